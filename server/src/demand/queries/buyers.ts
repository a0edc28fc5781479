import { type Buyer, type BuyerRow, type Page, rungs } from '@sentra/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type PageRequest, readPage, type SortColumn } from '../../paging/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { demandRefusals } from '../refusals.ts';
import { promised } from './promise.ts';

export interface BuyerListRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly ended?: boolean | undefined;
}

const sortable = {
  code: { column: 'code', kind: 'text' },
  name: { column: 'name', kind: 'text' },
  lateLines: { column: 'lateLines', kind: 'number' },
} as const satisfies Record<string, SortColumn>;

/** Buyers and what is open for each, rung by rung. A buyer finds himself alone. */
export function listBuyers(store: Store, actor: Actor, request: BuyerListRequest): Promise<Page<BuyerRow>> {
  const search = request.search?.toLowerCase() ?? '';
  const matching = sql<BuyerRow>`select * from (${buyerRows}) r where strpos(lower(concat_ws(' ', r.code, r.name, r.trade)), ${search}) > 0 and (${request.ended ?? false} or r."endedOn" is null)`;
  return reading(store, actor, async (trx) => {
    const page = await readPage(trx, matching, request, sortable);
    return { ...page, rows: page.rows.map((row) => shownTo(actor, row)) };
  });
}

export const readBuyer = (store: Store, actor: Actor, code: string): Promise<Buyer> => reading(store, actor, async (trx) => shownTo(actor, await buyerIn(trx, code)));

/** Why the cooperative no longer sells to a buyer is its own affair. */
const shownTo = <Row extends BuyerRow>({ role }: Actor, row: Row): Row => (role === 'buyer' ? { ...row, endedBecause: null } : row);

export async function buyerIn(trx: Trx, code: string): Promise<Buyer> {
  const [row] = (await sql<BuyerRow>`select * from (${buyerRows}) r where r.code = ${code}`.execute(trx)).rows;
  if (!row) throw demandRefusals.refuse('unknown-buyer', { code });
  const partNumbers = await trx
    .selectFrom('buyer_part as n')
    .innerJoin('part as p', 'p.code', 'n.part_code')
    .select(['n.buyer_part_number as buyerPartNumber', 'n.part_code as partCode', 'p.name as partName'])
    .where('n.buyer_code', '=', code)
    .orderBy(sql`n.buyer_part_number collate "C"`)
    .execute();
  const mappings = await trx
    .selectFrom('schedule_mapping')
    .select(['fingerprint', 'name', 'created_at as createdAt'])
    .where('buyer_code', '=', code)
    .orderBy('created_at', 'desc')
    .orderBy('fingerprint')
    .execute();
  return { ...row, partNumbers, mappings };
}

/** Rungs stand beside each other and are never added up; one without an open line is left out. */
const buyerRows: RawBuilder<BuyerRow> = sql`
  select b.code, b.name, b.trade, b.note, b.is_sample as "isSample", coalesce(l.ladder, '[]') as ladder, coalesce(t.lines, 0) as "lateLines",
    b.ended_on as "endedOn", b.ended_because as "endedBecause"
  from buyer b
  left join (
    select buyer_code, jsonb_agg(jsonb_build_object('rung', rung, 'lines', lines, 'pieces', pieces, 'worth', worth)
      order by array_position(${[...rungs]}::text[], rung)) as ladder
    from (
      select o.buyer_code, o.rung, count(*) as lines, sum(o.open_quantity) as pieces, sum(o.open_quantity * p.price) as worth
      from open_line o join part p on p.code = o.part_code
      where o.open_quantity > 0
      group by o.buyer_code, o.rung) by_rung
    group by buyer_code) l on l.buyer_code = b.code
  left join (
    select o.buyer_code, count(*)::integer as lines
    from (${promised}) k join order_line o on o.code = k.order_code
    where o.closed_on is null and k.late + k.unserved > 0
    group by o.buyer_code) t on t.buyer_code = b.code`;
