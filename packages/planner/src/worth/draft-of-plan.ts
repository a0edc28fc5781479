import { closeDeclined } from '../model/declined.ts';
import { Draft } from '../model/draft.ts';
import { compileModel } from '../model/model.ts';
import { slotFinder } from '../model/released.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import type { Closed } from './without-declined.ts';

/** A plan's lots as a draft of a problem that allows them, with the places closed that no search may touch; not reckoned yet. */
export function draftOfPlan(problem: Problem, plan: Plan, { frozenLots = [], declined = [] }: Closed): { draft: Draft; find: ReturnType<typeof slotFinder> } {
  const draft = new Draft(compileModel(problem));
  const find = slotFinder(draft);
  for (const lot of plan.lots) draft.qty[find(lot)] = lot.qty;
  for (const lot of frozenLots) if (find(lot) >= 0) draft.frozen[find(lot)] = 1;
  closeDeclined(draft, declined);
  return { draft, find };
}
