import { promiseEndpoints, quoteEndpoints as endpoints, type Quote } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { reading, type Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { openPlanner, planNow, type Planner, planningRoutes } from './index.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

describe('a buyer asks and takes quotes for himself', () => {
  let database: OpenDatabase;
  let store: Store;
  let planner: Planner;
  let app: TestApp;
  let people: People;
  let now = Date.parse(`${firstWeek}T02:00:00Z`);

  beforeAll(async () => {
    database = await testDatabase();
    store = { database, clock: () => now };
    planner = openPlanner(store);
    await planner.start();
    app = await testApp((bind) => planningRoutes(bind, store, planner));
    people = await foundWith(store, 'sendiri', smallBook, firstWeek);
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
  });
  afterAll(async () => {
    await planner.stop();
    await app.close();
    await database.close();
  });

  const week = (number: number) => mondayOfWeek(firstWeek, number);
  const ask = (quantity: number, wish = 6) => app.ask(people.mesin, promiseEndpoints.askOwn, { query: { number: 'MS-200', quantity, wish: week(wish) } });
  const body = (quantity: number, number = 'MS-200') => ({ number, quantity, wish: week(6) });
  const take = (quantity: number, who: Actor = people.mesin) => app.ask(who, endpoints.giveOwn, { body: body(quantity) });
  const withdraw = (code: string, who: Actor = people.mesin) => app.ask(who, endpoints.withdraw, { params: { code }, body: {} });
  const list = (who: Actor, query: object = {}) => app.ask(who, endpoints.list, { query });
  const codeOf = async (heard: Promise<{ status: number; body: unknown }>) => {
    const { status, body: said } = await heard;
    return [status, (said as { code?: string }).code];
  };
  const setRules = (rules: object) => app.ask(people.office, endpoints.setRules, { body: { validDays: 14, mostOpen: 20, makersShown: false, ...rules } });

  it('answers by his own number: when, how much by the wish, and what is in the way, without a member’s name or a cost', async () => {
    const answer = await ask(30);
    expect(answer).toMatchObject({ partNumber: 'MS-200', partName: 'Selongsong', byWish: 30, possible: 30, deliveries: [{ week: week(6), quantity: 30 }], binds: [], makers: null, quotes: { validDays: 14, open: 0, mostOpen: 20 } });
    const staff = await app.ask(people.office, promiseEndpoints.ask, { query: { part: 'SLEEVE', quantity: 30, wish: week(6) } });
    expect(answer.sentence).toEqual(staff.sentence);
    const much = await ask(100_000, 2);
    expect(much).toMatchObject({ earliestWeek: null });
    expect(much.binds.length).toBeGreaterThan(0);
    expect(JSON.stringify(much)).not.toMatch(/Anggota|Tungku|cost|total/);
    expect(much.binds[0]?.id).toMatch(/^[A-Z].*\.$/);
    expect((await list(people.mesin)).rows).toEqual([]);
  });

  it('names who makes it once the cooperative decided to tell its buyers, and not before', async () => {
    const quote = await take(10);
    const detail = () => app.ask(people.mesin, endpoints.quote, { params: { code: quote.code } });
    expect((await detail()).lots).toBeNull();
    await setRules({ makersShown: true });
    expect((await ask(30)).makers?.map(({ memberName }) => memberName)).toEqual(expect.arrayContaining([expect.stringMatching(/^Anggota [AC]$/)]));
    expect((await detail()).lots?.[0]?.memberName).toMatch(/^Anggota/);
    await setRules({});
    expect((await detail()).lots).toBeNull();
    await withdraw(quote.code);
  });

  it('refuses numbers that are not his, whoever is no buyer, and what cannot be had', async () => {
    const hear = (who: Actor, number: string) => codeOf(app.hear(who, promiseEndpoints.askOwn, { query: { number, quantity: 1, wish: week(6) } }));
    expect(await hear(people.mesin, 'KA-7/B')).toEqual([404, 'demand.unknown-part-number']);
    expect(await hear(people.mesin, 'SLEEVE')).toEqual([404, 'demand.unknown-part-number']);
    expect(await hear(people.kereta, 'KA-7/B')).toEqual([200, undefined]);
    expect(await hear(people.memberA, 'MS-200')).toEqual([403, 'access.not-allowed']);
    expect(await hear(people.office, 'MS-200')).toEqual([403, 'access.not-allowed']);
    expect(await codeOf(app.hear(people.mesin, endpoints.giveOwn, { body: body(1_000_000) }))).toEqual([409, 'planning.not-all-free']);
    expect(await codeOf(app.hear(people.mesin, endpoints.give, { body: { buyerCode: 'MESIN', partCode: 'SLEEVE', quantity: 1, wish: week(6) } }))).toEqual([403, 'access.not-allowed']);
    expect(await codeOf(app.hear(people.mesin, endpoints.order, { params: { code: 'Q-00001' }, body: { orderCode: 'P-X', rung: 'firm' } }))).toEqual([403, 'access.not-allowed']);
  });

  it('holds what he takes, shows it to him without costs, and to no other buyer', async () => {
    const before = (await ask(1_000_000)).possible;
    const quote = await take(40);
    expect(quote).toMatchObject({ state: 'held', buyerCode: 'MESIN', partNumber: 'MS-200', total: null, risks: [], expiresAt: new Date(now + 14 * 86_400_000).toISOString() });
    expect((await ask(1_000_000)).possible).toBeLessThan(before);
    expect((await list(people.mesin, { state: 'held' })).rows.map(({ code }) => code)).toEqual([quote.code]);
    expect((await list(people.kereta)).rows).toEqual([]);
    expect((await list(people.office)).rows[0]).toMatchObject({ code: quote.code, total: expect.any(Number) });
    const foreign = { params: { code: quote.code } };
    expect(await codeOf(app.hear(people.kereta, endpoints.quote, foreign))).toEqual([404, 'planning.unknown-quote']);
    expect(await codeOf(app.hear(people.kereta, endpoints.withdraw, { ...foreign, body: {} }))).toEqual([404, 'planning.unknown-quote']);
    expect(await codeOf(app.hear(people.kereta, endpoints.request, { ...foreign, body: {} }))).toEqual([404, 'planning.unknown-quote']);
    await withdraw(quote.code);
    expect((await ask(1_000_000)).possible).toBe(before);
    const acts = await reading(store, people.auditor, (trx) => trx.selectFrom('audit_entry').select(['act', 'person_id']).where('subject_code', '=', quote.code).orderBy('id').execute());
    expect(acts).toEqual([{ act: 'quote.given', person_id: 'mesin' }, { act: 'quote.withdrawn', person_id: 'mesin' }]);
  });

  it('has so many open quotes as the cooperative allows; withdrawn and expired ones do not count, and the office is not bound', async () => {
    await setRules({ mostOpen: 2, validDays: 7 });
    const [first] = [await take(1), await take(1)];
    expect(first.expiresAt).toBe(new Date(now + 7 * 86_400_000).toISOString());
    expect(await codeOf(app.hear(people.mesin, endpoints.giveOwn, { body: body(1) }))).toEqual([409, 'planning.too-many-quotes']);
    await app.ask(people.office, endpoints.give, { body: { buyerCode: 'MESIN', partCode: 'SLEEVE', quantity: 1, wish: week(6) } });
    await withdraw(first.code);
    // The one of the office counts too.
    expect(await codeOf(app.hear(people.mesin, endpoints.giveOwn, { body: body(1) }))).toEqual([409, 'planning.too-many-quotes']);
    now += 7 * 86_400_000 + 1;
    expect((await list(people.mesin, { state: 'expired' })).total).toBe(2);
    await withdraw((await take(1)).code);
    await setRules({ mostOpen: 0 });
    expect(await codeOf(app.hear(people.mesin, endpoints.giveOwn, { body: body(1) }))).toEqual([409, 'planning.own-quotes-closed']);
    now -= 7 * 86_400_000 + 1;
    for (const { code } of (await list(people.office, { state: 'held' })).rows) await withdraw(code, people.office);
    await setRules({});
  });

  it('sells nothing twice and passes no limit when buyers and the office ask at once', async () => {
    await setRules({ mostOpen: 3 });
    const whole = (await ask(1_000_000)).possible;
    const each = Math.floor(whole / 8);
    const office = () => app.hear(people.office, endpoints.give, { body: { buyerCode: 'KERETA', partCode: 'SLEEVE', quantity: each, wish: week(6) } });
    const heard = await Promise.all(Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? app.hear(people.mesin, endpoints.giveOwn, { body: body(each) }) : office())));
    const given = heard.flatMap(({ status, body: quote }) => (status === 201 ? [quote as Quote] : []));
    expect(given.filter(({ buyerCode }) => buyerCode === 'MESIN')).toHaveLength(3);
    expect(given.length).toBeGreaterThan(3);
    expect(given.length * each).toBeLessThanOrEqual(whole);
    expect(new Set(given.map(({ code }) => code)).size).toBe(given.length);
    expect(heard.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true);
    for (const { code } of given) await withdraw(code, people.office);
    expect((await ask(1_000_000)).possible).toBe(whole);
    await setRules({});
  }, 60_000);

  it('asks to make a quote an order; the office finds it waiting and confirms it under the buyer’s number', async () => {
    const quote = await take(20);
    expect((await list(people.office, { waiting: 'true' })).rows).toEqual([]);
    expect(await app.ask(people.mesin, endpoints.request, { params: { code: quote.code }, body: { reference: 'PO/2026/17' } })).toMatchObject({ state: 'held', requestReference: 'PO/2026/17', expiresAt: quote.expiresAt });
    expect((await list(people.office, { waiting: 'true' })).rows).toMatchObject([{ code: quote.code, requestReference: 'PO/2026/17' }]);
    await app.ask(people.office, endpoints.order, { params: { code: quote.code }, body: { orderCode: 'P-MINTA', rung: 'firm' } });
    const lines = await reading(store, people.mesin, (trx) => trx.selectFrom('order_line').select(['code', 'reference', 'quantity']).where('code', '=', 'P-MINTA').execute());
    expect(lines).toEqual([{ code: 'P-MINTA', reference: 'PO/2026/17', quantity: 20 }]);
    expect((await list(people.office, { waiting: 'true' })).rows).toEqual([]);
    expect(await codeOf(app.hear(people.mesin, endpoints.request, { params: { code: quote.code }, body: {} }))).toEqual([409, 'planning.quote-over']);
  });

  it('pages, filters, sorts and searches the list of quotes', async () => {
    for (let i = 0; i < 5; i++) await take(1);
    const walked: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page: { rows: Quote[]; next: string | null } = await list(people.office, { limit: 3, sort: 'expiresAt', ...(cursor !== null && { cursor }) });
      walked.push(...page.rows.map(({ code }) => code));
      cursor = page.next;
    }
    const all = await list(people.office, { limit: 500 });
    expect(walked.toSorted()).toEqual(all.rows.map(({ code }) => code).toSorted());
    expect(new Set(walked).size).toBe(all.total);
    for (const state of ['held', 'withdrawn', 'ordered'] as const) {
      const { rows, total } = await list(people.office, { limit: 500, state });
      expect(total).toBe(all.rows.filter((row) => row.state === state).length);
      expect(rows.length).toBeGreaterThan(0);
    }
    expect((await list(people.office, { search: 'p-minta' })).rows.map(({ orderCode }) => orderCode)).toEqual(['P-MINTA']);
    expect((await list(people.office, { buyer: 'KERETA', state: 'held' })).total).toBe(0);
  });
});
