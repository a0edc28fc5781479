import { demandEndpoints, exchangeEndpoints, peopleEndpoints, refusalValue, type Endpoint } from '@sentra/contract';
import { writeWorkbook } from '@sentra/messages';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallBook } from '../../server/src/testing/cooperative.ts';
import { type Answered, type Application, application, askers, type Asker, everyEndpoint } from './application.ts';
import { mutated, mutatedJson, type RawRequest, requestsTo, uploadOf } from './requests.ts';

let server: Application;
beforeAll(async () => {
  server = await application();
});
afterAll(() => server.close());

/** A refusal is a sentence in both languages, whoever asked and whatever for. */
function expectRefusal({ status, type, text }: Answered): void {
  expect(type).toContain('application/problem+json');
  const refusal = refusalValue.parse(JSON.parse(text));
  expect(refusal.status).toBe(status);
  for (const sentence of [refusal.id, refusal.en]) {
    expect(sentence.length).toBeGreaterThan(10);
    expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object/);
  }
}

/** The law: never a failure of ours, a refusal says why, and what was refused left nothing behind. */
async function expectSurvives(asker: Asker, request: RawRequest): Promise<void> {
  const digest = async () => (request.method === 'GET' ? '' : server.digest());
  const before = await digest();
  const answer = await server.send(asker, request);
  expect(answer.status, `${request.method} ${request.url.slice(0, 300)} ${String(request.payload).slice(0, 1000)} as ${asker}: ${answer.text.slice(0, 300)}`).toBeLessThan(500);
  if (answer.status < 400) return;
  expectRefusal(answer);
  expect(await digest(), `${request.method} ${request.url} was refused with ${answer.status} and left something behind`).toBe(before);
}

const health = async () => (await server.send('nobody', { method: 'GET', url: '/healthz' })).status;

/** Deterministic, so that a failure is the same for everybody; the seed is the number of this stone. */
const runs = (numRuns: number) => ({ numRuns, seed: 2, endOnFailure: true });

describe('no request kills the server', () => {
  test.each(everyEndpoint)('%s', async (_, endpoint) => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...askers, 'office' as const, 'office' as const), requestsTo(endpoint), expectSurvives), runs(endpoint.file ? 12 : 24));
    expect(await health()).toBe(200);
  });

  test('files that are not what they seem', async () => {
    const workbook = Buffer.from(await writeWorkbook(smallBook, { language: 'id' }));
    const problem = (await server.send('office', { method: 'GET', url: exchangeEndpoints.problem.path })).text;
    const files = fc.oneof(mutated(workbook), mutatedJson(problem), mutated(Buffer.from(problem)), mutated(Buffer.from('Kode;Nama\nPB1;Pembeli satu\n')), fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)));
    const names = fc.constantFrom('buku.xlsx', 'Pembeli.id.csv', 'soal.json', 'soal.json.gz', '', '../../x', 'a\u0000b.xlsx', 'x'.repeat(500), 'a;b=c.csv');
    const fields = fc.constantFrom<Record<string, string>>({}, { numbers: 'id' }, { numbers: 'x' }, { firstWeek: '2026-11-23' }, { firstWeek: '0000-00-00' }, { mapping: '{' }, { mapping: '{"sheet":"x"}', remember: 'true' }, { __proto__: 'x', constructor: 'y' });
    const places = fc.constantFrom(exchangeEndpoints.preview.path, '/api/buyers/P01/schedules', '/api/buyers/none/schedules');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('office', 'office', 'office', 'member', 'nobody'), places, names, files, fields, (asker, place, name, file, beside) => expectSurvives(asker as Asker, uploadOf(place, name, file, beside))),
      runs(70),
    );
    expect(await health()).toBe(200);
  });

  test('forms that are broken', async () => {
    const whole = uploadOf(exchangeEndpoints.preview.path, 'buku.csv', Buffer.from('Kode;Nama\nPB1;Satu\n'), { numbers: 'id' });
    await fc.assert(fc.asyncProperty(mutated(whole.payload as Buffer), (payload) => expectSurvives('office', { ...whole, payload })), runs(60));
    expect(await health()).toBe(200);
  });
});

describe('the contract', () => {
  test('is what OpenAPI lists, endpoint by endpoint', async () => {
    const { paths } = JSON.parse((await server.send('nobody', { method: 'GET', url: '/openapi.json' })).text) as { paths: Record<string, Record<string, unknown>> };
    const listed = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const promised = everyEndpoint.map(([, { method, path }]) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(listed.toSorted()).toEqual(promised.toSorted());
  });

  test.each(everyEndpoint.filter(([, { who }]) => who !== 'anyone'))('%s is refused to whoever is not logged in', async (_, { method, path }: Endpoint) => {
    const answer = await server.send('nobody', { method, url: path.replace(/:\w+/g, 'x') });
    expect(answer.status).toBe(401);
    expectRefusal(answer);
  });
});

describe('a write sent ten times at once under one key', () => {
  const tenTimes = (request: RawRequest) => Promise.all(Array.from({ length: 10 }, () => server.send('office', { ...request, headers: { ...request.headers, 'idempotency-key': `sepuluh ${request.url}` } })));
  const write = (method: 'PUT' | 'POST', url: string, body: object): RawRequest => ({ method, url, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) });

  test.each([
    ['an order line', write('PUT', demandEndpoints.writeOrder.path.replace(':code', 'S10'), { buyerCode: 'P01', partCode: 'B001', rung: 'firm', quantity: 10, dueOn: '2026-12-11' })],
    ['a figure of a member', write('POST', '/api/members/A001/figures', { name: 'pekerja tetap', value: 21, unit: 'orang', asOf: '2026-11-01', source: 'uji' })],
    ['an invitation, whose link only its first answer shows', write('POST', peopleEndpoints.invite.path, { email: 'sepuluh@contoh.example', name: 'Sepuluh', role: 'coach' })],
  ])('%s is written once, and each gets the same answer', async (_, request) => {
    const before = await server.audits();
    const answers = await tenTimes(request);
    expect([...new Set(answers.map(({ status, text }) => `${status} ${text}`))]).toHaveLength(1);
    expect(answers[0]?.status).toBeLessThan(300);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await server.audits()).toBe(before + 1);
  });
});
