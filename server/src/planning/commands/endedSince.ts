import { sql } from 'kysely';
import { endedAmong } from '../../book/index.ts';
import { instant, type Store, type Trx } from '../../store.ts';
import type { PlanRecord } from '../queries/basis.ts';
import { planningRefusals } from '../refusals.ts';
import { someOf } from './problem.ts';
import type { LotToBe } from './release.ts';

/** A plan that was made before a part, a material or a furnace ended still holds work for it: that is not released. */
export async function refuseEndedSince(trx: Trx, { id, first_week, version }: PlanRecord, fresh: readonly LotToBe[]): Promise<void> {
  if (fresh.length === 0) return;
  const lots = JSON.stringify(fresh);
  const { rows } = await sql<{ code: string }>`
    with fresh as (select * from json_to_recordset(${lots}::json) as r (member_code text, part_code text, stage integer, week date))
    select p.code from part p where p.ended_on is not null and p.code in (select part_code from fresh)
    union select m.code from material m join part p on p.cooperative_id = m.cooperative_id and p.material_code = m.code
      where m.ended_on is not null and p.code in (select part_code from fresh)
    union select f.code from plan_heat h join furnace f on f.cooperative_id = h.cooperative_id and f.code = h.furnace_code
      where h.plan_id = ${id}::uuid and f.ended_on is not null
        and (h.member_code, ${first_week}::date + 7 * (h.week - 1)) in (select member_code, week from fresh where stage = 0)
    order by code`.execute(trx);
  if (rows.length > 0) throw planningRefusals.refuse('ended-since', { version, ended: someOf(rows.map(({ code }) => code)) });
}

/** Nothing is promised any more to a buyer with whom the cooperative has ended. */
export async function refuseEndedBuyer(trx: Trx, store: Store, buyer: string): Promise<void> {
  const ended = (await endedAmong({ trx, book: {}, at: instant(store), hold: false }, 'buyers', [buyer])).get(buyer);
  if (ended) throw planningRefusals.refuse('buyer-ended', { buyer, date: ended.on, because: ended.because });
}
