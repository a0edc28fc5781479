import type { ColumnDefinition, RowOf, Words } from './column.ts';

/** One sheet of the workbook, as data. */
export interface SheetDefinition {
  /** The name of the sheet in both languages (at most 31 letters); both are recognised. */
  readonly name: Words;
  readonly about: Words;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  /** The columns that name a row: no two rows are equal in all of them. None: the sheet has one row. */
  readonly key: readonly string[];
  /** Columns that name a row of another sheet, in the order of that sheet's key. A `codes` column names several. */
  readonly references: readonly Reference[];
  /** A column for the last of several equal weeks: a row from `from` until then stands for one row per week of the book. */
  readonly span?: { readonly from: string; readonly until: ColumnDefinition & Words };
}

export interface Reference {
  readonly columns: readonly string[];
  readonly to: string;
}

/** Keeps the literal types of a definition, from which the type of its rows is derived. */
export const sheet = <const S extends SheetDefinition>(definition: S): S => definition;

export type RowOfSheet<S extends SheetDefinition> = Flat<RowOf<S['columns']>>;

type Flat<T> = { [K in keyof T]: T[K] };

export const isSample = {
  kind: 'yesNo', id: 'Contoh', en: 'Sample', otherwise: false,
  about: { id: 'ya bila angka contoh, bukan keterangan nyata; kosong = tidak', en: 'yes where this is a sample and not a fact; empty = no' },
  example: true,
} as const;

/** What is no longer made, melted or sold: it stays in the book, and a row that says so ends it. */
export const ending = {
  ended_on: { kind: 'date', id: 'Diakhiri', en: 'Ended on', also: ['ended'], about: { id: 'tanggal diakhiri; bersama alasannya; kosong = masih dipakai', en: 'date on which it ended; together with the reason; empty = in use' } },
  ended_because: { kind: 'text', id: 'Alasan diakhiri', en: 'Ended because', about: { id: 'mengapa diakhiri', en: 'why it ended' } },
} as const;

export const until = {
  kind: 'week', id: 'Sampai minggu', en: 'Until week', also: ['sampai', 'until', 's.d.'],
  about: {
    id: 'minggu terakhir bila beberapa minggu berturut-turut sama; kosong = hanya minggu itu',
    en: 'the last week where several weeks in a row are equal; empty = that week only',
  },
} as const;
