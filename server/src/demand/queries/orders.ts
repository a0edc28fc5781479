import { type OrderRow, type Page, type Rung, rungs } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type PageRequest, readPage, type SortColumn } from '../../paging/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { demandRefusals } from '../refusals.ts';
import { type Promised, promised, promisedTo } from './promise.ts';

export interface OrderListRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly buyer?: string | undefined;
  readonly part?: string | undefined;
  readonly rung?: Rung | undefined;
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
  readonly troubled?: boolean | undefined;
  readonly placed?: boolean | undefined;
  readonly closed?: boolean | undefined;
}

/** What a list is sorted by: joined only where it is asked for. */
interface SortSource {
  readonly value: RawBuilder<unknown>;
  readonly kind: SortColumn['kind'];
  readonly filled?: true;
  readonly needs?: 'buyer' | 'part' | 'open' | 'promise';
}

const sortable: Readonly<Record<string, SortSource>> = {
  dueOn: { value: sql`o.due_on`, kind: 'date', filled: true },
  code: { value: sql`o.code`, kind: 'text' },
  buyerName: { value: sql`b.name`, kind: 'text', needs: 'buyer' },
  partName: { value: sql`p.name`, kind: 'text', needs: 'part' },
  quantity: { value: sql`o.quantity`, kind: 'number' },
  openQuantity: { value: sql`coalesce(l.open_quantity, 0)`, kind: 'number', needs: 'open' },
  worth: { value: sql`coalesce(l.open_quantity, 0) * p.price`, kind: 'number', needs: 'open' },
  // By strength, not by the names of the rungs.
  rung: { value: sql`array_position(${[...rungs]}::text[], o.rung)`, kind: 'number' },
  weeksLate: { value: sql`k.weeks_late`, kind: 'number', needs: 'promise' },
};

/** Order lines with what the newest plan promises for each. A buyer finds his own. */
export function listOrders(store: Store, actor: Actor, request: OrderListRequest): Promise<Page<OrderRow>> {
  const by = request.sort.replace(/^-/, '');
  const { value, needs, ...sorting } = sortable[by] ?? { value: sql`o.code`, kind: 'text' as const };
  const matching = sql<{ code: string }>`select o.code, ${value} as sorted from order_line o ${joinsOf(request, needs)} where ${tests(request)}`;
  return reading(store, actor, async (trx) => {
    const page = await readPage(trx, matching, request, { [by]: { column: 'sorted', ...sorting } });
    return { ...page, rows: await ordersIn(trx, actor, page.rows.map(({ code }) => code)) };
  });
}

/** Of sixty thousand lines a page shows a hundred: which hundred is found on few columns, the rest is read for them alone. */
async function ordersIn(trx: Trx, actor: Actor, codes: readonly string[]): Promise<OrderRow[]> {
  const { rows } = await orderRows(actor, sql`o.code = any(${codes}::text[])`, promisedTo(codes)).execute(trx);
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.flatMap((code) => found.get(code) ?? []);
}

export const readOrder = (store: Store, actor: Actor, code: string): Promise<OrderRow> => reading(store, actor, (trx) => orderIn(trx, actor, code));

export async function orderIn(trx: Trx, actor: Actor, code: string): Promise<OrderRow> {
  const [row] = (await orderRows(actor, sql`o.code = ${code}`, promisedTo([code])).execute(trx)).rows;
  if (!row) throw demandRefusals.refuse('unknown-order', { code });
  return row;
}

function joinsOf({ search, troubled }: OrderListRequest, needs: SortSource['needs']): RawBuilder<unknown> {
  const joins = [
    (search || needs === 'buyer') && sql`join buyer b on b.code = o.buyer_code`,
    (search || needs === 'part' || needs === 'open') && sql`join part p on p.code = o.part_code`,
    needs === 'open' && sql`left join open_line l on l.code = o.code`,
    (troubled || needs === 'promise') && sql`left join (${promised}) k on k.order_code = o.code and o.closed_on is null`,
  ].filter((join) => typeof join === 'object');
  return sql.join(joins, sql` `);
}

/** Only what is asked for is tested: each test of nothing would still be made for every one of many thousand rows. */
function tests({ search, buyer, part, rung, from, until, troubled = false, placed = false, closed = false }: OrderListRequest): RawBuilder<unknown> {
  const asked = [
    !closed && sql`o.closed_on is null`,
    buyer !== undefined && sql`o.buyer_code = ${buyer}`,
    part !== undefined && sql`o.part_code = ${part}`,
    rung !== undefined && sql`o.rung = ${rung}`,
    placed && sql`o.rung in ('firm', 'call-off')`,
    from !== undefined && sql`o.due_on >= ${from}`,
    until !== undefined && sql`o.due_on <= ${until}`,
    troubled && sql`k.late + k.unserved > 0`,
    search && sql`strpos(lower(concat_ws(' ', o.code, b.name, p.code, p.name, o.reference)), ${search.toLowerCase()}) > 0`,
  ].filter((test) => typeof test === 'object');
  return asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`;
}

/** How the cooperative weighs an order against others is not shown to its buyer. */
const orderRows = (actor: Actor, where: RawBuilder<unknown>, promises: RawBuilder<Promised>): RawBuilder<OrderRow> => sql`
  select o.code, o.buyer_code as "buyerCode", b.name as "buyerName", o.part_code as "partCode", p.name as "partName", o.rung, o.quantity,
    coalesce(l.open_quantity, 0) as "openQuantity", o.due_on as "dueOn", o.drawn_from as "drawnFrom", o.reference,
    o.placed_on as "placedOn", o.closed_on as "closedOn", o.closed_because as "closedBecause",
    case when ${actor.role} <> 'buyer' then o.late_cost end as "lateCost", case when ${actor.role} <> 'buyer' then o.unserved_cost end as "unservedCost",
    coalesce(l.open_quantity, 0) * p.price as worth, o.is_sample as "isSample",
    case when k.order_code is not null then jsonb_build_object('planVersion', k.plan_version, 'onTime', k.on_time, 'late', k.late,
      'unserved', k.unserved, 'lastWeek', k.last_week, 'weeksLate', k.weeks_late) end as promise
  from order_line o
  join buyer b on b.code = o.buyer_code
  join part p on p.code = o.part_code
  left join open_line l on l.code = o.code
  left join (${promises}) k on k.order_code = o.code and o.closed_on is null
  where ${where}`;
