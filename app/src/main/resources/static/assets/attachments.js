// Looking at pictures before they are sent, the place of this device, and keys of the viewer.
(function () {
  'use strict';
  if (window.jinyeAttachments) return;
  window.jinyeAttachments = true;

  function field(form, name) { return form.elements.namedItem(name); }

  // What the camera wrote is proposed; what a person typed before stays.
  function propose(form, seen) {
    var said = [];
    var day = field(form, 'takenOn');
    if (seen.takenOn && (!day.dataset.typed) && day.value !== seen.takenOn) {
      day.value = seen.takenOn;
      said.push('日期按照片自带的拍摄时间填为 ' + seen.takenOn + '，请核对。');
    }
    var longitude = field(form, 'longitude');
    if (seen.longitude && (!longitude.value || longitude.dataset.seen)) {
      longitude.value = seen.longitude;
      longitude.dataset.seen = 'yes';
      field(form, 'latitude').value = seen.latitude;
      field(form, 'positionSource').value = 'PHOTO';
      said.push('位置取自照片：' + seen.longitude + '，' + seen.latitude + '。');
    }
    var kept = form.querySelector('[data-kept]');
    var poor = seen.problems.length > 0;
    kept.classList.toggle('d-none', !poor);
    if (poor) said.push(seen.problems.join('；') + '。请重新拍摄；仍然要用的，写明理由。');
    var holder = form.querySelector('[data-seen]');
    holder.textContent = said.join(' ');
    holder.classList.toggle('text-danger', poor);
  }

  function look(input) {
    var form = input.form;
    var file = input.files[0];
    form.querySelector('[data-seen]').textContent = '';
    form.querySelector('[data-kept]').classList.add('d-none');
    if (!file || !/^image\//.test(file.type) || !input.checkValidity()) return;
    var body = new FormData();
    body.append('file', file);
    fetch('/attachments/look', {
      method: 'POST', body: body, headers: { 'X-CSRF-TOKEN': document.querySelector('meta[name="csrf"]').content }
    }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (seen) {
      if (seen && input.files[0] === file) propose(form, seen);
    }).catch(function () { /* the server looks again when the form is sent */ });
  }

  function locate(button) {
    var form = button.form;
    var said = form.querySelector('[data-located]');
    if (!navigator.geolocation || !window.isSecureContext) {
      said.textContent = '浏览器只在加密连接（https）下提供位置，请手工填写。';
      return;
    }
    said.textContent = '正在定位…';
    navigator.geolocation.getCurrentPosition(function (found) {
      field(form, 'longitude').value = found.coords.longitude.toFixed(6);
      field(form, 'latitude').value = found.coords.latitude.toFixed(6);
      field(form, 'positionSource').value = 'BROWSER';
      said.textContent = '已填入当前位置，误差约 ' + Math.round(found.coords.accuracy) + ' 米。';
    }, function () {
      said.textContent = '没有取得位置，请允许浏览器定位，或手工填写。';
    }, { enableHighAccuracy: true, timeout: 15000 });
  }

  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (!form || !form.matches('[data-attachment]')) return;
    if (event.target.name === 'file') look(event.target);
    if (event.target.name === 'takenOn') event.target.dataset.typed = 'yes';
    if (event.target.name === 'longitude' || event.target.name === 'latitude') {
      field(form, 'positionSource').value = 'TYPED';
      delete field(form, 'longitude').dataset.seen;
    }
  });
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-locate]');
    if (button) locate(button);
  });
  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches('input, textarea, select')) return;
    var target = {
      ArrowLeft: '.preview a[rel="prev"], [data-previous]',
      ArrowRight: '.preview a[rel="next"], [data-next]',
      Escape: 'a[data-back]'
    }[event.key];
    var link = target && document.querySelector(target);
    if (link) link.click();
  });
})();
