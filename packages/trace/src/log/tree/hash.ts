import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

/**
 * Hash of a leaf: SHA-256 of the byte 0x00 and the leaf. Source: RFC 6962 §2.1.
 *
 * @example hashText(leafHash(new Uint8Array())) // '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
 */
export const leafHash = (leaf: Uint8Array): Hash => sha256.create().update(Uint8Array.of(0)).update(leaf).digest();

/**
 * Hash of an inner node: SHA-256 of the byte 0x01, the left and the right hash. Source: RFC 6962 §2.1.
 *
 * @param left 32 bytes
 * @param right 32 bytes
 * @example hashText(nodeHash(leafHash(new Uint8Array()), leafHash(Uint8Array.of(0)))) // 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'
 */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256.create().update(Uint8Array.of(1)).update(left).update(right).digest();

/** Root of the tree without leaves: SHA-256 of nothing. Source: RFC 6962 §2.1. */
export const emptyRoot = (): Hash => sha256(new Uint8Array());

/** Root over the roots of full subtrees, the largest first: what RFC 6962 §2.1 makes of any number of leaves. */
export function rootOver(subtrees: readonly Hash[]): Hash {
  const last = subtrees.at(-1);
  return last === undefined ? emptyRoot() : subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** A hash as people and files write it: 64 lower-case hexadecimal digits. */
export const hashText = (hash: Hash): string => bytesToHex(hash);

/**
 * The hash that 64 hexadecimal digits write; undefined where they do not.
 *
 * @example hashFrom('6E34') // undefined
 */
export const hashFrom = (text: unknown): Hash | undefined => (typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? hexToBytes(text) : undefined);

/** Whether two hashes are the same. Nothing here is secret, so it need not take the same time always. */
export const sameHash = (one: Hash, other: Hash): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);
