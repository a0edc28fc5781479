import type { NodePlace } from './frontier.ts';
import { type Hash, nodeHash, sameHash } from './hash.ts';
import { fullNodes, type HashAt, type Range, rangeHash, splitOf } from './nodes.ts';
import { fails, holds, isSize, proofFault, Taken, type Verdict } from './verdict.ts';

/**
 * The ranges of leaves whose hashes prove that a leaf is in a tree, the one beside the leaf first.
 *
 * Source: RFC 6962 §2.1.1, PATH.
 *
 * @throws RangeError where there is no such leaf
 */
function pathRanges(index: number, size: number): Range[] {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError(`There is no leaf ${index} in a tree of ${size} leaves.`);
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
    }
  }
  return ranges;
}

/**
 * The nodes that must be read to prove that a leaf is in a tree: a database fetches them at once, at most two for each level.
 *
 * @param index the leaf, counted from 0
 * @param size leaves of the tree
 * @example nodesForInclusion(0, 3) // [{ level: 0, index: 1 }, { level: 0, index: 2 }]
 */
export const nodesForInclusion = (index: number, size: number): NodePlace[] => pathRanges(index, size).flatMap(fullNodes);

/**
 * The hashes that prove that a leaf is in the tree of the first `size` leaves (the audit path). Source: RFC 6962 §2.1.1.
 *
 * @param index the leaf, counted from 0
 * @param hashAt hash of a full node; asked only for `nodesForInclusion(index, size)`
 * @throws RangeError where there is no such leaf
 */
export const inclusionProof = (index: number, size: number, hashAt: HashAt): Hash[] => pathRanges(index, size).map((range) => rangeHash(range, hashAt));

/**
 * Whether a leaf is in the tree of this size and root.
 *
 * Source: RFC 6962 §2.1.1, backwards. A proof with a hash too many or too few is refused.
 *
 * @example verifyInclusion({ index: 0, size: 1, leaf, proof: [], root: leaf }) // { holds: true }
 */
export function verifyInclusion({ index, size, leaf, proof, root }: { index: number; size: number; leaf: Hash; proof: readonly Hash[]; root: Hash }): Verdict {
  if (!isSize(size)) return fails('size', `${size} is no number of leaves.`);
  if (!isSize(index) || index >= size) return fails('index', `There is no leaf ${index + 1} in a tree of ${size} leaves.`);
  const ranges = pathRanges(index, size);
  const fault = proofFault(proof, ranges.length, `A proof for leaf ${index + 1} of ${size}`);
  if (fault) return fault;
  const hashes = new Taken(proof);
  const reached = ranges.reduce((hash, { from }) => {
    const beside = hashes.take() ?? hash;
    return from > index ? nodeHash(hash, beside) : nodeHash(beside, hash);
  }, leaf);
  return sameHash(reached, root) ? holds : fails('root', `The leaf and the proof do not lead to the root of the tree of ${size} leaves.`);
}
