import type { ChangePrices } from '@sentra/contract';
import { roundRupiah } from '@sentra/measures';
import { defaultChangePrices, type ReplanOptions } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';

export const readChangePrices = (store: Store, actor: Actor): Promise<ChangePrices> => reading(store, actor, changePricesIn);

/** What changing a plan costs, by the cooperative; by the planner where it has set nothing. */
export async function changePricesIn(trx: Trx): Promise<ChangePrices> {
  const row = await trx.selectFrom('change_price').selectAll().executeTakeFirst();
  if (row) {
    const { started, dropped, resized, because } = row;
    return { started, dropped, resized, slushyWeeks: row.slushy_weeks, laterShare: row.later_share, frozenWeeks: row.frozen_weeks, because };
  }
  const { started, dropped, resized, slushyWeeks, laterShare } = defaultChangePrices;
  const rupiah = (thousands: number) => roundRupiah(thousands * 1000);
  return { started: rupiah(started), dropped: rupiah(dropped), resized: rupiah(resized), slushyWeeks, laterShare, frozenWeeks: 0, because: null };
}

/** The same as the planner counts: in thousands, whole through the weeks that are released. */
export async function plannersPricesIn(trx: Trx): Promise<NonNullable<ReplanOptions['changePrices']>> {
  const { started, dropped, resized, slushyWeeks, laterShare } = await changePricesIn(trx);
  const { releaseWeeks } = await cooperativeIn(trx);
  return { started: started / 1000, dropped: dropped / 1000, resized: resized / 1000, slushyWeeks, laterShare, fullThrough: releaseWeeks };
}
