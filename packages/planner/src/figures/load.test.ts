import { describe, expect, it } from 'vitest';
import { checkPlan } from '../problem/check.ts';
import { comparePlans } from './compare.ts';
import { costByPart } from './cost-by-part.ts';
import { furnaceLoad, hoursLoad, metalLoad, promises, sharesReached } from './load.ts';
import { planProblem } from '../search/plan-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';

const planned = (seed: number) => {
  const problem = randomProblem(seed, { weeks: 8, members: 4, parts: 6, stages: 3, orders: 25 });
  const plan = (iterations: number) => planProblem(problem, { seed: 1, iterations, clock: () => 0 }).plan;
  return { problem, plan: plan(5000), early: plan(0) };
};
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const seeds = Array.from({ length: 12 }, (_, i) => i);

describe('the loads of a plan', () => {
  it.each(seeds)('stay within what is offered, and hold all the metal and heats of the plan (problem %i)', (seed) => {
    const { problem, plan } = planned(seed);
    for (const load of hoursLoad(problem, plan)) expect(load.used).toBeLessThanOrEqual(load.offered + 1e-6);
    for (const load of furnaceLoad(problem, plan)) {
      expect(load.heats).toBeLessThanOrEqual(load.offered);
      for (const melt of load.melts) expect(melt.fill).toBeLessThanOrEqual(1 + 1e-6);
    }
    const metal = metalLoad(problem, plan);
    const furnaces = furnaceLoad(problem, plan);
    expect(sum(metal.map((load) => load.heats))).toBe(checkPlan(problem, plan).heats);
    expect(sum(furnaces.map((load) => load.heats))).toBe(checkPlan(problem, plan).heats);
    expect(sum(metal.map((load) => load.pouredKg))).toBeCloseTo(sum(furnaces.flatMap((load) => load.melts.map((melt) => melt.pouredKg))), 6);
  });

  it.each(seeds)('cost by part adds up to the cost of the plan (problem %i)', (seed) => {
    const { problem, plan } = planned(seed);
    const { parts, idleHeat } = costByPart(problem, plan);
    const { cost } = checkPlan(problem, plan);
    for (const name of ['making', 'setup', 'late', 'unserved', 'hold', 'exposure'] as const) {
      expect(Math.abs(sum(parts.map((part) => part[name])) - cost[name])).toBeLessThan(0.51);
    }
    expect(Math.abs(sum(parts.map((part) => part.heat)) + idleHeat - cost.heat)).toBeLessThan(0.51);
  });

  it.each(seeds)('every ordered piece is on time, late or unserved (problem %i)', (seed) => {
    const { problem, plan } = planned(seed);
    const check = checkPlan(problem, plan);
    const all = promises(problem, plan);
    for (const promise of all) expect(promise.onTime + promise.late + promise.unserved).toBe(promise.qty);
    const ordered = sum(all.map((promise) => promise.qty));
    expect(sum(all.map((promise) => promise.onTime)) / ordered).toBeCloseTo(check.onTimePieces ?? 0, 3);
    expect(sum(all.map((promise) => promise.late)) / ordered).toBeCloseTo(check.latePieces ?? 0, 3);
    const missing = sum(sharesReached(problem, plan).map((share) => Math.max(0, share.target - share.value)));
    expect(missing * problem.shortfallCost).toBeCloseTo(check.cost.share, -0.4);
  });
});

describe('comparing two plans', () => {
  it('finds nothing between a plan and itself', () => {
    const { problem, plan } = planned(1);
    expect(comparePlans(problem, plan, plan)).toMatchObject({ total: 0, lotsAdded: [], lotsRemoved: [], lotsChanged: [], ordersWorse: [], ordersBetter: [], members: [] });
  });

  it('reaches the later plan from the earlier one by the lots it names', () => {
    for (const seed of seeds) {
      const { problem, plan, early } = planned(seed);
      const { lotsAdded, lotsRemoved, lotsChanged, total, members } = comparePlans(problem, early, plan);
      const gone = new Set([...lotsRemoved, ...lotsChanged.map((lot) => lot.before)]);
      const reached = [...early.lots.filter((lot) => !gone.has(lot)), ...lotsChanged.map((lot) => lot.after), ...lotsAdded];
      const asText = (lots: typeof reached) => lots.map((lot) => JSON.stringify([lot.member, lot.part, lot.stage, lot.week, lot.qty])).sort();
      expect(asText(reached)).toEqual(asText(plan.lots));
      expect(total).toBeLessThanOrEqual(0);
      for (const { before, after, gain } of members) expect(after.value - before.value).toBe(gain);
    }
  });
});
