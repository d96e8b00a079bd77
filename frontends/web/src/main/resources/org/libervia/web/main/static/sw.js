// The shell of the application without a network: a page that says so, with its style. Nothing personal is kept.
const CACHE = 'libervia-1';
const OFFLINE = '/offline';

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  const page = await fetch(OFFLINE, { credentials: 'omit' });
  const html = await page.clone().text();
  await cache.put(OFFLINE, page);
  const files = [...html.matchAll(/(?:href|src)="(\/_t\/[^"]+|\/icons\/[^"]+)"/g)].map(found => found[1]);
  await cache.addAll([...new Set(files)]);
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(async () => (await caches.match(OFFLINE)) ?? Response.error()));
  } else if (request.method === 'GET' && /\/_t\/|\/icons\//.test(request.url)) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
  }
});
