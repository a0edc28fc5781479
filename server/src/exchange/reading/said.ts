import type { InputError, Sentence } from '@sentra/contract';
import type { Book, Origin } from '@sentra/messages';

/** A file as somebody sent it. */
export interface SentFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** What a file says, and everything in it that cannot be read. */
export interface Said {
  readonly book: Book;
  /** Where its rows stood; empty where the file has no sheets. */
  readonly origin: Origin;
  readonly errors: readonly InputError[];
  /** Errors beyond those listed. */
  readonly more: number;
  /** What was bent or left out on the way. */
  readonly notes: readonly Sentence[];
}

export const saidNothing: Said = { book: {}, origin: {}, errors: [], more: 0, notes: [] };
