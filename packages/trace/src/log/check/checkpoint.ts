import type { SignedHead } from '../files/head.ts';
import { type Hash, hashText, sameHash } from '../tree/hash.ts';
import type { Frontier } from '../tree/frontier.ts';

/** A size at which a signed root is known, by a head of the export or of the reader. */
export interface Checkpoint {
  readonly size: number;
  readonly heads: readonly { readonly signed: SignedHead; readonly given: boolean }[];
}

/** A checkpoint after its leaves were read. */
export interface Passed extends Checkpoint {
  /** The hashes that stand beside the leaves give the signed root. */
  readonly byHashes: boolean;
  /** The leaves themselves do. */
  readonly byLeaves: boolean;
  /** The roots reckoned here: by hashes, and by leaves. */
  readonly roots: readonly Hash[];
}

/** All signed roots in the order of their sizes. */
export function checkpointsOf(exported: readonly SignedHead[], given: readonly SignedHead[]): Checkpoint[] {
  const bySize = new Map<number, { signed: SignedHead; given: boolean }[]>();
  for (const [heads, own] of [[exported, false], [given, true]] as const) {
    for (const signed of heads) bySize.set(signed.head.size, [...(bySize.get(signed.head.size) ?? []), { signed, given: own }]);
  }
  return [...bySize].map(([size, heads]) => ({ size, heads })).toSorted((a, b) => a.size - b.size);
}

/** Compares the roots reckoned so far with those that were signed; where two differ, the reader's own head counts. */
export function pass(checkpoint: Checkpoint, hashes: Frontier, leaves: Frontier): Passed {
  const counts = checkpoint.heads.find(({ given }) => given) ?? checkpoint.heads[0];
  const root = counts?.signed.head.root ?? new Uint8Array();
  const byHash = hashes.root();
  const byLeaf = hashes === leaves ? byHash : leaves.root();
  return { ...checkpoint, roots: [byHash, byLeaf], byHashes: sameHash(byHash, root), byLeaves: sameHash(byLeaf, root) };
}

/** Whether the export continues a head: it is of the same log, and its root was reached. */
export const continues = (passed: readonly Passed[], { head }: SignedHead, cooperative: string): boolean =>
  head.cooperative === cooperative && passed.some(({ size, roots }) => size === head.size && roots.some((root) => sameHash(root, head.root)));

/** Whether heads of one size differ in their roots: a log that shows different people different pasts. */
export const differ = ({ heads }: Checkpoint): boolean => new Set(heads.map(({ signed }) => hashText(signed.head.root))).size > 1;
