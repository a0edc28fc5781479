/** One member's part in an item: how strongly he draws from each pot, and what a piece counts. */
export interface Claim {
  /** Position in the list of limits. */
  readonly group: number;
  readonly weights: readonly number[];
  readonly value: number;
}

/** Pieces of an item, pot by pot, and who may have them. */
export interface Pool {
  readonly pots: readonly number[];
  readonly claims: readonly Claim[];
}

export interface Poured {
  /** Work value of each group in the first round, as if nobody had a limit. */
  readonly first: readonly number[];
  /** Work value of each group in the end, within its limit. */
  readonly last: readonly number[];
  /** Pieces of each pool that found nobody with room. */
  readonly left: readonly number[];
}

/** Real cases stand still after some tens of rounds; the last of them move less than a rupiah. */
const mostRounds = 2000;
/** A level this high above the first one is a pot that everybody who might take from it is too full for. */
const highest = 1e9;
const stands = 1e-13;

/**
 * Pours each pool over its claims by their weights, cuts every group to its limit, and pours what was cut again over the
 * others, until nothing moves.
 *
 * A pot has a level: what one unit of weight draws. A group has a valve, from 0 to 1. In every round a level is what fills
 * the pot through the valves as they are, and a valve closes until the group is within its limit:
 *
 *     level = pieces ÷ Σ weight × valve        drawn = Σ value × weight × level        valve = min(1, limit ÷ drawn)
 *
 * **Why one more member never raises another's share.** Levels fall where there are more claims or wider valves; valves
 * widen where levels fall. Begin both computations, with and without the new member, with open valves. In the first round
 * his claims make levels equal or lower; so valves are equal or wider; so levels are equal or lower in the next round, and
 * so on: it holds in every round, and for where the rounds lead. A group's share is min(drawn, limit), with drawn a sum of
 * levels times fixed numbers and a limit that does not look at others. So it is equal or lower. The most that a level may
 * be is fixed too and keeps the order.
 *
 * Valves only close from round to round, so a pot never gives more than it holds, whenever one stops.
 */
export function pour(pools: readonly Pool[], limits: readonly number[]): Poured {
  const valve = limits.map(() => 1);
  let drawn = limits.map(() => 0);
  let first: readonly number[] = [];
  const levels = pools.map(({ pots }) => pots.map(() => 0));
  for (let round = 0; round < mostRounds; round++) {
    const before = drawn;
    raise(pools, levels, valve);
    drawn = drawnAt(pools, levels, limits.length);
    if (round === 0) first = drawn;
    limits.forEach((limit, group) => (valve[group] = valveFor(limit, drawn[group] ?? 0)));
    if (round > 0 && drawn.every((value, group) => value - (before[group] ?? 0) <= stands * value)) break;
  }
  const left = pools.map(({ pots, claims }, index) => {
    const given = claims.reduce((sum, { group, weights }) => sum + (valve[group] ?? 0) * pots.reduce((pieces, _, pot) => pieces + (weights[pot] ?? 0) * (levels[index]?.[pot] ?? 0), 0), 0);
    return Math.max(0, pots.reduce((sum, pieces) => sum + pieces, 0) - given);
  });
  return { first, last: limits.map((limit, group) => Math.min(limit, drawn[group] ?? 0)), left };
}

const valveFor = (limit: number, drawn: number): number => (drawn > limit ? limit / drawn : 1);

/** Sets each pot's level so that it empties through the valves, as far as a level may rise. */
function raise(pools: readonly Pool[], levels: number[][], valve: readonly number[]): void {
  pools.forEach(({ pots, claims }, index) => {
    pots.forEach((pieces, pot) => {
      if (claims.length === 0 || pieces === 0) return;
      const width = claims.reduce((sum, { group, weights }) => sum + (weights[pot] ?? 0) * (valve[group] ?? 0), 0);
      levels[index]![pot] = Math.min(pieces / width, pieces * highest);
    });
  });
}

function drawnAt(pools: readonly Pool[], levels: readonly (readonly number[])[], groups: number): number[] {
  const drawn = Array.from({ length: groups }, () => 0);
  pools.forEach(({ claims }, index) => {
    const level = levels[index] ?? [];
    for (const { group, weights, value } of claims) {
      let pieces = 0;
      for (let pot = 0; pot < level.length; pot++) pieces += (weights[pot] ?? 0) * (level[pot] ?? 0);
      drawn[group]! += value * pieces;
    }
  });
  return drawn;
}
