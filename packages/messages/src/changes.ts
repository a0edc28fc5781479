import { definitionOf, sheetKeys, type Book, type SheetKey } from './sheets/book.ts';
import type { CellValue } from './sheets/column.ts';
import type { AnyRow } from './sheets/row.ts';
import { keyOf, nameOf, rowsOf } from './sheets/row.ts';

export interface FieldChange {
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface RowChange {
  /** What names the row: its code, or its codes with a dot between. */
  readonly name: string;
  readonly row: AnyRow;
  /** Empty where the row is new. */
  readonly fields: readonly FieldChange[];
}

/** What a file would do to a sheet. It adds and changes; it never removes. */
export interface SheetChanges {
  readonly added: readonly RowChange[];
  readonly changed: readonly RowChange[];
  readonly unchanged: number;
}

export type BookChanges = { readonly [K in SheetKey]?: SheetChanges };

/**
 * Compares what is known now with what a file says: what will be new, changed (field by field) and unchanged.
 * Only sheets and columns that the file has are compared.
 *
 * @example
 * compareBooks({ buyers: [{ code: 'P01', name: 'A' }] }, { buyers: [{ code: 'P01', name: 'B' }] }).buyers?.changed[0]?.fields
 * // [{ column: 'name', before: 'A', after: 'B' }]
 */
export function compareBooks(now: Book, then: Book): BookChanges {
  const spoken = sheetKeys.filter((key) => then[key] !== undefined);
  return Object.fromEntries(spoken.map((key) => [key, compareSheet(key, rowsOf(now, key), rowsOf(then, key))]));
}

/** Tells whether a comparison found anything to write. */
export const changesNothing = (changes: BookChanges): boolean =>
  Object.values(changes).every((sheet) => sheet.added.length === 0 && sheet.changed.length === 0);

function compareSheet(key: SheetKey, now: readonly AnyRow[], then: readonly AnyRow[]): SheetChanges {
  const known = new Map(now.map((row) => [keyOf(key, row), row]));
  const added: RowChange[] = [];
  const changed: RowChange[] = [];
  let unchanged = 0;
  for (const row of then) {
    const name = nameOf(key, row);
    const before = known.get(keyOf(key, row));
    const fields = before ? changedFields(key, before, row) : [];
    if (!before) added.push({ name, row, fields });
    else if (fields.length > 0) changed.push({ name, row, fields });
    else unchanged += 1;
  }
  return { added, changed, unchanged };
}

function changedFields(key: SheetKey, before: AnyRow, row: AnyRow): FieldChange[] {
  return Object.entries(definitionOf(key).columns).flatMap(([column, { otherwise = null }]) => {
    const after = row[column];
    const was = before[column] ?? otherwise;
    return after === undefined || equal(was, after) ? [] : [{ column, before: was, after }];
  });
}

const equal = (a: CellValue, b: CellValue): boolean => a === b || (Array.isArray(a) && Array.isArray(b) && sorted(a) === sorted(b));
const sorted = (codes: readonly unknown[]): string => codes.map(String).toSorted().join('\n');

/**
 * What is known after a book was taken over: its rows laid over those of now.
 */
export function overlay(now: Book, then: Book): Book {
  const entries = sheetKeys
    .filter((key) => now[key] !== undefined || then[key] !== undefined)
    .map((key) => {
      const rows = new Map(rowsOf(now, key).map((row) => [keyOf(key, row), row]));
      for (const row of rowsOf(then, key)) {
        const named = keyOf(key, row);
        rows.set(named, { ...rows.get(named), ...row });
      }
      return [key, [...rows.values()]] as const;
    });
  // Rows laid over rows of the same sheet are rows of that sheet.
  return Object.fromEntries(entries) as unknown as Book;
}
