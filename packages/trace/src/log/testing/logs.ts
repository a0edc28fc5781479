import { createPublicKey, generateKeyPairSync, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { exportHeader, exportLine } from '../files/export.ts';
import { type Sign, type SignedHead, signHead, type Verify } from '../files/head.ts';
import { hashOfLeaf, type Leaf } from '../files/leaf.ts';
import type { EventProof, GrowthProof } from '../files/proof.ts';
import { consistencyProof } from '../tree/consistency.ts';
import { Frontier } from '../tree/frontier.ts';
import type { Hash } from '../tree/hash.ts';
import { inclusionProof } from '../tree/inclusion.ts';

/** A new Ed25519 key by Node's own. */
export function signer(): { publicKey: string; sign: Sign } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(), sign: (message) => new Uint8Array(signBytes(null, message, privateKey)) };
}

export const verify: Verify = (publicKey, message, signature) => {
  try {
    return verifyBytes(null, message, createPublicKey(publicKey), signature);
  } catch {
    return false;
  }
};

interface Making {
  readonly cooperative?: string;
  readonly key?: ReturnType<typeof signer>;
  /** Changes leaves before they are hashed: a log with another past. */
  readonly leaf?: (leaf: Leaf) => Leaf;
}

/** A log of so many events, with signed heads of these sizes. */
export function logOf(size: number, headSizes: readonly number[], { cooperative = 'ceper', key = signer(), leaf: change = (leaf) => leaf }: Making = {}) {
  const leaves = Array.from({ length: size }, (_, at) => change({
    cooperative, sequence: at + 1, recordedAt: `2026-11-24T00:${String(at % 60).padStart(2, '0')}:00.000Z`, recordedBy: 'sri',
    event: { type: 'ObjectEvent', eventID: `urn:uuid:${at + 1}`, eventTime: '2026-11-24T00:00:00Z', quantityList: [{ epcClass: 'urn:x', quantity: at + 0.5, uom: 'KGM' }] },
  }));
  const tree = Frontier.empty();
  const nodes = new Map<string, Hash>();
  const heads: SignedHead[] = [];
  const sign = () => {
    if (headSizes.includes(tree.size)) heads.push(signHead({ cooperative, size: tree.size, root: tree.root(), time: `2026-11-25T00:00:00.${String(tree.size).padStart(3, '0')}Z` }, key.publicKey, key.sign));
  };
  sign();
  for (const leaf of leaves) {
    for (const { level, index, hash } of tree.append(hashOfLeaf(leaf))) nodes.set(`${level}/${index}`, hash);
    sign();
  }
  const hashAt = (level: number, index: number): Hash => nodes.get(`${level}/${index}`) ?? new Uint8Array();
  const eventProof = (sequence: number): EventProof => ({ cooperative, sequence, size, recordedAt: leaves[sequence - 1]?.recordedAt ?? '', recordedBy: leaves[sequence - 1]?.recordedBy ?? '', path: inclusionProof(sequence - 1, size, hashAt) });
  const growthProof = (earlier: number): GrowthProof => ({ cooperative, earlier, size, path: consistencyProof(earlier, size, hashAt) });
  return { key, leaves, heads, lines: [exportHeader(heads), ...leaves.map((leaf) => exportLine(leaf))], eventProof, growthProof };
}
