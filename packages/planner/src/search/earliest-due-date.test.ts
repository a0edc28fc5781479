import { describe, expect, it } from 'vitest';
import { planEarliestDueDate } from './earliest-due-date.ts';
import { planProblem } from './plan-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';

describe('the plan by earliest due date', () => {
  it('keeps every rule, and the planner is better over a dozen problems', () => {
    let [byHand, planned] = [0, 0];
    for (let seed = 0; seed < 12; seed++) {
      const problem = randomProblem(seed, { weeks: 8, members: 4, parts: 6, stages: 3, orders: 25 });
      const { check } = planEarliestDueDate(problem);
      expect(check.errors).toEqual([]);
      byHand += check.total;
      planned += planProblem(problem, { seed: 1, iterations: 20_000, clock: () => 0 }).check.total;
    }
    expect(planned).toBeLessThan(byHand);
  });
});
