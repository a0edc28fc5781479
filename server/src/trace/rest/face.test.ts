import { checkDocument, checkText, epcisContext, eventHash, eventHashes, eventsOf, type Json, type JsonObject, toXml } from '@sentra/trace/epcis';
import { canonicalJson } from '@sentra/trace/log';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { emptyTables, testDatabase } from '../../database/testing.ts';
import type { Store } from '../../store.ts';
import { type TestCooperative, testCooperative, testStore } from '../../testing/cooperative.ts';
import { exampleNames, ifHere, isHere, readExample } from '../../../../packages/trace/src/epcis/testing/shared.ts';
import { eventsIn, type FaceUnderTest, faceUnderTest, nextOf } from './testing.ts';

let store: Store;
let face: FaceUnderTest;
let koperasi: TestCooperative;

beforeAll(async () => {
  store = testStore(await testDatabase());
  face = await faceUnderTest(store);
});
beforeEach(async () => {
  await emptyTables(store.database);
  koperasi = await testCooperative(store, 'UJI', { members: [{ code: 'A001', name: 'Satu' }, { code: 'A002', name: 'Dua' }], buyers: [{ code: 'P01', name: 'Pembeli' }] });
});
afterAll(async () => {
  await face.close();
  await store.database.close();
});

const piece = (serial: string | number) => `urn:epc:id:sgtin:9506000.013435.${serial}`;
const seen = (serial: string | number, more: JsonObject = {}): JsonObject => ({
  type: 'ObjectEvent', eventTime: '2026-11-24T08:30:00+07:00', eventTimeZoneOffset: '+07:00', action: 'OBSERVE', bizStep: 'inspecting', epcList: [piece(serial)], ...more,
});
const document = (events: readonly Json[], context: Json = [epcisContext]): JsonObject => ({ '@context': context, type: 'EPCISDocument', schemaVersion: '2.0', creationDate: '2026-11-24T09:00:00+07:00', epcisBody: { eventList: events } });
const capture = async (events: readonly Json[]) => {
  const { status, headers } = await face.post(koperasi.office, 'capture', document(events));
  expect(status).toBe(202);
  const job = await face.get(koperasi.office, headers['location'] ?? '');
  expect(job.json).toMatchObject({ running: false, success: true, errors: [] });
};
/** What the server adds to an event. */
const bare = ({ recordTime: _recordTime, eventID: _eventID, '@context': _context, ...said }: JsonObject) => canonicalJson(said);

/** The hashes of events as they are kept: each once, but a declaration beside the event that it is about. */
function keptHashes(value: Json): string[] {
  const events = eventsOf(value);
  const kept = new Map(eventHashes(value).map((hash, at) => [JSON.stringify([hash, events[at]?.event['eventID'], 'errorDeclaration' in (events[at]?.event ?? {})]), hash]));
  return [...kept.values()].toSorted();
}

describe.skipIf(!isHere)(`every published example${ifHere}`, () => {
  const everything = 'events?perPage=1000&orderBy=recordTime&orderDirection=ASC';

  test.each(exampleNames)('%s is accepted, stored, and comes back meaning the same, also when it is sent twice, or as XML', async (name) => {
    const example = readExample(name);
    const xml = Buffer.from(toXml(example, { creationDate: '2026-11-24T02:00:00Z' }));
    for (const [body, type] of [[example, 'application/ld+json'], [example, 'application/json'], [xml, 'application/xml'], [xml, 'text/xml']] as const) {
      const answer = await face.post(koperasi.office, 'capture', body, { 'content-type': type });
      expect([answer.status, answer.text]).toEqual([202, '']);
      expect((await face.get(koperasi.office, answer.headers['location'] ?? '')).json).toMatchObject({ running: false, success: true, errors: [], captureErrorBehaviour: 'rollback' });
    }
    const answer = await face.get(koperasi.office, everything);
    expect([answer.status, checkDocument(answer.json as Json).problems]).toEqual([200, []]);
    expect(eventHashes(answer.json as Json).toSorted()).toEqual(keptHashes(example));
    const sent = new Set(eventsOf(example).map(({ event }) => bare(event)));
    expect(new Set(eventsIn(answer).map(bare))).toEqual(sent);

    const served = await face.get(koperasi.office, everything, { accept: 'application/xml' });
    expect([served.status, served.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    const read = checkText(served.text);
    expect([read.valid, read.problems, eventHashes(read.document as Json).toSorted()]).toEqual([true, [], keptHashes(example)]);
  });

  test.each(exampleNames)('%s is kept alike when it comes as XML first', async (name) => {
    const example = readExample(name);
    const xml = Buffer.from(toXml(example, { creationDate: '2026-11-24T02:00:00Z' }));
    expect((await face.post(koperasi.office, 'capture', xml, { 'content-type': 'application/xml' })).status).toBe(202);
    expect(eventHashes((await face.get(koperasi.office, everything)).json as Json).toSorted()).toEqual(keptHashes(example));
  });
});

describe('a document', () => {
  test('that is not valid is refused with every fault at its place, and no job', async () => {
    const { status, headers, json } = await face.post(koperasi.office, 'capture', document([seen(1, { action: 'ADDED' }), seen(2, { bizStep: 'shiping' })]));
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(json).toMatchObject({
      type: 'epcisException:ValidationException', status: 400, code: 'epcis.not-valid', instance: '/epcis/v2/capture',
      title: expect.stringContaining('2 faults; the first at /epcisBody/eventList/0/action') as string,
      errors: [{ at: '/epcisBody/eventList/0/action' }, { at: '/epcisBody/eventList/1/bizStep', en: expect.stringContaining('did you mean shipping?') as string }],
    });
    expect((await face.get(koperasi.office, 'capture')).json).toEqual([]);
  });

  test('is all or nothing by itself, and what can be is captured where that is asked for', async () => {
    await capture([seen(1, { eventID: 'urn:uuid:1' })]);
    const both = [seen(2, { eventID: 'urn:uuid:1' }), seen(3)];
    const refused = await face.get(koperasi.office, (await face.post(koperasi.office, 'capture', document(both))).headers['location'] ?? '');
    expect(refused.json).toMatchObject({ running: false, success: false, captureErrorBehaviour: 'rollback', errors: [{ type: 'epcisException:ResourceAlreadyExistsException', status: 409, code: 'trace.other-content', instance: '/epcisBody/eventList/0' }] });
    expect(await face.all(koperasi.office, 'events')).toHaveLength(1);

    const invalid = seen(4, { bizStep: 'shiping' });
    const proceeded = await face.post(koperasi.office, 'capture', document([...both, invalid]), { 'gs1-epcis-capture-error-behaviour': 'proceed' });
    expect(proceeded.status).toBe(202);
    expect((await face.get(koperasi.office, proceeded.headers['location'] ?? '')).json).toMatchObject({
      success: false, captureErrorBehaviour: 'proceed', errors: [{ type: 'epcisException:ValidationException', instance: '/epcisBody/eventList/2/bizStep' }, { code: 'trace.other-content' }],
    });
    expect((await face.all(koperasi.office, 'events?orderBy=recordTime')).map((event) => event['epcList'])).toEqual([[piece(3)], [piece(1)]]);
  });

  test('that is too large, or of another type, is refused with the limits', async () => {
    const large = await face.post(koperasi.office, 'capture', Buffer.alloc(17 * 1024 * 1024, 32));
    expect([large.status, large.json?.['type'], large.headers['gs1-epcis-capture-file-size-limit']]).toEqual([413, 'epcisException:CaptureLimitExceededException', String(16 * 1024 * 1024)]);
    const many = await face.post(koperasi.office, 'capture', document(Array.from({ length: 5001 }, (_, at) => seen(at))));
    expect([many.status, many.json?.['code'], many.headers['gs1-epcis-capture-limit']]).toEqual([413, 'epcis.too-many-events', '5000']);
    const other = await face.post(koperasi.office, 'capture', Buffer.from('a,b'), { 'content-type': 'text/csv' });
    expect(other.json).toMatchObject({ status: 415, type: 'epcisException:UnsupportedMediaTypeException', title: expect.stringContaining('"text/csv"') as string });
    const behaviour = await face.post(koperasi.office, 'capture', document([seen(1)]), { 'gs1-epcis-capture-error-behaviour': 'ignore' });
    expect(behaviour.json).toMatchObject({ status: 400, code: 'epcis.wrong-behaviour' });
    for (const body of ['', '{', 'x', '[]', '<a/>', '\u0000']) {
      const answer = await face.post(koperasi.office, 'events', Buffer.from(body));
      expect([body, answer.status, answer.json?.['type']]).toEqual([body, 400, 'epcisException:ValidationException']);
    }
    expect((await face.post(koperasi.office, 'capture', Buffer.from([0xff, 0xfe, 0x7b]))).json).toMatchObject({ status: 400, code: 'epcis.not-valid' });
  });

  test('of jobs there is a list, the newest first, page by page', async () => {
    for (const serial of [1, 2, 3]) await capture([seen(serial)]);
    const first = await face.get(koperasi.office, 'capture?perPage=2');
    const second = await face.get(koperasi.office, nextOf(first) ?? '');
    const jobs = [first, second].flatMap(({ json }) => json as unknown as { captureID: string }[]);
    expect(new Set(jobs.map(({ captureID }) => captureID)).size).toBe(3);
    expect(nextOf(second)).toBeUndefined();
    expect((await face.get(koperasi.office, 'capture?colour=red')).json).toMatchObject({ status: 400, type: 'epcisException:QueryParameterException' });
    expect((await face.get(koperasi.office, 'capture/none')).json).toMatchObject({ status: 404, type: 'epcisException:NoSuchResourceException' });
  });
});

describe('one event', () => {
  const alone = { '@context': [epcisContext, { ex: 'https://ns.example.com/' }], ...seen(7, { 'ex:colour': 'red' }) };

  test('is created, found at its address encoded or not, and created once only', async () => {
    const created = await face.post(koperasi.office, 'events', alone);
    const again = await face.post(koperasi.office, 'events', alone);
    expect([created.status, again.status, again.headers['location']]).toEqual([201, 201, created.headers['location']]);
    const id = decodeURIComponent(created.headers['location']?.slice('/epcis/v2/events/'.length) ?? '');
    expect(id).toBe(eventHash(alone));
    for (const place of [created.headers['location'] ?? '', `/epcis/v2/events/${id}`]) {
      const { status, json } = await face.get(koperasi.office, place);
      expect(status).toBe(200);
      expect(json).toEqual({ ...alone, eventID: id, recordTime: '2026-11-24T05:00:00.000Z' });
      expect(checkDocument(json as Json).problems).toEqual([]);
    }
    expect(await face.all(koperasi.office, 'events')).toHaveLength(1);
  });

  test('with other content under the same identifier is refused, and several are not one', async () => {
    const named = (serial: number) => ({ ...alone, eventID: 'urn:uuid:7', epcList: [piece(serial)] });
    expect((await face.post(koperasi.office, 'events', named(1))).status).toBe(201);
    expect((await face.post(koperasi.office, 'events', named(2))).json).toMatchObject({ status: 409, type: 'epcisException:ResourceAlreadyExistsException', code: 'trace.other-content' });
    expect((await face.post(koperasi.office, 'events', document([seen(1), seen(2)]))).json).toMatchObject({ status: 400, code: 'epcis.not-one-event' });
    expect((await face.get(koperasi.office, 'events/urn:uuid:8')).json).toMatchObject({ status: 404, code: 'epcis.no-event', type: 'epcisException:NoSuchResourceException' });
  });

  test('that was declared wrong comes with the declaration', async () => {
    const declared = { ...alone, eventID: 'urn:uuid:9', errorDeclaration: { declarationTime: '2026-11-25T00:00:00Z', reason: 'did_not_occur' } };
    const { errorDeclaration: _, ...right } = declared;
    for (const event of [right, declared]) expect((await face.post(koperasi.office, 'events', event)).status).toBe(201);
    expect((await face.get(koperasi.office, 'events/urn:uuid:9')).json).toMatchObject({ errorDeclaration: { reason: 'did_not_occur' } });
    expect(await face.all(koperasi.office, 'events?EQ_eventID=urn:uuid:9')).toHaveLength(2);
    expect(await face.all(koperasi.office, 'events?EXISTS_errorDeclaration=true')).toHaveLength(1);
  });
});

describe('who asks', () => {
  test('must be known; only office and members capture', async () => {
    expect((await face.get(null, 'events')).json).toMatchObject({ status: 401, type: 'epcisException:SecurityException', code: 'access.not-signed-in' });
    for (const actor of [koperasi.buyer('P01'), koperasi.coach, koperasi.auditor]) {
      for (const path of ['capture', 'events']) expect((await face.post(actor, path, document([seen(1)]))).json).toMatchObject({ status: 403, type: 'epcisException:SecurityException' });
    }
  });

  test('sees what is his: a member his own, a buyer nothing yet, another cooperative nothing', async () => {
    const other = await testCooperative(store, 'LAIN');
    for (const [actor, serial] of [[koperasi.office, 1], [koperasi.member('A001'), 2], [koperasi.member('A002'), 3]] as const) expect((await face.post(actor, 'capture', document([seen(serial)]))).status).toBe(202);
    const all = [koperasi.office, koperasi.coach, koperasi.auditor, koperasi.member('A001'), koperasi.member('A002'), koperasi.buyer('P01'), other.office];
    const found = await Promise.all(all.map(async (actor) => (await face.all(actor, 'events?perPage=1')).length));
    expect(found).toEqual([3, 3, 3, 1, 1, 0, 0]);
    expect((await face.get(koperasi.member('A001'), 'epcs')).json?.['member']).toEqual(['https://id.gs1.org/01/09506000134352/21/2']);
    expect((await face.get(koperasi.member('A001'), 'capture')).json).toHaveLength(1);
    expect((await face.get(other.office, 'capture')).json).toEqual([]);
    const id = encodeURIComponent(eventHash(seen(3)));
    expect([(await face.get(koperasi.member('A002'), `events/${id}`)).status, (await face.get(koperasi.member('A001'), `events/${id}`)).status]).toEqual([200, 404]);
  });
});

describe('headers', () => {
  test('say what the server speaks, and refuse what it does not', async () => {
    await capture([seen(1)]);
    const options = await face.options('events');
    expect(options.status).toBe(204);
    expect(options.headers).toMatchObject({ allow: 'OPTIONS, GET, POST', 'gs1-epcis-version': '2.0.0', 'gs1-epcis-capture-limit': '5000', 'gs1-epcis-capture-error-behaviour': 'rollback' });
    expect((await face.options('capture/1')).headers['allow']).toBe('OPTIONS, GET');
    const status = async (headers: Record<string, string>) => (await face.get(koperasi.office, 'events', headers)).status;
    expect(await status({ 'gs1-epcis-version': '2.0', 'gs1-cbv-version': '2.0.0', 'gs1-epcis-min': '1.2', 'gs1-epcis-max': '3.0' })).toBe(200);
    for (const headers of [{ 'gs1-epcis-version': '1.2' }, { 'gs1-epcis-min': '2.1.0' }, { 'gs1-cbv-max': '1.2' }, { 'gs1-cbv-version': 'new' }, { accept: 'text/csv' }, { 'gs1-epc-format': 'Always_EPC_URN' }, { 'gs1-cbv-xml-format': 'Always_Web_URI' }] as Record<string, string>[]) {
      expect((await face.get(koperasi.office, 'events', headers)).json).toMatchObject({ status: 406, type: 'epcisException:NotAcceptableException' });
    }
    expect((await face.get(koperasi.office, 'events', { accept: 'text/html;q=0.9, application/ld+json, */*;q=0.1' })).headers['content-type']).toBe('application/ld+json; charset=utf-8');
  });

  test('turn identifiers into Digital Links without changing the event', async () => {
    await capture([seen(1, { readPoint: { id: 'urn:epc:id:sgln:9506000.00001.0' }, bizTransactionList: [{ type: 'po', bizTransaction: 'urn:epcglobal:cbv:bt:9506000000008:1' }] })]);
    const { json } = await face.get(koperasi.office, 'events', { 'gs1-epc-format': 'Always_GS1_Digital_Link' });
    const [event] = eventsOf(json as Json);
    expect(event?.event).toMatchObject({ epcList: ['https://id.gs1.org/01/09506000134352/21/1'], readPoint: { id: 'https://id.gs1.org/414/9506000000015' } });
    expect(event && eventHash(event.event, event.context)).toBe(event?.event['eventID']);
  });
});

describe('contexts', () => {
  test('of events are those of the answer where all mean the same by them, and never change an event', async () => {
    const sent = [
      document([seen(1, { 'ex:a': 'x', 'other:b': 1 })], [epcisContext, { ex: 'https://one.example/', other: 'https://other.example/', alone: 'https://alone.example/' }]),
      document([seen(2, { 'ex:a': 'x' })], [epcisContext, { ex: 'https://two.example/' }]),
      document([seen(3, { 'https://full.example/a': 'ex:y', 'https://full.example/b': 'alone:z' })]),
    ];
    for (const one of sent) expect((await face.post(koperasi.office, 'capture', one)).status).toBe(202);
    const { json } = await face.get(koperasi.office, 'events');
    expect(json?.['@context']).toEqual([epcisContext, { other: 'https://other.example/' }]);
    const listed = eventsOf(json as Json);
    expect(listed.map(({ event, context }) => eventHash(event, context)).toSorted()).toEqual(sent.flatMap((one) => eventHashes(one)).toSorted());
    expect(checkDocument(json as Json).problems).toEqual([]);
    const one = await face.all(koperasi.office, 'events?EQ_mine:a=x', { 'gs1-extensions': 'mine=https://two.example/' });
    expect(one.map((event) => event['epcList'])).toEqual([[piece(2)]]);
  });
});

test('what there is can be listed, and looked up by', async () => {
  await capture([seen(1, { bizLocation: { id: 'urn:epc:id:sgln:9506000.00001.0' } }), seen(2, { bizStep: 'packing', disposition: 'in_progress' }), seen(3)]);
  const members = async (path: string) => (await face.get(koperasi.office, path)).json?.['member'];
  expect(await members('eventTypes')).toEqual(['ObjectEvent']);
  expect(await members('bizSteps')).toEqual(['inspecting', 'packing']);
  expect(await members('dispositions')).toEqual(['in_progress']);
  expect(await members('readPoints')).toEqual([]);
  expect(await members('bizLocations')).toEqual(['https://id.gs1.org/414/9506000000015']);
  const first = await face.get(koperasi.office, 'epcs?perPage=2');
  const second = await face.get(koperasi.office, nextOf(first) ?? '');
  expect([...((first.json?.['member'] ?? []) as string[]), ...((second.json?.['member'] ?? []) as string[])]).toEqual([1, 2, 3].map((serial) => `https://id.gs1.org/01/09506000134352/21/${serial}`));
  expect(await members('bizSteps/packing')).toEqual(['events']);
  expect(await face.all(koperasi.office, 'bizSteps/packing/events')).toHaveLength(1);
  expect(await face.all(koperasi.office, `epcs/${encodeURIComponent(piece(3))}/events`)).toHaveLength(1);
  expect(await face.all(koperasi.office, `bizLocations/${encodeURIComponent('https://id.gs1.org/414/9506000000015')}/events?EQ_bizStep=packing`)).toEqual([]);
  expect((await face.get(koperasi.office, 'colours')).json).toMatchObject({ status: 404, type: 'epcisException:NoSuchResourceException' });
  expect((await face.get(koperasi.office, 'bizSteps/shiping/events')).json).toMatchObject({ status: 400, type: 'epcisException:QueryParameterException' });
});
