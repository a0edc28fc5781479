import { traceEndpoints as endpoints, type TracePage } from '@sentra/contract';
import { epcisDocument, type JsonObject } from '@sentra/trace/epcis';
import { gtin, linkOf, shortCode } from '@sentra/trace/gs1';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../actor.ts';
import { testDatabase } from '../../database/testing.ts';
import type { Store } from '../../store.ts';
import { type TestApp, testApp } from '../../testing/app.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../../testing/cooperative.ts';
import { captureEvents, sentEvents } from '../index.ts';
import { traceRoutes } from '../routes.ts';
import { plantKeys as keys, smallPlant } from './testing.ts';

let store: Store;
let app: TestApp;
let koperasi: TestCooperative;
let empty: TestCooperative;

const capture = (events: readonly JsonObject[]) => captureEvents(store, koperasi.office, { events: sentEvents(epcisDocument(events, { creationDate: '2026-11-24T18:00:00+07:00' })) });

beforeAll(async () => {
  store = testStore(await testDatabase());
  app = await testApp((bind) => traceRoutes(bind, store));
  koperasi = await testCooperative(store, 'UJI', smallBook);
  empty = await testCooperative(store, 'LAIN', smallBook);
  await capture(smallPlant());
});
afterAll(async () => {
  await app.close();
  await store.database.close();
});

const pageOf = (actor: Actor, key: string) => app.ask(actor, endpoints.thing, { params: { key } });
const names = ({ nodes }: TracePage) => nodes.flatMap(({ thing }) => (thing === null || thing.kind === 'process' ? [] : [thing.name])).toSorted();
const found = async (text: string) => (await app.ask(koperasi.office, endpoints.find, { query: { text } })).things.map(({ key }) => key);
const refused = async (text: string) => (await app.hear(koperasi.office, endpoints.find, { query: { text } })).body as { code: string; id: string; en: string };
const nodeOf = ({ nodes }: TracePage, key: string) => nodes.find(({ thing }) => thing?.key === key);

describe('the page of a thing', () => {
  test('shows where a heat came from and where it went, with what is certain and where the walk stopped', async () => {
    const page = await pageOf(koperasi.office, keys.heat);
    expect(page.thing).toEqual({ key: keys.heat, kind: 'heat', name: '48-012-2' });
    expect(names(page)).toEqual(['095060000000000121', '48-012-2', '48-012-2-A', '81', '9506000000022', 'BB-1182', 'BL-47', 'BL-48', 'C-48-012-2', 'PI-3307', 'SJ-1127'].toSorted());
    expect(nodeOf(page, keys.castings)).toMatchObject({ amounts: [{ quantity: 34, uom: null }] });
    expect(nodeOf(page, keys.iron)).toMatchObject({ amounts: [{ quantity: 120, uom: 'KGM' }] });
    expect(nodeOf(page, keys.box)?.column).toBeGreaterThan(nodeOf(page, keys.castings)?.column ?? Number.NaN);
    expect(nodeOf(page, keys.scrap)?.column).toBeLessThan(0);
    expect(nodeOf(page, keys.buyer)?.thing?.kind).toBe('party');
    expect(nodeOf(page, 'urn:x-batur:po:81')?.thing?.kind).toBe('purchase');
    const stopped = page.links.filter(({ isStop }) => isStop).map(({ from }) => page.nodes.find(({ id }) => id === from)?.thing?.key);
    expect(stopped).toEqual([keys.returns]);
  });

  test('tells its events in order of time, with who, where, and their place in the log', async () => {
    const { events } = await pageOf(koperasi.office, keys.heat);
    expect(events.map(({ act }) => act)).toEqual(['melt', 'pour']);
    expect(events[0]).toMatchObject({ sequence: 2, recordedBy: 'Orang office', place: 'U001 Cor Satu', time: '2026-11-24T01:00:00.000Z', isWrong: false });
  });

  test('is the same for a shipment, which no event lists among its things', async () => {
    const page = await pageOf(koperasi.auditor, keys.shipment);
    expect(page.events.map(({ act }) => act)).toEqual(['shipping']);
    expect(names(page)).toContain('48-012-2');
  });

  test('shows a member nothing of another: neither name nor number, one neutral node', async () => {
    const page = await pageOf(koperasi.member('A001'), keys.iron);
    expect(names(page)).toContain('48-012-2');
    const wire = JSON.stringify(page);
    expect(wire).not.toContain('48-019-1');
    expect(wire).not.toContain('78');
    const hidden = page.nodes.filter(({ thing }) => thing === null);
    expect(hidden).toEqual([{ id: expect.any(Number), thing: null, column: 1, amounts: [], act: null, place: null }]);
    expect(page.links.filter(({ from, to }) => from === hidden[0]?.id || to === hidden[0]?.id)).toEqual([expect.objectContaining({ amounts: [] })]);
    expect(page.events.map(({ act }) => act)).toEqual(['melt']);
    expect(names(await pageOf(koperasi.office, keys.iron))).toContain('48-019-1');
  });

  test('is not there for a member whose it is not, nor for another cooperative, nor for a buyer', async () => {
    expect(await app.hear(koperasi.member('A002'), endpoints.thing, { params: { key: keys.heat } })).toMatchObject({ status: 404, body: { code: 'trace.unknown-thing' } });
    expect(await app.hear(empty.office, endpoints.thing, { params: { key: keys.heat } })).toMatchObject({ status: 404 });
    for (const request of [app.hear(koperasi.buyer('B-A'), endpoints.thing, { params: { key: keys.box } }), app.hear(koperasi.buyer('B-A'), endpoints.find, { query: { text: '48-012-2' } }), app.hear(koperasi.buyer('B-A'), endpoints.start, {})]) {
      expect(await request).toMatchObject({ status: 403, body: { code: 'access.not-allowed' } });
    }
    expect(await app.hear(null, endpoints.start, {})).toMatchObject({ status: 401 });
  });
});

describe('the search', () => {
  test('finds by bar code, link, URN, number of a heat or piece, and short code', async () => {
    expect(await found('48-012-2')).toEqual([keys.heat]);
    expect(await found(' BB-1182 ')).toEqual([keys.scrap]);
    expect(await found('SJ-1127')).toEqual([keys.shipment]);
    expect(await found(`(01)${gtin('9506000', 2002)}(10)48-012-2`)).toEqual([keys.heat]);
    expect(await found(linkOf({ kind: 'item', gtin: '09506000134352', lot: '48-012-2-A' }, { host: 'id.batur.example' }))).toEqual([keys.castings]);
    expect(await found('urn:epc:id:sscc:9506000.0000000012')).toEqual([keys.box]);
    expect(await found('(00)095060000000000121')).toEqual([keys.box]);
    expect(await found(shortCode(12))).toEqual([keys.box]);
  });

  test('says in both languages what is wrong with what was typed', async () => {
    expect((await refused('')).code).toBe('trace.nothing-typed');
    expect(await refused('(01)09506000134353(10)X')).toMatchObject({ code: 'trace.code-value', id: expect.stringContaining('angka pemeriksa'), en: expect.stringContaining('check digit') });
    expect((await refused('(0195')).code).toBe('trace.code-syntax');
    expect((await refused('(01)0950600')).code).toBe('trace.code-length');
    expect((await refused('(10)H1')).code).toBe('trace.code-parts');
    const right = shortCode(12);
    const wrong = `${right.slice(0, -1)}${right.endsWith('Z') ? 'Y' : 'Z'}`;
    expect(await refused(wrong)).toMatchObject({ code: 'trace.short-code-near', id: expect.stringContaining(right) });
    expect(await refused('tidak-ada')).toMatchObject({ code: 'trace.unknown-thing', id: expect.stringContaining('tidak-ada') });
    expect((await refused('%')).code).toBe('trace.unknown-thing');
  });

  test('finds for a member what is his', async () => {
    expect(await app.hear(koperasi.member('A002'), endpoints.find, { query: { text: '48-012-2' } })).toMatchObject({ status: 404 });
    expect(await app.ask(koperasi.member('A002'), endpoints.find, { query: { text: '48-019-1' } })).toMatchObject({ things: [{ key: keys.otherHeat }] });
    expect(await app.ask(koperasi.member('A001'), endpoints.find, { query: { text: 'SJ-1127' } })).toMatchObject({ things: [{ key: keys.shipment }] });
  });

  test('begins with the newest things, and with nothing where nothing was recorded', async () => {
    const start = await app.ask(koperasi.office, endpoints.start, {});
    expect(start.events).toBe(7);
    expect(start.newest.map(({ key }) => key)).toContain(keys.box);
    expect(await app.ask(empty.office, endpoints.start, {})).toEqual({ events: 0, newest: [] });
    expect((await app.ask(koperasi.member('A002'), endpoints.start, {})).events).toBe(1);
  });
});
