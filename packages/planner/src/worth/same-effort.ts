import { anneal, WARM } from '../search/anneal.ts';
import { constructPart } from '../search/construct.ts';
import { seededRandom } from '../model/random.ts';
import { checkPlan } from '../problem/check.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { draftOfPlan } from './draft-of-plan.ts';
import type { Closed } from './without-declined.ts';

export interface Effort {
  /** Parts that the search may touch. */
  focus: ReadonlySet<string>;
  seeds: readonly number[];
  /** Moves of each seed's search. */
  iterations: number;
}

export interface Found {
  total: number;
  plan: Plan;
}

/**
 * Searches on from a plan, once for each seed, each with the same effort: what they find tells a change of the problem from
 * the luck of a search. The problem must allow the plan, and no lot of it may be declined. The cheapest comes first, the dearest last.
 *
 * @example
 * sameEffort(problem, plan, { focus: new Set(['P1']), seeds: [1, 2], iterations: 20_000 })[0].total
 */
export function sameEffort(problem: Problem, plan: Plan, { focus, seeds, iterations }: Effort, closed: Closed = {}): Found[] {
  const { draft } = draftOfPlan(problem, plan, closed);
  draft.reckon();
  problem.parts.forEach(({ id }, p) => focus.has(id) && constructPart(draft, p));
  const start = draft.qty.slice();
  const found = seeds.map((seed): Found => {
    draft.qty.set(start);
    draft.reckon();
    anneal(draft, { random: seededRandom(seed), heat: WARM, focus }, (done) => done / iterations);
    const better = draft.toPlan();
    const check = checkPlan(problem, better);
    if (!check.feasible) throw new Error(`a search broke a rule, which is a fault of the planner: ${check.errors.slice(0, 5).join('; ')}`);
    return { total: check.total, plan: better };
  });
  return found.sort((a, b) => a.total - b.total);
}
