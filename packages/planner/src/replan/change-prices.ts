import type { ChangeCost } from '../model/change-cost.ts';
import type { Draft } from '../model/draft.ts';

/**
 * What the cooperative says that changing a plan costs, in thousands of rupiah for one lot. A lot that moves to another week
 * or member is one dropped and one started.
 */
export interface ChangePrices {
  started: number;
  dropped: number;
  /** More or fewer pieces, however many. */
  resized: number;
  /** The last week in which a change costs all of it; after it the price falls evenly … */
  fullThrough: number;
  /** … over so many weeks … */
  slushyWeeks: number;
  /** … to this share of it, where it stays. */
  laterShare: number;
}

/**
 * Prices where a cooperative has set none. A pattern is ready, sand and scrap are bought and workers are called for a lot of the
 * weeks that are released: dropping it costs about as much as setting it up, which is 300 on average; starting one costs less,
 * because its set-up is paid in the plan already; another quantity costs a message. What lies far ahead is known to nobody
 * yet, but a list of changes has to be read: it keeps a tenth.
 */
export const defaultChangePrices: ChangePrices = { started: 200, dropped: 300, resized: 60, fullThrough: 2, slushyWeeks: 4, laterShare: 0.1 };

/**
 * The share of the full price that a change in a week costs.
 *
 * @example
 * shareInWeek(defaultChangePrices, 4) // 0.64: the second of the four weeks plus one over which it falls to 0.1
 */
export function shareInWeek({ fullThrough, slushyWeeks, laterShare }: ChangePrices, week: number): number {
  const past = Math.max(0, week - fullThrough) / (slushyWeeks + 1);
  return past >= 1 ? laterShare : 1 - (1 - laterShare) * past;
}

/** The prices laid out by slot; `base` holds the earlier plan's pieces. Without prices every change is free. */
export function changeCostOf(draft: Draft, base: Int32Array, prices: ChangePrices | null): ChangeCost {
  const { weeks } = draft.model;
  const [gone, other] = [new Float64Array(base.length), new Float64Array(base.length)];
  if (!prices) return { base, gone, other };
  const shares = Float64Array.from({ length: weeks }, (_, t) => shareInWeek(prices, t + 1));
  base.forEach((qty, slot) => {
    const share = shares[slot % weeks]!;
    gone[slot] = qty > 0 ? prices.dropped * share : 0;
    other[slot] = (qty > 0 ? prices.resized : prices.started) * share;
  });
  return { base, gone, other };
}
