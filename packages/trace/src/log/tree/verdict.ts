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
