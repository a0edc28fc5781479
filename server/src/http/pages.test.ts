import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../database/testing.ts';
import { answerErrors } from './errors.ts';
import { servePages } from './pages.ts';

let folder: string;
let app: FastifyInstance;

/** Pages as a build leaves them. */
function build(name: string): void {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), `<script src="/assets/${name}.js"></script>`);
  writeFileSync(path.join(folder, 'assets', `${name}.js`), `"${name}"`);
}

beforeEach(async () => {
  folder = await temporaryFolder();
  build('first-aaaa');
  app = Fastify();
  answerErrors(app);
  await servePages(app, folder);
});
afterEach(() => app.close());

const get = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode, body, headers: heard } = await app.inject({ url, headers });
  return { status: statusCode, body, cache: heard['cache-control'], type: String(heard['content-type']) };
};

test('every address of the office is the page, which is asked for again each time; files are kept for ever', async () => {
  for (const url of ['/', '/orders/2611-044', '/plan?view=lots', '/index.html']) expect(await get(url)).toMatchObject({ status: 200, body: expect.stringContaining('first-aaaa') as string, cache: 'no-cache', type: expect.stringContaining('text/html') as string });
  expect(await get('/assets/first-aaaa.js')).toMatchObject({ status: 200, cache: expect.stringContaining('immutable') as string });
});

test('a build beneath a running server is served at once, and a file of the older one is said to be gone', async () => {
  rmSync(path.join(folder, 'assets'), { recursive: true });
  build('second-bbbb');
  expect((await get('/')).body).toContain('second-bbbb');
  expect((await get('/assets/second-bbbb.js')).status).toBe(200);
  expect(await get('/assets/first-aaaa.js')).toMatchObject({ status: 404, type: expect.stringContaining('json') as string });
});

test('what was packed beforehand is sent packed', async () => {
  writeFileSync(path.join(folder, 'assets/first-aaaa.js.br'), 'packed');
  const { headers, body } = await app.inject({ url: '/assets/first-aaaa.js', headers: { 'accept-encoding': 'br' } });
  expect([headers['content-encoding'], body]).toEqual(['br', 'packed']);
});

test('nothing beside the pages is served, however it is spelt', async () => {
  const beside = path.join(path.dirname(folder), 'beside.txt');
  writeFileSync(path.join(folder, 'x.txt'), 'a secret');
  renameSync(path.join(folder, 'x.txt'), beside);
  for (const url of ['/../beside.txt', '/%2e%2e/beside.txt', '/..%2fbeside.txt', '/assets/../../beside.txt', '/assets/%00.js', '/api/none.txt']) {
    const heard = await get(url);
    expect([url, heard.status < 500, heard.body.includes('a secret')]).toEqual([url, true, false]);
  }
  rmSync(beside);
});
