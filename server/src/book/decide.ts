import { definitionOf } from '@sentra/messages';
import { type RawBuilder, sql } from 'kysely';
import { type Desk, type PlacedRow, rowsOf } from './desk.ts';
import type { RowFault } from './faults.ts';
import { holdSheets } from './hold.ts';
import { missingReferences } from './references.ts';
import { bookTables, type BookRow, codeOf, columnsOf, keyOf, type RowSheet, typeOf } from './tables.ts';
import { valueFaults } from './values.ts';

/** A row as it was and as it will be; `index` is its place in the sheet that was sent. */
export interface Change {
  readonly index: number;
  readonly before: BookRow | null;
  readonly after: BookRow;
}

/** What writing the rows of one sheet would do. */
export interface SheetDecision {
  readonly sheet: RowSheet;
  /** Every row sent whose names can be read, in order, unchanged ones too. */
  readonly rows: readonly Change[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
}

/** What a new row holds where nothing was said. */
export type Otherwise = (row: BookRow) => BookRow;

/** Compares the rows of a sheet with the table: one read of the table, whatever their number, and one for each sheet referred to. */
export async function decideSheet(desk: Desk, sheet: RowSheet, otherwise: Otherwise = () => ({})): Promise<SheetDecision> {
  const sent = rowsOf(desk.book, sheet);
  if (sent.length === 0) return { sheet, rows: [], added: 0, changed: 0, unchanged: 0, faults: [] };
  const wrong = valueFaults(sheet, sent);
  const asked = askable(sheet, sent, wrong);
  const standing = await standingRows(desk, sheet, asked);
  const rows = asked.map(({ row, index }): Change => {
    const before = standing.get(keyOf(sheet, row)) ?? null;
    return { index, before, after: merged(sheet, before ?? { ...defaultsOf(sheet), ...otherwise(row) }, row) };
  });
  const changed = rows.filter(isChanged);
  const added = rows.filter(({ before }) => before === null).length;
  return {
    sheet,
    rows,
    added,
    changed: changed.length - added,
    unchanged: rows.length - changed.length,
    faults: [...repeated(sheet, sent), ...wrong, ...(await missingReferences(desk, sheet, asked))],
  };
}

/** Rows of which the database can be asked: a name that it could not even read is not looked up. */
function askable(sheet: RowSheet, sent: readonly BookRow[], wrong: readonly RowFault[]): PlacedRow[] {
  const { key, references } = definitionOf(sheet);
  const names = new Set([...key, ...references.flatMap(({ columns }) => columns)]);
  const unreadable = new Set(wrong.filter(({ column }) => names.has(column)).map(({ index }) => index));
  return sent.map((row, index) => ({ row, index })).filter(({ index }) => !unreadable.has(index));
}

export const isChanged = ({ before, after }: Change): boolean => before === null || Object.keys(after).some((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]));

/**
 * As many rows are held one by one; for more, all of their sheet. PostgreSQL cannot know how many rows come in JSON nor how
 * many the policies leave, and plans a join that holds them as a loop over both: 4,000 rows took four seconds.
 */
const fewRows = 200;

async function standingRows({ trx, hold }: Desk, sheet: RowSheet, asked: readonly PlacedRow[]): Promise<Map<string, BookRow>> {
  const each = hold && asked.length <= fewRows;
  if (hold && !each) await holdSheets(trx, [sheet]);
  const { key, columns } = definitionOf(sheet);
  const keys = JSON.stringify(asked.map(({ row }) => Object.fromEntries(key.map((column) => [column, row[column] ?? null]))));
  const same = key.map((column) => (columns[column] && 'required' in columns[column] && columns[column].required ? `t.${column} = k.${column}` : `t.${column} is not distinct from k.${column}`));
  const { rows } = await sql<BookRow>`
    select ${selected(sheet)} from json_to_recordset(${keys}::json) as k(${sql.raw(key.map((column) => `${column} ${typeOf(sheet, column)}`).join(', '))})
    join ${sql.table(bookTables[sheet].table)} t on ${sql.raw(same.join(' and '))} ${sql.raw(each ? 'for update of t' : '')}`.execute(trx);
  return new Map(rows.map((row) => [keyOf(sheet, row), row]));
}

/** Every column of the sheet over the row `t`, those that stand in a table of their own too. */
export function selected(sheet: RowSheet): RawBuilder<unknown> {
  const apart = Object.entries(bookTables[sheet].apart ?? {}).map(([column, source]) => `${source} as ${column}`);
  return sql.raw([...columnsOf(sheet).map((column) => `t.${column}`), ...apart].join(', '));
}

const defaultsOf = (sheet: RowSheet): BookRow =>
  Object.fromEntries(Object.entries(definitionOf(sheet).columns).map(([column, definition]) => [column, 'otherwise' in definition ? (definition.otherwise ?? null) : null]));

/** What is said replaces what stood; a column that is absent says nothing. A set of codes is kept in one order, so that it equals itself. */
function merged(sheet: RowSheet, base: BookRow, row: BookRow): BookRow {
  const after = { ...base };
  for (const column of Object.keys(definitionOf(sheet).columns)) {
    const value = row[column];
    if (value !== undefined) after[column] = Array.isArray(value) ? [...new Set(value as readonly string[])].toSorted() : value;
  }
  return after;
}

function repeated(sheet: RowSheet, sent: readonly BookRow[]): RowFault[] {
  const first = new Map<string, number>();
  return sent.flatMap((row, index): RowFault[] => {
    const key = keyOf(sheet, row);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    const name = definitionOf(sheet).name;
    const column = definitionOf(sheet).key.at(-1) ?? '';
    return [
      {
        sheet, index, column,
        id: `${name.id}: ${codeOf(sheet, row)} tertulis dua kali, di baris ke-${before + 1} dan ke-${index + 1}. Tulis sekali saja.`,
        en: `${name.en}: ${codeOf(sheet, row)} is written twice, in rows ${before + 1} and ${index + 1}. Write it once.`,
      },
    ];
  });
}
