import type { Gram, PlainDate, Rupiah } from '@sentra/measures';

/** A sentence or a word in Indonesian and in English. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** What one column of a sheet holds, as data: the reader, the writer, the template and the screens all go by it. */
export interface ColumnDefinition {
  /** `stage` counts from 1 on the sheet and from 0 in the book; `kilograms` are grams in the book; a `week` is its Monday. */
  readonly kind: 'code' | 'text' | 'whole' | 'number' | 'stage' | 'rupiah' | 'kilograms' | 'date' | 'week' | 'choice' | 'codes' | 'yesNo';
  /** The head of the column in both languages; both are recognised, and so are the other names. */
  readonly id: string;
  readonly en: string;
  readonly also?: readonly string[];
  readonly required?: true;
  /** What an empty cell means; a column with neither this nor `required` may be empty and then says "not known". */
  readonly otherwise?: string | number | boolean;
  /** In the unit that people write (kilograms, stages from 1). */
  readonly min?: number;
  readonly max?: number;
  /** The value has to be greater than this. */
  readonly above?: number;
  readonly choices?: Readonly<Record<string, Words>>;
  readonly about: Words;
  /** As it stands in the book. */
  readonly example?: string | number | boolean | readonly string[];
}

/** The value of a cell in the book. */
export type CellValue = string | number | boolean | readonly string[] | null;

interface Held {
  code: string;
  text: string;
  whole: number;
  number: number;
  stage: number;
  rupiah: Rupiah;
  kilograms: Gram;
  date: PlainDate;
  week: PlainDate;
  codes: readonly string[];
  yesNo: boolean;
}

type ValueOf<C extends ColumnDefinition> = C['kind'] extends keyof Held
  ? Held[C['kind']]
  : C extends { readonly choices: infer Choices }
    ? keyof Choices & string
    : never;

type Required<C> = { [K in keyof C]: C[K] extends { readonly required: true } ? K : never }[keyof C];
type Defaulted<C> = { [K in keyof C]: C[K] extends { readonly otherwise: unknown } ? K : never }[keyof C];

/**
 * The row of a sheet with these columns. A required column is always there. Another one is absent where the file does
 * not have the column at all: then it changes nothing. An empty cell gives what the definition says it means, or null.
 */
export type RowOf<C extends Readonly<Record<string, ColumnDefinition>>> = {
  [K in Required<C>]: ValueOf<C[K]>;
} & { [K in Defaulted<C>]?: ValueOf<C[K]> } & { [K in Exclude<keyof C, Required<C> | Defaulted<C>>]?: ValueOf<C[K]> | null };
