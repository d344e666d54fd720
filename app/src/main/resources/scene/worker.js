// Serves the page of the scene without a network. Page and scripts are kept together, so that a device
// never runs one of yesterday with the other of today.
'use strict';

const KEPT = 'jinye-scene';
const PARTS = [
  '/scene',
  '/assets/scene/scene.css',
  '/assets/scene/scene.js',
  '/assets/scene/store.js',
  '/assets/scene/sync.js',
  '/assets/scene/paper.js',
  '/assets/scene/digest.js',
  '/assets/leaf.svg',
  '/webjars/idb/7.0.1/build/index.js',
  '/webjars/idb/7.0.1/build/wrap-idb-value.js',
  '/webjars/signature_pad/5.0.4/dist/signature_pad.js'
];

// All or nothing; what was kept before stays when one part does not come.
async function keepAll() {
  const answers = await Promise.all(PARTS.map((part) =>
    fetch(part, { cache: 'no-cache', redirect: 'error', credentials: 'same-origin' })));
  if (answers.some((answer) => !answer.ok)) throw new Error('a part is missing');
  const cache = await caches.open(KEPT);
  await Promise.all(answers.map((answer, i) => cache.put(PARTS[i], answer)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keepAll().catch(() => { /* the kept ones stay */ }));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || !PARTS.includes(url.pathname)) return;
  event.respondWith(fetch(event.request).catch(async (unreachable) => {
    const kept = await (await caches.open(KEPT)).match(url.pathname);
    if (!kept) throw unreachable;
    return kept;
  }));
});
