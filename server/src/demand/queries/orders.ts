import { type OrderRow, type Page, type Rung, rungs } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type PageRequest, readPage, type SortColumn } from '../../paging/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { demandRefusals } from '../refusals.ts';
import { promised } from './promise.ts';

export interface OrderListRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly buyer?: string | undefined;
  readonly part?: string | undefined;
  readonly rung?: Rung | undefined;
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
  readonly troubled?: boolean | undefined;
  readonly closed?: boolean | undefined;
}

/** A row with what it is also sorted by: rungs sort by strength, not by their names. */
type SortedRow = OrderRow & { readonly weeksLate: number | null; readonly strength: number };

const sortable = {
  dueOn: { column: 'dueOn', kind: 'date' },
  code: { column: 'code', kind: 'text' },
  buyerName: { column: 'buyerName', kind: 'text' },
  partName: { column: 'partName', kind: 'text' },
  quantity: { column: 'quantity', kind: 'number' },
  openQuantity: { column: 'openQuantity', kind: 'number' },
  worth: { column: 'worth', kind: 'number' },
  rung: { column: 'strength', kind: 'number' },
  weeksLate: { column: 'weeksLate', kind: 'number' },
} as const satisfies Record<string, SortColumn>;

/** Order lines with what the newest plan promises for each. A buyer finds his own. */
export function listOrders(store: Store, actor: Actor, request: OrderListRequest): Promise<Page<OrderRow>> {
  return reading(store, actor, async (trx) => {
    const page = await readPage(trx, orderRows(actor, matching(request)), request, sortable);
    return { ...page, rows: page.rows.map(withoutSorting) };
  });
}

export const readOrder = (store: Store, actor: Actor, code: string): Promise<OrderRow> => reading(store, actor, (trx) => orderIn(trx, actor, code));

export async function orderIn(trx: Trx, actor: Actor, code: string): Promise<OrderRow> {
  const [row] = (await orderRows(actor, sql`o.code = ${code}`).execute(trx)).rows;
  if (!row) throw demandRefusals.refuse('unknown-order', { code });
  return withoutSorting(row);
}

const withoutSorting = ({ weeksLate: _, strength: __, ...row }: SortedRow): OrderRow => row;

/** Only what is asked for is tested: each test of nothing would still be made for every one of many thousand rows. */
function matching({ search, buyer, part, rung, from, until, troubled = false, closed = false }: OrderListRequest): RawBuilder<unknown> {
  const tests = [
    !closed && sql`o.closed_on is null`,
    buyer !== undefined && sql`o.buyer_code = ${buyer}`,
    part !== undefined && sql`o.part_code = ${part}`,
    rung !== undefined && sql`o.rung = ${rung}`,
    from !== undefined && sql`o.due_on >= ${from}`,
    until !== undefined && sql`o.due_on <= ${until}`,
    troubled && sql`k.late + k.unserved > 0`,
    search && sql`strpos(lower(concat_ws(' ', o.code, b.name, p.code, p.name, o.reference)), ${search.toLowerCase()}) > 0`,
  ].filter((test) => typeof test === 'object');
  return tests.length > 0 ? sql.join(tests, sql` and `) : sql`true`;
}

/** How the cooperative weighs an order against others is not shown to its buyer. */
const orderRows = (actor: Actor, where: RawBuilder<unknown>): RawBuilder<SortedRow> => sql`
  select o.code, o.buyer_code as "buyerCode", b.name as "buyerName", o.part_code as "partCode", p.name as "partName", o.rung, o.quantity,
    coalesce(l.open_quantity, 0) as "openQuantity", o.due_on as "dueOn", o.drawn_from as "drawnFrom", o.reference,
    o.placed_on as "placedOn", o.closed_on as "closedOn", o.closed_because as "closedBecause",
    case when ${actor.role} <> 'buyer' then o.late_cost end as "lateCost", case when ${actor.role} <> 'buyer' then o.unserved_cost end as "unservedCost",
    coalesce(l.open_quantity, 0) * p.price as worth, o.is_sample as "isSample",
    case when k.order_code is not null then jsonb_build_object('planVersion', k.plan_version, 'onTime', k.on_time, 'late', k.late,
      'unserved', k.unserved, 'lastWeek', k.last_week, 'weeksLate', k.weeks_late) end as promise,
    k.weeks_late as "weeksLate", array_position(${[...rungs]}::text[], o.rung) as strength
  from order_line o
  join buyer b on b.code = o.buyer_code
  join part p on p.code = o.part_code
  left join open_line l on l.code = o.code
  left join (${promised}) k on k.order_code = o.code and o.closed_on is null
  where ${where}`;
