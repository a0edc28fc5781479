import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { reading, type Store } from '../store.ts';
import { requestStudy } from './commands/studies.ts';
import { openPlanner, type Planner, planNow } from './index.ts';
import { readFairness } from './queries/fairness.ts';
import { readStudy } from './queries/studies.ts';
import { cancelStudy, startStudy } from './study.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

const asked = (iterations: number) => ({ kind: 'fairness' as const, plan: 'newest', params: { iterations, seed: 1 } });

describe('a study of a plan', () => {
  let database: OpenDatabase;
  let store: Store;
  let people: People;
  let planner: Planner;

  beforeAll(async () => {
    database = await testDatabase();
    store = { database, clock: Date.now };
    people = await foundWith(store, 'telaah', smallBook, firstWeek);
    planner = openPlanner(store);
    await planner.start();
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
  });
  afterAll(async () => {
    await planner.stop();
    await database.close();
  });

  const ended = (id: string) => vi.waitFor(async () => expect((await readStudy(store, people.office, id)).finishedAt).not.toBeNull(), { timeout: 20_000, interval: 50 });

  it('is made in the background and kept with the plan; asked twice, it is computed once', async () => {
    expect(await readFairness(store, people.auditor, 'newest')).toEqual({ study: null, result: null });
    const study = await startStudy(store, people.office, planner, asked(2_000));
    await ended(study.id);
    expect(await readStudy(store, people.office, study.id)).toMatchObject({ state: 'done', progress: 1 });
    const { result } = await readFairness(store, people.auditor, 'newest');
    expect(result!.points[0]).toMatchObject({ multiple: 0, price: 0 });
    expect((await startStudy(store, people.office, planner, asked(2_000))).id).toBe(study.id);
    expect((await startStudy(store, people.office, planner, asked(3_000))).id).not.toBe(study.id);
  });

  it('ends when it is cancelled, and may then be asked for again', async () => {
    const study = await startStudy(store, people.office, planner, asked(50_000_000));
    await vi.waitFor(async () => expect((await readStudy(store, people.office, study.id)).state).toBe('running'), { timeout: 10_000, interval: 20 });
    expect((await cancelStudy(store, people.office, planner, study.id)).state).toBe('cancelled');
    await expect(cancelStudy(store, people.office, planner, study.id)).rejects.toMatchObject({ code: 'planning.study-over' });
    const again = await startStudy(store, people.office, planner, asked(50_000_000));
    expect(again.id).not.toBe(study.id);
    await cancelStudy(store, people.office, planner, again.id);
  });

  it('goes back to the queue when the server stops, and the next one does it', async () => {
    const first = openPlanner(store);
    await planner.stop();
    await first.start();
    const study = await startStudy(store, people.office, first, asked(1_500_000));
    await vi.waitFor(async () => expect((await readStudy(store, people.office, study.id)).state).toBe('running'), { timeout: 10_000, interval: 20 });
    await first.stop();
    expect((await readStudy(store, people.office, study.id)).state).toBe('queued');
    planner = openPlanner(store);
    await planner.start();
    await ended(study.id);
    expect((await readStudy(store, people.office, study.id)).state).toBe('done');
  });

  it('of a killed server is called failed at the next start, with a sentence', async () => {
    await planner.stop();
    const dead = openPlanner(store, { workers: 0 });
    await dead.start();
    const study = await startStudy(store, people.office, dead, asked(4_000));
    await database.pool.query(`update plan_study set state = 'running', started_at = now() - interval '5 minutes', seen_at = now() - interval '1 minute' where id = $1`, [study.id]);
    await dead.stop();
    planner = openPlanner(store);
    await planner.start();
    expect(await readStudy(store, people.office, study.id)).toMatchObject({ state: 'failed', failure: { en: expect.stringContaining('start again') as string } });
  });

  it('is the same study also where what it was asked with holds lists', async () => {
    const released = { member: 'A', part: 'BLOK', stage: 0, week: 1, qty: 10 };
    const request = (qty: number) => requestStudy(store, people.office, { kind: 'worth', plan: 'newest', params: { seed: 1, most: 5, movesPerPart: 100, releasedLots: [{ ...released, qty }], declined: [] } });
    const first = await request(10);
    expect((await request(10)).id).toBe(first.id);
    const other = await request(11);
    expect(other.id).not.toBe(first.id);
    for (const { id } of [first, other]) await cancelStudy(store, people.office, planner, id);
  });

  it('is one study, however many coaches ask for it at once, and told once', async () => {
    const params = { iterations: 60_000_000, seed: 7 };
    const all = await Promise.all(Array.from({ length: 6 }, (_, i) => requestStudy(store, { ...people.coach, name: `Pembina ${i}` }, { kind: 'fairness', plan: 'newest', params, who: ['coach'] })));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const id = all[0]?.id ?? '';
    const told = await reading(store, people.auditor, (trx) => trx.selectFrom('audit_entry').select('act').where('subject_code', '=', id).execute());
    expect(told).toEqual([{ act: 'study.requested' }]);
    await cancelStudy(store, people.coach, planner, id);
  });

  it('is told in the history by what was counted, and not by every lot that stays', async () => {
    const released = Array.from({ length: 200 }, (_, i) => ({ member: 'A', part: 'BLOK', stage: 0, week: 1, qty: i }));
    const request = (releasedLots: typeof released) => requestStudy(store, people.office, { kind: 'worth', plan: 'newest', params: { seed: 1, most: 5, movesPerPart: 100, releasedLots, declined: [] } });
    const told = async (id: string) => (await reading(store, people.auditor, (trx) => trx.selectFrom('audit_entry').select('after').where('subject_code', '=', id).executeTakeFirstOrThrow())).after;
    const [all, fewer] = [await request(released), await request(released.slice(1))];
    const after = await told(all.id) as { fingerprint: string };
    expect(after).toEqual({ kind: 'worth', plan: 1, subject: '', seed: 1, most: 5, movesPerPart: 100, releasedLots: 200, declined: 0, fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) as string });
    expect(await told(fewer.id)).toMatchObject({ releasedLots: 199, fingerprint: expect.not.stringMatching(after.fingerprint) as string });
    for (const { id } of [all, fewer]) await cancelStudy(store, people.office, planner, id);
  });

  it('is nothing for a member or a buyer', async () => {
    await expect(startStudy(store, people.memberA, planner, asked(1_000))).rejects.toMatchObject({ code: 'access.not-allowed' });
    await expect(startStudy(store, people.kereta, planner, asked(1_000))).rejects.toMatchObject({ code: 'access.not-allowed' });
  });
});
