import loadHighs from 'highs';
import { solve } from './linear-model.ts';
import { LotModel } from './lot-model.ts';
import { compileModel } from '../model/model.ts';
import type { LowerBound } from '../search/plan-problem.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * A total that no plan of the problem goes below, by its linear relaxation; null where that is not solved in time.
 * The value is reckoned from the duals in a way that holds even where the solver is inexact.
 *
 * Takes seconds on a large problem, and blocks its thread meanwhile: run it beside the planner, not in it.
 */
export async function lowerBound(problem: Problem, options: { timeLimitMs: number }): Promise<LowerBound | null> {
  const model = compileModel(problem);
  const { linear, pieces } = new LotModel(model, false);
  const solved = solve(await loadHighs(), linear, { timeLimitMs: options.timeLimitMs, solvers: ['ipm', 'simplex'] });
  if (!solved) return null;
  let making = 0;
  pieces.forEach((column, slot) => {
    if (column >= 0) making += model.route.cost[Math.trunc(slot / model.weeks)]! * (solved.columns[column] ?? 0);
  });
  return { total: linear.boundFrom(solved.rowDuals), making };
}
