import { formatNumber } from '@sentra/measures';
import type { Findings } from '../findings.ts';
import type { Book } from '../sheets/book.ts';
import type { OrderRow } from '../sheets/demand.ts';
import { orders } from '../sheets/demand.ts';
import type { PlaceOf } from './checkBook.ts';

/** The ladder of demand, from what is only expected to what is called for delivery. */
export const rungs = ['forecast', 'award', 'firm', 'call-off'] as const satisfies readonly OrderRow['rung'][];

/**
 * A line turns the quantity of a line on a lower rung into a stronger promise. So it has to be for the same buyer and
 * part, on a higher rung, and all that is drawn from a line has to fit in its quantity: otherwise pieces are counted twice.
 */
export function checkLadder(book: Book, whole: Book, placeOf: PlaceOf, findings: Findings): void {
  const lines = new Map((whole.orders ?? []).map((order) => [order.code, order]));
  const drawn = drawnQuantities(whole.orders ?? []);
  const reported = new Set<string>();
  const spoken = new Map((book.orders ?? []).map((order, index) => [order.code, index]));
  for (const [index, order] of (book.orders ?? []).entries()) {
    checkClosing(order, index, placeOf, findings);
    const source = lines.get(lines.get(order.code)?.drawn_from ?? '');
    if (source) checkStep(order, source, index, placeOf, findings);
    for (const line of [lines.get(order.code), source]) {
      const sum = line ? (drawn.get(line.code) ?? 0) : 0;
      if (!line || sum <= line.quantity || reported.has(line.code)) continue;
      reported.add(line.code);
      const place = placeOf('orders', spoken.get(line.code) ?? index, spoken.has(line.code) ? 'quantity' : 'drawn_from');
      findings.add('drawn-too-much', place, line.code, { drawn: both(sum), quantity: both(line.quantity) });
    }
  }
}

const both = (value: number) => ({ id: formatNumber(value, 'id'), en: formatNumber(value, 'en') });

/**
 * What is drawn from each line by lines on higher rungs, by code. A closed line draws nothing: it was called off and will not
 * be delivered, so what it drew is open again above.
 */
export function drawnQuantities(lines: readonly OrderRow[]): ReadonlyMap<string, number> {
  const drawn = new Map<string, number>();
  for (const { drawn_from: source, quantity, closed_on: closed = null } of lines) {
    if (closed === null && source !== null && source !== undefined) drawn.set(source, (drawn.get(source) ?? 0) + quantity);
  }
  return drawn;
}

function checkClosing(order: OrderRow, index: number, placeOf: PlaceOf, findings: Findings): void {
  const { closed_on: date = null, closed_because: reason = null } = order;
  if ((date === null && reason !== null) || (date !== null && reason === null)) findings.add('closed-half', placeOf('orders', index, 'closed_on'), order.code);
}

function checkStep(order: OrderRow, source: OrderRow, index: number, placeOf: PlaceOf, findings: Findings): void {
  const place = placeOf('orders', index, 'drawn_from');
  if (rungs.indexOf(source.rung) >= rungs.indexOf(order.rung)) {
    findings.add('drawn-from-rung', place, source.code, { other: orders.columns.rung.choices[source.rung], rung: orders.columns.rung.choices[order.rung] });
  }
  if (source.buyer_code !== order.buyer_code || source.part_code !== order.part_code) {
    findings.add('drawn-from-other', place, source.code, { buyer: source.buyer_code, part: source.part_code });
  }
}
