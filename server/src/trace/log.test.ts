import { verify as verifyBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { type LogHead, logEndpoints as endpoints } from '@sentra/contract';
import type { JsonObject } from '@sentra/trace/epcis';
import { ExportCheck, isSigned, type LogReport, readHead as headIn, readProof, type Verify, verifyEvent, verifyGrowth } from '@sentra/trace/log';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outsideScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { signGrownLogs } from './commands/heads.ts';
import { captureEvents, logKeys } from './index.ts';
import { exportLog } from './queries/export.ts';
import { logRoutes } from './routes.ts';
import { declared, heatEvent, placeOf, sent } from './testing/events.ts';

const verify: Verify = (publicKey, message, signature) => verifyBytes(null, message, publicKey, signature);

describe('the log', () => {
  const keys = logKeys('a secret of a server that is long enough');
  let store: Store;
  let app: TestApp;
  let koperasi: TestCooperative;
  let clock = 0;

  beforeAll(async () => {
    const database = await testDatabase();
    store = { ...testStore(database), clock: () => clock };
    app = await testApp((bind) => logRoutes(bind, store, keys));
  });
  beforeEach(async () => {
    clock = Date.UTC(2026, 10, 24, 5);
    await emptyTables(store.database);
    koperasi = await testCooperative(store, 'UJI', smallBook);
  });
  afterAll(async () => {
    await app.close();
    await store.database.close();
  });

  const record = (...events: readonly JsonObject[]) => captureEvents(store, koperasi.office, { events: sent(...events) });
  const heats = (from: number, to: number) => record(...Array.from({ length: to - from + 1 }, (_, at) => heatEvent(from + at, { eventID: `urn:uuid:${from + at}`, place: placeOf('U001') })));
  const headOf = (head: LogHead | null) => headIn(JSON.parse(JSON.stringify(head)));
  const exported = async () => gunzipSync(await buffer((await exportLog(store, koperasi.office, keys)).content)).toString().trimEnd().split('\n');
  async function checked(lines?: readonly string[]): Promise<LogReport> {
    const [first = '', ...leaves] = lines ?? (await exported());
    const check = new ExportCheck(first, {}, verify);
    for (const line of leaves) check.line(line);
    return check.end();
  }

  test('has no head while nothing is recorded', async () => {
    expect(await app.hear(koperasi.office, endpoints.head, {})).toMatchObject({ status: 404, body: { code: 'trace.empty-log' } });
    await signGrownLogs(store, keys);
    expect(await app.hear(koperasi.office, endpoints.export, {})).toMatchObject({ status: 404 });
  });

  test('is signed once for a size, by the cooperative’s own key, and anybody may take the head home', async () => {
    await heats(1, 5);
    await signGrownLogs(store, keys);
    clock += 60_000;
    await signGrownLogs(store, keys);
    const head = await app.ask(koperasi.buyer('P01'), endpoints.head, {});
    expect(head).toMatchObject({ cooperative: 'UJI', size: 5, time: '2026-11-24T05:00:00.000Z' });
    expect(isSigned(headOf(head), verify)).toBe(true);
    expect(head.publicKey).toBe(keys(koperasi.office.cooperativeId).publicKey);
    await heats(6, 7);
    await signGrownLogs(store, keys);
    expect(await app.ask(koperasi.coach, endpoints.head, {})).toMatchObject({ size: 7, time: '2026-11-24T05:01:00.000Z' });
    const theirs = await testCooperative(store, 'LAIN', smallBook);
    await captureEvents(store, theirs.office, { events: sent(heatEvent(1)) });
    const other = await app.ask(theirs.office, endpoints.head, {});
    expect(other).toMatchObject({ cooperative: 'LAIN', size: 1 });
    expect(other.publicKey).not.toBe(head.publicKey);
  });

  test('proves an event to who may see it, and to nobody else', async () => {
    await heats(1, 9);
    const wrong = heatEvent(4, { eventID: 'urn:uuid:4', place: placeOf('U001') });
    await record(declared(wrong, { declarationTime: '2026-11-24T10:00:00+07:00' }));
    for (const [actor, event, sequence] of [[koperasi.office, 'urn:uuid:4', 4], [koperasi.member('A001'), 'urn:uuid:9', 9]] as const) {
      const answer = await app.ask(actor, endpoints.proof, { params: { event } });
      const read = readProof(JSON.parse(JSON.stringify(answer.proof)));
      if (read.of !== 'event') throw new Error('it is a proof of an event');
      const { proof } = read;
      expect(proof).toMatchObject({ sequence, recordedBy: 'Orang office', recordedAt: '2026-11-24T05:00:00.000Z' });
      expect(verifyEvent(answer.event, proof, headOf(answer.head).head)).toEqual({ holds: true });
      expect(verifyEvent({ ...(answer.event as object), bizStep: 'packing' }, proof, headOf(answer.head).head)).toMatchObject({ holds: false });
    }
    expect(await app.ask(koperasi.office, endpoints.proof, { params: { event: 'urn:uuid:4' }, query: { declared: 'true' } })).toMatchObject({ proof: { sequence: 10 }, event: { errorDeclaration: { declarationTime: '2026-11-24T10:00:00+07:00' } } });
    for (const actor of [koperasi.member('A002'), koperasi.buyer('P01')]) expect(await app.hear(actor, endpoints.proof, { params: { event: 'urn:uuid:4' } })).toMatchObject({ status: 404, body: { code: 'trace.unknown-event' } });
  });

  test('proves an event by its hash id too, whose address is long', async () => {
    const { events: [one] } = await record(heatEvent(1));
    expect(one?.eventID).toMatch(/^ni:\/\/\/sha-256;/);
    expect(await app.ask(koperasi.office, endpoints.proof, { params: { event: one?.eventID ?? '' } })).toMatchObject({ proof: { sequence: 1, size: 1, path: [] } });
  });

  test('proves that it only grew', async () => {
    await heats(1, 5);
    const before = await app.ask(koperasi.member('A001'), endpoints.head, {});
    await heats(6, 20);
    const { proof, earlier, later } = await app.ask(koperasi.auditor, endpoints.growth, { query: { from: 5 } });
    const read = readProof(JSON.parse(JSON.stringify(proof)));
    if (read.of !== 'growth') throw new Error('it is a proof of growth');
    expect(earlier).toEqual(before);
    expect(verifyGrowth(read.proof, headOf(before).head, headOf(later).head)).toEqual({ holds: true });
    expect(await app.ask(koperasi.office, endpoints.growth, { query: { from: 3, to: 12 } })).toMatchObject({ earlier: null, later: null, proof: { earlier: 3, size: 12 } });
    expect(await app.hear(koperasi.office, endpoints.growth, { query: { from: 3, to: 21 } })).toMatchObject({ status: 422, body: { code: 'trace.no-such-size', en: expect.stringContaining('20 events') } });
    expect(await app.hear(koperasi.office, endpoints.growth, { query: { from: 0 } })).toMatchObject({ status: 400 });
    expect(await app.hear(koperasi.member('A001'), endpoints.growth, { query: { from: 1 } })).toMatchObject({ status: 403 });
  });

  test('is exported whole, with a head of each day, and holds', async () => {
    await heats(1, 3);
    await signGrownLogs(store, keys);
    await heats(4, 6);
    await signGrownLogs(store, keys);
    // Half past eleven in the evening there.
    clock = Date.UTC(2026, 10, 25, 16, 30);
    await heats(7, 1200);
    const lines = await exported();
    expect(lines).toHaveLength(1201);
    const { heads } = JSON.parse(lines[0] ?? '') as { heads: LogHead[] };
    expect(heads.map(({ size }) => size)).toEqual([6, 1200]);
    expect(await checked(lines)).toMatchObject({ holds: true, leaves: 1200 });
    for (const actor of [koperasi.member('A001'), koperasi.coach, koperasi.buyer('P01')]) expect(await app.hear(actor, endpoints.export, {})).toMatchObject({ status: 403 });
  });

  test.each([
    ['a byte of the event', sql`update epcis_event set canonical = replace(canonical, '"batur:kg":500', '"batur:kg":501') where sequence = 3`, { code: 'leaf-changed', sequence: 3, event: 'urn:uuid:3' }],
    ['who recorded it', sql`update epcis_event set recorded_by = 'Orang lain' where sequence = 2`, { code: 'leaf-changed', sequence: 2, event: 'urn:uuid:2' }],
    ['when it was recorded', sql`update epcis_event set record_time = record_time + interval '1 millisecond' where sequence = 1`, { code: 'leaf-changed', sequence: 1, event: 'urn:uuid:1' }],
    ['its hash', sql`update log_node set hash = decode(repeat('ab', 32), 'hex') where level = 0 and index = 3`, { code: 'hash-changed', sequence: 4 }],
    ['its hash, which is gone', sql`delete from log_node where level = 0 and index = 3`, { code: 'hash-changed', sequence: 4 }],
    ['what is no JSON any more', sql`update epcis_event set canonical = '{' where sequence = 5`, { line: 6 }],
    ['a leaf that is gone', sql`delete from epcis_event where sequence = 5`, { line: 6 }],
  ])('names %s', async (_, change, fault) => {
    await heats(1, 8);
    await signGrownLogs(store, keys);
    await outsideScope(store.database, (trx) => change.execute(trx));
    const report = await checked();
    expect(report.holds).toBe(false);
    expect(report.faults).toEqual(expect.arrayContaining([expect.objectContaining(fault)]));
  });

  test('another secret is another key, and both stay named', async () => {
    await heats(1, 3);
    await signGrownLogs(store, keys);
    await heats(4, 5);
    await signGrownLogs(store, logKeys('another secret that is as long as the first'));
    const { rows } = await outsideScope(store.database, (trx) => sql<{ public_key: string }>`select public_key from log_key`.execute(trx));
    expect(new Set(rows.map(({ public_key }) => public_key)).size).toBe(2);
    const { rows: everything } = await outsideScope(store.database, (trx) => sql<{ text: string }>`select string_agg(k::text, ' ') as text from log_key k`.execute(trx));
    expect(everything[0]?.text).not.toContain('PRIVATE');
  });
});
