import type { Ledger } from './ledger.ts';
import type { Way } from './ways.ts';
import { PIECE_SLACK } from '../problem/slack.ts';

/** Pieces of a part on their way through its stages: lots by way, and the stock that they leave behind each stage. */
export interface Flow {
  readonly ways: readonly Way[];
  /** Pieces started, by way. */
  readonly qty: Int32Array;
}

export interface Chain {
  readonly stages: number;
  readonly weeks: number;
  /** Free pieces on hand, lead weeks, tool sets by stage. */
  readonly free: readonly number[];
  readonly lead: readonly number[];
  /** Sets that no lot has taken, by (stage, week). */
  readonly sets: Int32Array;
}

/** The stages of a part with what of their stock and tools is free. */
export function chainOf({ model, free, lotsInWeek }: Ledger, p: number): Chain {
  const { weeks, stageStart, stage } = model;
  const of = Array.from({ length: stageStart[p + 1]! - stageStart[p]! }, (_, i) => stageStart[p]! + i);
  const sets = Int32Array.from(of.flatMap((s) => Array.from({ length: weeks }, (_, t) => Math.max(0, stage.tools[s]! - lotsInWeek[s * weeks + t]!))));
  return { weeks, sets, stages: of.length, free: of.map((s) => free[s]!), lead: of.map((s) => stage.lead[s]!) };
}

/** Good pieces that lie behind each stage at each week's end, by (stage, week), with nothing delivered. */
export function stockOf({ stages, weeks, free, lead }: Chain, { ways, qty }: Flow): Float64Array {
  const stock = new Float64Array(stages * weeks);
  ways.forEach(({ s, t, yield: good }, w) => {
    if (qty[w] === 0) return;
    const ready = t + lead[s]!;
    if (ready < weeks) stock[s * weeks + ready]! += good * qty[w]!;
    if (s > 0) stock[(s - 1) * weeks + t]! -= qty[w]!;
  });
  for (let s = 0; s < stages; s++) {
    let sum = free[s]!;
    for (let t = 0; t < weeks; t++) sum = stock[s * weeks + t]! += sum;
  }
  return stock;
}

/** Whether no lot starts from pieces that are not there, and the promised pieces are there in their weeks. */
export function isServed(chain: Chain, flow: Flow, promised: readonly { week: number; total: number }[]): boolean {
  const stock = stockOf(chain, flow);
  const last = (chain.stages - 1) * chain.weeks;
  for (let at = 0; at < last; at++) if (stock[at]! < -PIECE_SLACK) return false;
  return promised.every(({ week, total }) => stock[last + week - 1]! >= total - PIECE_SLACK);
}

/** Pieces that can be had by the end of a week. */
export const hadBy = (chain: Chain, flow: Flow, week: number): number => Math.max(0, Math.floor(stockOf(chain, flow)[(chain.stages - 1) * chain.weeks + week - 1]! + PIECE_SLACK));

/**
 * As much as can be had by a week when each stage takes the most it can, each in its own order of weeks: from the first week
 * on, which has pieces soonest, or from the last one back, which gathers what would be too few for a lot. `late` says it by
 * stage, as bits.
 */
export function most(chain: Chain, ways: readonly Way[], week: number, late: number): Flow {
  const flow: Flow = { ways, qty: new Int32Array(ways.length) };
  let tail = chain.lead.reduce((sum, lead) => sum + lead, 0);
  for (let s = 0; s < chain.stages; s++) {
    const last = week - 1 - tail;
    tail -= chain.lead[s]!;
    const inWeek = Array.from({ length: Math.max(0, last + 1) }, (): number[] => []);
    ways.forEach((way, w) => way.s === s && way.t <= last && inWeek[way.t]!.push(w));
    const order = (late >> s) & 1 ? inWeek.map((_, t) => last - t) : inWeek.map((_, t) => t);
    // Pieces that the stage before still leaves in every week from here on.
    const left = s === 0 ? null : stockOf(chain, flow).subarray((s - 1) * chain.weeks, s * chain.weeks);
    for (const t of order) takeMost(chain, flow, inWeek[t]!, s, t, left);
  }
  return flow;
}

function takeMost(chain: Chain, { ways, qty }: Flow, here: readonly number[], s: number, t: number, left: Float64Array | null) {
  let room = left ? Math.floor(Math.min(...left.subarray(t)) + PIECE_SLACK) : Infinity;
  let sets = chain.sets[s * chain.weeks + t]!;
  const good = (w: number) => Math.min(ways[w]!.most, room) * ways[w]!.yield;
  for (const w of here.toSorted((a, b) => good(b) - good(a) || ways[b]!.yield - ways[a]!.yield || a - b)) {
    const way = ways[w]!;
    const pieces = Math.min(way.most, room);
    if (pieces < way.least || (!way.grows && sets === 0)) continue;
    if (!way.grows) sets--;
    qty[w] = pieces;
    room -= pieces;
    if (left) for (let u = t; u < left.length; u++) left[u]! -= pieces;
  }
}
