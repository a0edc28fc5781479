import loadHighs from 'highs';
import { solve } from './linear-model.ts';
import { LotModel } from './lot-model.ts';
import { Draft } from '../model/draft.ts';
import { compileModel } from '../model/model.ts';
import type { Check } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * The plan that HiGHS finds for the whole problem, lots, heats and pieces in whole numbers, or null where it finds none in time.
 * For comparison: on the cooperative's size it needs far longer than anyone waits. Blocks its thread meanwhile.
 */
export async function planWhole(problem: Problem, options: { timeLimitMs: number }): Promise<{ plan: Plan; check: Check } | null> {
  const model = compileModel(problem);
  const { linear, pieces } = new LotModel(model, true);
  const solved = solve(await loadHighs(), linear, { ...options, solvers: ['choose'], feasible: true });
  if (!solved) return null;
  const draft = new Draft(model);
  problem.parts.forEach((_, p) => {
    for (let slot = draft.listStart[p]!; slot < draft.listStart[p + 1]!; slot++) {
      const started = pieces[slot]! >= 0 ? Math.round(solved.columns[pieces[slot]!]!) : 0;
      if (started > 0 && !draft.place(slot, started)) throw new Error('the solver broke a rule of a lot');
    }
    draft.accept(draft.settle());
  });
  draft.reckon();
  const plan = draft.toPlan();
  return { plan, check: checkPlan(problem, plan) };
}
