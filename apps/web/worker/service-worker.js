/* The build writes SHELL above these lines: the name of this build, the files that it is made of, and which addresses are no pages. */
const PAGE = '/index.html';
const PREFIX = 'strata-shell-';
// A page that was opened before the last release still asks for its own files.
const RELEASES_KEPT = 2;
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldShells().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !SHELL.notPages.includes(pathname.split('/')[1])) event.respondWith(page(request));
  else if (SHELL.files.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** All files of this build, or none: a half shell opens no page. */
async function keepShell() {
  const cache = await caches.open(PREFIX + SHELL.name);
  await cache.addAll([PAGE, ...SHELL.files].map((path) => new Request(path, { cache: 'no-cache' })));
}

async function dropOldShells() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + SHELL.name);
  const old = names.slice(0, Math.max(0, names.length - (RELEASES_KEPT - 1)));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A page comes from the server, so that no release is ever missed; where it gives none, the shell that was kept opens. */
async function page(request) {
  const fresh = fetch(request).then((answer) => (answer.status < 500 ? answer : Promise.reject(new Error('no page'))));
  const tired = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const first = await Promise.race([fresh, tired]).catch(() => undefined);
  if (first) return first;
  const kept = await (await caches.open(PREFIX + SHELL.name)).match(PAGE);
  return kept ?? fresh;
}

/** A file's name changes with what is in it, so the one that was kept is the one that is meant, of whichever release. */
async function file(request) {
  return (await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}
