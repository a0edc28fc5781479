/**
 * Keeps the shell of the floor's app, so that it opens with no network. It touches nothing else: what people do waits in the
 * device's own database, and answers of the server never pass through here. The build fills in what the shell is made of.
 */
import type { ShellFiles } from './shellFiles.ts';

declare const SHELL: ShellFiles;

/** What a service worker's global scope has that a page's has not; the types of both cannot stand in one program. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Waits) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
interface Waits {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as WorkerScope;
const prefix = 'sentra-floor-';
const own = prefix + SHELL.version;

// All of it or nothing: half a shell would open half an app. Past the browser's cache, which may hold another build's page.
worker.addEventListener('install', (event) =>
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(SHELL.files.map((file) => new Request(file, { cache: 'reload' }))))),
);

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(prefix) && name !== own).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  ),
);

// The page says when nobody is in the middle of anything.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const file = request.mode === 'navigate' && pathname.startsWith('/lantai') ? '/lantai/' : pathname;
  if (SHELL.files.includes(file)) event.respondWith(kept(file, request));
});

/** From what is kept, so that all of it is of one version; from the network where the browser threw it away. */
const kept = async (file: string, request: Request): Promise<Response> => (await (await caches.open(own)).match(file)) ?? fetch(request);
