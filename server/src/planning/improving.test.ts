import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { startRemedies, startWorth } from './improving.ts';
import { openPlanner, type Planner, planNow, releasePlan, withdrawLot } from './index.ts';
import { listReleasedLots } from './queries/lots.ts';
import { readRemedies } from './queries/remedies.ts';
import { readStudy } from './queries/studies.ts';
import { whyOrder } from './queries/why.ts';
import { readWorth } from './queries/worth.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

const effort = { seed: 1, iterations: 2_000 };
const looked = { seed: 1, most: 8, movesPerPart: 1_000 };

describe('what would help, and what is worth most', () => {
  let database: OpenDatabase;
  let store: Store;
  let people: People;
  let planner: Planner;

  beforeAll(async () => {
    database = await testDatabase();
    store = { database, clock: Date.now };
    people = await foundWith(store, 'bina', smallBook, firstWeek);
    planner = openPlanner(store);
    await planner.start();
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
  });
  afterAll(async () => {
    await planner.stop();
    await database.close();
  });

  const ended = (id: string) => vi.waitFor(async () => expect((await readStudy(store, people.office, id)).state).toBe('done'), { timeout: 30_000, interval: 50 });

  it('shows each way in which a late order could have come in time, to the office and not to the buyer', async () => {
    const { ways, late, unserved } = await whyOrder(store, people.office, 'newest', 'P-LATE');
    expect(late + unserved).toBeGreaterThan(0);
    expect(new Set(ways.map(({ memberCode }) => memberCode))).toEqual(new Set(['A', 'B']));
    expect(ways.every(({ week }) => week <= '2026-11-30')).toBe(true);
    expect(ways.every(({ fits, needed, bindings }) => fits < needed === bindings.length > 0)).toBe(true);
    expect((await whyOrder(store, people.kereta, 'newest', 'P-LATE')).ways).toEqual([]);
  });

  it('finds remedies in the background, at most three, each with more in time, and once for a plan and an order', async () => {
    expect(await readRemedies(store, people.auditor, 'newest', 'P-LATE')).toEqual({ study: null, result: null });
    const study = await startRemedies(store, people.coach, planner, 'newest', 'P-LATE', effort);
    await ended(study.id);
    const { result } = await readRemedies(store, people.auditor, 'newest', 'P-LATE');
    expect(result!.remedies.length).toBeGreaterThan(0);
    expect(result!.remedies.length).toBeLessThanOrEqual(3);
    for (const { after } of result!.remedies) expect(after.onTime + after.late).toBeGreaterThanOrEqual(result!.searchAlone.onTime + result!.searchAlone.late);
    expect((await startRemedies(store, people.office, planner, 'newest', 'P-LATE', effort)).id).toBe(study.id);
  });

  it('refuses an order that the plan does not know', async () => {
    await expect(startRemedies(store, people.office, planner, 'newest', 'NONE', effort)).rejects.toMatchObject({ code: 'planning.unknown-order' });
  });

  it('computes what is worth most, the greatest saving first, each with a sentence in both languages', async () => {
    const study = await startWorth(store, people.coach, planner, 'newest', looked);
    await ended(study.id);
    const { result } = await readWorth(store, people.auditor, 'newest');
    expect(result!.screened).toBeGreaterThan(0);
    expect(result!.worths.length + result!.refuted).toBe(result!.screened);
    const savings = result!.worths.map(({ saving }) => saving);
    expect(savings.length).toBeGreaterThan(0);
    expect(savings).toEqual(savings.toSorted((a, b) => b - a));
    expect(Math.min(...savings)).toBeGreaterThan(0);
    for (const { why } of result!.worths) expect([why.id, why.en].every((sentence) => /^\p{Lu}.+\.$/u.test(sentence))).toBe(true);
  });

  it('leaves alone what a member has said no to, and says on each way whose no it was', async () => {
    const before = await startRemedies(store, people.coach, planner, 'newest', 'P-LATE', effort);
    await releasePlan(store, people.office, 'newest', { weeks: 2 });
    const released = (await listReleasedLots(store, people.office, {})).lots.filter(({ partCode }) => partCode === 'BLOK');
    const [lot] = released;
    await withdrawLot(store, people.office, lot!.code, { reason: 'pola retak', declined: true });

    const { ways, sentence } = await whyOrder(store, people.office, 'newest', 'P-LATE');
    const closed = ways.filter(({ bindings: [first] }) => first?.code === 'declined');
    expect(closed.map(({ memberCode, week, fits }) => ({ memberCode, week, fits }))).toEqual([{ memberCode: lot!.memberCode, week: lot!.week, fits: 0 }]);
    expect(ways.filter(({ bindings: [first] }) => first?.code === 'frozen')).toHaveLength(released.length - 1);
    expect(sentence.en).toMatch(/released already|said no/);

    const study = await startRemedies(store, people.coach, planner, 'newest', 'P-LATE', effort);
    expect(study.id).not.toBe(before.id);
    await ended(study.id);
    const { remedies, searchAlone } = (await readRemedies(store, people.office, 'newest', 'P-LATE')).result!;
    // What is left of the two weeks is released or declined, so that more in time can only come of a way that neither closes.
    for (const { improvements } of remedies) for (const one of improvements) expect([one.memberCode, ...one.weeks]).not.toEqual([lot!.memberCode, lot!.week]);
    expect(searchAlone.onTime).toBeLessThan((await readRemedies(store, people.office, 'newest', 'P-LATE')).result!.now.onTime);
    expect((await startWorth(store, people.coach, planner, 'newest', { ...looked, most: 1, movesPerPart: 100 })).state).toBe('queued');
  });

  it('is for office and coach to ask, and nothing for members and buyers', async () => {
    for (const actor of [people.auditor, people.memberA, people.kereta]) {
      await expect(startWorth(store, actor, planner, 'newest', looked)).rejects.toMatchObject({ code: 'access.not-allowed' });
      await expect(startRemedies(store, actor, planner, 'newest', 'P-LATE', effort)).rejects.toMatchObject({ code: 'access.not-allowed' });
    }
  });
});
