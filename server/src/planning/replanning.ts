import type { Run } from '@sentra/contract';
import type { Actor } from '../actor.ts';
import { reading, type Store } from '../store.ts';
import { type Planner, startPlanning } from './planner.ts';
import { type PlanName, planRecordIn } from './queries/basis.ts';
import { changePricesIn } from './queries/changePrices.ts';

export interface ReplanRequest {
  readonly seconds: number;
  readonly seed: number;
  /** The cooperative's own where it is not said. */
  readonly frozenWeeks?: number | null | undefined;
  readonly note?: string | null | undefined;
}

/** Asks for the order book as it is now to be planned again from a plan; it is made in the background. */
export async function startReplanning(store: Store, actor: Actor, planner: Planner, plan: PlanName, { frozenWeeks, ...request }: ReplanRequest): Promise<Run> {
  const { basePlan, frozen } = await reading(store, actor, async (trx) => ({
    basePlan: (await planRecordIn(trx, plan)).id,
    frozen: frozenWeeks ?? (await changePricesIn(trx)).frozenWeeks,
  }));
  return startPlanning(store, actor, planner, { ...request, basePlan, replan: { frozenWeeks: frozen } });
}
