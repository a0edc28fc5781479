import { type ClockTime, minutesAt, minutesAtEnd } from '@sentra/measures';

/** A stretch of a day as it is typed; null while nothing readable stands there. */
export interface Stretch {
  readonly opens: ClockTime | null;
  readonly closes: ClockTime | null;
}

const noon = { from: '12:00' as ClockTime, to: '13:00' as ClockTime };

/** What a day that is opened begins with. */
export const usualDay: readonly Stretch[] = [{ opens: '07:00' as ClockTime, closes: '16:00' as ClockTime }];

/** More breaks than that nobody has in a day. */
export const mostStretches = 4;

/**
 * A day with one break more: at noon where its last stretch runs over it, else before a stretch that is still to be typed.
 *
 * @example
 * withBreak([{ opens: '07:00', closes: '16:00' }]) // 07:00–12:00 and 13:00–16:00
 */
export function withBreak(day: readonly Stretch[]): readonly Stretch[] {
  const last = day.at(-1);
  if (!last) return usualDay;
  const { opens, closes } = last;
  const isOverNoon = opens !== null && closes !== null && minutesAt(opens) < minutesAt(noon.from) && minutesAtEnd(closes) > minutesAt(noon.to);
  return isOverNoon ? [...day.slice(0, -1), { opens, closes: noon.from }, { opens: noon.to, closes }] : [...day, { opens: null, closes: null }];
}

/** A day without the break before a stretch: the two around it are one. */
export function withoutBreak(day: readonly Stretch[], at: number): readonly Stretch[] {
  const [before, after] = [day[at - 1], day[at]];
  if (!before || !after) return day;
  return [...day.slice(0, at - 1), { opens: before.opens, closes: after.closes ?? before.closes }, ...day.slice(at + 1)];
}
