// Keeps the page that says there is no network, and its styles; no other page is ever kept or answered from here.
const PAGES = ['/offline', '/zh-hans/offline'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll([...PAGES, ...STYLES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(begin()));

async function begin() {
  for (const name of await caches.keys()) if (name.startsWith('offline-') && name !== NAME) await caches.delete(name);
  // The network need not wait for this program to start.
  await self.registration.navigationPreload?.enable();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(page(event));
  } else if (STYLES.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});

async function page(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    const simplified = new URL(event.request.url).pathname.startsWith('/zh-hans');
    return caches.match(PAGES[simplified ? 1 : 0]);
  }
}
