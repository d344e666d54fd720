// The workspace: keys j and k, bulk ticks, scroll and focus kept over a fragment, typed text guarded.
(function () {
  'use strict';

  function isTyping(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  function hasUnsent(root) {
    return Array.prototype.some.call(root.querySelectorAll('form[data-guard]'), function (form) {
      return form.dataset.dirty === 'yes';
    });
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

  // What was typed and not sent is asked about before it is thrown away.
  document.addEventListener('input', function (event) {
    var form = event.target.form;
    if (form && form.matches('form[data-guard]')) form.dataset.dirty = 'yes';
  });
  document.addEventListener('submit', function (event) {
    if (event.target.matches('form[data-guard]')) event.target.dataset.dirty = '';
  });
  window.addEventListener('beforeunload', function (event) {
    if (hasUnsent(document)) event.preventDefault();
  });
  document.addEventListener('htmx:confirm', function (event) {
    var workspace = document.getElementById('workspace');
    if (!workspace || !hasUnsent(workspace)) return;
    event.preventDefault();
    if (window.confirm('填写的内容还没有提交，要离开吗？')) event.detail.issueRequest(true);
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
    document.querySelectorAll('#checking').forEach(function (form) {
      if (form.querySelector('input[type="checkbox"][name="warning"]')) showOpinions(form);
    });
    var open = document.querySelector('.q-open');
    var list = document.querySelector('.queue-list');
    if (open && list && list.scrollHeight > list.clientHeight) showWithin(list, open);
  });
})();
