import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { lowerBound } from './bound.ts';
import { solve } from './linear-model.ts';
import { LotModel } from './lot-model.ts';
import { compileModel } from '../model/model.ts';
import { planProblem } from '../search/plan-problem.ts';
import { readInstance, readKnown, referee } from '../testing/instances.ts';
import { randomProblem } from '../testing/random-problem.ts';

const tiny = (seed: number) => randomProblem(seed, { weeks: 3, members: 2, parts: 2, stages: 1 + (seed % 2), orders: 6 });
const planned = (problem: ReturnType<typeof tiny>, iterations: number) => planProblem(problem, { seed: 1, iterations, clock: () => 0 }).check.total;

describe('the lower bound', () => {
  it('stands below the exact optimum of tiny problems, and no plan goes below that', async () => {
    const highs = await loadHighs();
    let exact = 0;
    let met = 0;
    for (let seed = 0; seed < 40; seed++) {
      const problem = tiny(seed);
      const optimum = solve(highs, new LotModel(compileModel(problem), true).linear, { timeLimitMs: 2000, solvers: ['choose'] });
      if (!optimum) continue;
      exact++;
      const bound = lowerBound(problem, { steps: 300, clock: () => 0 });
      expect(bound.total, `problem ${seed}`).toBeLessThanOrEqual(optimum.objective + 1e-4 * Math.abs(optimum.objective) + 0.01);
      const total = planned(problem, 30_000);
      expect(total, `problem ${seed}`).toBeGreaterThanOrEqual(Math.floor(optimum.objective - 0.6));
      if (total <= optimum.objective * 1.001 + 1) met++;
    }
    expect(exact).toBeGreaterThan(30);
    // The planner finds the proven optimum of most of them.
    expect(met / exact).toBeGreaterThan(0.7);
  });

  it('is the cost of what nobody can make, where nobody can make anything', () => {
    const problem = { ...tiny(3), routes: [], stock: [], shortfallCost: 0 };
    const unserved = problem.orders.reduce((sum, order) => sum + order.qty * order.unservedCost, 0);
    expect(lowerBound(problem, { steps: 10, clock: () => 0 }).total).toBeCloseTo(unserved, 2);
  });

  it('no plan goes below it: more weeks, three stages, stock on hand, no machine shop', () => {
    let gaps = 0;
    for (let seed = 0; seed < 25; seed++) {
      const problem = randomProblem(seed, { weeks: 3 + (seed % 9), members: 1 + (seed % 6), parts: 1 + (seed % 9), stages: 1 + (seed % 3), orders: 5 * (seed % 9) });
      const bound = lowerBound(problem, { steps: 200, clock: () => 0 });
      const total = planned(problem, 20_000);
      expect(bound.total, `problem ${seed}`).toBeLessThanOrEqual(total + 0.5);
      gaps += bound.total / Math.max(1, total);
    }
    // It is no empty truth either.
    expect(gaps / 25).toBeGreaterThan(0.75);
  });

  it('holds with work that pays for itself, since shares cost more than the work', () => {
    for (let seed = 0; seed < 12; seed++) {
      const problem = { ...randomProblem(seed, { weeks: 4, members: 3, parts: 5, stages: 2, orders: 12 }), shortfallCost: 2 };
      expect(lowerBound(problem, { steps: 200, clock: () => 0 }).total, `problem ${seed}`).toBeLessThanOrEqual(planned(problem, 20_000) + 0.5);
    }
  });

  it('rises as it goes, each value told holds, and the same steps give the same bound', () => {
    const problem = randomProblem(4, { weeks: 8, members: 5, parts: 12, stages: 2, orders: 60 });
    const told: number[] = [];
    const bound = lowerBound(problem, { steps: 150, clock: () => 0, onBound: ({ total }) => told.push(total) });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(bound.total);
    expect(lowerBound(problem, { steps: 150, clock: () => 0 })).toEqual(bound);
  });

  it('ends at its time limit, when it is told to, and when it has settled', () => {
    const problem = randomProblem(4, { weeks: 8, members: 5, parts: 12, stages: 2, orders: 60 });
    const asked = (options: { timeLimitMs?: number; isCancelled?: () => boolean }) => {
      let now = 0;
      lowerBound(problem, { clock: () => now++, ...options });
      return now;
    };
    expect(asked({ timeLimitMs: 20 })).toBeLessThan(25);
    expect(asked({ isCancelled: () => true })).toBeLessThan(5);
    expect(asked({})).toBeLessThan(5000);
  });
});

describe.skipIf(!referee)('the lower bound of the instances (../shared/planning)', () => {
  it.each(['small-1', 'small-2', 'medium-1', 'large-1', 'large-2'])('%s: well above the linear relaxation known, and below every plan known', (name) => {
    const known = readKnown()[name]!;
    const bound = lowerBound(readInstance(name), { steps: 150, clock: () => 0 });
    expect(bound.total).toBeLessThan(known.firstGoodPlan);
    expect(bound.total).toBeGreaterThan(known.linearRelaxation * 1.02);
    expect(Math.abs(bound.making / known.making - 1)).toBeLessThan(0.005);
  });
});
