import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { sumBy } from '../problem/sums.ts';

/**
 * The parts that a change touches, then those that compete with them: parts with most lots at the members concerned. At most
 * `most`, so that a short search looks where it matters.
 *
 * @example
 * focusOf(problem, plan, { parts: ['P1'], members: ['M1'] }, 16) // P1, and 15 parts that M1 makes most lots of
 */
export function focusOf(problem: Problem, plan: Plan, { parts, members }: { parts: readonly string[]; members: readonly string[] }, most: number): ReadonlySet<string> {
  const concerned = new Set(members);
  const lots = sumBy(plan.lots.filter((lot) => concerned.has(lot.member)), (lot) => lot.part, () => 1);
  const competitors = problem.parts.map(({ id }) => id).filter((id) => lots.has(id) && !parts.includes(id));
  // Sorting is stable: where two have as many lots, the problem's own order decides.
  competitors.sort((a, b) => lots.get(b)! - lots.get(a)!);
  return new Set([...parts, ...competitors].slice(0, Math.max(most, parts.length)));
}
