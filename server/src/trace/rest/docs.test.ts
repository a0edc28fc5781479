import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKey, openAccess } from '../../access/index.ts';
import { testDatabase } from '../../database/testing.ts';
import { projectRoot } from '../../entrypoints.ts';
import { answerErrors } from '../../http/index.ts';
import type { Store } from '../../store.ts';
import { testCooperative } from '../../testing/cooperative.ts';
import { resources } from './queries/resources.ts';
import { epcisRoutes } from './routes/index.ts';

const secret = 'a secret of tests, long enough to be one';
let folder: string;
let page: string;
let environment: Record<string, string>;
let close: () => Promise<void>;


beforeAll(async () => {
  const store: Store = { database: await testDatabase(), clock: Date.now };
  const access = openAccess({ store, secret });
  const app = Fastify();
  answerErrors(app);
  access.guard(app);
  await epcisRoutes(app, store, access.identify);
  const { office } = await testCooperative(store, 'UJI');
  const key = await makeKey(store, secret, office, { name: 'program', role: 'office' });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(path.join(tmpdir(), 'sentra-docs-'));
  page = await readFile(path.join(projectRoot(), 'docs/epcis-rest.md'), 'utf8');
  environment = { PATH: process.env['PATH'] ?? '', SENTRA: address, KEY: key.secret };
  close = async () => {
    await app.close();
    await store.database.close();
    await rm(folder, { recursive: true });
  };
});
afterAll(() => close());

const run = promisify(execFile);
const hasCurl = spawnSync('curl', ['--version']).status === 0;

test.skipIf(!hasCurl)(`every example of docs/epcis-rest.md is answered with the status that stands above it${hasCurl ? '' : ' (curl is not here)'}`, async () => {
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  expect(blocks.length).toBeGreaterThan(4);
  // Each command says its status at its end, on a line of its own.
  const script = blocks.join('\n').replaceAll(/^curl /gm, String.raw`curl -w '\n~~%{http_code}\n' `);
  const { stdout } = await run('bash', ['-euc', script], { cwd: folder, env: environment });
  const answered = [...stdout.matchAll(/^~~(\d{3})$/gm)].map((match) => match[1]);
  const promised = [...blocks.join('\n').matchAll(/^# (\d{3})$/gm)].map((match) => match[1]);
  expect(answered).toEqual(promised);
  const answers = stdout.split(/^~~\d{3}\n/m);
  expect(answers[1]).toContain('"success":true');
  expect(answers.filter((answer) => answer.includes('EPCISQueryDocument')).map((answer) => answer.match(/"type":"\w+Event"|<\w+Event>/g)?.length)).toEqual([2, 2, 1, 1, 1]);
  expect(stdout).toContain('did you mean shipping?');
});

test('docs/epcis-rest.md names every collection', () => {
  for (const name of Object.keys(resources)) expect(page).toContain(`\`/${name}\``);
});
