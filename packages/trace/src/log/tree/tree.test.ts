import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consistencyProof, nodesForConsistency, verifyConsistency } from './consistency.ts';
import { Frontier } from './frontier.ts';
import { emptyRoot, type Hash, hashFrom, hashText, leafHash, nodeHash } from './hash.ts';
import { inclusionProof, nodesForInclusion, verifyInclusion } from './inclusion.ts';
import { fullNodes, rootAt, splitOf } from './nodes.ts';

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 §2.1 as it stands there, by another SHA-256. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0] ?? Buffer.of());
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha(Buffer.of(1), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

/** The eight leaves by which implementations of RFC 6962 are compared. */
const eight = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => Buffer.from(text, 'hex'));
const many = Array.from({ length: 300 }, (_, at) => Buffer.from(`leaf ${at}`));

/** A log with a store of its nodes, as a database keeps them. */
function stored(leaves: readonly Uint8Array[]) {
  const log = Frontier.empty();
  const nodes = new Map<string, Hash>();
  for (const leaf of leaves) for (const { level, index, hash } of log.append(leafHash(leaf))) nodes.set(`${level}/${index}`, hash);
  const asked: string[] = [];
  const hashAt = (level: number, index: number): Hash => {
    asked.push(`${level}/${index}`);
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`no node ${level}/${index}`);
    return hash;
  };
  return { log, nodes, hashAt, asked };
}

const flipped = (hash: Hash, at = 0): Hash => hash.map((byte, place) => (place === at % 32 ? byte ^ 1 : byte));

describe('the tree of RFC 6962', () => {
  test('has the known roots of the eight leaves', () => {
    const roots = eight.map((_, at) => hashText(stored(eight.slice(0, at + 1)).log.root()));
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
    expect(hashText(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hashText(nodeHash(leafHash(new Uint8Array()), leafHash(Uint8Array.of(0))))).toBe(roots[1]);
  });

  test('has the known proofs of the eight leaves', () => {
    const { hashAt } = stored(eight);
    const [h, e, c, a] = ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'];
    expect(inclusionProof(0, 8, hashAt).map(hashText)).toEqual([h, e, c]);
    expect(inclusionProof(5, 8, hashAt).map(hashText)).toEqual([a, 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']);
    expect(consistencyProof(1, 8, hashAt).map(hashText)).toEqual([h, e, c]);
    expect(consistencyProof(6, 8, hashAt).map(hashText)).toEqual(['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']);
    expect(consistencyProof(2, 5, hashAt).map(hashText)).toEqual([e, a]);
  });

  test('has the root of the naive tree at every size, now and looked at later', () => {
    const { hashAt } = stored(many);
    const log = Frontier.empty();
    for (let size = 0; size <= many.length; size += 1) {
      const naive = Buffer.from(naiveRoot(many.slice(0, size))).toString('hex');
      expect(hashText(log.root())).toBe(naive);
      expect(hashText(rootAt(size, hashAt))).toBe(naive);
      const edge = fullNodes({ from: 0, to: size }).map(({ level, index }) => hashAt(level, index));
      expect(log.hashes.map(hashText)).toEqual(edge.map(hashText));
      expect(hashText(Frontier.of(size, edge).root())).toBe(naive);
      const leaf = many[size];
      if (leaf) log.append(leafHash(leaf));
    }
  });

  test('goes on from a stored edge, and a copy goes its own way', () => {
    fc.assert(fc.property(fc.nat(200), fc.nat(99), (size, more) => {
      const { log } = stored(many.slice(0, size));
      const copy = log.copy();
      const again = Frontier.of(size, log.hashes);
      for (const leaf of many.slice(size, size + more)) again.append(leafHash(leaf));
      expect(hashText(again.root())).toBe(hashText(stored(many.slice(0, size + more)).log.root()));
      copy.append(leafHash(Buffer.of(7)));
      expect(log.size).toBe(size);
    }), { numRuns: 30 });
    expect(() => Frontier.of(3, [emptyRoot()])).toThrow('A tree of 3 leaves has 2 hashes at its edge, not 1.');
    expect(() => Frontier.of(-1, [])).toThrow('-1 is no number of leaves.');
  });

  test('counts beyond 32 bits', () => {
    const size = 2 ** 40 + 3;
    expect(splitOf(size)).toBe(2 ** 40);
    expect(fullNodes({ from: 0, to: size })).toEqual([{ level: 40, index: 0 }, { level: 1, index: 2 ** 39 }, { level: 0, index: 2 ** 40 + 2 }]);
    expect(Frontier.of(size, [emptyRoot(), emptyRoot(), emptyRoot()]).append(emptyRoot()).at(-1)).toMatchObject({ level: 2, index: 2 ** 38 });
  });

  test('parts and lists nodes as documented', () => {
    expect([splitOf(7), splitOf(8)]).toEqual([4, 4]);
    expect(fullNodes({ from: 4, to: 7 })).toEqual([{ level: 1, index: 2 }, { level: 0, index: 6 }]);
    expect(nodesForInclusion(0, 3)).toEqual([{ level: 0, index: 1 }, { level: 0, index: 2 }]);
    expect(hashFrom('6E34')).toBeUndefined();
  });
});

describe('inclusion', () => {
  test('is proved for every leaf of every size, from the nodes that were announced alone', () => {
    for (let size = 1; size <= 40; size += 1) {
      const { log, hashAt, asked } = stored(many.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        asked.length = 0;
        const proof = inclusionProof(index, size, hashAt);
        expect(asked).toEqual(nodesForInclusion(index, size).map(({ level, index: at }) => `${level}/${at}`));
        expect(verifyInclusion({ index, size, leaf: leafHash(many[index] ?? Buffer.of()), proof, root: log.root() })).toEqual({ holds: true });
      }
    }
  });

  test('fails for any other leaf, place, size, root, and for any changed, missing or further hash', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (size, some, bit) => {
      const index = some % size;
      const { log, hashAt } = stored(many.slice(0, size));
      const proof = inclusionProof(index, size, hashAt);
      const good = { index, size, leaf: leafHash(many[index] ?? Buffer.of()), proof, root: log.root() };
      const at = bit % Math.max(proof.length, 1);
      const wrong = [
        { ...good, leaf: flipped(good.leaf, bit) }, { ...good, root: flipped(good.root, bit) }, { ...good, root: emptyRoot() },
        { ...good, proof: [...proof, good.root] }, { ...good, proof: [good.root, ...proof] }, { ...good, proof: [...proof, new Uint8Array()] },
        { ...good, index: -1 }, { ...good, index: size }, { ...good, index: 0.5 }, { ...good, size: index }, { ...good, size: -1 }, { ...good, size: Number.NaN },
        ...[...many.keys()].filter((other) => other < size && other !== index).map((other) => ({ ...good, index: other })),
        ...(proof.length > 0 ? [{ ...good, proof: proof.slice(1) }, { ...good, proof: proof.slice(0, -1) }, { ...good, proof: [] }, { ...good, proof: proof.with(at, flipped(proof[at] ?? emptyRoot(), bit)) }, { ...good, proof: proof.with(at, new Uint8Array(31)) }] : []),
      ];
      expect(verifyInclusion(good).holds).toBe(true);
      expect(wrong.filter((one) => verifyInclusion(one).holds)).toEqual([]);
    }), { numRuns: 40 });
  });

  test('is not proved of a leaf that is not there', () => {
    const { hashAt } = stored(eight);
    expect(() => inclusionProof(8, 8, hashAt)).toThrow('There is no leaf 8 in a tree of 8 leaves.');
    expect(verifyInclusion({ index: 0, size: 0, leaf: emptyRoot(), proof: [], root: emptyRoot() })).toMatchObject({ holds: false, code: 'index' });
  });
});

describe('consistency', () => {
  test('is proved between all sizes, from the nodes that were announced alone', () => {
    const roots = Array.from({ length: 41 }, (_, size) => stored(many.slice(0, size)).log.root());
    const { hashAt, asked } = stored(many.slice(0, 40));
    for (let size = 1; size <= 40; size += 1) {
      for (let earlier = 1; earlier <= size; earlier += 1) {
        asked.length = 0;
        const proof = consistencyProof(earlier, size, hashAt);
        expect(asked).toEqual(nodesForConsistency(earlier, size).map(({ level, index }) => `${level}/${index}`));
        const good = { earlier, size, earlierRoot: roots[earlier] ?? emptyRoot(), root: roots[size] ?? emptyRoot(), proof };
        expect(verifyConsistency(good)).toEqual({ holds: true });
        expect(verifyConsistency({ ...good, proof: [...proof, good.root] })).toMatchObject({ code: 'proof-length' });
        expect(verifyConsistency({ ...good, earlierRoot: flipped(good.earlierRoot) }).holds).toBe(false);
        expect(verifyConsistency({ ...good, root: flipped(good.root) }).holds).toBe(false);
        expect([...proof.entries()].filter(([at, hash]) => verifyConsistency({ ...good, proof: proof.with(at, flipped(hash, at)) }).holds)).toEqual([]);
        expect(verifyConsistency({ ...good, proof: proof.slice(1) }).holds).toBe(proof.length === 0);
      }
    }
  });

  test('fails when any leaf before was changed', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (size, some, other) => {
      const earlier = 1 + (some % size);
      const changed = many.with(other % earlier, Buffer.from('changed')).slice(0, size);
      const { log, hashAt } = stored(changed);
      expect(verifyConsistency({ earlier, size, earlierRoot: stored(many.slice(0, earlier)).log.root(), root: log.root(), proof: consistencyProof(earlier, size, hashAt) }).holds).toBe(false);
    }), { numRuns: 40 });
  });

  test('an earlier tree of nothing, or of more, is refused', () => {
    const root = stored(eight).log.root();
    expect(verifyConsistency({ earlier: 0, size: 8, earlierRoot: emptyRoot(), root, proof: [] })).toMatchObject({ holds: false, code: 'size' });
    expect(verifyConsistency({ earlier: 9, size: 8, earlierRoot: root, root, proof: [] })).toMatchObject({ holds: false, code: 'size' });
    expect(() => consistencyProof(0, 8, () => root)).toThrow(RangeError);
    expect(() => consistencyProof(9, 8, () => root)).toThrow(RangeError);
  });
});
