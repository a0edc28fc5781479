import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalBytes } from '../json/canonical.ts';
import { hashText, type Hash } from '../tree/hash.ts';
import { Fields, LogFileError } from './fields.ts';

const headKind = 'sentra-tree-head-1';

/** The state of a log at a moment: its first `size` leaves, and nothing else, have this root. */
export interface TreeHead {
  readonly cooperative: string;
  /** Number of leaves. */
  readonly size: number;
  readonly root: Hash;
  /** When it was signed, in UTC as `2026-11-24T19:47:07.000Z`. */
  readonly time: string;
}

export interface SignedHead {
  readonly head: TreeHead;
  /** Ed25519 public key as PEM (SubjectPublicKeyInfo, RFC 8410). */
  readonly publicKey: string;
  /** Ed25519 signature (RFC 8032), 64 bytes. */
  readonly signature: Uint8Array;
}

/** Signs with the cooperative's key: Ed25519, 64 bytes. */
export type Sign = (message: Uint8Array) => Uint8Array;
/** Whether a signature is by this key (PEM) over this message: Ed25519. False for a key that is none. */
export type Verify = (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean;

const bodyOf = ({ cooperative, size, root, time }: TreeHead) => ({ kind: headKind, cooperative, size, root: hashText(root), time });

/** What is signed of a head: the canonical JSON of `{kind, cooperative, size, root, time}`. The kind keeps it from being taken for anything else that the key may sign. */
export const headBytes = (head: TreeHead): Uint8Array => canonicalBytes(bodyOf(head));

/**
 * Signs a head.
 *
 * @example signHead({ cooperative: 'ceper', size: 0, root: emptyRoot(), time: '2026-11-24T19:47:07.000Z' }, publicKey, (message) => sign(null, message, privateKey))
 */
export const signHead = (head: TreeHead, publicKey: string, sign: Sign): SignedHead => ({ head, publicKey, signature: sign(headBytes(head)) });

/** Whether a head is signed by the key that it names. Whether that key is the cooperative's is for the reader to know. */
export const isSigned = ({ head, publicKey, signature }: SignedHead, verify: Verify): boolean => verify(publicKey, headBytes(head), signature);

/** A signed head as it stands in files. */
export const headJson = ({ head, publicKey, signature }: SignedHead) => ({ ...bodyOf(head), publicKey, signature: base64(signature) });

/**
 * Reads a signed head strictly.
 *
 * @throws LogFileError naming the field that is missing, of another form, or not known
 * @example readHead({ kind: 'sentra-tree-head-1' }) // throws: /cooperative is missing.
 */
export function readHead(value: unknown, pointer = ''): SignedHead {
  const fields = Fields.of(value, pointer);
  fields.kind('kind', headKind);
  const head = { cooperative: fields.text('cooperative'), size: fields.count('size', 0), root: fields.hash('root'), time: fields.time('time') };
  const publicKey = fields.text('publicKey');
  const signature = bytesOf(fields.text('signature'));
  if (signature?.length !== 64) throw new LogFileError('wrong-form', fields.at('signature'), `${fields.at('signature')} must be 64 bytes in base64.`);
  fields.done();
  return { head, publicKey, signature };
}

/** Whether two keys as PEM are the same, whatever their line ends. */
export const sameKey = (one: string, other: string): boolean => one.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '');

/**
 * The first sixteen digits of a key's hash, by which people compare keys over the telephone.
 *
 * @example fingerprint(pem) // '4f8c 12ab 09de 77c1'
 */
export function fingerprint(publicKey: string): string {
  const body = bytesOf(publicKey.replaceAll(/-----[^-]+-----|\s/g, '')) ?? new TextEncoder().encode(publicKey);
  return hashText(sha256(body)).slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ');
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function bytesOf(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
