import { promiseEndpoints, quoteEndpoints as endpoints, type Quote } from '@sentra/contract';
import { addDays, mondayOfWeek } from '@sentra/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { reading, type Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { basisOf, openPlanner, planNow, type Planner, planningRoutes } from './index.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

describe('promises and quotes', () => {
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
    people = await foundWith(store, 'janji', smallBook, firstWeek);
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
  });
  afterAll(async () => {
    await planner.stop();
    await app.close();
    await database.close();
  });

  const week = (number: number) => mondayOfWeek(firstWeek, number);
  const ask = (quantity: number, wish = 6) => app.ask(people.office, promiseEndpoints.ask, { query: { part: 'SLEEVE', quantity, wish: week(wish) } });
  const body = (quantity: number, wish = 6) => ({ buyerCode: 'MESIN', partCode: 'SLEEVE', quantity, wish: week(wish) });
  const give = (quantity: number, wish?: number) => app.ask(people.office, endpoints.give, { body: body(quantity, wish) });
  const withdraw = (code: string) => app.ask(people.office, endpoints.withdraw, { params: { code }, body: { reason: 'pembeli batal' } });
  const quotes = async () => (await app.ask(people.auditor, endpoints.list, {})).rows;
  const codeOf = async (heard: Promise<{ status: number; body: unknown }>) => {
    const { status, body: said } = await heard;
    return [status, (said as { code?: string }).code];
  };
  const possible = async () => (await ask(1_000_000)).possible;

  /** What the newest plan was made from, in hours. */
  const hoursOffered = async () => {
    const { problem } = await basisOf(store, people.office, 'newest');
    return problem.members.flatMap((member) => Object.values(member.hours).flat()).reduce((sum, hours) => sum + hours, 0);
  };

  it('answers an inquiry with who makes it, what it costs and what binds, and writes nothing', async () => {
    const written = () => reading(store, people.auditor, async (trx) => ({ quotes: await trx.selectFrom('quote').selectAll().execute(), acts: (await trx.selectFrom('audit_entry').select('id').execute()).length }));
    const before = await written();
    const answer = await ask(30);
    expect(answer).toMatchObject({ partName: 'Selongsong', quantity: 30, byWish: 30, possible: 30, deliveries: [{ week: week(6), quantity: 30 }], planVersion: 1, binds: [] });
    expect(answer.lots.filter(({ stage }) => stage === 1).reduce((sum, lot) => sum + lot.quantity, 0)).toBeGreaterThanOrEqual(30 - (answer.fromStock[1] ?? 0));
    expect(answer.total).toBe(Object.values(answer.cost).reduce((sum, part) => sum + part, 0));
    expect(answer.sentence.id).toMatch(/^Semua 30 bisa tiba M53 2026; paling cepat M\d\d 2026\.$/);
    const much = await ask(100_000, 2);
    expect(much.earliestWeek).toBeNull();
    expect(much.possible).toBeLessThan(100_000);
    expect(much.binds[0]?.sentence.id).toMatch(/\.$/);
    expect(await written()).toEqual(before);
  });

  it('refuses a week outside the plan, a part that is not there, and whoever may not ask', async () => {
    const hear = (query: { part: string; quantity: number; wish: never }, who = people.office) => codeOf(app.hear(who, promiseEndpoints.ask, { query }));
    expect(await hear({ part: 'SLEEVE', quantity: 1, wish: week(7) as never })).toEqual([422, 'planning.wish-outside']);
    expect(await hear({ part: 'TIDAK', quantity: 1, wish: week(2) as never })).toEqual([404, 'planning.unknown-part']);
    expect(await codeOf(app.hear(people.memberA, endpoints.give, { body: body(1) }))).toEqual([403, 'access.not-allowed']);
  });

  it('sells nothing twice when ten quotes are asked for at once; what is withdrawn is free again', async () => {
    const whole = await possible();
    const each = Math.floor(whole / 4);
    const heard = await Promise.all(Array.from({ length: 10 }, () => app.hear(people.office, endpoints.give, { body: body(each) })));
    const given = heard.flatMap(({ status, body: quote }) => (status === 201 ? [quote as Quote] : []));
    expect(given.length).toBeGreaterThanOrEqual(1);
    expect(given.length * each).toBeLessThanOrEqual(whole);
    expect(new Set(given.map(({ code }) => code)).size).toBe(given.length);
    expect(heard.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true);
    expect(await possible()).toBeLessThan(each);
    for (const { code } of given) await withdraw(code);
    expect(await possible()).toBe(whole);
    expect(await codeOf(app.hear(people.office, endpoints.withdraw, { params: { code: given[0]!.code }, body: {} }))).toEqual([409, 'planning.quote-over']);
  }, 60_000);

  it('holds a quote until it expires, which nobody has to do', async () => {
    const whole = await possible();
    const quote = await give(40);
    expect(quote).toMatchObject({ state: 'held', buyerName: 'Pembeli Mesin', quantity: 40, expiresAt: new Date(now + 14 * 86_400_000).toISOString() });
    expect(await possible()).toBeLessThan(whole);
    now += 13 * 86_400_000 - 3600_000;
    expect((await quotes())[0]).toMatchObject({ code: quote.code, state: 'held' });
    now += 86_400_000 + 3600_001;
    expect((await quotes())[0]).toMatchObject({ code: quote.code, state: 'expired' });
    expect(await codeOf(app.hear(people.office, endpoints.order, { params: { code: quote.code }, body: { orderCode: 'P-X', rung: 'firm' } }))).toEqual([409, 'planning.quote-over']);
    now -= 14 * 86_400_000;
    await withdraw(quote.code);
  });

  it('keeps the capacity of a quote, and of the order that takes its place, until a plan knows the order', async () => {
    const whole = await possible();
    const before = await hoursOffered();
    const quote = await give(60, 4);
    const held = await possible();
    expect(held).toBeLessThan(whole);
    // A plan made meanwhile is made around the quote.
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
    const around = await possible();
    expect(await hoursOffered()).toBeLessThan(before);
    const ordered = await app.ask(people.office, endpoints.order, { params: { code: quote.code }, body: { orderCode: 'P-JANJI', rung: 'firm' } });
    expect(ordered).toMatchObject({ state: 'ordered', orderCode: 'P-JANJI' });
    const lines = await reading(store, people.auditor, (trx) => trx.selectFrom('order_line').select(['code', 'quantity', 'due_on', 'rung', 'buyer_code']).where('reference', '=', quote.code).orderBy('code').execute());
    expect(lines).toEqual(quote.deliveries.map((delivery, i) => ({ code: i === 0 ? 'P-JANJI' : `P-JANJI-${i + 1}`, quantity: delivery.quantity, due_on: addDays(delivery.week, 5), rung: 'firm', buyer_code: 'MESIN' })));
    expect(await possible()).toBe(around);
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
    expect(await hoursOffered()).toBe(before);
    const known = await reading(store, people.auditor, (trx) => trx.selectFrom('plan_order').select('order_code').where('order_code', '=', 'P-JANJI').execute());
    expect(known).toHaveLength(1);
  }, 60_000);

  it('keeps who did what in the audit, and gives a repeated request its first answer', async () => {
    const once = { 'idempotency-key': 'janji-1' };
    const first = await app.ask(people.office, endpoints.give, { body: body(5) }, once);
    expect(await app.ask(people.office, endpoints.give, { body: body(5) }, once)).toEqual(first);
    const acts = await reading(store, people.auditor, (trx) => trx.selectFrom('audit_entry').select(['act', 'subject_code']).where('subject', '=', 'quote').where('subject_code', '=', first.code).execute());
    expect(acts).toEqual([{ act: 'quote.given', subject_code: first.code }]);
  });
});
