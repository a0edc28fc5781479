import type { Cooperative } from '@sentra/contract';
import type { Actor } from '../actor.ts';
import { reading, type Store, type Trx } from '../store.ts';

export const readCooperative = (store: Store, actor: Actor): Promise<Cooperative> => reading(store, actor, cooperativeIn);

/** The cooperative of the transaction's scope: row-level security leaves exactly one. */
export async function cooperativeIn(trx: Trx): Promise<Cooperative> {
  const row = await trx.selectFrom('cooperative').selectAll().executeTakeFirstOrThrow();
  return {
    code: row.code,
    name: row.name,
    isSample: row.is_sample,
    horizonWeeks: row.horizon_weeks,
    firstWeek: row.first_week,
    releaseWeeks: row.release_weeks,
    shortfallCost: row.shortfall_cost,
    unsoldLimit: row.unsold_limit,
  };
}
