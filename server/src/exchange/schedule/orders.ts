import type { Sentence } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import type { OrderRow, ScheduleReading } from '@sentra/messages';

/** Written into lines that a newer schedule of the buyer no longer asks for. */
export const noLongerAsked = 'tidak ada lagi di jadwal pembeli / no longer on the buyer’s schedule';

export interface ScheduleOrders {
  readonly orders: readonly OrderRow[];
  readonly notes: readonly Sentence[];
}

/**
 * What a schedule means for the order book: its lines; those of earlier schedules for the same weeks that it no longer asks
 * for, closed; and those that were closed so and are asked for again, open. Lines that a person closed stay closed.
 */
export function scheduleOrders({ orders, cleared }: ScheduleReading, known: readonly OrderRow[], today: PlainDate): ScheduleOrders {
  const before = new Map(known.map((order) => [order.code, order]));
  const asked = orders.map((order) => (before.get(order.code)?.closed_because === noLongerAsked ? { ...order, closed_on: null, closed_because: null } : order));
  const dropped = cleared.flatMap((code) => before.get(code) ?? []).filter(({ closed_on: closed = null }) => closed === null);
  const closed = dropped.map((order) => ({ ...order, closed_on: today, closed_because: noLongerAsked }));
  return { orders: [...asked, ...closed], notes: closed.length > 0 ? [closing(closed.map(({ code }) => code))] : [] };
}

const mostNamed = 5;

function closing(codes: readonly string[]): Sentence {
  const named = codes.length > mostNamed ? `${codes.slice(0, mostNamed).join(', ')}, …` : codes.join(', ');
  return {
    id: `${codes.length} baris dari jadwal sebelumnya tidak diminta lagi dan akan ditutup: ${named}.`,
    en: `${codes.length} lines of an earlier schedule are no longer asked for and will be closed: ${named}.`,
  };
}
