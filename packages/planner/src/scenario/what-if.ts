import type { Check } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import { promises, sharesReached } from '../figures/load.ts';
import type { Declined } from '../model/declined.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import type { SearchLimits } from '../replan/improve.ts';
import { replan } from '../replan/replan.ts';
import { applyPatch } from './apply-patch.ts';
import type { Patch } from './patch.ts';

/** What would be otherwise, between the plan at hand (`from`) and the plan of the scenario (`to`). Money in thousands of rupiah. */
export interface WhatIf {
  plan: Plan;
  from: Outcome;
  to: Outcome;
  /**
   * The total that the same search reaches from the same plan without the change: what lies between it and `from` is owed to
   * searching longer, and not to the change.
   */
  searchAlone: number;
  /** Orders with other pieces late or unserved; those that fare worst first. */
  orders: { order: string; part: string; lateFrom: number; lateTo: number; unservedFrom: number; unservedTo: number }[];
  /** Members whose work value changes, the one who gains most first. */
  members: { member: string; from: number; to: number }[];
  lotsMoved: number;
}

export interface Outcome {
  total: number;
  cost: Check['cost'];
  heats: number;
  lots: number;
  lateOrders: number;
  latePieces: number;
  unservedOrders: number;
  unservedPieces: number;
}

export interface WhatIfOptions extends SearchLimits {
  /** Lots that were released: they stay, as in the real plan. */
  releasedLots?: readonly Lot[];
  /** Work that members have said no to: no lot is put there. */
  declined?: readonly Declined[];
}

/**
 * Plans a scenario from the plan at hand, with changes free of charge, and says what would be otherwise. Neither the problem
 * nor the plan is touched. The limit is that of each of the two searches.
 *
 * Throws PatchError where the patch names what the problem does not hold.
 *
 * @example
 * whatIf(problem, plan, { changes: [{ kind: 'absence', member: 'M1', fromWeek: 2, toWeek: 3 }] }, { seed: 1, iterations: 1000, clock: () => 0 }).to.total
 */
export function whatIf(problem: Problem, plan: Plan, patch: Patch, options: WhatIfOptions): WhatIf {
  const patched = applyPatch(problem, patch);
  const halves = (offset: number) => ({ ...options, ...(options.onProgress && { onProgress: (total: number, done: number) => options.onProgress?.(total, offset + done / 2) }) });
  const result = replan(patched, plan, { ...halves(0), before: problem });
  const alone = replan(problem, plan, { ...halves(0.5), before: problem, focus: result.replanned });
  const orders = orderChanges(problem, plan, patched, result.plan);
  return {
    plan: result.plan,
    from: outcome(problem, plan),
    to: outcome(patched, result.plan),
    searchAlone: alone.check.total,
    orders,
    members: memberChanges(problem, plan, patched, result.plan),
    lotsMoved: result.lots.length,
  };
}

function outcome(problem: Problem, plan: Plan): Outcome {
  const { total, cost, heats, lots } = checkPlan(problem, plan);
  const all = promises(problem, plan);
  const sum = (count: (promise: (typeof all)[number]) => number) => all.reduce((pieces, promise) => pieces + count(promise), 0);
  return {
    total, cost, heats, lots,
    lateOrders: sum(({ late }) => Number(late > 0)),
    latePieces: sum(({ late }) => late),
    unservedOrders: sum(({ unserved }) => Number(unserved > 0)),
    unservedPieces: sum(({ unserved }) => unserved),
  };
}

function orderChanges(problem: Problem, plan: Plan, patched: Problem, after: Plan): WhatIf['orders'] {
  const now = promises(patched, after);
  const changes = promises(problem, plan).map(({ order, part, late, unserved }, i) => ({ order, part, lateFrom: late, lateTo: now[i]!.late, unservedFrom: unserved, unservedTo: now[i]!.unserved }));
  const worse = (change: WhatIf['orders'][number]) => change.lateTo + change.unservedTo - change.lateFrom - change.unservedFrom;
  return changes.filter((one) => one.lateFrom !== one.lateTo || one.unservedFrom !== one.unservedTo).sort((a, b) => worse(b) - worse(a) || (a.order < b.order ? -1 : 1));
}

function memberChanges(problem: Problem, plan: Plan, patched: Problem, after: Plan): WhatIf['members'] {
  const now = sharesReached(patched, after);
  return sharesReached(problem, plan)
    .map(({ member, value }, i) => ({ member, from: value, to: now[i]!.value }))
    .filter(({ from, to }) => Math.abs(from - to) > 1e-6)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || (a.member < b.member ? -1 : 1));
}
