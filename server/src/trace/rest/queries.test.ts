import { epcisContext, type Json, type JsonObject, matches, parseQuery } from '@sentra/trace/epcis';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../database/testing.ts';
import type { Store } from '../../store.ts';
import { type TestCooperative, testCooperative, testStore } from '../../testing/cooperative.ts';
import { type FaceUnderTest, faceUnderTest, eventsIn, nextOf } from './testing.ts';

let store: Store;
let face: FaceUnderTest;
let koperasi: TestCooperative;

beforeAll(async () => {
  store = testStore(await testDatabase());
  face = await faceUnderTest(store);
});
afterAll(async () => {
  await face.close();
  await store.database.close();
});

const send = async (events: readonly Json[], context: Json = [epcisContext]) => {
  const answer = await face.post(koperasi.office, 'capture', { '@context': context, type: 'EPCISDocument', schemaVersion: '2.0', creationDate: '2026-11-24T09:00:00+07:00', epcisBody: { eventList: events } });
  expect([answer.status, answer.text]).toEqual([202, '']);
  expect((await face.get(koperasi.office, answer.headers['location'] ?? '')).json).toMatchObject({ success: true });
};

const prefixes = { ex: 'https://ns.example.com/epcis/', c: 'https://ref.gs1.org/cbv/' };
/** Alike things in different spellings, so that what is asked for in one is found in the other. */
const pieces = ['urn:epc:id:sgtin:4012345.011111.1', 'https://batur.example/01/04012345111118/21/1', 'urn:epc:id:sgtin:4012345.011111.2', 'https://id.gs1.org/01/04012345111118/10/L1/21/a%2fb', 'urn:epc:id:sscc:4012345.0123456789', 'urn:epc:id:gid:95100000.12.400', 'ex:thing', 'urn:x:thing'];
const classes = ['urn:epc:class:lgtin:4012345.011111.L1', 'https://batur.example/01/04012345111118/10/L1', 'urn:epc:idpat:sgtin:4012345.011111.*', 'https://id.gs1.org/01/04012345111118'];
const places = ['urn:epc:id:sgln:4012345.00001.0', 'https://batur.example/414/4012345000016', 'urn:epc:id:sgln:4012345.00001.gate', 'urn:x:place'];
const steps = ['shipping', 'packing', 'cbv:BizStep-shipping', 'c:BizStep-packing', 'https://ref.gs1.org/cbv/BizStep-shipping', 'ex:pouring', 'https://ns.example.com/epcis/pouring'];
const dispositions = ['active', 'recalled', 'c:Disp-active', 'ex:cooling'];
const times = ['2026-11-24T08:30:00+07:00', '2026-11-24T01:30:00.001Z', '2026-11-24T01:30:00Z', '2026-11-23T23:00:00.0004-05:00', '2026-11-25T00:00:00Z'];

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const list = (values: readonly string[]) => maybe(fc.uniqueArray(some(values), { minLength: 1, maxLength: 3 }));
const quantities = maybe(fc.array(fc.record({ epcClass: some(classes), quantity: some([1, 2.5, 10]), uom: some(['KGM', 'MTR']) }), { minLength: 1, maxLength: 2 }));
const report = fc.record({ type: some(['Temperature', 'gs1:Pressure']), value: some([1, 20.5]), uom: some(['CEL', 'P1']), stringValue: some(['a', 'b']), booleanValue: fc.boolean(), hexBinaryValue: some(['f0', 'F0']), percRank: some([5, 50]), chemicalSubstance: some(['urn:x:C', 'urn:x:Si']), 'ex:spot': some([1, '2', '03']) }, { requiredKeys: ['type'] });
const sensors = maybe(fc.array(fc.record({ sensorMetadata: fc.record({ time: some(times), startTime: some(times), deviceID: some(['urn:epc:id:giai:4000001.111', 'https://id.gs1.org/8004/4000001111', 'urn:x:d']), 'ex:shift': some(['A', 'B']) }, { requiredKeys: [] }), sensorReport: fc.array(report, { minLength: 1, maxLength: 2 }), 'ex:furnace': fc.record({ 'ex:lining': some(['acid', 'basic']) }) }, { requiredKeys: ['sensorReport'] }), { minLength: 1, maxLength: 2 }));
const parts = (name: string) => maybe(fc.array(fc.record({ type: some(name === 'bizTransaction' ? ['po', 'c:BTT-inv', 'ex:letter'] : ['location', 'c:SDT-owning_party', 'ex:yard']), [name]: some(['urn:x:1', 'urn:epc:id:gdti:0614141.06012.1234', 'urn:epc:id:pgln:4000001.00001']) }), { minLength: 1, maxLength: 2 }));
const common = {
  eventTime: some(times), eventID: maybe(fc.nat(5).map((nth) => `urn:x:event:${nth}`)), bizStep: maybe(some(steps)), disposition: maybe(some(dispositions)),
  readPoint: maybe(some(places).map((id) => ({ id, 'ex:door': 'north' }))), bizLocation: maybe(some(places).map((id) => ({ id }))), bizTransactionList: parts('bizTransaction'), sourceList: parts('source'), destinationList: parts('destination'), sensorElementList: sensors,
  errorDeclaration: maybe(fc.record({ declarationTime: some(times), reason: some(['did_not_occur', 'c:ER-incorrect_data']), correctiveEventIDs: fc.constant(['urn:x:event:1']), 'ex:who': fc.constant('Siti') })),
  'ex:weight': maybe(some([1, '2', 10.5, 'heavy'])), 'ex:colour': maybe(some(['red', ['blue', 'red']])), 'ex:owner': maybe(fc.record({ 'ex:since': some(['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z']), 'ex:code': fc.constant('007') })),
};
const lasting = { ilmd: maybe(fc.record({ 'cbvmda:lotNumber': some(['L1', 'L2']), 'ex:parts': some([12, 15]).map((mass) => [{ 'ex:alloy': 'FC250', 'ex:mass': mass }]) })), persistentDisposition: maybe(fc.record({ set: fc.constant(['c:Disp-recalled']), unset: fc.constant(['active']) })) };
const event = fc.oneof(
  fc.record({ type: fc.constant('ObjectEvent'), action: fc.constant('ADD'), epcList: list(pieces).map((epcs) => epcs ?? []), quantityList: quantities, ...common, ...lasting }),
  fc.record({ type: fc.constant('AggregationEvent'), action: some(['ADD', 'DELETE']), parentID: some(pieces), childEPCs: list(pieces).map((epcs) => epcs ?? ['urn:x:child']), childQuantityList: quantities, ...common }),
  fc.record({ type: fc.constant('TransformationEvent'), transformationID: maybe(some(['urn:epc:id:gdti:0614141.06012.99', 'urn:x:t'])), inputEPCList: list(pieces).map((epcs) => epcs ?? ['urn:x:in']), outputEPCList: list(pieces).map((epcs) => epcs ?? ['urn:x:out']), inputQuantityList: quantities, outputQuantityList: quantities, ...common, ...lasting }),
  fc.record({ type: some(['ex:OwnEvent', 'https://ns.example.com/epcis/OwnEvent', 'epcis:ObjectEvent']), ...common }),
);
/** Without what is undefined, and each with an identifier that no other has. */
const asJson = (value: object, nth: number): JsonObject => ({ ...(JSON.parse(JSON.stringify(value)) as JsonObject), eventTimeZoneOffset: '+07:00', eventID: `urn:x:event:${nth}` });

const textIn = (one: JsonObject, name: string): string => {
  const value = one[name];
  return typeof value === 'string' ? value : '';
};

/** Every parameter, with values some of which are found. */
const parameters: readonly [string, readonly string[]][] = [
  ['eventType', ['ObjectEvent', 'AggregationEvent|TransformationEvent', 'ex:OwnEvent']],
  ['GE_eventTime', times], ['LT_eventTime', times], ['GE_recordTime', ['2026-11-24T05:00:00Z', '2026-11-24T05:00:00.001Z']], ['LT_recordTime', ['2026-11-24T05:00:00Z', '2026-11-24T05:00:00.001Z']],
  ['EQ_action', ['ADD', 'DELETE', 'OBSERVE|ADD']], ['EQ_bizStep', steps.flatMap((step) => [step, `${step}|holding`])], ['EQ_disposition', dispositions], ['EQ_persistentDisposition_set', ['recalled', 'active']], ['EQ_persistentDisposition_unset', ['recalled', 'active']],
  ['EQ_readPoint', places], ['WD_readPoint', places], ['EQ_bizLocation', places], ['WD_bizLocation', places], ['EQ_transformationID', ['urn:epc:id:gdti:0614141.06012.99', 'urn:x:t', 'urn:x:none']],
  ...['epc', 'parentID', 'inputEPC', 'outputEPC', 'anyEPC'].map((name): [string, string[]] => [`MATCH_${name}`, [...pieces, 'urn:epc:idpat:sgtin:4012345.011111.*', 'urn:epc:idpat:sgtin:4012345.*.*|urn:x:thing', 'urn:epc:idpat:sscc:*.*', 'urn:epc:idpat:gid:95100000.12.*', 'https://id.gs1.org/01/*/21/*']]),
  ...['epcClass', 'inputEPCClass', 'outputEPCClass', 'anyEPCClass'].map((name): [string, string[]] => [`MATCH_${name}`, [...classes, 'urn:epc:idpat:lgtin:4012345.*.*', 'https://id.gs1.org/01/04012345111118/10/*']]),
  ...['EQ', 'GT', 'GE', 'LT', 'LE'].flatMap((operator): [string, string[]][] => [[`${operator}_quantity`, ['2.5', '1']], [`${operator}_quantity_KGM`, ['2.5']], [`${operator}_value_CEL`, ['20.5', '1']], [`${operator}_percRank`, ['50', '5']], [`${operator}_ex:weight`, ['2', '10.5']], [`${operator}_INNER_ex:since`, ['2020-01-01T00:00:00Z', '2021-01-01T07:00:00+07:00']], [`${operator}_INNER_ILMD_ex:mass`, ['12', '15']], [`${operator}_SENSORREPORT_ex:spot`, ['2', '1']]]),
  ['EQ_eventID', ['urn:x:event:1', 'urn:x:event:2|urn:x:event:3']], ['EXISTS_errorDeclaration', ['true']], ['GE_errorDeclarationTime', times], ['LT_errorDeclarationTime', times], ['EQ_errorReason', ['did_not_occur', 'incorrect_data']], ['EQ_correctiveEventID', ['urn:x:event:1', 'urn:x:none']],
  ['EQ_bizTransaction_po', ['urn:x:1', 'urn:epc:id:gdti:0614141.06012.1234']], ['EQ_bizTransaction_inv', ['urn:x:1']], ['EQ_bizTransaction_ex:letter', ['urn:x:1']], ['EQ_source_owning_party', ['urn:epc:id:pgln:4000001.00001']], ['EQ_destination_ex:yard', ['urn:x:1']],
  ['EXISTS_sensorElementList', ['']], ['GE_time', times], ['LT_startTime', times], ['GE_endTime', times], ['EQ_type', ['Temperature', 'Pressure']], ['EQ_deviceID', ['urn:epc:id:giai:4000001.111', 'urn:x:d']], ['EQ_chemicalSubstance', ['urn:x:C']], ['EQ_stringValue', ['a', 'a|b']], ['EQ_booleanValue', ['true', 'false']], ['EQ_hexBinaryValue', ['F0']], ['EQ_uriValue', ['urn:x:1']],
  ['EQ_ex:colour', ['red', 'blue']], ['EXISTS_ex:colour', ['true']], ['EQ_INNER_ex:code', ['007', '7']], ['EQ_ILMD_cbvmda:lotNumber', ['L1', 'L2|L3']], ['EXISTS_ILMD_ex:parts', ['true']], ['EQ_INNER_ILMD_ex:alloy', ['FC250']], ['EQ_ERROR_DECLARATION_ex:who', ['Siti']], ['EQ_SENSORMETADATA_ex:shift', ['A']], ['EQ_INNER_SENSORELEMENT_ex:lining', ['acid']], ['EQ_readPoint_ex:door', ['north', 'south']],
  ['HASATTR_bizLocation', ['urn:epcglobal:cbv:mda:city']], ['EQATTR_bizLocation_urn:epcglobal:cbv:mda:city', ['Ceper']],
];

describe('the database and the rules find the same', () => {
  const extensions = { 'gs1-extensions': Object.entries(prefixes).map(([prefix, namespace]) => `${prefix}=${namespace}`).join(',') };
  const sent = fc.sample(event, { numRuns: 250, seed: 4 }).map(asJson);
  let kept: JsonObject[];
  beforeAll(async () => {
    koperasi = await testCooperative(store, 'ACAK');
    await send(sent, [epcisContext, prefixes]);
    kept = await face.all(koperasi.office, 'events?perPage=1000');
  });

  test('over as many events as were sent', () => {
    expect(kept).toHaveLength(sent.length);
  });

  const expected = (asked: readonly [string, string][]) => {
    const { query, faults } = parseQuery(asked, prefixes);
    expect(faults).toEqual([]);
    return kept.filter((one) => query && matches(one, query)).map((one) => textIn(one, 'eventID')).toSorted();
  };
  const found = async (asked: readonly [string, string][], perPage: number) => (await face.all(koperasi.office, `events?${new URLSearchParams([...asked, ['perPage', String(perPage)]]).toString()}`, extensions)).map((one) => textIn(one, 'eventID')).toSorted();

  test.each(parameters)('by %s', async (name, values) => {
    for (const value of values) expect({ value, found: await found([[name, value]], 100) }).toEqual({ value, found: expected([[name, value]]) });
  });

  test('nearly every parameter finds some and not all of them, or the comparison says nothing', () => {
    const idle = parameters.filter(([name, values]) => !values.some((value) => { const count = expected([[name, value]]).length; return count > 0 && count < kept.length; })).map(([name]) => name);
    expect(idle).toEqual(['GE_recordTime', 'LT_recordTime', 'GE_endTime', 'EQ_uriValue', 'HASATTR_bizLocation', 'EQATTR_bizLocation_urn:epcglobal:cbv:mda:city']);
  });

  test('by any of them together, in pages of any size', async () => {
    const one = fc.constantFrom(...parameters).chain(([name, values]) => fc.constantFrom(...values).map((value): [string, string] => [name, value]));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: ([name]) => name }), fc.integer({ min: 1, max: 40 }), async (asked, perPage) => {
        expect(await found(asked, perPage)).toEqual(expected(asked));
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});

describe('pages', () => {
  const seen = (nth: number, more: JsonObject = {}): JsonObject => ({ type: 'ObjectEvent', eventTime: new Date(Date.UTC(2026, 10, 1) + Math.floor(nth / 3) * 60_000).toISOString(), eventTimeZoneOffset: '+07:00', action: 'OBSERVE', bizStep: nth % 2 === 0 ? 'packing' : 'shipping', epcList: [`urn:x:piece:${nth}`], ...more });
  const idsOf = (events: readonly JsonObject[]) => events.map((one) => String((one['epcList'] as string[])[0]));

  test('over a thousand events hold each once, in order, while others are captured before, between and after', async () => {
    koperasi = await testCooperative(store, 'LEMBAR');
    await send(Array.from({ length: 1003 }, (_, nth) => seen(nth)));
    for (const [order, path] of [['DESC', 'events?perPage=100'], ['ASC', 'events?perPage=97&orderDirection=ASC'], ['DESC', 'events?perPage=100&EQ_bizStep=packing&orderBy=recordTime']] as const) {
      const before = (await face.all(koperasi.office, path.replace(/perPage=\d+/, 'perPage=1000'))).map((one) => one['eventID']);
      const paged: JsonObject[] = [];
      let pages = 0;
      for (let next: string | undefined = path; next !== undefined; pages += 1) {
        const answer = await face.get(koperasi.office, next);
        paged.push(...eventsIn(answer));
        next = nextOf(answer);
        // Older than all, among them, and newer than all.
        await send([seen(-10 - pages, { 'https://x.example/of': path }), seen(pages * 90, { 'https://x.example/of': path }), seen(5000 + pages, { 'https://x.example/of': path })]);
      }
      expect(paged.map((one) => one['eventID'])).toEqual(before);
      expect(pages).toBeGreaterThan(4);
      const times = paged.map((one) => Date.parse(textIn(one, path.includes('recordTime') ? 'recordTime' : 'eventTime')));
      expect(times).toEqual(times.toSorted((a, b) => (order === 'ASC' ? a - b : b - a)));
    }
  });

  test('end at the limit of events, and more than may be are refused', async () => {
    koperasi = await testCooperative(store, 'BATAS');
    await send(Array.from({ length: 40 }, (_, nth) => seen(nth, { 'https://x.example/weight': (nth * 7) % 40, ...(nth === 5 && { 'https://x.example/weight': 'none' }) })));
    expect(idsOf(await face.all(koperasi.office, 'events?eventCountLimit=7&perPage=3&orderDirection=ASC'))).toEqual([0, 1, 2, 3, 4, 5, 6].map((nth) => `urn:x:piece:${nth}`));
    expect(await face.all(koperasi.office, 'events?maxEventCount=20&EQ_bizStep=packing&perPage=6')).toHaveLength(20);
    expect((await face.get(koperasi.office, 'events?maxEventCount=19&EQ_bizStep=packing')).json).toMatchObject({ status: 413, type: 'epcisException:QueryTooLargeException' });
    expect((await face.get(koperasi.office, 'events?maxEventCount=19&eventCountLimit=5')).json).toMatchObject({ status: 400, type: 'epcisException:QueryParameterException' });
    const byWeight = await face.all(koperasi.office, `events?orderBy=${encodeURIComponent('https://x.example/weight')}&orderDirection=ASC&perPage=9`);
    expect(byWeight.map((one) => one['https://x.example/weight'])).toEqual([...Array.from({ length: 40 }, (_, nth) => nth).filter((weight) => weight !== 35), 'none']);
  });

  test('of another query, or invented, are refused', async () => {
    koperasi = await testCooperative(store, 'LAIN');
    await send([1, 2, 3].map((nth) => seen(nth)));
    const next = nextOf(await face.get(koperasi.office, 'events?perPage=1')) ?? '';
    for (const path of [`${next}&EQ_bizStep=packing`, 'events?nextPageToken=abc', 'events?nextPageToken=W10', `events?orderDirection=ASC&${next.split('?')[1] ?? ''}`]) {
      expect((await face.get(koperasi.office, path)).json).toMatchObject({ status: 400, type: 'epcisException:QueryParameterException', code: 'epcis.wrong-page' });
    }
    expect((await face.get(koperasi.office, `${next}&perPage=2`)).json).toMatchObject({ code: 'epcis.wrong-query' });
    expect(eventsIn(await face.get(koperasi.office, next.replace('perPage=1', 'perPage=2')))).toHaveLength(2);
  });
});

test('a wrong query names parameter, value and what would be right', async () => {
  koperasi = await testCooperative(store, 'SALAH');
  const { json } = await face.get(koperasi.office, 'events?EQ_bizStep=shiping&GE_eventTime=now');
  expect(json).toMatchObject({
    type: 'epcisException:QueryParameterException', status: 400, instance: '/epcis/v2/events', code: 'epcis.wrong-query',
    errors: [{ at: 'EQ_bizStep', en: 'EQ_bizStep cannot be "shiping": it must be a business step; did you mean shipping?' }, { at: 'GE_eventTime' }],
  });
});

test('whatever is asked, the server answers or says why not', async () => {
  koperasi = await testCooperative(store, 'APA');
  await send(fc.sample(event, { numRuns: 20, seed: 5 }).map(asJson), [epcisContext, prefixes]);
  const names = fc.oneof(fc.constantFrom(...parameters.map(([name]) => name)), fc.constantFrom('orderBy', 'orderDirection', 'perPage', 'nextPageToken', 'eventCountLimit', 'maxEventCount', 'EQ_', '_', '', 'EQ_ex:', 'GT_ex:a:b', 'EXISTS_INNER_ILMD_', 'MATCH_', 'EQATTR_ex:a_b', '__proto__', 'EQ_constructor', 'EQ_value_'), fc.string({ maxLength: 12 }));
  const hostile = ['', '|', '\u0000', 'urn:x:\u0000', '\ud800', "'; drop table epcis_event; --", '%', '\\', 'urn:epc:idpat:sgtin:*', 'urn:epc:idpat:sgtin:((((.*', 'urn:epc:idpat:x:[a-z]+.*', 'urn:epc:idpat:sgln:(?:a.*', 'https://id.gs1.org/01/(*/21/*', 'NaN', 'Infinity', '-0', '1e400', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '2026-11-24T23:59:60Z', 'ex:weight', 'urn:x:'.padEnd(9000, 'x'), 'W251bGwsMSwxLDEsMV0', 'true', '5', 'constructor', 'https://id.gs1.org/01/%zz/21/%'];
  const values = fc.oneof(fc.constantFrom(...hostile), fc.constantFrom(...parameters.flatMap(([, some]) => some)), fc.string({ maxLength: 20 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, values), { minLength: 1, maxLength: 3 }), fc.constantFrom('events', 'events/x', 'capture', 'epcs', 'bizSteps/x/events', 'capture/x'), async (asked, place) => {
      const answer = await face.get(koperasi.office, `${place}?${new URLSearchParams(asked).toString()}`);
      expect([200, 400, 404, 413, 431]).toContain(answer.status);
      expect(answer.status === 200 || /^epcisException:\w+Exception$/.test(JSON.stringify(answer.json?.['type']).slice(1, -1))).toBe(true);
    }),
    { numRuns: 400, seed: 4 },
  );
  for (const name of parameters.map(([one]) => one)) {
    const answers = await Promise.all(hostile.map((value) => face.get(koperasi.office, `events?${new URLSearchParams([[name, value]]).toString()}`)));
    expect({ name, statuses: answers.map(({ status }) => status).filter((status) => ![200, 400].includes(status)) }).toEqual({ name, statuses: [] });
  }
});
