import type { NodePlace } from './frontier.ts';
import { type Hash, rootOver } from './hash.ts';

/** Gives the hash of a full node: from a store of nodes, or from leaves. */
export type HashAt = (level: number, index: number) => Hash;

/** Leaves from `from` (counted from 0) up to, and without, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The largest power of two below a number of leaves: where RFC 6962 §2.1 parts a tree in two.
 *
 * @param leaves at least 2
 * @example splitOf(7) // 4
 * @example splitOf(8) // 4
 */
export function splitOf(leaves: number): number {
  let split = 1;
  while (split * 2 < leaves) split *= 2;
  return split;
}

/**
 * The full nodes that make up a range of leaves, from left to right: what must be read to say its hash.
 *
 * @param range a part of the tree as RFC 6962 parts it: it begins at a multiple of its own width
 * @example fullNodes({ from: 4, to: 7 }) // [{ level: 1, index: 2 }, { level: 0, index: 6 }]
 */
export function fullNodes({ from, to }: Range): NodePlace[] {
  const places: NodePlace[] = [];
  let start = from;
  while (start < to) {
    let [level, width] = [0, 1];
    while (start + width * 2 <= to && start % (width * 2) === 0) [level, width] = [level + 1, width * 2];
    places.push({ level, index: start / width });
    start += width;
  }
  return places;
}

/** The hash of a range of leaves from the hashes of its full nodes. Source: RFC 6962 §2.1, MTH. */
export const rangeHash = (range: Range, hashAt: HashAt): Hash => rootOver(fullNodes(range).map(({ level, index }) => hashAt(level, index)));

/**
 * The root of the first `size` leaves, from stored nodes: any earlier root can be said again without reading the leaves.
 *
 * @example rootAt(0, hashAt) // the hash of nothing
 */
export const rootAt = (size: number, hashAt: HashAt): Hash => rangeHash({ from: 0, to: size }, hashAt);
