import { planningEndpoints, scenarioEndpoints as endpoints, type ScenarioChange, type ScenarioResult } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { reading, type Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { openPlanner, planNow, type Planner, planningRoutes } from './index.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

describe('scenarios', () => {
  let database: OpenDatabase;
  let store: Store;
  let planner: Planner;
  let app: TestApp;
  let people: People;

  beforeAll(async () => {
    database = await testDatabase();
    store = { database, clock: Date.now };
    planner = openPlanner(store);
    await planner.start();
    app = await testApp((bind) => planningRoutes(bind, store, planner));
    people = await foundWith(store, 'andai', smallBook, firstWeek);
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
  });
  afterAll(async () => {
    await planner.stop();
    await app.close();
    await database.close();
  });

  const create = (name: string, ...changes: ScenarioChange[]) => app.ask(people.office, endpoints.create, { body: { name, changes } });
  const list = async () => (await app.ask(people.auditor, endpoints.list, {})).scenarios;
  const ran = async (id: string): Promise<ScenarioResult> => {
    await app.ask(people.office, endpoints.run, { params: { id }, body: { seconds: 1 } });
    return vi.waitFor(async () => {
      const scenario = (await list()).find((one) => one.id === id)!;
      expect(scenario.run).toMatchObject({ state: 'done', progress: 1 });
      expect(scenario.isCurrent).toBe(true);
      return scenario.result!;
    }, { timeout: 15_000, interval: 50 });
  };
  const codeOf = async (asked: Promise<{ body: unknown }>) => (await asked).body as { code: string; en: string };
  // All weeks: away for two of them, he may catch up later and lose nothing.
  const weeksAway = { from: mondayOfWeek(firstWeek, 1), to: mondayOfWeek(firstWeek, 6) };

  it('is planned beside the real plan and shown as a difference; the plan and the order book stay', async () => {
    const everything = () => reading(store, people.auditor, async (trx) => ({
      plans: await trx.selectFrom('plan').selectAll().execute(), lots: await trx.selectFrom('plan_lot').selectAll().execute(),
      orders: await trx.selectFrom('order_line').selectAll().orderBy('code').execute(), offers: await trx.selectFrom('heat_offer').selectAll().execute(),
    }));
    const before = await everything();
    const scenario = await create('B tidak ikut', { kind: 'absence', memberCode: 'B', ...weeksAway });
    expect(scenario).toMatchObject({ run: null, result: null, isCurrent: false });
    expect(scenario.sentences[0]!.id).toMatch(/^Anggota B tidak ikut bekerja, /);
    const { from, to, members, orders } = await ran(scenario.id);
    expect(to.total).toBeGreaterThan(from.total);
    expect(to.cost.unserved + to.cost.late).toBeGreaterThan(from.cost.unserved + from.cost.late);
    expect(members.find(({ memberCode }) => memberCode === 'B')!.to).toBeLessThan(members.find(({ memberCode }) => memberCode === 'B')!.from);
    expect(orders.map(({ orderCode }) => orderCode)).toContain('P-LATE');
    expect(await everything()).toEqual(before);
  });

  it('takes demand of a buyer, a furnace and a qualification more, several changes at once', async () => {
    const all = await create('Banyak', { kind: 'demand', factor: 2, buyerCode: 'MESIN' }, { kind: 'furnace', memberCode: 'B', furnaceCode: 'A-T1' }, { kind: 'qualification', memberCode: 'B', partCode: 'SLEEVE', stage: 0 });
    expect(all.sentences.map(({ en }) => en)).toEqual(['Demand of Pembeli Mesin × 2', 'One furnace more at Anggota B, like Tungku A', 'Anggota B is qualified for Selongsong stage 1']);
    const { from, to } = await ran(all.id);
    expect(to.cost.making).toBeGreaterThan(from.cost.making);
  });

  it('is renamed, removed and brought back, each told in the history', async () => {
    const { id } = await create('Sementara', { kind: 'demand', factor: 1.5, partCode: 'BLOK' });
    expect((await codeOf(app.hear(people.office, endpoints.create, { body: { name: 'sementara', changes: [{ kind: 'demand', factor: 1 }] } }))).code).toBe('planning.scenario-name-taken');
    expect((await app.ask(people.office, endpoints.rename, { params: { id }, body: { name: 'Blok lebih' } })).name).toBe('Blok lebih');
    await app.ask(people.office, endpoints.remove, { params: { id } });
    expect((await list()).some((one) => one.id === id)).toBe(false);
    expect((await codeOf(app.hear(people.office, endpoints.run, { params: { id }, body: {} }))).code).toBe('planning.unknown-scenario');
    await app.ask(people.office, endpoints.restore, { params: { id } });
    expect((await list()).some((one) => one.id === id)).toBe(true);
    const acts = await reading(store, people.auditor, (trx) => trx.selectFrom('audit_entry').select('act').where('subject_code', '=', id).orderBy('id').execute());
    expect(acts.map(({ act }) => act)).toEqual(['scenario.added', 'scenario.changed', 'scenario.removed', 'scenario.restored']);
  });

  it('is refused where the plan does not know what it names, and to whoever is not of the office', async () => {
    const { id } = await create('Tak dikenal', { kind: 'absence', memberCode: 'X' });
    const refused = await codeOf(app.hear(people.office, endpoints.run, { params: { id }, body: {} }));
    expect(refused).toMatchObject({ code: 'planning.scenario-unfit', en: expect.stringContaining('changes[0].member "X" (the id of a member that exists)') as string });
    for (const actor of [people.auditor, people.memberA, people.kereta]) expect((await app.hear(actor, endpoints.create, { body: { name: 'x', changes: [{ kind: 'demand', factor: 1 }] } })).status).toBe(403);
    expect((await app.hear(people.memberA, endpoints.list, {})).status).toBe(403);
  });

  it('says that its result is of an older plan once there is a newer one', async () => {
    const { id } = await create('Lama', { kind: 'demand', factor: 1 });
    const { from, to } = await ran(id);
    expect(to).toEqual(from);
    const newer = await planNow(store, people.office, planner, { seconds: 1, seed: 3 });
    expect((await list()).find((one) => one.id === id)).toMatchObject({ isCurrent: false, result: { planVersion: newer.version - 1 } });
    expect((await app.ask(people.office, planningEndpoints.plan, { params: { plan: 'newest' } })).version).toBe(newer.version);
  });
});
