import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { cancelPlanning, openPlanner, planNow, startPlanning } from './index.ts';
import { listRuns, readRun } from './queries/runs.ts';
import { newTeam } from './team.ts';
import { startThread, ThreadLost } from './thread.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';
import { newSharedState } from './workerMessages.ts';

const request = { seconds: 1, seed: 1 };

describe('the planner and the death of servers', () => {
  let database: OpenDatabase;
  let store: Store;
  let people: People;

  beforeAll(async () => {
    database = await testDatabase();
    store = { database, clock: Date.now };
    people = await foundWith(store, 'mati', smallBook, firstWeek);
  });
  afterAll(() => database.close());

  it('makes a plan and waits for it, telling how far it is', async () => {
    const planner = openPlanner(store);
    await planner.start();
    const heard: string[] = [];
    const plan = await planNow(store, people.office, planner, request, (run) => void heard.push(run.state));
    expect(plan.version).toBe(1);
    expect(new Set(heard)).toContain('running');
    await planner.stop();
  });

  it('gives a run back when it is stopped, within three seconds, and the next server does it', async () => {
    const first = openPlanner(store);
    await first.start();
    const run = await startPlanning(store, people.office, first, { seconds: 5, seed: 1 });
    await vi.waitFor(async () => expect((await readRun(store, people.office, run.id)).state).toBe('running'), { timeout: 5_000, interval: 20 });
    const before = performance.now();
    await first.stop();
    expect(performance.now() - before).toBeLessThan(3_000);
    expect((await readRun(store, people.office, run.id)).state).toBe('queued');

    const second = openPlanner(store);
    await second.start();
    await vi.waitFor(async () => expect((await readRun(store, people.office, run.id)).state).toBe('done'), { timeout: 20_000, interval: 100 });
    await second.stop();
  });

  it('calls a run of a killed server failed, with what to do, and lets the next begin', async () => {
    const dead = openPlanner(store, { workers: 0 });
    await dead.start();
    const run = await startPlanning(store, people.office, dead, request);
    await database.pool.query(`update plan_run set state = 'running', started_at = now() - interval '5 minutes', seen_at = now() - interval '1 minute' where id = $1`, [run.id]);
    await dead.stop();

    const planner = openPlanner(store);
    await planner.start();
    const buried = await readRun(store, people.office, run.id);
    expect(buried.state).toBe('failed');
    expect(buried.failure?.en).toContain('start again');
    expect((await planNow(store, people.office, planner, request)).version).toBe(3);
    await planner.stop();
  });

  it('keeps the runs of two cooperatives apart', async () => {
    const other = await foundWith(store, 'lain', smallBook, firstWeek);
    const planner = openPlanner(store);
    await planner.start();
    expect((await planNow(store, other.office, planner, request)).version).toBe(1);
    await planner.stop();
    expect((await listRuns(store, other.office)).runs).toHaveLength(1);
  });

  it('takes what another process asks for, and ends it when that one says so', async () => {
    const asking = openPlanner(store, { workers: 0 });
    const working = openPlanner(store);
    await asking.start();
    await working.start();
    const run = await startPlanning(store, people.office, asking, { seconds: 60, seed: 5 });
    await vi.waitFor(async () => expect((await readRun(store, people.office, run.id)).progress).not.toBeNull(), { timeout: 10_000, interval: 100 });
    await cancelPlanning(store, people.office, asking, run.id);
    await vi.waitFor(async () => expect(await readRun(store, people.office, run.id)).toMatchObject({ state: 'cancelled', planId: expect.any(String) }), { timeout: 5_000, interval: 100 });
    await asking.stop();
    await working.stop();
  });

  it('throws the sentence of a run that made no plan', async () => {
    const idle = await foundWith(store, 'sepi', { ...smallBook, orders: [] }, firstWeek);
    const planner = openPlanner(store);
    await planner.start();
    await expect(planNow(store, idle.office, planner, request)).rejects.toMatchObject({ code: 'planning.not-done', en: expect.stringContaining('There is nothing to plan') });
    await planner.stop();
  });

  it('loses a thread that dies without losing the server', async () => {
    const broken = startThread({ do: 'plan', problem: null as never, frozenLots: [], declined: [], startFrom: null, seed: 1, seconds: 1, shared: newSharedState(), team: newTeam(1, 1, 1), searcher: 0 }, () => undefined);
    await expect(broken.answer).rejects.toBeInstanceOf(ThreadLost);
  });

  it('proves a bound further that an earlier run had little time for', async () => {
    const planner = openPlanner(store);
    await planner.start();
    await database.pool.query('update plan set bound = 1000, bound_making = 0');
    const plan = await planNow(store, people.office, planner, request);
    await planner.stop();
    expect(plan.bound).toBeGreaterThan(1000);
  });
});
