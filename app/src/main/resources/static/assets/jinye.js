// What all pages share: the CSRF token on htmx requests, charts, and forms that ask first.
(function () {
  'use strict';

  document.addEventListener('htmx:configRequest', function (event) {
    var meta = document.querySelector('meta[name="csrf"]');
    if (meta) event.detail.headers['X-CSRF-TOKEN'] = meta.content;
  });

  // <div class="chart" data-chart="/path/to/option.json"></div>: the server answers with an ECharts option.
  // Functions cannot travel in JSON and richText tooltips keep the strict content policy.
  function draw(holder) {
    if (holder.dataset.drawn) return;
    holder.dataset.drawn = 'yes';
    fetch(holder.dataset.chart, { headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .then(function (option) {
        var chart = echarts.init(holder, null, { renderer: 'canvas' });
        option.tooltip = Object.assign({ trigger: 'axis', renderMode: 'richText', confine: true }, option.tooltip || {});
        option.animation = false;
        chart.setOption(option);
        if (holder.dataset.links) {
          chart.on('click', function (point) {
            if (point.data && point.data.link) window.location = point.data.link;
          });
        }
        window.addEventListener('resize', function () { chart.resize(); });
        holder.dataset.ready = 'yes';
      })
      .catch(function () { holder.textContent = '图表暂时取不到数据，请刷新页面。'; });
  }

  function drawAll(root) {
    root.querySelectorAll('[data-chart]').forEach(draw);
  }

  document.addEventListener('DOMContentLoaded', function () { drawAll(document); showCurrent(); });

  // The menu is longer than many a screen: where one is should be in sight.
  function showCurrent() {
    var bar = document.querySelector('.navbar-vertical');
    var here = bar && bar.querySelector('.nav-item.active');
    if (!here || getComputedStyle(bar).position !== 'fixed') return;
    [bar, bar.querySelector('.container-fluid'), bar.querySelector('#menu')].forEach(function (box) {
      if (box.scrollHeight <= box.clientHeight) return;
      var beneath = here.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom;
      if (beneath > 0) box.scrollTop += beneath + box.clientHeight / 3;
    });
  }
  document.addEventListener('htmx:load', function (event) { drawAll(event.detail.elt.parentNode || event.detail.elt); });

  // The browser's own words beside a file button are in the browser's language, not in ours.
  function nameFiles(input) {
    var said = input.parentNode.querySelector('[data-file-names]');
    var names = Array.from(input.files).map(function (file) { return file.name; });
    if (names.length) said.textContent = (names.length > 1 ? names.length + ' 个文件：' : '') + names.join('、');
    else said.textContent = '还没有选择文件，也可以拖到这里';
  }

  // A file that will be refused is told of before it is sent.
  function checkSize(input) {
    var largest = Number(input.dataset.largest || 0);
    var tooLarge = largest && Array.from(input.files).filter(function (file) { return file.size > largest; })[0];
    var words = tooLarge ? '“' + tooLarge.name + '”有 ' + mega(tooLarge.size) + '，这里单个文件最多 ' + mega(largest) + '。' : '';
    input.setCustomValidity(words);
    input.parentNode.classList.toggle('is-invalid', Boolean(words));
    if (words) input.parentNode.querySelector('[data-file-names]').textContent = words;
  }

  function mega(bytes) {
    return bytes < 1048576 ? Math.ceil(bytes / 1024) + ' KB' : Math.ceil(bytes / 1048576) + ' MB';
  }

  // A form that changes something is sent once until the page changes, however often the button is pressed.
  document.addEventListener('submit', function (event) {
    if (!event.target.dataset.sent) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  // Bubbling comes after whoever asks first; the button is greyed later because its value travels with the form.
  window.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    hold(form);
  });
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.target.matches('form[method="post"]')) hold(event.target);
  });
  document.addEventListener('htmx:afterRequest', function (event) {
    if (event.target.matches('form[method="post"]')) release(event.target);
  });
  // The back button may bring the page as it was left.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(release);
  });

  function hold(form) {
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    window.setTimeout(function () {
      if (!form.dataset.sent) return;
      Array.from(form.elements).forEach(function (one) {
        if (one.type !== 'submit' || one.disabled) return;
        one.disabled = true;
        one.dataset.held = 'yes';
      });
    }, 0);
  }

  function release(form) {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
    Array.from(form.elements).forEach(function (one) {
      if (!one.dataset.held) return;
      one.disabled = false;
      delete one.dataset.held;
    });
  }

  // <form data-confirm="…">, <select data-submit>: a change of the list submits its form.
  document.addEventListener('submit', function (event) {
    var question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) window.print();
    if (event.target.closest('[data-close-notice]')) event.target.closest('.notice').remove();
  });

  // <details open data-fold>: open without a script and on a wide window, folded where room is short.
  function fold(root) {
    if (!window.matchMedia('(max-width: 991.98px)').matches) return;
    root.querySelectorAll('[data-fold]').forEach(function (details) { details.open = false; });
  }
  document.addEventListener('DOMContentLoaded', function () { fold(document); });
  document.addEventListener('htmx:load', function (event) { fold(event.detail.elt); });
  // <form hx-encoding="multipart/form-data"> with a <progress data-upload>: how much of the files has left.
  document.addEventListener('htmx:xhr:progress', function (event) {
    var bar = event.target.querySelector && event.target.querySelector('progress[data-upload]');
    if (!bar || !event.detail.lengthComputable) return;
    bar.hidden = false;
    bar.max = event.detail.total;
    bar.value = event.detail.loaded;
  });
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-tick-table]')) {
      event.target.closest('table').querySelectorAll('tbody input[type="checkbox"]').forEach(function (one) { one.checked = event.target.checked; });
    }
    if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
    if (event.target.matches('.file-input')) {
      nameFiles(event.target);
      checkSize(event.target);
    }
  });

  // A sensitive text that was shown hides again: by its button, or after a minute.
  function hideSensitive(holder) {
    holder.querySelector('.sensitive-answer').replaceChildren();
    holder.querySelector('form').reset();
    holder.querySelector('details').open = false;
  }
  document.addEventListener('click', function (event) {
    if (!event.target.closest('[data-hide-sensitive]')) return;
    var holder = event.target.closest('[data-sensitive]');
    hideSensitive(holder);
    holder.querySelector('summary').focus();
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    var clear = event.target.matches('.sensitive-answer') && event.target.querySelector('.sensitive-clear');
    if (!clear) return;
    clear.focus();
    window.setTimeout(function () { if (clear.isConnected) hideSensitive(clear.closest('[data-sensitive]')); }, 60000);
  });
  document.addEventListener('toggle', function (event) {
    if (event.target.matches('.sensitive-ask[open]')) event.target.querySelector('input').focus();
  }, true);
})();
