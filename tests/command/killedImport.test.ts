import { setTimeout as after } from 'node:timers/promises';
import type { Import } from '@sentra/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, entered, foundedFolder } from './enter.ts';
import { largeBook } from './largeBook.ts';
import { type Serving, serving } from './sentra.ts';

/** How long after the request the server is killed, from hardly begun to well under way. */
const moments = [50, 400, 1500];

describe('a server that is killed in the middle of an import', () => {
  let folder: string;
  let running: Serving;
  let ask: Asked;

  async function start(): Promise<void> {
    running = await serving(['--data', folder]);
    ask = await entered(running);
  }

  async function kill(): Promise<void> {
    const gone = new Promise((resolve) => running.child.once('close', resolve));
    running.child.kill('SIGKILL');
    await gone;
  }

  beforeAll(async () => {
    folder = await foundedFolder();
    await start();
  }, 300_000);
  afterAll(() => running.child.kill('SIGKILL'));

  const json = async <T>(asked: Promise<Response>) => (await (await asked).json()) as T;
  const total = async (list: string) => (await json<{ total: number }>(ask(`/api/${list}?limit=1`))).total;
  const counts = async () => ({ members: await total('members'), parts: await total('parts'), orders: await total('orders') });
  const acts = async () => (await json<{ rows: { act: string }[] }>(ask('/api/audit?limit=5'))).rows.map(({ act }) => act);
  const send = async () => {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(await largeBook.workbook())]), 'buku.xlsx');
    return ask('/api/imports', { method: 'POST', body: form });
  };
  const apply = (id: string) => ask(`/api/imports/${id}/application`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const nothing = { members: 0, parts: 0, orders: 0 };

  test('while the file is read, has kept nothing of it, and takes it again', async () => {
    const sent = send().then(() => 'answered', () => 'broken off');
    await after(100);
    await kill();
    expect(await sent).toBe('broken off');
    await start();
    const { imports } = await json<{ imports: Import[] }>(ask('/api/imports'));
    expect(imports.map(({ fileName }) => fileName)).toEqual(['Pembeli.id.csv']);
    expect(await counts()).toEqual(nothing);
  }, 300_000);

  test('while it is written, has written all of it or nothing; the preview waits, and is applied by asking again', async () => {
    const { id, state } = await json<Import>(send());
    expect(state).toBe('previewed');
    const kept = () => json<Import>(ask(`/api/imports/${id}`));
    const before = await acts();
    let brokenOff = 0;
    for (const moment of moments) {
      const asked = apply(String(id)).then(({ status }) => status, () => 'broken off');
      await after(moment);
      await kill();
      const said = await asked;
      await start();
      const { state: now } = await kept();
      if (said !== 200) brokenOff += 1;
      // What was acknowledged is there; what was not is there wholly or not at all.
      expect(said === 200 ? ['applied'] : ['previewed', 'applied']).toContain(now);
      expect(await counts()).toEqual(now === 'applied' ? largeBook.counts : nothing);
      if (now === 'applied') break;
      expect(await acts()).toEqual(before);
    }
    expect(brokenOff).toBeGreaterThan(0);
    expect((await apply(String(id))).status).toBe(200);
    expect((await kept()).state).toBe('applied');
    expect(await counts()).toEqual(largeBook.counts);
    expect((await acts())[0]).toBe('import.applied');
    // Four starts of the program.
  }, 600_000);
});
