import { type PlainDate, weekNumber } from '@sentra/measures';
import type { LowerBound, Plan } from '@sentra/planner';
import { systemActor } from '../cooperative/index.ts';
import { reading, type Store, today } from '../store.ts';
import { packProblem, provedBoundIn } from './commands/keepPlan.ts';
import { type PosedProblem, problemIn } from './commands/problem.ts';
import type { RunKey, RunOptions } from './commands/runs.ts';
import { basisOf } from './queries/basis.ts';
import { plannersPricesIn } from './queries/changePrices.ts';
import { besideQuotesIn } from './queries/quotes.ts';
import type { PlanTask, ReplanTask, SharedState } from './workerMessages.ts';

/** What the cooperative looked like when the run began, and what was asked for. */
export interface Started {
  readonly options: RunOptions;
  readonly requestedBy: string;
  readonly posed: PosedProblem;
  readonly startFrom: Plan | null;
  readonly packed: Buffer;
  /** Where it is to be planned again from `startFrom`: what holds for that. */
  readonly again: ReplanTask['options'] | null;
  /** Proved for the same problem before. */
  readonly bound: LowerBound | null;
}

/** Reads the problem, and what is known of it already. */
export async function beginRun(store: Store, { cooperativeId }: RunKey, claimed: { options: RunOptions; requestedBy: string }): Promise<Started> {
  const system = systemActor(cooperativeId);
  const { basePlan, replan } = claimed.options;
  const { posed, prices } = await reading(store, system, async (trx) => ({
    posed: await besideQuotesIn(trx, store, await problemIn(trx, today(store), { mayGiveWay: replan !== undefined })),
    prices: replan ? await plannersPricesIn(trx) : null,
  }));
  const packed = await packProblem(posed.problem);
  const bound = await reading(store, system, (trx) => provedBoundIn(trx, packed));
  const base = basePlan ? await basisOf(store, system, basePlan) : null;
  const startFrom = base && countedFrom(posed.firstWeek, base.record.first_week, base.plan);
  // Figures of a problem that began in another week are not those of the same weeks.
  const before = base && base.record.first_week === posed.firstWeek ? { before: base.problem } : {};
  const again = replan ? { releasedLots: posed.frozenLots, declined: posed.declined, frozenThrough: replan.frozenWeeks, changePrices: prices, ...before } : null;
  return { ...claimed, posed, packed, bound, startFrom, again };
}

/** What the thread that searches is asked to do. */
export function searchTask({ posed, startFrom, again, options: { seed, seconds } }: Started, shared: SharedState): PlanTask | ReplanTask {
  const { problem, frozenLots, declined } = posed;
  if (again && startFrom) return { do: 'replan', problem, earlier: startFrom, options: again, seed, seconds, shared };
  return { do: 'plan', problem, frozenLots, declined, startFrom, seed, seconds, shared };
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
