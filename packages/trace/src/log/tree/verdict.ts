import type { Hash } from './hash.ts';

/** Whether a proof holds; if not, by which rule and in one sentence. */
export type Verdict = { readonly holds: true } | { readonly holds: false; readonly code: VerdictCode; readonly message: string };

export type VerdictCode =
  /** A size or index that no tree has. */
  | 'size'
  | 'index'
  /** More or fewer hashes than a proof of this size has. */
  | 'proof-length'
  | 'proof-hash'
  /** The proof leads to another root. */
  | 'root'
  | 'earlier-root';

export const holds: Verdict = { holds: true };

export const fails = (code: VerdictCode, message: string): Verdict => ({ holds: false, code, message });

export const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What is wrong with a proof before anything is reckoned: another number of hashes than are needed, or one that is none. */
export function proofFault(proof: readonly Hash[], needed: number, name: string): Verdict | undefined {
  if (proof.length !== needed) return fails('proof-length', `${name} has ${needed} hashes; this one has ${proof.length}.`);
  const short = proof.findIndex(({ length }) => length !== 32);
  return short < 0 ? undefined : fails('proof-hash', `Hash ${short + 1} of the proof is ${proof[short]?.length} bytes long; it must be 32.`);
}

/** Hashes of a proof, taken one after another. */
export class Taken<T> {
  private next = 0;
  private readonly all: readonly T[];

  constructor(all: readonly T[]) {
    this.all = all;
  }

  take(): T | undefined {
    return this.all[this.next++];
  }
}
