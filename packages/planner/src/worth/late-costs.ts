import { promises } from '../figures/load.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { explainOrder, type OrderReasonCode, type Reason } from '../why/explain.ts';

/** Explained for the dearest orders only: of hundreds of late ones, the rest weigh little. */
const MOST_EXPLAINED = 60;

/** What late and unserved pieces cost in a plan, and what binds them. */
export interface LateCosts {
  /** By what binds (see {@link boundBy}): what the orders that it binds cost by being late, in thousands of rupiah. */
  bound: ReadonlyMap<string, number>;
  /** By part: what its orders cost by being late, and what binds the dearest of them first. */
  parts: ReadonlyMap<string, { cost: number; reason: Reason<OrderReasonCode> | null }>;
}

export const boundBy = {
  hours: (member: string, process: string) => JSON.stringify(['hours', member, process]),
  heats: (member: string) => JSON.stringify(['heats', member]),
  tools: (part: string, stage: number) => JSON.stringify(['tools', part, stage]),
};

/**
 * Adds up what late orders cost by what binds them. Dual prices are blind where a single lot fills a member's hours: there the
 * limit is the lot's own, and the hours have no price.
 */
export function lateCosts(problem: Problem, plan: Plan): LateCosts {
  const late = promises(problem, plan)
    .map((promise, i) => {
      const { lateCost, unservedCost } = problem.orders[i]!;
      return { promise, cost: unservedCost * promise.unserved + promise.deliveries.reduce((sum, { week, qty }) => sum + lateCost * Math.max(0, week - promise.due) * qty, 0) };
    })
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost);
  const bound = new Map<string, number>();
  const parts = new Map<string, { cost: number; reason: Reason<OrderReasonCode> | null }>();
  for (const [i, { promise, cost }] of late.entries()) {
    const reasons = i < MOST_EXPLAINED ? (explainOrder(problem, plan, promise.order)?.reasons ?? []) : [];
    for (const key of new Set(reasons.flatMap(keyOf))) bound.set(key, (bound.get(key) ?? 0) + cost);
    const before = parts.get(promise.part);
    parts.set(promise.part, { cost: (before?.cost ?? 0) + cost, reason: before?.reason ?? reasons.find((reason) => keyOf(reason).length > 0) ?? null });
  }
  return { bound, parts };
}

function keyOf({ code, member, process, part, stage }: Reason<OrderReasonCode>): string[] {
  if (code === 'hours' && member !== undefined && process !== undefined) return [boundBy.hours(member, process)];
  if (code === 'heats' && member !== undefined) return [boundBy.heats(member)];
  return code === 'tools' && part !== undefined && stage !== undefined ? [boundBy.tools(part, stage)] : [];
}
