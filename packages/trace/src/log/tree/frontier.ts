import { type Hash, nodeHash, rootOver } from './hash.ts';

/** A node of the tree over a full number of leaves: at `level` it covers 2^level leaves, the `index`-th such (from 0). Level 0 are the leaves. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/** A node that will never change, because all leaves below it are there. */
export interface FullNode extends NodePlace {
  readonly hash: Hash;
}

/**
 * The right edge of an append-only tree: all that is needed to append leaves and to say the root. For n leaves it holds as many hashes
 * as n has ones in binary, at most 53.
 *
 * Source: RFC 6962 §2.1; the hashes are the roots of the full subtrees from left to right, the largest first.
 *
 * @example
 * const log = Frontier.empty();
 * log.append(leafHash(new Uint8Array()));
 * hashText(log.root()) // '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
 */
export class Frontier {
  private leaves: number;
  private readonly edge: Hash[];

  private constructor(leaves: number, edge: Hash[]) {
    this.leaves = leaves;
    this.edge = edge;
  }

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /**
   * The edge as it was stored.
   *
   * @param size number of leaves
   * @param hashes roots of the full subtrees, the largest first (`fullNodes(0, size)` names them)
   * @throws RangeError where the number of hashes does not belong to the size
   */
  static of(size: number, hashes: readonly Hash[]): Frontier {
    const needed = onesOf(size);
    if (hashes.length !== needed) throw new RangeError(`A tree of ${size} leaves has ${needed} hashes at its edge, not ${hashes.length}.`);
    return new Frontier(size, [...hashes]);
  }

  /** Number of leaves. */
  get size(): number {
    return this.leaves;
  }

  /** Roots of the full subtrees, the largest first. */
  get hashes(): readonly Hash[] {
    return this.edge;
  }

  copy(): Frontier {
    return new Frontier(this.leaves, [...this.edge]);
  }

  /**
   * Appends a leaf by its hash, and tells which nodes are complete by it, the leaf itself first: what a store of nodes adds.
   */
  append(leaf: Hash): FullNode[] {
    const complete: FullNode[] = [{ level: 0, index: this.leaves, hash: leaf }];
    let hash = leaf;
    let index = this.leaves;
    for (let level = 1; index % 2 === 1; level += 1) {
      index = (index - 1) / 2;
      hash = nodeHash(this.edge.pop() ?? hash, hash);
      complete.push({ level, index, hash });
    }
    this.edge.push(hash);
    this.leaves += 1;
    return complete;
  }

  /** The root of all leaves so far. */
  root(): Hash {
    return rootOver(this.edge);
  }
}

/** How many ones a whole number has in binary: so many full subtrees. */
function onesOf(size: number): number {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is no number of leaves.`);
  let ones = 0;
  for (let left = size; left > 0; left = Math.floor(left / 2)) ones += left % 2;
  return ones;
}
