import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { sentra, type Serving, serving } from './sentra.ts';

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

describe('the server as a program', () => {
  let folder: string;
  let running: Serving;

  beforeAll(async () => {
    folder = path.join(await temporaryFolder(), 'data');
    running = await serving(['--data', folder]);
  });
  afterAll(() => running.child.kill('SIGKILL'));

  test('is ready, shows its pages and its contract', async () => {
    expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
    const contract = (await (await fetch(`${running.address}/openapi.json`)).json()) as { openapi: string; paths: object };
    expect(contract.openapi).toBe('3.1.0');
    expect(Object.keys(contract.paths)).toEqual(expect.arrayContaining(['/api/orders', '/api/plans/{plan}/load', '/api/imports']));
    const page = await fetch(`${running.address}/rencana`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${running.address}/api/docs/`)).status).toBe(200);
  });

  test('an address that does not exist, a body that is not JSON, and a stranger get problem details', async () => {
    const nothing = await fetch(`${running.address}/api/nothing`);
    expect(nothing.headers.get('content-type')).toContain('application/problem+json');
    expect(await nothing.json()).toMatchObject({ status: 404, code: 'http.not-found', id: expect.any(String), en: expect.any(String) });
    const broken = await fetch(`${running.address}/api/session`, { method: 'POST', headers: json, body: '{' });
    expect(await broken.json()).toMatchObject({ status: 400, code: 'http.wrong-body' });
    expect(await (await fetch(`${running.address}/api/orders`)).json()).toMatchObject({ status: 401, code: 'access.not-signed-in' });
  });

  test('a second process on the data folder is refused by name, and touches nothing', async () => {
    const second = await sentra(['serve', '--port', '0', '--data', folder]);
    expect(second.code).toBe(3);
    expect(second.err).toContain(`process ${running.child.pid}`);
    expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
  });

  test('a taken port is refused with the port named', async () => {
    const port = new URL(running.address).port;
    const { code, err } = await sentra(['serve', '--port', port, '--data', path.join(await temporaryFolder(), 'other')]);
    expect(err).toContain(`Port ${port} is in use`);
    expect(code).toBe(3);
  });

  test('a folder of something else is refused and stays as it is', async () => {
    const foreign = await temporaryFolder();
    writeFileSync(path.join(foreign, 'letters.txt'), 'x');
    const { code, err } = await sentra(['serve', '--port', '0', '--data', foreign]);
    expect(code).toBe(3);
    expect(err).toContain('letters.txt');
  });

  test('SIGTERM ends it within five seconds, and what was written is there at the next start', async () => {
    expect(await running.end()).toMatchObject({ code: 0 });
    const founded = await sentra(['person', 'kantor@x.example', '--name', 'Kantor', '--role', 'office', '--data', folder], { input: 'a long enough password\n' });
    expect(founded.code).toBe(2);
    const csv = path.join(await temporaryFolder(), 'Pembeli.id.csv');
    writeFileSync(csv, 'Kode;Nama\nPB1;Pembeli satu\n');
    expect(await sentra(['import', csv, '--new', 'satu', '--name', 'Koperasi Satu', '--data', folder])).toMatchObject({ code: 0 });
    expect((await sentra(['person', 'kantor@x.example', '--name', 'Kantor', '--role', 'office', '--data', folder], { input: 'a long enough password\n' })).code).toBe(0);
    expect(await sentra(['password', 'siapa@x.example', '--data', folder], { input: 'another long password\n' })).toMatchObject({ code: 3, err: expect.stringContaining('siapa@x.example') as string });
    expect(await sentra(['password', 'kantor@x.example', '--data', folder], { input: 'another long password\n' })).toMatchObject({ code: 0 });
    running = await serving(['--data', folder]);
    const entered = await fetch(`${running.address}/api/session`, { method: 'POST', headers: json, body: JSON.stringify({ email: 'kantor@x.example', password: 'another long password' }) });
    expect(entered.status).toBe(200);
    const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    const buyers = (await (await fetch(`${running.address}/api/buyers`, { headers: { cookie } })).json()) as { rows: { code: string }[] };
    expect(buyers.rows.map(({ code }) => code)).toEqual(['PB1']);
    const { seconds, code } = await running.end();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
    // Eight starts of a program, one after the other.
  }, 120_000);
});
