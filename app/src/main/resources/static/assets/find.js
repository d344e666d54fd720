// The search box in the top bar: "/" goes there, arrows walk through the results, Escape closes them.
(function () {
  'use strict';
  var box = document.getElementById('find-retailer');
  var found = document.getElementById('found-retailers');
  if (!box || !found) return;

  function close() { found.replaceChildren(); }

  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  box.form.addEventListener('keydown', function (event) {
    var lines = Array.from(found.querySelectorAll('a'));
    var at = lines.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      box.focus();
    } else if (event.key === 'ArrowDown' && lines.length) {
      event.preventDefault();
      lines[Math.min(at + 1, lines.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      if (at === 0) box.focus(); else lines[at - 1].focus();
    }
  });
  document.addEventListener('click', function (event) {
    if (!event.target.closest('.top-find')) close();
  });
  box.form.addEventListener('focusout', function (event) {
    if (event.relatedTarget && !event.relatedTarget.closest('.top-find')) close();
  });
})();
