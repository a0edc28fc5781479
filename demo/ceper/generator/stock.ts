import { weekNumber, type PlainDate } from '@sentra/measures';
import type { OrderRow, StockRow } from '@sentra/messages';
import { lastCount } from './calendar.ts';
import { isLevelled } from './demand/wishes.ts';
import type { Item } from './parts.ts';
import { diceOf } from './random.ts';
import { worksOf } from './stages.ts';

/**
 * Iron blocks that were made for an expectation and not taken. In December 2016 the cooperative was left with 50,000; this is a tenth
 * of it, for the demonstration.
 */
const unsoldBlocks = 5200;
const unsoldPart = 'Blok rem besi T-359 KK';

/** How far ahead a founder works: what is due within a month is on the way. */
const ahead = 5;

/** Finished pieces for the first deliveries of most parts, and castings that wait for the next stage. */
export function stockRows(items: readonly Item[], orders: readonly OrderRow[], firstWeek: PlainDate): StockRow[] {
  const counted = lastCount(firstWeek);
  return items.flatMap((item) => {
    const { cast, finished } = onHand(item, orders, firstWeek);
    return [
      ...(cast > 0 ? [{ part_code: item.code, stage: 0, quantity: cast, as_of: counted }] : []),
      ...(finished > 0 ? [{ part_code: item.code, stage: worksOf(item).length - 1, quantity: finished, as_of: counted }] : []),
    ];
  });
}

interface OnHand {
  readonly cast: number;
  readonly finished: number;
}

function onHand(item: Item, orders: readonly OrderRow[], firstWeek: PlainDate): OnHand {
  if (item.name === unsoldPart) return { cast: 0, finished: unsoldBlocks };
  if (isLevelled(item)) return sleeves;
  const dice = diceOf(`stock of ${item.code}`);
  const works = worksOf(item);
  const wanted = begun(item, orders, firstWeek, works.reduce((sum, work) => sum + work.row.lead_weeks, 0));
  const kept = item.material === 'P14' ? item.perWeek * weeksKept : 0;
  const finished = Math.round(kept + wanted * (dice.chance(keepers) ? dice.between(1, 1.2) : dice.between(0.4, 0.8)));
  const cast = works.length > 1 && dice.chance(0.5) ? Math.round(item.perWeek * dice.between(0.2, 0.7)) : 0;
  return { cast, finished };
}

/** A railway does not wait for blocks: so many weeks of them are kept. */
const weeksKept = 5;

/** Of the parts, so many have been begun in time. */
const keepers = 0.92;

/**
 * The worked example of the pages: castings of sleeves rest three weeks, so what is due until then comes from what is on hand, and that is
 * some thirty short of the 200 ordered.
 */
const sleeves: OnHand = { cast: 78, finished: 92 };

/** Pieces that had to be begun before week 1, where a part is made evenly from week to week. */
function begun(item: Item, orders: readonly OrderRow[], firstWeek: PlainDate, wait: number): number {
  const weeks = Array.from({ length: ahead }, (_, index) => index + 1);
  return Math.max(...weeks.map((week) => dueBy(item, orders, firstWeek, week) - item.perWeek * Math.max(0, week - 1 - wait)));
}

/** Pieces to be delivered until a week, on the rungs of which lorries are loaded. */
function dueBy(item: Item, orders: readonly OrderRow[], firstWeek: PlainDate, week: number): number {
  const parents = new Set(orders.map((order) => order.drawn_from));
  return orders
    .filter((order) => order.part_code === item.code && !order.closed_on && !parents.has(order.code) && order.rung !== 'forecast')
    .filter((order) => weekNumber(firstWeek, order.due_on) <= week)
    .reduce((sum, order) => sum + order.quantity, 0);
}
