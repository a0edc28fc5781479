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
      const bound = await lowerBound(problem, { timeLimitMs: 5000 });
      expect(bound?.total, `problem ${seed}`).toBeLessThanOrEqual(optimum.objective + 1e-4 * Math.abs(optimum.objective) + 0.01);
      const total = planned(problem, 30_000);
      expect(total, `problem ${seed}`).toBeGreaterThanOrEqual(Math.floor(optimum.objective - 0.6));
      if (total <= optimum.objective * 1.001 + 1) met++;
    }
    expect(exact).toBeGreaterThan(30);
    // The planner finds the proven optimum of most of them.
    expect(met / exact).toBeGreaterThan(0.7);
  });

  it('is the cost of what nobody can make, where nobody can make anything', async () => {
    const problem = { ...tiny(3), routes: [], stock: [], shortfallCost: 0 };
    const unserved = problem.orders.reduce((sum, order) => sum + order.qty * order.unservedCost, 0);
    expect((await lowerBound(problem, { timeLimitMs: 5000 }))?.total).toBeCloseTo(unserved, 3);
  });

  it('is null, not a guess, where time does not suffice', async () => {
    const problem = randomProblem(1, { weeks: 26, members: 20, parts: 40, stages: 2, orders: 400 });
    expect(await lowerBound(problem, { timeLimitMs: 1 })).toBeNull();
  });
});

describe.skipIf(!referee)('the lower bound of the instances (../shared/planning)', () => {
  it.each(['small-1', 'small-2'])('%s: as good as the linear relaxation known, and below every plan known', async (name) => {
    const known = readKnown()[name]!;
    const bound = await lowerBound(readInstance(name), { timeLimitMs: 60_000 });
    expect(bound?.total).toBeLessThan(known.firstGoodPlan);
    expect(bound?.total).toBeGreaterThan(known.linearRelaxation * 0.99);
  });
});
