import { type Home, homeEndpoints } from '@sentra/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { openPlanner, type Planner, planNow, releasePlan } from '../planning/index.ts';
import { foundWith, type People } from '../planning/testing/cooperative.ts';
import { firstWeek, smallBook } from '../planning/testing/smallBook.ts';
import { changeCooperative } from '../cooperative/index.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { homeRoutes } from './index.ts';

describe('home', () => {
  let database: OpenDatabase;
  let store: Store;
  let planner: Planner;
  let app: TestApp;
  let people: People;

  beforeAll(async () => {
    database = await testDatabase();
    // The Tuesday of the plan's first week.
    const offset = Date.UTC(2026, 10, 24, 3) - Date.now();
    store = { database, clock: () => Date.now() + offset };
    planner = openPlanner(store);
    await planner.start();
    app = await testApp((bind) => homeRoutes(bind, store));
    people = await foundWith(store, 'rumah', smallBook, firstWeek);
  });
  afterAll(async () => {
    await planner.stop();
    await app.close();
    await database.close();
  });

  const home = (who: keyof People): Promise<Home> => app.ask(people[who], homeEndpoints.read, {});

  it('is drawn before anything was planned', async () => {
    expect(await home('office')).toMatchObject({ today: '2026-11-24', plan: null, run: null, late: { lines: 0 }, toRelease: { lots: 0 }, expiring: [{ memberCode: 'A', expiresOn: '2026-12-20' }] });
  });

  it('takes its turn at the database twice, however much it tells', async () => {
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
    await home('office');
    const turns: number[] = [];
    for (let times = 0; times < 5; times++) {
      let taken = 0;
      const count = () => (taken += 1);
      database.pool.on('acquire', count);
      await home('office');
      database.pool.off('acquire', count);
      turns.push(taken);
    }
    // The queue of jobs looks in between now and then.
    expect(Math.min(...turns)).toBe(2);
  });

  it('says what is late, with the worth and the reason', async () => {
    const { late, plan } = await home('office');
    expect(plan).toMatchObject({ version: 1, stale: false });
    const row = late.rows.find(({ orderCode }) => orderCode === 'P-LATE');
    expect(row).toMatchObject({ partName: 'Blok rem', buyerName: 'Pembeli Kereta', quantity: 900 });
    expect(row?.worth).toBe(((row?.late ?? 0) + (row?.unserved ?? 0)) * 150_000);
    // Of four lines one is only forecast, and calls nobody.
    expect(late.outOf).toBe(3);
    expect(late.lines).toBe(late.rows.length);
    expect(row?.why.id).not.toBe('');
  });

  it('calls for the member below his share, for lots to release and for qualifications that end', async () => {
    const { below, toRelease, expiring, running } = await home('office');
    expect(below.rows[0]).toMatchObject({ memberCode: 'C', memberName: 'Anggota C' });
    expect(below.outOf).toBe(3);
    expect(toRelease.weeks).toEqual(['2026-11-23', '2026-11-30']);
    expect(expiring).toEqual([{ memberCode: 'A', memberName: 'Anggota A', partCode: 'BLOK', partName: 'Blok rem', stage: 0, expiresOn: '2026-12-20' }]);
    expect(running.heatsThisWeek).toBeGreaterThan(0);
    await releasePlan(store, people.office, 'newest', { weeks: 1 });
    expect((await home('office')).toRelease.weeks).toEqual(['2026-11-30']);
  });

  it('counts what is cast beyond firm orders', async () => {
    const { unsold } = await home('office');
    // 120 are called off and 20 castings lie there, so what is cast beyond 100 sleeves is for the forecast of 200.
    const sleeves = unsold.rows.find(({ partCode }) => partCode === 'SLEEVE');
    expect(sleeves).toMatchObject({ buyerName: 'Pembeli Mesin' });
    expect(sleeves?.worth).toBe((sleeves?.pieces ?? 0) * 90_000);
    expect(sleeves?.pieces).toBeGreaterThan(0);
    expect(sleeves?.pieces).toBeLessThanOrEqual(220);
  });

  it('calls the plan stale once something that it was made from is written', async () => {
    await changeCooperative(store, people.office, { shortfallCost: 0.2 });
    expect((await home('office')).plan?.stale).toBe(true);
  });

  it('shows a member and a buyer their own part', async () => {
    const member = await home('memberC');
    expect(member.late).toMatchObject({ lines: 0, outOf: 0 });
    expect(member.below).toMatchObject({ members: 1, outOf: 1 });
    expect(member.unsold.rows).toEqual([]);
    expect(member.expiring).toEqual([]);
    expect(member.plan?.stale).toBe(true);
    const buyer = await home('kereta');
    expect(buyer.late.rows.map(({ orderCode }) => orderCode)).toEqual(expect.arrayContaining(['P-LATE']));
    expect(buyer.late.outOf).toBe(2);
    expect(buyer.late.rows.every(({ why }) => !/Anggota [ABC]|Tungku/.test(why.id + why.en))).toBe(true);
    expect(buyer).toMatchObject({ below: { rows: [], outOf: 0 }, unsold: { rows: [] }, toRelease: { lots: 0 }, expiring: [] });
  });

  it('finds what begins with or holds the text, and only what the asker may see', async () => {
    const find = async (who: keyof People, text: string) => (await app.ask(people[who], homeEndpoints.find, { query: { text } })).found.map(({ kind, code }) => `${kind} ${code}`);
    expect(await find('office', 'anggota')).toEqual(['member A', 'member B', 'member C']);
    expect(await find('office', 'blok')).toEqual(['part BLOK']);
    expect(await find('office', 'p-l')).toEqual(['order P-LATE']);
    expect(await find('office', '%')).toEqual([]);
    expect(await find('memberA', 'anggota')).toEqual(['member A']);
    expect(await find('kereta', 'p-')).toEqual(['order P-EARLY', 'order P-LATE']);
    expect(await find('kereta', 'mesin')).toEqual([]);
  });
});
