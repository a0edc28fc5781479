import type { NodePlace } from './frontier.ts';
import { type Hash, nodeHash, sameHash } from './hash.ts';
import { fullNodes, type HashAt, type Range, rangeHash, splitOf } from './nodes.ts';
import { fails, holds, isSize, proofFault, Taken, type Verdict } from './verdict.ts';

/** Source: RFC 6962 §2.1.2, SUBPROOF over the leaves from `from` to `to`, of which the first `earlier` were there before. */
function subproof(earlier: number, { from, to }: Range, whole: boolean): Range[] {
  if (earlier === to - from) return whole ? [] : [{ from, to }];
  const split = splitOf(to - from);
  const middle = from + split;
  if (earlier <= split) return [...subproof(earlier, { from, to: middle }, whole), { from: middle, to }];
  return [...subproof(earlier - split, { from: middle, to }, false), { from, to: middle }];
}

function proofRanges(earlier: number, size: number): Range[] {
  if (!isSize(earlier) || !isSize(size) || earlier < 1 || earlier > size) throw new RangeError(`A tree of ${size} leaves cannot be proved to continue one of ${earlier}; the earlier has at least one leaf and no more than the later.`);
  return subproof(earlier, { from: 0, to: size }, true);
}

/** The nodes that must be read to prove that a tree continues an earlier one: a database fetches them at once. */
export const nodesForConsistency = (earlier: number, size: number): NodePlace[] => proofRanges(earlier, size).flatMap(fullNodes);

/**
 * The hashes that prove that the first `earlier` leaves of a tree are unchanged. Source: RFC 6962 §2.1.2.
 *
 * @param earlier leaves of the earlier tree, at least 1
 * @param hashAt hash of a full node; asked only for `nodesForConsistency(earlier, size)`
 * @throws RangeError where there is no such proof
 */
export const consistencyProof = (earlier: number, size: number, hashAt: HashAt): Hash[] => proofRanges(earlier, size).map((range) => rangeHash(range, hashAt));

/**
 * Whether a tree continues an earlier one: nothing before was changed, removed or put between.
 *
 * Source: RFC 6962 §2.1.2, backwards. An earlier tree without leaves proves nothing and is refused, as is a proof with a hash too many or too few.
 *
 * @example verifyConsistency({ earlier: 3, size: 3, earlierRoot: root, root, proof: [] }) // { holds: true }
 */
export function verifyConsistency({ earlier, size, earlierRoot, root, proof }: { earlier: number; size: number; earlierRoot: Hash; root: Hash; proof: readonly Hash[] }): Verdict {
  if (!isSize(size)) return fails('size', `${size} is no number of leaves.`);
  if (!isSize(earlier) || earlier < 1) return fails('size', `The earlier tree has ${earlier} leaves; it needs at least one to prove anything.`);
  if (earlier > size) return fails('size', `The earlier tree has ${earlier} leaves and the later only ${size}.`);
  const fault = proofFault(proof, proofRanges(earlier, size).length, `A proof from ${earlier} to ${size} leaves`);
  if (fault) return fault;
  const [before, after] = rootsBy(earlier, size, earlierRoot, new Taken(proof));
  if (!sameHash(before, earlierRoot)) return fails('earlier-root', `The proof does not lead to the root of the earlier tree of ${earlier} leaves.`);
  return sameHash(after, root) ? holds : fails('root', `The proof does not lead to the root of the later tree of ${size} leaves.`);
}

/** Both roots as the proof says them, the hashes taken in the order in which `subproof` gives them. `known` is undefined where the earlier tree is no longer whole. */
function rootsBy(earlier: number, size: number, known: Hash | undefined, proof: Taken<Hash>): readonly [Hash, Hash] {
  if (earlier === size) {
    const hash = known ?? proof.take() ?? new Uint8Array();
    return [hash, hash];
  }
  const split = splitOf(size);
  if (earlier <= split) {
    const [before, left] = rootsBy(earlier, split, known, proof);
    return [before, nodeHash(left, proof.take() ?? left)];
  }
  const [before, right] = rootsBy(earlier - split, size - split, undefined, proof);
  const left = proof.take() ?? right;
  return [nodeHash(left, before), nodeHash(left, right)];
}
