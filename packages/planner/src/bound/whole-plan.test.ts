import { describe, expect, it } from 'vitest';
import { lowerBound } from './bound.ts';
import { planWhole } from './whole-plan.ts';
import { randomProblem } from '../testing/random-problem.ts';

describe('the plan by HiGHS on the whole model', () => {
  it('keeps every rule and stands above the bound', async () => {
    for (let seed = 0; seed < 5; seed++) {
      const problem = randomProblem(seed, { weeks: 3, members: 2, parts: 2, stages: 2, orders: 6 });
      const found = await planWhole(problem, { timeLimitMs: 1500 });
      expect(found?.check.errors, `problem ${seed}`).toEqual([]);
      expect(found!.check.total, `problem ${seed}`).toBeGreaterThanOrEqual(lowerBound(problem, { steps: 200, clock: () => 0 }).total - 0.5);
    }
  });

  it('is null where time does not suffice', async () => {
    expect(await planWhole(randomProblem(1, { weeks: 26, members: 20, parts: 40, stages: 2, orders: 400 }), { timeLimitMs: 1 })).toBeNull();
  });
});
