import { type PlainDate, weekNumber } from '@sentra/measures';
import type { LowerBound, Plan } from '@sentra/planner';
import { systemActor } from '../cooperative/index.ts';
import { reading, type Store, today } from '../store.ts';
import { packProblem, provedBoundIn } from './commands/keepPlan.ts';
import { type PosedProblem, problemIn } from './commands/problem.ts';
import type { RunKey, RunOptions } from './commands/runs.ts';
import { basisOf } from './queries/basis.ts';

/** What the cooperative looked like when the run began, and what was asked for. */
export interface Started {
  readonly options: RunOptions;
  readonly requestedBy: string;
  readonly posed: PosedProblem;
  readonly startFrom: Plan | null;
  readonly packed: Buffer;
  /** Proved for the same problem before. */
  readonly bound: LowerBound | null;
}

/** Reads the problem, and what is known of it already. */
export async function beginRun(store: Store, { cooperativeId }: RunKey, claimed: { options: RunOptions; requestedBy: string }): Promise<Started> {
  const system = systemActor(cooperativeId);
  const posed = await reading(store, system, (trx) => problemIn(trx, today(store)));
  const packed = await packProblem(posed.problem);
  const bound = await reading(store, system, (trx) => provedBoundIn(trx, packed));
  const { basePlan } = claimed.options;
  const base = basePlan ? await basisOf(store, system, basePlan) : null;
  return { ...claimed, posed, packed, bound, startFrom: base && countedFrom(posed.firstWeek, base.record.first_week, base.plan) };
}

/**
 * A plan with its weeks counted from another Monday; what lies before it is gone.
 *
 * @example
 * countedFrom(secondMonday, firstMonday, plan) // its week 2 is now week 1
 */
export function countedFrom(firstWeek: PlainDate, before: PlainDate, { lots, heats, deliveries }: Plan): Plan {
  const later = weekNumber(before, firstWeek) - 1;
  const moved = <T extends { week: number }>(all: readonly T[]): T[] => all.map((one) => ({ ...one, week: one.week - later })).filter(({ week }) => week >= 1);
  return { lots: moved(lots), heats: moved(heats), deliveries: moved(deliveries) };
}
