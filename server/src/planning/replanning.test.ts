import { replanEndpoints as endpoints, planningEndpoints, type PlanRow } from '@sentra/contract';
import { mondayOfWeek, rupiah } from '@sentra/measures';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { reading, type Store, writing } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { openPlanner, planNow, type Planner, planningRoutes } from './index.ts';
import { basisOf } from './queries/basis.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

describe('planning again', () => {
  let database: OpenDatabase;
  let store: Store;
  let planner: Planner;
  let app: TestApp;
  let people: People;
  let first: PlanRow;

  beforeAll(async () => {
    database = await testDatabase();
    store = { database, clock: Date.now };
    planner = openPlanner(store);
    await planner.start();
    app = await testApp((bind) => planningRoutes(bind, store, planner));
    people = await foundWith(store, 'ulang', smallBook, firstWeek);
    first = await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
    await app.ask(people.office, planningEndpoints.release, { params: { plan: first.version }, body: { weeks: 2 } });
  });
  afterAll(async () => {
    await planner.stop();
    await app.close();
    await database.close();
  });

  const replan = async (plan: number | string, body: { frozenWeeks?: number } = {}) => {
    const { id } = await app.ask(people.office, endpoints.start, { params: { plan }, body: { seconds: 1, ...body } });
    return vi.waitFor(async () => {
      const run = await app.ask(people.office, planningEndpoints.run, { params: { id } });
      expect(['done', 'failed']).toContain(run.state);
      return run;
    }, { timeout: 15_000, interval: 50 });
  };
  const moved = async (plan: string | number) => (await app.ask(people.auditor, endpoints.moved, { params: { plan } })).moved;
  const changes = (plan: number) => app.ask(people.auditor, endpoints.bookChanges, { params: { plan } });
  const lotsOf = async (plan: number | string) => (await basisOf(store, people.office, plan)).plan.lots;
  const offer = (furnace: string, week: number, heats: number) =>
    writing(store, people.office, async (trx) => {
      await trx.updateTable('heat_offer').set({ heats }).where('furnace_code', '=', furnace).where('week', '=', mondayOfWeek(firstWeek, week)).execute();
      return {};
    });
  const released = async () => (await app.ask(people.office, planningEndpoints.releasedLots, {})).lots;

  it('of an order book that did not change moves nothing', async () => {
    expect(await changes(first.version)).toMatchObject({ weeksMoved: false, fits: true, orders: 0, members: 0, routes: 0, parts: 0, stock: 0, declined: 0 });
    const run = await replan(first.version);
    const second = await basisOf(store, people.office, run.planId!);
    expect(second.record.base_plan_id).toBe(first.id);
    expect(second.plan.lots).toEqual(await lotsOf(first.version));
    expect(await moved(run.planId!)).toMatchObject({ baseVersion: first.version, changePrice: 0, lots: [], orders: [], gaveWay: [] });
    expect(await moved(first.version)).toBeNull();
  });

  it('when a furnace is down, lets the released lots of it give way, says why, and takes them back on release', async () => {
    await offer('A-T1', 2, 0);
    const told = await changes(first.version);
    expect(told).toMatchObject({ fits: false, members: 1 });
    const run = await replan(first.version);
    const list = (await moved(run.planId!))!;
    expect(list.gaveWay.length).toBeGreaterThan(0);
    expect(list.gaveWay[0]!.memberName).toBe('Anggota A');
    expect(list.gaveWay[0]!.why.id).toMatch(/^peleburan tidak cukup: .*dari 0 kg/);
    const lot = list.lots.find(({ released: was, from }) => was && from?.memberCode === 'A')!;
    expect(lot.why.en).toMatch(/^The heats do not suffice: Anggota A FC250 .* of 0 kg\)\.$/);
    expect(list.changePrice).toBeGreaterThan(0);
    const late = list.orders.find(({ orderCode }) => orderCode === 'P-LATE')!;
    expect(late).toMatchObject({ buyerName: 'Pembeli Kereta' });
    expect(late.later + late.fewer).toBeGreaterThan(0);

    const gone = mondayOfWeek(firstWeek, 2);
    expect((await released()).some(({ memberCode, week, stage }) => memberCode === 'A' && week === gone && stage === 0)).toBe(true);
    const { version } = (await basisOf(store, people.office, run.planId!)).record;
    await app.ask(people.office, planningEndpoints.release, { params: { plan: version }, body: { weeks: 2 } });
    expect((await released()).some(({ memberCode, week, stage }) => memberCode === 'A' && week === gone && stage === 0)).toBe(false);
    const acts = await reading(store, people.auditor, (trx) => trx.selectFrom('audit_entry').select('act').where('act', '=', 'lot.gave-way').execute());
    expect(acts).toHaveLength(list.gaveWay.length);
  });

  it('refuses where a frozen week cannot stay, with the rule and its numbers', async () => {
    await offer('B-T1', 1, 0);
    const run = await replan(first.version + 2, { frozenWeeks: 1 });
    expect(run).toMatchObject({ state: 'failed', planId: null });
    expect(run.failure!.en).toMatch(/^The frozen weeks cannot stay as they are: Anggota B .* of 0 kg/);
    await offer('B-T1', 1, 3);
  });

  it('puts no work back on a member who declined it, by planning again or anew', async () => {
    const [lot] = (await released()).filter(({ memberCode, stage }) => memberCode === 'B' && stage === 0);
    await app.ask(people.office, planningEndpoints.withdrawLot, { params: { code: lot!.code }, body: { reason: 'Pesanan sendiri', declined: true } });
    const newest = first.version + 2;
    expect(await changes(newest)).toMatchObject({ declined: 1 });
    const isThere = async (plan: number | string) => (await lotsOf(plan)).some(({ member, part, stage, week }) => member === 'B' && part === lot!.partCode && stage === 0 && mondayOfWeek(firstWeek, week) === lot!.week);
    expect(await isThere(newest)).toBe(true);
    const again = await replan(newest);
    expect(await isThere(again.planId!)).toBe(false);
    const move = (await moved(again.planId!))!.lots.find(({ from }) => from?.memberCode === 'B' && from.week === lot!.week)!;
    expect(move.why.id).toMatch(/^Ditolak anggotanya: Anggota B/);
    const anew = await planNow(store, people.office, planner, { seconds: 1, seed: 2 });
    expect(await isThere(anew.id)).toBe(false);
  });

  it('pays the prices that the cooperative has set, with their reason', async () => {
    expect(await app.ask(people.auditor, endpoints.changePrices, {})).toMatchObject({ because: null, frozenWeeks: 0 });
    const prices = { started: rupiah(1), dropped: rupiah(2), resized: rupiah(3), slushyWeeks: 2, laterShare: 0.5, frozenWeeks: 1, because: 'Rapat anggota' };
    expect(await app.ask(people.office, endpoints.setChangePrices, { body: prices })).toEqual(prices);
    expect(await app.ask(people.auditor, endpoints.changePrices, {})).toEqual(prices);
    expect((await app.hear(people.auditor, endpoints.setChangePrices, { body: prices })).status).toBe(403);
    const run = await replan('newest');
    expect((await moved(run.planId!))!.frozenWeeks).toBe(1);
  });
});
