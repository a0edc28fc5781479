import { demandEndpoints, memberEndpoints, quoteEndpoints as endpoints } from '@sentra/contract';
import { rupiah } from '@sentra/measures';
import type { Book } from '@sentra/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { demandRoutes } from '../demand/index.ts';
import { readHome } from '../home/queries/index.ts';
import { memberRoutes } from '../members/index.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { openPlanner, planNow, type Planner, planningRoutes } from './index.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

const castBy = (member: string) => ({ member_code: member, part_code: 'SLEEVE', stage: 0, hours_per_piece: 0.2, yield: 1, cost_per_piece: rupiah(30_000), value_per_piece: rupiah(30_000) });

/** One week; A or B casts the sleeve, with one pattern set between them. */
const oneWeek: Book = {
  ...smallBook,
  heatOffers: smallBook.heatOffers!.filter(({ week }) => week === firstWeek),
  hourOffers: smallBook.hourOffers!.filter(({ week }) => week === firstWeek),
  stages: smallBook.stages!.filter(({ part_code, stage }) => part_code !== 'SLEEVE' || stage === 0),
  routes: [...smallBook.routes!.filter(({ part_code }) => part_code !== 'SLEEVE'), castBy('A'), castBy('B')],
  orders: [{ ...smallBook.orders![0]!, quantity: 20, due_on: firstWeek }],
  stock: [],
};

describe('a quote that the newest plan leaves no room for', () => {
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
    app = await testApp((bind) => {
      planningRoutes(bind, store, planner);
      demandRoutes(bind, store);
      memberRoutes(bind, store);
    });
    people = await foundWith(store, 'bahaya', oneWeek, firstWeek, 1);
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
  });
  afterAll(async () => {
    await planner.stop();
    await app.close();
    await database.close();
  });

  const risksFor = async (who: keyof People) => (await app.ask(people[who], endpoints.list, {})).rows.flatMap(({ code, risks }) => risks.map((risk) => ({ quote: code, ...risk })));
  const waiting = async () => (await app.ask(people.office, endpoints.list, { query: { waiting: 'true' } })).rows.map(({ code }) => code);

  it('is flagged as soon as that plan is there: its pattern set is with another member, and what helps is said', async () => {
    const wish = { buyerCode: 'MESIN', partCode: 'SLEEVE', wish: firstWeek };
    // All that the member of the quote has of his hours: who comes later is sent to the other one.
    const refused = await app.hear(people.office, endpoints.give, { body: { ...wish, quantity: 1_000_000 } });
    const most = Number(/\d+/.exec((refused.body as { en: string }).en)?.[0]);
    const quote = await app.ask(people.office, endpoints.give, { body: { ...wish, quantity: most } });
    expect(await risksFor('office')).toEqual([]);
    expect(await waiting()).toEqual([]);
    const order = { buyerCode: 'KERETA', partCode: 'SLEEVE', rung: 'firm' as const, quantity: 20, dueOn: firstWeek, lateCost: rupiah(50_000), unservedCost: rupiah(500_000) };
    await app.ask(people.office, demandEndpoints.writeOrder, { params: { code: 'P-BARU' }, body: order });
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
    const [risk, ...others] = await risksFor('office');
    expect(others).toEqual([]);
    expect(risk).toMatchObject({ quote: quote.code, code: 'tools' });
    expect(risk?.sentence.id).toMatch(/^Cetakan atau alat Selongsong tahap 1 dipakai rencana baru pada minggu M48 2026 di Anggota [AB] \(1 dari 1 set\)\.$/);
    expect(risk?.advice.id).toMatch(/Jadikan pesanan/);
    expect(await waiting()).toEqual([quote.code]);
    expect((await readHome(store, people.office)).quotes).toEqual({ atRisk: 1, requested: 0 });
    expect((await readHome(store, people.mesin)).quotes).toEqual({ atRisk: 0, requested: 0 });
    // The buyer is told that it is so, and nobody's name.
    const [told] = await risksFor('mesin');
    expect(told).toMatchObject({ quote: quote.code, code: 'atRisk' });
    expect(JSON.stringify(told)).not.toMatch(/Anggota/);
    expect(await risksFor('kereta')).toEqual([]);
  }, 60_000);

  it('is flagged where a member offers less than the quote holds, and no longer once it is withdrawn', async () => {
    const [quote] = (await app.ask(people.office, endpoints.list, {})).rows;
    const { lots } = await app.ask(people.office, endpoints.quote, { params: { code: quote!.code } });
    await app.ask(people.office, memberEndpoints.offer, { params: { code: lots![0]!.memberCode }, body: { hours: [{ process: 'mould', week: firstWeek, hours: 5 }] } });
    expect((await risksFor('office')).map(({ code }) => code)).toEqual(expect.arrayContaining(['hours']));
    expect((await risksFor('office')).find(({ code }) => code === 'hours')?.sentence.id).toMatch(/^Jam cetak Anggota [AB] pada minggu M48 2026 kurang [\d.,]+ jam\.$/);
    await app.ask(people.office, endpoints.withdraw, { params: { code: quote!.code }, body: {} });
    expect(await risksFor('office')).toEqual([]);
  });

  it('is flagged where the week in which it had to be made went by', async () => {
    const quote = await app.ask(people.office, endpoints.give, { body: { buyerCode: 'MESIN', partCode: 'BLOK', quantity: 10, wish: firstWeek } });
    now += 7 * 86_400_000;
    expect(await risksFor('office')).toMatchObject([{ quote: quote.code, code: 'past', sentence: { en: 'W48 2026, in which some of it had to be made, has passed without an order.' } }]);
    now -= 7 * 86_400_000;
  });
});
