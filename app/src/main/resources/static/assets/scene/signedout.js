// Whoever sees the page of signing in is signed out: the key of drafts kept on this device goes, the drafts stay.
(function () {
  'use strict';
  if (!window.indexedDB) return;
  var isNew = false;
  var opening = indexedDB.open('jinye-scene');
  opening.onupgradeneeded = function () {
    isNew = true;
    opening.transaction.abort();
  };
  opening.onsuccess = function () {
    var database = opening.result;
    if (!isNew && database.objectStoreNames.contains('keys')) {
      var change = database.transaction('keys', 'readwrite');
      change.objectStore('keys').clear();
      change.oncomplete = function () { database.close(); };
    } else {
      database.close();
    }
  };
  opening.onerror = function (event) { event.preventDefault(); };
})();
