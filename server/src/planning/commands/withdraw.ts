import type { Selectable } from 'kysely';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import type { PlanRecord } from '../queries/basis.ts';
import { planningRefusals } from '../refusals.ts';
import { gaveWayIn } from './keepMoves.ts';

export interface Withdrawal {
  readonly reason: string;
  /** Its member said no to it: no later plan puts this work on him in this week. */
  readonly declined?: boolean;
}

/** Takes a released lot back; the next plan may put something else there. */
export function withdrawLot(store: Store, actor: Actor, code: string, { reason, declined = false }: Withdrawal): Promise<{ code: string }> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    await withdrawLotIn(trx, store, actor, await standingLotIn(trx, code), { reason, declined });
    return { code };
  });
}

/** A lot that is released, held until the transaction ends. Where a member is named, somebody else's is as if it were not there. */
export async function standingLotIn(trx: Trx, code: string, member?: string): Promise<Selectable<Database['lot']>> {
  const lot = await trx.selectFrom('lot').selectAll().where('code', '=', code).$if(member !== undefined, (query) => query.where('member_code', '=', member ?? '')).forUpdate().executeTakeFirst();
  if (!lot) throw planningRefusals.refuse('unknown-lot', { lot: code });
  if (lot.state === 'withdrawn') throw planningRefusals.refuse('lot-withdrawn', { lot: code });
  return lot;
}

/** The same within a transaction of the caller, for a lot that {@link standingLotIn} gave. */
export async function withdrawLotIn(trx: Trx, store: Store, actor: Actor, lot: Selectable<Database['lot']>, { reason, declined = false }: Withdrawal): Promise<void> {
  const { cooperative_id, code, member_code, part_code, stage, week, quantity } = lot;
  await trx.updateTable('lot').set({ state: 'withdrawn', withdrawn_because: reason }).where('code', '=', code).execute();
  if (declined) {
    await trx
      .insertInto('declined_lot')
      .values({ cooperative_id, member_code, part_code, stage, week, lot_code: code, because: reason, noted_by: actor.name, noted_at: instant(store) })
      .onConflict((conflict) => conflict.columns(['cooperative_id', 'member_code', 'part_code', 'stage', 'week']).doNothing())
      .execute();
  }
  await recordActs(trx, actor, [{ act: declined ? 'lot.declined' : 'lot.withdrawn', subject: 'lot', subjectCode: code, reason, before: { state: 'released', quantity }, after: { state: 'withdrawn', quantity } }]);
}

/** Takes back the released lots that gave way when a plan was made again, because that plan is released now. */
export async function withdrawWhatGaveWay(trx: Trx, actor: Actor, record: PlanRecord): Promise<void> {
  for (const { member, part, stage, week } of await gaveWayIn(trx, record)) {
    const lot = await trx
      .updateTable('lot')
      .set({ state: 'withdrawn', withdrawn_because: `plan ${record.version}` })
      .where('member_code', '=', member)
      .where('part_code', '=', part)
      .where('stage', '=', stage)
      .where('week', '=', week)
      .where('state', '=', 'released')
      .where('plan_id', '!=', record.id)
      .returning(['code', 'quantity'])
      .executeTakeFirst();
    if (lot) await recordActs(trx, actor, [{ act: 'lot.gave-way', subject: 'lot', subjectCode: lot.code, before: { state: 'released', quantity: lot.quantity }, after: { state: 'withdrawn', quantity: lot.quantity, planVersion: record.version } }]);
  }
}
