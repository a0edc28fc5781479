import { AsyncResource } from 'node:async_hooks';
import { eventHash, type JsonObject } from '@sentra/trace/epcis';
import { canonicalJson } from '@sentra/trace/log';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Actor, lookingAcross, scopeOf } from '../actor.ts';
import { inScope, outsideScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import type { Refused } from '../refusal.ts';
import { type Store, writing } from '../store.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { holdEdgeIn } from './commands/append.ts';
import { captureIn } from './commands/capture.ts';
import { beginCapture, type Capture, captureEvents, failCapture, type SentEvent } from './index.ts';
import { prepared } from './sent.ts';
import { declared, heatEvent, placeOf, sent } from './testing/events.ts';

describe('capture', () => {
  let store: Store;
  let koperasi: TestCooperative;
  let office: Actor;
  const now = Date.UTC(2026, 10, 24, 5);
  let clock = now;

  beforeAll(async () => {
    const database = await testDatabase();
    store = { ...testStore(database), clock: () => clock };
  });
  beforeEach(async () => {
    clock = now;
    await emptyTables(store.database);
    koperasi = await testCooperative(store, 'UJI', smallBook);
    office = koperasi.office;
  });
  afterAll(() => store.database.close());

  const capture = (events: readonly SentEvent[], actor = office) => captureEvents(store, actor, { events });
  /** Out of the transaction that is open here, as another request is. */
  const outside = new AsyncResource('another request');
  const beside = <T>(work: () => Promise<T>): Promise<T> => outside.runInAsyncScope(work);
  const refusal = (asked: Promise<unknown>) => asked.then(() => expect.unreachable('it was not refused'), (error: Refused) => error);
  const recorded = (actor: Actor = office) =>
    inScope(store.database, scopeOf(actor), (trx) => trx.selectFrom('epcis_event').selectAll().orderBy('sequence').execute());
  const edge = () => inScope(store.database, scopeOf(koperasi.system), (trx) => trx.selectFrom('log_edge').select('size').executeTakeFirst());

  test('keeps an event as canonical text, with its hash as its identifier and the time at which it was recorded', async () => {
    const event = heatEvent(1, { place: placeOf('U001') });
    const [it] = sent(event);
    const answer = await capture(sent(event));
    expect(answer).toEqual({ recorded: 1, events: [{ pointer: '/epcisBody/eventList/0', eventID: it?.hash, outcome: 'recorded', sequence: 1 }] });
    const [row] = await recorded();
    const context = [{ batur: 'https://ns.batur.example/epcis/' }];
    const kept = JSON.parse(row?.canonical ?? '') as JsonObject;
    expect(kept).toEqual({ ...event, eventID: it?.hash, recordTime: '2026-11-24T05:00:00.000Z', '@context': context });
    expect(row?.canonical).toBe(canonicalJson(kept));
    expect(eventHash(kept)).toBe(it?.hash);
    expect(row).toMatchObject({
      sequence: 1, event_id: it?.hash, hash: it?.hash, declared: false, type: 'ObjectEvent', action: 'OBSERVE', event_time: '2026-11-24T01:30:00.000Z', record_time: '2026-11-24T05:00:00.000Z', biz_step: 'inspecting',
      read_point: 'https://id.gs1.org/414/9506000000015/254/U001', things: ['https://id.gs1.org/01/09506000134352/21/H1'], member_code: 'A001', recorded_by: 'Orang office', event: kept,
    });
  });

  test('twice is once: sent again, sent twice in one document, and with other spacing', async () => {
    await capture(sent(heatEvent(1), heatEvent(2, { eventID: 'urn:uuid:2' })));
    const again = await capture(sent(heatEvent(2, { eventID: 'urn:uuid:2' }), heatEvent(3), heatEvent(1), heatEvent(3)));
    expect(again.recorded).toBe(1);
    expect(again.events.map((event) => [event.outcome, 'sequence' in event && event.sequence])).toEqual([['already', 2], ['recorded', 3], ['already', 1], ['already', 3]]);
    expect((await recorded()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  test('under one identifier only one content is taken, and the refusal says what to do', async () => {
    await capture(sent(heatEvent(1, { eventID: 'urn:uuid:1', kg: 500 })));
    const refused = await refusal(capture(sent(heatEvent(2), heatEvent(1, { eventID: 'urn:uuid:1', kg: 510 }))));
    expect(refused).toMatchObject({ code: 'trace.other-content', status: 409, faults: [{ at: '/epcisBody/eventList/1' }], en: expect.stringContaining('urn:uuid:1') });
    const within = await refusal(capture(sent(heatEvent(7, { eventID: 'urn:uuid:7', kg: 1 }), heatEvent(7, { eventID: 'urn:uuid:7', kg: 2 }))));
    expect(within).toMatchObject({ code: 'trace.other-content', faults: [{ at: '/epcisBody/eventList/1' }] });
    expect(await recorded()).toHaveLength(1);
    expect(await edge()).toEqual({ size: 1 });
  });

  test('a declaration that an event is wrong stands beside it, in whatever order they come', async () => {
    const [one, two] = [heatEvent(1, { eventID: 'urn:uuid:1' }), heatEvent(2, { eventID: 'urn:uuid:2' })];
    const wrong = { declarationTime: '2026-11-24T10:00:00+07:00', reason: 'did_not_occur' } as const;
    await capture(sent(one, declared(one, wrong)));
    await capture(sent(declared(two, wrong)));
    await capture(sent(two, declared(two, wrong)));
    expect((await recorded()).map(({ event_id, declared: wasWrong }) => [event_id, wasWrong])).toEqual([['urn:uuid:1', false], ['urn:uuid:1', true], ['urn:uuid:2', true], ['urn:uuid:2', false]]);
  });

  test('one event that cannot be recorded keeps out all of its document, but with proceed itself alone', async () => {
    await capture(sent(heatEvent(1, { eventID: 'urn:uuid:1', kg: 1 })));
    const events = sent(heatEvent(2), heatEvent(1, { eventID: 'urn:uuid:1', kg: 2 }), heatEvent(3));
    await refusal(capture(events));
    expect(await recorded()).toHaveLength(1);
    const answer = await captureEvents(store, office, { events, errorBehaviour: 'proceed' });
    expect(answer.events.map(({ outcome }) => outcome)).toEqual(['recorded', 'refused', 'recorded']);
    expect(answer.events[1]).toMatchObject({ code: 'trace.other-content', en: expect.stringContaining('urn:uuid:1') });
    expect((await recorded()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  test('what no database holds is refused with its reason, before anything is written', async () => {
    const texts: [string, JsonObject][] = [
      ['NUL character', { ...heatEvent(1), 'batur:note': 'a\u0000b' }],
      ['half a character', { ...heatEvent(1), 'batur:note': '\uD800' }],
      ['longer than 2000 bytes', { ...heatEvent(1), epcList: [`urn:x:${'y'.repeat(2100)}`] }],
      ['year', { ...heatEvent(1), eventTime: '0000-01-01T00:00:00Z' }],
    ];
    for (const [reason, event] of texts) expect(await refusal(capture(sent(heatEvent(2), event)))).toMatchObject({ code: 'trace.unstorable', status: 422, en: expect.stringContaining(reason), faults: [{ at: '/epcisBody/eventList/1' }] });
    expect(await recorded()).toEqual([]);
    // A backslash is no NUL.
    expect((await capture(sent({ ...heatEvent(1), 'batur:note': String.raw`a\u0000` }))).recorded).toBe(1);
  });

  test('ten captures of the same events at once record each once, without a gap', async () => {
    const events = Array.from({ length: 30 }, (_, at) => heatEvent(at));
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => capture(sent(...events.slice(at), ...events.slice(0, at)))));
    expect(answers.reduce((sum, answer) => sum + answer.recorded, 0)).toBe(30);
    expect((await recorded()).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(new Set((await recorded()).map(({ event_id }) => event_id)).size).toBe(30);
    expect(await edge()).toEqual({ size: 30 });
  });

  test('captures that wait for another see what it recorded, and record it not again', async () => {
    await capture(sent(heatEvent(100)));
    const events = Array.from({ length: 5 }, (_, at) => heatEvent(at));
    let waiting: Promise<Capture>[] = [];
    // Somebody holds the end of the log until several have decided that all of it is new. The embedded engine has one connection: there they wait for that.
    await inScope(store.database, scopeOf(koperasi.system), async (trx) => {
      await holdEdgeIn(trx, office.cooperativeId);
      waiting = Array.from({ length: 4 }, () => beside(() => capture(sent(...events))));
      if (store.database.engine === 'embedded') return;
      await vi.waitFor(async () => {
        const { rows } = await sql<{ blocked: number }>`select count(distinct pid) as blocked from pg_locks where not granted`.execute(trx);
        expect(rows[0]?.blocked).toBeGreaterThanOrEqual(4);
      }, 20_000);
    });
    const answers = await Promise.all(waiting);
    expect(answers.map((answer) => answer.recorded).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 5]);
    expect((await recorded()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a document is recorded in its order, thousands of events too, and never at an earlier time than what came before', async () => {
    const events = Array.from({ length: 3000 }, (_, at) => heatEvent(at, { minute: -at }));
    const answer = await capture(sent(...events));
    expect(answer.recorded).toBe(3000);
    clock = now - 60_000;
    await capture(sent(heatEvent(4000)));
    const rows = await recorded();
    expect(rows.slice(0, 3000).map(({ things }) => things[0])).toEqual(events.map((_, at) => `https://id.gs1.org/01/09506000134352/21/H${at}`));
    expect(rows.at(-1)).toMatchObject({ sequence: 3001, record_time: '2026-11-24T05:00:00.000Z' });
  });

  test('that is broken off leaves nothing, and the next one begins where it began', async () => {
    await capture(sent(heatEvent(1)));
    const broken = writing(store, lookingAcross(office), async (trx) => {
      const done = await captureIn(trx, office, sent(heatEvent(2), heatEvent(3)).map(prepared), { now, proceed: false });
      expect(done.recorded).toBe(2);
      throw new Error('the power went');
    });
    await expect(broken).rejects.toThrow('the power went');
    expect(await recorded()).toHaveLength(1);
    expect((await capture(sent(heatEvent(3)))).events[0]).toMatchObject({ sequence: 2 });
    const nodes = await inScope(store.database, scopeOf(koperasi.system), (trx) => trx.selectFrom('log_node').select(['level', 'index']).orderBy('level').orderBy('index').execute());
    expect(nodes).toEqual([{ level: 0, index: 0 }, { level: 0, index: 1 }, { level: 1, index: 0 }]);
  });

  test('a member’s people record for their own foundry, buyers, coaches and auditors not at all', async () => {
    const member = koperasi.member('A001');
    await capture(sent(heatEvent(1, { place: placeOf('U002') }), heatEvent(2), heatEvent(3, { place: placeOf('A001-T1') }), heatEvent(4, { place: 'https://elsewhere.example/gate' })), member);
    expect((await recorded()).map(({ member_code }) => member_code)).toEqual(['A001', 'A001', 'A001', 'A001']);
    expect(await refusal(capture(sent(heatEvent(5, { place: placeOf('U003') })), member))).toMatchObject({ code: 'trace.not-yours', status: 403, en: expect.stringContaining('A001') });
    for (const actor of [koperasi.buyer('P01'), koperasi.coach, koperasi.auditor]) expect(await refusal(capture(sent(heatEvent(6)), actor))).toMatchObject({ code: 'access.not-allowed' });
    await capture(sent(heatEvent(7), heatEvent(8, { place: placeOf('U003') })));
    expect((await recorded()).slice(4).map(({ member_code }) => member_code)).toEqual([null, 'A002']);
    expect((await recorded(member)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  test('a member’s people declare wrong only what is recorded as theirs; the declaration belongs to whom the event belongs', async () => {
    const member = koperasi.member('A001');
    const wrong = { declarationTime: '2026-11-24T10:00:00+07:00' };
    const [own, theirs, common] = [heatEvent(1, { eventID: 'urn:uuid:1', place: placeOf('U002') }), heatEvent(2, { eventID: 'urn:uuid:2', place: placeOf('U003') }), heatEvent(3, { eventID: 'urn:uuid:3' })];
    await capture(sent(own, theirs, common));
    for (const event of [theirs, common, heatEvent(4, { eventID: 'urn:uuid:2' }), heatEvent(5, { eventID: 'urn:uuid:5' })]) {
      expect(await refusal(capture(sent(declared(event, wrong)), member))).toMatchObject({ code: 'trace.not-yours-to-declare', status: 403 });
    }
    await capture(sent(declared(own, wrong)), member);
    const late = heatEvent(6, { eventID: 'urn:uuid:6' });
    await capture(sent(late, declared(late, wrong)), member);
    // The office declares a member's event wrong, and he sees that it did.
    await capture(sent(declared(theirs, wrong)));
    expect((await recorded()).slice(3).map(({ member_code }) => member_code)).toEqual(['A001', 'A001', 'A001', 'A002']);
  });

  test('a member’s people are told of an event of another member only that it is there', async () => {
    const event = heatEvent(1, { eventID: 'urn:uuid:1' });
    await capture(sent(event));
    expect((await capture(sent(event), koperasi.member('A001'))).events[0]).toMatchObject({ outcome: 'already' });
    expect(await recorded(koperasi.member('A001'))).toEqual([]);
  });

  test('what another cooperative records has a log of its own, and is not seen', async () => {
    const theirs = await testCooperative(store, 'LAIN', smallBook);
    await capture(sent(heatEvent(1), heatEvent(2)));
    const answer = await capture(sent(heatEvent(1)), theirs.office);
    expect(answer.events[0]).toMatchObject({ outcome: 'recorded', sequence: 1 });
    expect(await recorded()).toHaveLength(2);
    expect(await recorded(theirs.office)).toHaveLength(1);
  });

  test('nobody changes or removes a recorded event, not the program either', async () => {
    await capture(sent(heatEvent(1)));
    for (const statement of [sql`update epcis_event set canonical = '{}'`, sql`delete from epcis_event`, sql`truncate epcis_event`, sql`update log_node set hash = hash`, sql`delete from log_head`]) {
      for (const actor of [office, koperasi.system]) await expect(inScope(store.database, scopeOf(actor), (trx) => statement.execute(trx))).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('a repeated request with its key gets the first answer', async () => {
    const keyed = { ...office, once: { key: 'k', hash: Buffer.from('h') } };
    const first = await capture(sent(heatEvent(1)), keyed);
    expect(await capture(sent(heatEvent(1)), keyed)).toEqual(first);
    expect(first.recorded).toBe(1);
  });

  test('a job is closed with what it recorded, or with why it recorded nothing', async () => {
    const jobs = () => inScope(store.database, scopeOf(office), (trx) => trx.selectFrom('epcis_capture').select(['id', 'success', 'events', 'errors', 'finished_at']).orderBy('events').execute());
    const { id } = await beginCapture(store, office, { events: 1, errorBehaviour: 'rollback' });
    expect(await jobs()).toEqual([{ id, success: null, events: 1, errors: [], finished_at: null }]);
    await captureEvents(store, office, { events: sent(heatEvent(1, { eventID: 'urn:uuid:1' })), captureId: id });
    const other = await beginCapture(store, office, { events: 2, errorBehaviour: 'proceed' });
    await captureEvents(store, office, { events: sent(heatEvent(1, { eventID: 'urn:uuid:1', kg: 9 }), heatEvent(2)), errorBehaviour: 'proceed', captureId: other.id });
    const failed = await beginCapture(store, office, { events: 3, errorBehaviour: 'rollback' });
    await failCapture(store, office, failed.id, [{ title: 'no' }]);
    expect(await jobs()).toMatchObject([{ id, success: true, errors: [] }, { id: other.id, success: false, errors: [{ code: 'trace.other-content', pointer: '/epcisBody/eventList/0' }] }, { id: failed.id, success: false, errors: [{ title: 'no' }] }]);
    const rows = await outsideScope(store.database, (trx) => trx.selectFrom('epcis_event').select(['sequence', 'capture_id']).orderBy('sequence').execute());
    expect(rows).toEqual([{ sequence: 1, capture_id: id }, { sequence: 2, capture_id: other.id }]);
  });
});
