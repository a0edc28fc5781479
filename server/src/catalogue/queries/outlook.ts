import type { PlainDate } from '@sentra/measures';
import { sql } from 'kysely';
import { type Actor, lookingAcross } from '../../actor.ts';
import { reading, type Store, today, type Trx } from '../../store.ts';

/** Sums about a part over rows that who asks may not see one by one. */
interface Outlook {
  readonly code: string;
  readonly makers: number;
  readonly firmQuantity: number;
  readonly expectedQuantity: number;
}

/**
 * Who can make each part between them and what is open for it. Members and buyers do not see each other's rows, so these are
 * summed looking across, and only the sums leave. Of what is open a buyer gets his own: what others order is not his to know.
 */
export function readOutlook(store: Store, actor: Actor, part: string | null = null): Promise<Outlook[]> {
  const buyer = actor.role === 'buyer' ? (actor.buyerCode ?? '') : null;
  return reading(store, lookingAcross(actor), (trx) => outlookIn(trx, today(store), part, buyer));
}

/** A part is made by as many members as its scarcest stage has: active, qualified, and their qualification not expired. */
async function outlookIn(trx: Trx, day: PlainDate, part: string | null, buyer: string | null): Promise<Outlook[]> {
  const { rows } = await sql<Outlook>`
    select p.code, coalesce(k.makers, 0) as "makers", coalesce(o.firm, 0) as "firmQuantity", coalesce(o.expected, 0) as "expectedQuantity"
    from part p
    left join (
      select part_code, min(able)::integer as makers from (
        select s.part_code, s.stage, count(m.code) as able
        from stage s
        left join route r on r.part_code = s.part_code and r.stage = s.stage and r.state = 'qualified' and (r.expires_on is null or r.expires_on >= ${day})
        left join member m on m.code = r.member_code and m.status = 'active'
        group by s.part_code, s.stage) by_stage
      group by part_code) k on k.part_code = p.code
    left join (
      select part_code,
        sum(open_quantity) filter (where rung in ('firm', 'call-off')) as firm,
        sum(open_quantity) filter (where rung in ('forecast', 'award')) as expected
      from open_line where (${buyer}::text is null or buyer_code = ${buyer}) and (${part}::text is null or part_code = ${part})
      group by part_code) o on o.part_code = p.code
    where ${part}::text is null or p.code = ${part}`.execute(trx);
  return rows;
}
