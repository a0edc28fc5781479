import { describe, expect, it } from 'vitest';
import { planProblem } from '../search/plan-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { FAIRNESS_MULTIPLES, priceOfFairness } from './price-of-fairness.ts';

const clock = () => 0;
const size = { weeks: 8, members: 5, parts: 6, stages: 2, orders: 25 };

describe('the price of fairness', () => {
  it('rises, and the shortfall falls, from ignored shares to enforced ones', () => {
    let somewhereDearer = false;
    for (let seed = 0; seed < 8; seed++) {
      const problem = randomProblem(seed, size);
      const { plan } = planProblem(problem, { seed: 1, iterations: 5000, clock });
      const points = priceOfFairness(problem, plan, { seed: 1, iterations: 5000, clock });
      expect(points.map(({ multiple }) => multiple)).toEqual(FAIRNESS_MULTIPLES);
      for (let i = 1; i < points.length; i++) {
        expect(points[i]!.cost).toBeGreaterThanOrEqual(points[i - 1]!.cost - 1e-6);
        expect(points[i]!.shortfall).toBeLessThanOrEqual(points[i - 1]!.shortfall + 1e-6);
      }
      somewhereDearer ||= points.at(-1)!.cost > points[0]!.cost + 1;
    }
    expect(somewhereDearer).toBe(true);
  });

  it('is the same for the same seed and moves', () => {
    const problem = randomProblem(3, size);
    const { plan } = planProblem(problem, { seed: 1, iterations: 2000, clock });
    const curve = () => priceOfFairness(problem, plan, { seed: 4, iterations: 2000, clock });
    expect(curve()).toEqual(curve());
  });

  it('gives one ratio for each member who is owed a share, and tells how far it is', () => {
    const problem = randomProblem(2, size);
    const { plan } = planProblem(problem, { seed: 1, iterations: 2000, clock });
    const told: number[] = [];
    const [first] = priceOfFairness(problem, plan, { seed: 4, iterations: 100, clock, onProgress: (done, all) => told.push(done / all) });
    expect(first!.ratios).toHaveLength(problem.members.filter(({ shareTarget }) => shareTarget > 0).length);
    expect(told.at(-1)).toBe(1);
    expect(told).toHaveLength(FAIRNESS_MULTIPLES.length);
  });

  it('also stands where the problem itself asks nothing for a missing share', () => {
    const problem = { ...randomProblem(2, size), shortfallCost: 0 };
    const { plan } = planProblem(problem, { seed: 1, iterations: 2000, clock });
    const points = priceOfFairness(problem, plan, { seed: 4, iterations: 2000, clock });
    expect(points.at(-1)!.shortfall).toBeLessThanOrEqual(points[0]!.shortfall);
  });
});
