import type { ChangePrices } from '@sentra/contract';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { type Store, writing } from '../../store.ts';
import { changePricesIn } from '../queries/changePrices.ts';

/** Sets what changing a plan costs. */
export function setChangePrices(store: Store, actor: Actor, prices: ChangePrices & { because: string }): Promise<ChangePrices> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const before = await changePricesIn(trx);
    if (JSON.stringify(before) === JSON.stringify(prices)) return before;
    const { started, dropped, resized, because } = prices;
    const row = { started, dropped, resized, because, slushy_weeks: prices.slushyWeeks, later_share: prices.laterShare, frozen_weeks: prices.frozenWeeks };
    await trx.insertInto('change_price').values({ cooperative_id: actor.cooperativeId, ...row }).onConflict((conflict) => conflict.column('cooperative_id').doUpdateSet(row)).execute();
    await recordActs(trx, actor, [{ act: 'change-prices.changed', subject: 'cooperative', subjectCode: 'change-prices', reason: because, before, after: prices }]);
    return changePricesIn(trx);
  });
}
