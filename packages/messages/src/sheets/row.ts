import type { Book, SheetKey } from './book.ts';
import { definitionOf } from './book.ts';
import type { CellValue } from './column.ts';

/** A row of any sheet, seen without the types of its columns. */
export type AnyRow = Readonly<Record<string, CellValue | undefined>>;

/** The rows of a sheet, seen without the types of its columns; none where the book says nothing of it. */
export const rowsOf = (book: Book, key: SheetKey): readonly AnyRow[] => book[key] ?? [];

/** What tells a row from others of its sheet, for looking it up: equal for two rows where every column of the key is. */
export const keyOf = (key: SheetKey, row: AnyRow): string => definitionOf(key).key.map((column) => String(row[column] ?? '')).join('\0');

/**
 * What names a row within its sheet, for people.
 *
 * @example
 * nameOf('stages', { part_code: 'B001', stage: 0 }) // 'B001 · 1'
 */
export function nameOf(key: SheetKey, row: AnyRow): string {
  const { columns, key: keyColumns } = definitionOf(key);
  return keyColumns.map((column) => shown(row[column], columns[column]?.kind === 'stage')).join(' · ');
}

const shown = (value: CellValue | undefined, isStage: boolean): string => (isStage ? String(Number(value) + 1) : String(value ?? ''));
