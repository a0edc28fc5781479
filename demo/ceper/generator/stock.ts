import { weekNumber, type PlainDate } from '@sentra/measures';
import type { OrderRow, StockRow } from '@sentra/messages';
import { lastCount } from './calendar.ts';
import type { Item } from './parts.ts';
import { diceOf } from './random.ts';
import { worksOf } from './stages.ts';

/**
 * Iron blocks that were made for an expectation and not taken. In December 2016 the cooperative was left with 50,000; this is a tenth
 * of it, for the demonstration.
 */
const unsoldBlocks = 5200;
const unsoldPart = 'Blok rem besi T-359 KK';

/** Deliveries that nobody can still cast for, since castings cool and are machined first. */
const soon = 1;

/** Finished pieces for the first deliveries of most parts, and castings that wait for the next stage. */
export function stockRows(items: readonly Item[], orders: readonly OrderRow[], firstWeek: PlainDate): StockRow[] {
  const counted = lastCount(firstWeek);
  return items.flatMap((item) => {
    const dice = diceOf(`stock of ${item.code}`);
    const works = worksOf(item);
    const wait = works.reduce((sum, work) => sum + work.row.lead_weeks, 0);
    const due = dueBy(item, orders, firstWeek, soon + wait);
    const finished = item.name === unsoldPart ? unsoldBlocks : Math.round(due * (dice.chance(0.85) || item.perWeek > 600 ? dice.between(0.85, 1.3) : dice.between(0.2, 0.6)));
    const cast = works.length > 1 && dice.chance(0.5) ? Math.round(item.perWeek * dice.between(0.2, 0.7)) : 0;
    return [
      ...(cast > 0 ? [{ part_code: item.code, stage: 0, quantity: cast, as_of: counted }] : []),
      ...(finished > 0 ? [{ part_code: item.code, stage: works.length - 1, quantity: finished, as_of: counted }] : []),
    ];
  });
}

/** Pieces to be delivered until a week, on the rungs of which lorries are loaded. */
function dueBy(item: Item, orders: readonly OrderRow[], firstWeek: PlainDate, week: number): number {
  const parents = new Set(orders.map((order) => order.drawn_from));
  return orders
    .filter((order) => order.part_code === item.code && !order.closed_on && !parents.has(order.code) && order.rung !== 'forecast')
    .filter((order) => weekNumber(firstWeek, order.due_on) <= week)
    .reduce((sum, order) => sum + order.quantity, 0);
}
