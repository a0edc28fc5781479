import { addDays, type PlainDate, plainDate } from '@sentra/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { exportProblem } from '../exchange/queries/exports.ts';
import type { Store } from '../store.ts';
import { closeSharePeriod } from './commands/sharePeriods.ts';
import { setShareRule } from './commands/shareRules.ts';
import { openPlanner, type Planner, planNow, releasePlan, withdrawLot } from './index.ts';
import { listReleasedLots } from './queries/lots.ts';
import { readSharePeriods } from './queries/sharePeriods.ts';
import { readShareDue, readShareRules } from './queries/shareRules.ts';
import { readShares } from './queries/shares.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

const votedOn = plainDate('2026-11-20');
const equally = { mode: 'voted' as const, equal: 100, workers: 0, capacity: 0, votedOn, reference: 'RAT 2026, keputusan 4' };
const weekInMs = 7 * 24 * 3600 * 1000;

describe('fair share in a cooperative', () => {
  let database: OpenDatabase;
  let store: Store;
  let people: People;
  let planner: Planner;
  let weeksLater = 0;

  beforeAll(async () => {
    database = await testDatabase();
    const began = Date.now();
    store = { database, clock: () => Date.UTC(2026, 10, 24, 5) + Date.now() - began + weeksLater * weekInMs };
    people = await foundWith(store, 'bagi', smallBook, firstWeek);
    planner = openPlanner(store);
    await planner.start();
  });
  afterAll(async () => {
    await planner.stop();
    await database.close();
  });

  const plan = () => planNow(store, people.office, planner, { seconds: 1, seed: 1 });
  const dueOf = async (member: string) => (await readShareDue(store, people.office, 'newest', member)).due;
  const targetsOf = async () => (JSON.parse((await exportProblem(store, people.office)).content.toString()) as { members: { id: string; shareTarget: number }[] }).members.map(({ shareTarget }) => shareTarget);
  const close = (first: PlainDate, last: PlainDate) => closeSharePeriod(store, people.office, { firstWeek: first, lastWeek: last });

  it('is as stated where nothing was voted', async () => {
    await plan();
    expect(await readShareRules(store, people.memberA)).toEqual({ rules: [] });
    expect(await dueOf('A')).toBeNull();
    expect(await targetsOf()).toEqual([2_000, 1_000, 900_000]);
    await expect(close(firstWeek, firstWeek)).rejects.toMatchObject({ code: 'planning.no-share-rule' });
  });

  it('follows a voted rule, which keeps its date and minutes', async () => {
    await expect((async () => setShareRule(store, people.memberA, equally))()).rejects.toMatchObject({ code: 'access.not-allowed' });
    await expect(setShareRule(store, people.office, { ...equally, equal: 90 })).rejects.toMatchObject({ code: 'planning.share-rule-not-whole' });
    await expect(setShareRule(store, people.office, { ...equally, votedOn: plainDate('2027-01-01') })).rejects.toMatchObject({ code: 'planning.share-rule-not-yet-voted' });
    expect(await setShareRule(store, people.office, equally)).toMatchObject({ version: 1, reference: 'RAT 2026, keputusan 4', recordedBy: 'office' });
    await plan();
    // 1,000 blocks over A and B, 300 castings of sleeves by A, 320 machined by A and C; each piece counts what its maker is paid.
    expect(await dueOf('B')).toMatchObject({ work: 55_000_000, first: 27_500_000, cut: 0, carriedIn: 0, settled: 0, others: { members: 2 } });
    expect(await dueOf('C')).toMatchObject({ work: 3_520_000, entitlement: 1_760_000 });
    const shares = await readShares(store, people.office, 'newest');
    const all = await Promise.all(['A', 'B', 'C'].map(dueOf));
    expect(shares.target).toBe(all.reduce((sum, due) => sum + (due?.entitlement ?? 0), 0));
    expect(await targetsOf()).toEqual(all.map((due) => (due?.entitlement ?? 0) / 1000));
  });

  it('shows a member his own and the others as a sum', async () => {
    const { due } = await readShareDue(store, people.memberA, 'newest', 'A');
    const others = await Promise.all(['B', 'C'].map(dueOf));
    expect(due?.others).toEqual({ members: 2, entitlement: others.reduce((sum, one) => sum + (one?.entitlement ?? 0), 0) });
    await expect(readShareDue(store, people.memberA, 'newest', 'B')).rejects.toMatchObject({ code: 'planning.unknown-member' });
  });

  it('closes weeks that are over, once, and carries on what was less or more than due; a declined lot counts as given', async () => {
    await releasePlan(store, people.office, 'newest', { weeks: 2 });
    const { lots } = await listReleasedLots(store, people.office, {});
    const declined = lots.find(({ memberCode, stage }) => memberCode === 'B' && stage === 0);
    if (declined) await withdrawLot(store, people.office, declined.code, { reason: 'tungku rusak', declined: true });
    const second = addDays(firstWeek, 7);
    await expect(close(firstWeek, second)).rejects.toMatchObject({ code: 'planning.share-period-not-over' });
    weeksLater = 2;
    await expect(close(addDays(firstWeek, 1), second)).rejects.toMatchObject({ code: 'planning.share-period-not-monday' });
    await expect(close(second, firstWeek)).rejects.toMatchObject({ code: 'planning.share-period-backwards' });
    const period = await close(firstWeek, second);
    const value = new Map(smallBook.routes?.map((route) => [JSON.stringify([route.member_code, route.part_code, route.stage]), route.value_per_piece]));
    for (const { memberCode, got, entitlement, carriedIn, carry } of period.members) {
      const given = lots.filter((lot) => lot.memberCode === memberCode).reduce((sum, lot) => sum + lot.quantity * (value.get(JSON.stringify([memberCode, lot.partCode, lot.stage])) ?? 0), 0);
      expect(got).toBe(given);
      expect(carry).toBe(carriedIn + entitlement - got);
    }
    expect(period.got).toBe(period.members.reduce((sum, { got }) => sum + got, 0));
    await expect(close(second, second)).rejects.toMatchObject({ code: 'planning.share-period-overlaps' });
  });

  it('settles what is carried in with the next plan', async () => {
    const { periods } = await readSharePeriods(store, people.office);
    await plan();
    for (const { memberCode, carry } of periods[0]?.members ?? []) expect((await dueOf(memberCode))?.carriedIn).toBe(carry);
    const { periods: own } = await readSharePeriods(store, people.memberA);
    expect(own[0]?.members.map(({ memberCode }) => memberCode)).toEqual(['A']);
    expect(own[0]).toMatchObject({ got: periods[0]?.got, entitlement: periods[0]?.entitlement });
  });

  it('goes back to what was stated when that is decided; the rule before it stays on record', async () => {
    await setShareRule(store, people.office, { ...equally, mode: 'stated', reference: 'Rapat pengurus, keputusan 9' });
    expect(await targetsOf()).toEqual([2_000, 1_000, 900_000]);
    expect((await readShareRules(store, people.office)).rules.map(({ version, mode }) => [version, mode])).toEqual([[2, 'stated'], [1, 'voted']]);
  });
});
