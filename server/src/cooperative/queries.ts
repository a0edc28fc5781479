import type { Cooperative } from '@sentra/contract';
import { clockAt } from '@sentra/measures';
import type { Actor } from '../actor.ts';
import { outsideScope } from '../database/index.ts';
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
    peakFrom: clockOf(row.peak_from),
    peakTo: clockOf(row.peak_to),
    changeMinutes: row.change_minutes,
  };
}

const clockOf = (minutes: number | null) => (minutes === null ? null : clockAt(minutes));

/** The id of the cooperative with a code. It must look across: whoever asks is not in a cooperative yet. */
export async function cooperativeNamed(store: Store, code: string): Promise<string | undefined> {
  return outsideScope(store.database, async (trx) => (await trx.selectFrom('cooperative').select('id').where('code', '=', code).executeTakeFirst())?.id);
}

/** Codes of all cooperatives, for the command line, which works on the whole database. */
export async function cooperativeCodes(store: Store): Promise<string[]> {
  return outsideScope(store.database, async (trx) => (await trx.selectFrom('cooperative').select('code').orderBy('code').execute()).map(({ code }) => code));
}
