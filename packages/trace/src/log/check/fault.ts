/** What does not hold in an export. */
export type LogFaultCode =
  /** A head is not signed by the key that it names. */
  | 'signature'
  /** The newest head is signed by another key than the reader trusts. */
  | 'other-key'
  | 'other-cooperative'
  /** Two signed heads of one size with different roots. */
  | 'two-heads'
  /** A leaf no longer fits the hash that the log stored of it. */
  | 'leaf-changed'
  /** The leaf is what was signed; the hash beside it was changed. */
  | 'hash-changed'
  | 'leaf-unreadable'
  /** A leaf is missing, doubled or stands at another place. */
  | 'leaf-order'
  /** Leaves of a range give another root than was signed; which of them, hashes cannot say. */
  | 'root'
  | 'too-few'
  | 'too-many'
  /** The reader's head counts more leaves than the export. */
  | 'beyond';

/** One thing that does not hold. */
export interface LogFault {
  readonly code: LogFaultCode;
  /** One plain sentence. */
  readonly message: string;
  /** Line of the export, counted from 1. */
  readonly line?: number;
  /** The leaf, counted from 1, and what its event is called. */
  readonly sequence?: number;
  readonly event?: string;
  /** The leaves among which the difference lies, counted from 1, both included. */
  readonly from?: number;
  readonly to?: number;
}

/** So many faults are told; the rest is counted. */
export const mostFaults = 100;

/** What verifying an export found. */
export interface LogReport {
  readonly holds: boolean;
  readonly cooperative: string;
  /** Leaves that were read. */
  readonly leaves: number;
  /** The newest head of the export. */
  readonly size: number;
  readonly time: string;
  /** By whose word the key is trusted: the reader gave it, a head of the reader carries it, or only the export itself. */
  readonly trust: 'key' | 'head' | 'export';
  readonly publicKey: string;
  /** The first so many leaves are as they were signed; 0 where that cannot be said of any. */
  readonly unchanged: number;
  /** The reader's heads, and whether the export continues them. */
  readonly given: readonly { readonly size: number; readonly time: string; readonly fits: boolean }[];
  readonly faults: readonly LogFault[];
  /** How many faults were found beyond those told. */
  readonly more: number;
}
