import type { FoundryWeek, Hours, OpenDay } from './week.ts';

const midnight = 24 * 60;

/** A stretch in which furnaces may run. */
export interface OpenTime {
  readonly day: number;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

/** Stretches within one day that hours of every day cover: two where they run past midnight. */
export const withinADay = ({ from, to }: Hours): Hours[] => (from <= to ? [{ from, to }] : [{ from: 0, to }, { from, to: midnight }]);

/**
 * When furnaces may run: the open stretches in their order, those that touch as one, without the closed hours.
 *
 * @example
 * openTimes({ days: [{ day: 1, opens: 420, closes: 1380 }], closedHours: [{ from: 1020, to: 1320 }] })
 * // [{ day: 1, from: 420, to: 1020 }, { day: 1, from: 1320, to: 1380 }]
 */
export function openTimes({ days, closedHours }: Pick<FoundryWeek, 'days' | 'closedHours'>): OpenTime[] {
  const closed = closedHours.flatMap(withinADay).filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  return joined(days).flatMap(({ day, opens, closes }) => {
    const open: OpenTime[] = [];
    let from = opens;
    for (const hours of closed) {
      if (hours.from > from) open.push({ day, from, to: Math.min(hours.from, closes) });
      from = Math.max(from, hours.to);
    }
    open.push({ day, from, to: closes });
    return open.filter((one) => one.from < one.to);
  });
}

/** The stretches in their order, those that touch as one: a heat may run over where they meet. */
function joined(days: readonly OpenDay[]): OpenDay[] {
  const stretches: OpenDay[] = [];
  for (const next of days.toSorted((a, b) => a.day - b.day || a.opens - b.opens || a.closes - b.closes)) {
    const before = stretches.at(-1);
    if (before?.day === next.day && before.closes === next.opens) stretches[stretches.length - 1] = { ...before, closes: next.closes };
    else stretches.push(next);
  }
  return stretches;
}

/** Days on which the foundry works at all, from the first one. */
export const openDays = ({ days }: Pick<FoundryWeek, 'days'>): number[] => [...new Set(days.filter(({ opens, closes }) => opens < closes).map(({ day }) => day))].toSorted((a, b) => a - b);
