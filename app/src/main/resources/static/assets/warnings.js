// The workspace: keys j and k, bulk ticks, scroll and focus kept over a fragment, typed text guarded.
(function () {
  'use strict';

  function isTyping(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  // What was typed in a form is kept in this window until the form is sent, so that uploading a file, looking at
  // another dossier or reloading loses nothing.
  function draftKey(form) {
    var step = form.id || (form.querySelector('[name=step]') || {}).value || '';
    return 'draft ' + new URL(form.action, location.href).pathname + ' ' + step;
  }

  function typed(form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && !/^(hidden|file|submit|button)$/.test(field.type) && field.name !== 'warning' && field.tagName !== 'BUTTON';
    });
  }

  function keepDraft(form) {
    var draft = typed(form).map(function (field) {
      var ticks = /^(checkbox|radio)$/.test(field.type);
      return [field.name, ticks ? field.value : '', ticks ? field.checked : field.value];
    });
    sessionStorage.setItem(draftKey(form), JSON.stringify(draft));
  }

  function bringBack(form) {
    var draft = JSON.parse(sessionStorage.getItem(draftKey(form)) || 'null');
    if (!draft || form.dataset.broughtBack) return;
    form.dataset.broughtBack = 'yes';
    draft.forEach(function (kept) {
      typed(form).forEach(function (field) {
        if (field.name !== kept[0]) return;
        if (/^(checkbox|radio)$/.test(field.type)) { if (field.value === kept[1]) field.checked = kept[2]; }
        else if (!field.value) field.value = kept[2];
      });
    });
    var details = form.closest('details');
    if (details) details.open = true;
  }

  function bringBackAll() {
    document.querySelectorAll('form[data-guard]').forEach(bringBack);
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    var selector = { j: '[data-next]', k: '[data-previous]' }[event.key];
    var link = selector && document.querySelector(selector);
    if (link) {
      event.preventDefault();
      link.click();
    }
  });

  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var form = event.target.form;
      if (form && form.matches('form[data-guard]')) keepDraft(form);
    });
  });
  // The answer to a form that was not accepted brings the typed text itself.
  document.addEventListener('submit', function (event) {
    if (event.target.matches('form[data-guard]')) sessionStorage.removeItem(draftKey(event.target));
  });

  // Empty filters do not lengthen the address.
  document.addEventListener('htmx:configRequest', function (event) {
    if (!event.target.matches('form[data-filter]')) return;
    Array.from(event.detail.formData.entries()).forEach(function (pair) {
      if (pair[1] === '') event.detail.formData.delete(pair[0]);
    });
  });

  // htmx copies the page before it changes it; what a chart styled itself would break the content policy there.
  document.addEventListener('htmx:beforeHistorySave', function () {
    document.querySelectorAll('#workspace [data-chart]').forEach(function (holder) {
      var chart = window.echarts && echarts.getInstanceByDom(holder);
      if (chart) chart.dispose();
      holder.removeAttribute('style');
    });
  });

  var queueTop = 0;
  document.addEventListener('htmx:beforeSwap', function () {
    var list = document.querySelector('.queue-list');
    queueTop = list ? list.scrollTop : 0;
  });
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.target.id !== 'workspace' && !document.getElementById('workspace')) return;
    var list = document.querySelector('.queue-list');
    var open = document.querySelector('.q-open');
    if (list) list.scrollTop = queueTop;
    if (open && list && list.scrollHeight > list.clientHeight) showWithin(list, open);
    bringBackAll();
    arrive(event.detail.requestConfig);
  });

  function showWithin(list, row) {
    var above = row.offsetTop - list.offsetTop - list.scrollTop;
    var below = above + row.offsetHeight - list.clientHeight;
    if (above < 0) list.scrollTop += above;
    if (below > 0) list.scrollTop += below;
  }

  // After a dossier was opened the reader is at its title; after a filter was changed he stays in the queue.
  function arrive(request) {
    var title = document.getElementById('dossier-title');
    if (!title || !request || !/^\/warnings\/\d/.test(request.path)) return;
    title.focus({ preventScroll: true });
    if (window.matchMedia('(max-width: 991.98px)').matches) {
      document.getElementById('dossier').scrollIntoView();
    }
  }

  function boxes() {
    return Array.from(document.querySelectorAll('input[form="bulk"][name="warning"]'));
  }

  function tell() {
    var said = document.querySelector('[data-ticked]');
    var ticked = boxes().filter(function (box) { return box.checked; }).length;
    if (said) said.textContent = ticked ? '（' + ticked + ' 条）' : '';
  }

  document.addEventListener('change', function (event) {
    var box = event.target;
    if (box.matches('[data-tick-all]')) {
      boxes().forEach(function (one) { one.checked = box.checked; });
      tell();
    } else if (box.matches('input[form="bulk"]')) {
      tell();
    } else if (box.matches('[data-rule][data-form="checking"]')) {
      showOpinions(box.form);
    }
  });

  // The questions of a rule none of whose warnings is ticked need no answer.
  function showOpinions(form) {
    form.querySelectorAll('[data-opinion]').forEach(function (opinion) {
      var ticked = form.querySelector('input[name="warning"][data-rule="' + opinion.dataset.opinion + '"]:checked');
      opinion.hidden = !ticked;
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    bringBackAll();
    var bad = document.querySelector('#handling .is-invalid, #handling .alert-danger');
    if (bad) bad.scrollIntoView({ block: 'center' });
    document.querySelectorAll('#checking').forEach(function (form) {
      if (form.querySelector('input[type="checkbox"][name="warning"]')) showOpinions(form);
    });
    var open = document.querySelector('.q-open');
    var list = document.querySelector('.queue-list');
    if (open && list && list.scrollHeight > list.clientHeight) showWithin(list, open);
  });
})();
