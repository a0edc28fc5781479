import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built pages. Every address that is not the API's or a file's is the application's own, so that a reload stays where it was.
 * Files are looked for when they are asked for: pages that are built anew beneath a running server are served as they are then.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      // Built files carry a hash in their name; the page itself must always be asked for again.
      reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const [asked = ''] = request.url.split('?');
    if (asked.startsWith('/api/')) return reply.callNotFound();
    // A file of an older build is not there any more: the page that asks for it reloads itself.
    if (/\.\w+$/.test(asked)) return reply.sendFile((request.params as { '*': string })['*']);
    // Its service worker has power below the folder only.
    if (asked === floor.slice(0, -1)) return reply.redirect(floor);
    return reply.sendFile(asked.startsWith(floor) ? 'lantai/index.html' : 'index.html');
  });
}

/** Where the app of the foundry floor stands, beside the office's. */
const floor = '/lantai/';
