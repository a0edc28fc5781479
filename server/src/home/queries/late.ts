import type { Home, Sentence } from '@sentra/contract';
import { addDays, mondayOfWeek, type PlainDate, roundRupiah, type Rupiah } from '@sentra/measures';
import type { OrderPromise } from '@sentra/planner';
import { type Basis, promisesOf } from '../../planning/index.ts';
import type { Trx } from '../../store.ts';

/** As many as a person reads; the rest is counted. */
const mostRows = 20;

export interface Line {
  readonly code: string;
  readonly partCode: string;
  readonly partName: string;
  readonly buyerName: string;
  readonly dueOn: PlainDate;
  readonly price: Rupiah;
}

/** Firm orders and call-offs that the asker may see, by code: a buyer his own, a member none. A forecast that will be late calls nobody today. */
export async function linesIn(trx: Trx): Promise<ReadonlyMap<string, Line>> {
  const rows = await trx
    .selectFrom('order_line as o')
    .innerJoin('part as p', (join) => join.onRef('p.cooperative_id', '=', 'o.cooperative_id').onRef('p.code', '=', 'o.part_code'))
    .innerJoin('buyer as b', (join) => join.onRef('b.cooperative_id', '=', 'o.cooperative_id').onRef('b.code', '=', 'o.buyer_code'))
    .select(['o.code', 'o.part_code as partCode', 'p.name as partName', 'b.name as buyerName', 'o.due_on as dueOn', 'p.price'])
    .where('o.closed_on', 'is', null)
    .where('o.rung', 'in', ['firm', 'call-off'])
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

/** Lines that the plan delivers late or not at all, the dearest first, and how many come on time. */
export function lateOf(basis: Basis, lines: ReadonlyMap<string, Line>, why: (order: string) => Sentence): { late: Home['late']; onTime: number } {
  const known = [...promisesOf(basis).values()].flatMap((promise) => {
    const line = lines.get(promise.order);
    return line ? [{ promise, line, missing: promise.late + promise.unserved }] : [];
  });
  const late = known
    .filter(({ missing }) => missing > 0)
    .map((one) => ({ ...one, worth: roundRupiah(one.missing * one.line.price) }))
    .sort((a, b) => b.worth - a.worth || (a.line.code < b.line.code ? -1 : 1));
  return {
    onTime: known.length - late.length,
    late: {
      lines: late.length,
      pieces: late.reduce((sum, { missing }) => sum + missing, 0),
      worth: roundRupiah(late.reduce((sum, { worth }) => sum + worth, 0)),
      outOf: known.length,
      rows: late.slice(0, mostRows).map(({ promise, line, worth }) => ({ ...rowOf(basis, promise, line), worth, why: why(line.code) })),
    },
  };
}

function rowOf({ record }: Basis, promise: OrderPromise, line: Line) {
  const last = promise.deliveries.at(-1)?.week;
  return {
    orderCode: line.code,
    partCode: line.partCode,
    partName: line.partName,
    buyerName: line.buyerName,
    dueOn: line.dueOn,
    lastWeek: last === undefined ? null : mondayOfWeek(record.first_week, last),
    weeksLate: last === undefined ? 0 : Math.max(0, last - promise.due),
    late: promise.late,
    unserved: promise.unserved,
    quantity: promise.qty,
  };
}

/** The last day of a plan's horizon. */
export const endOf = (record: Basis['record']): PlainDate => addDays(record.first_week, 7 * record.weeks - 1);

