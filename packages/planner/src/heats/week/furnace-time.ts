import type { OpenTime } from './open-time.ts';

/** Heats of one alloy that follow each other on a furnace. */
export interface Run {
  readonly material: number;
  readonly count: number;
}

/** A stretch of open time that a furnace uses: for a heat, or for the wash before it. */
export interface Stretch {
  readonly day: number;
  /** Minutes after midnight. */
  readonly starts: number;
  readonly ends: number;
}

export interface TimedHeat extends Stretch {
  readonly material: number;
}

export interface Pace {
  readonly minutesPerHeat: number;
  readonly minutesPerChange: number;
}

/**
 * Puts runs of heats one after the other into the open time, each heat as early as it can be; a change of alloy takes its minutes before
 * the heat. `readyOn` holds back a heat, counted from the first, until a day. Nothing where they do not all go in.
 *
 * As early as possible leaves the most time for what follows, so that no other times would fit where these do not.
 */
export function timesOf(open: readonly OpenTime[], runs: readonly Run[], { minutesPerHeat, minutesPerChange }: Pace, readyOn?: readonly number[]): TimedHeat[] | null {
  const heats: TimedHeat[] = [];
  const time = new TimeLine(open);
  for (const [index, { material, count }] of runs.entries()) {
    if (index > 0 && minutesPerChange > 0 && !time.next(minutesPerChange)) return null;
    for (let heat = 0; heat < count; heat++) {
      const poured = time.next(minutesPerHeat, readyOn?.[heats.length]);
      if (!poured) return null;
      heats.push({ ...poured, material });
    }
  }
  return heats;
}

/** The same as late as possible: the week read backwards. */
export function latestTimesOf(open: readonly OpenTime[], runs: readonly Run[], pace: Pace): TimedHeat[] | null {
  const mirrored = open.map(({ day, from, to }) => ({ day: -day, from: -to, to: -from })).toReversed();
  const heats = timesOf(mirrored, runs.toReversed(), pace, []);
  return heats && heats.map(({ day, starts, ends, material }) => ({ day: -day, starts: -ends, ends: -starts, material })).toReversed();
}

/** Where the wash between two heats of a furnace finds time. */
export function washBetween(open: readonly OpenTime[], before: Stretch, minutes: number): Stretch | null {
  return new TimeLine(open, before).next(minutes);
}

/** Open time from its beginning, or from a stretch on, given away piece by piece. */
class TimeLine {
  readonly #open: readonly OpenTime[];
  #at = 0;
  #from: number;

  constructor(open: readonly OpenTime[], after?: Stretch) {
    this.#open = open;
    if (after) this.#at = open.findIndex(({ day, to }) => day > after.day || (day === after.day && to >= after.ends));
    const first = open[this.#at];
    this.#from = first?.day === after?.day ? Math.max(first?.from ?? 0, after?.ends ?? 0) : (first?.from ?? 0);
  }

  /** The next so many minutes within one stretch of open time, not before a day. */
  next(minutes: number, day = -Infinity): Stretch | null {
    while (this.#at < this.#open.length && (this.#open[this.#at]!.day < day || this.#from + minutes > this.#open[this.#at]!.to)) this.#from = this.#open[++this.#at]?.from ?? 0;
    const stretch = this.#open[this.#at];
    if (!stretch) return null;
    this.#from += minutes;
    return { day: stretch.day, starts: this.#from - minutes, ends: this.#from };
  }
}

/** Every order of a few runs, the given one first; of more than five, each one first once. */
export function ordersOf(runs: readonly Run[]): Run[][] {
  if (runs.length > 5) return runs.map((run, index) => [run, ...runs.toSpliced(index, 1)]);
  if (runs.length <= 1) return [[...runs]];
  return runs.flatMap((run, index) => ordersOf(runs.toSpliced(index, 1)).map((rest) => [run, ...rest]));
}
