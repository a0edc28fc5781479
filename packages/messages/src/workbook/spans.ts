import { addDays, isPlainDate } from '@sentra/measures';
import { definitionOf, type SheetKey } from '../sheets/book.ts';
import type { CellValue } from '../sheets/column.ts';
import type { AnyRow } from '../sheets/row.ts';

/** Puts equal weeks in a row together: 13 weeks of the same offer are one row of a file, with its first and its last week. */
export function foldWeeks(key: SheetKey, rows: readonly AnyRow[]): AnyRow[] {
  const { span } = definitionOf(key);
  if (!span) return [...rows];
  const folded: Record<string, CellValue | undefined>[] = [];
  for (const row of rows) {
    const before = folded.at(-1);
    if (before && continues(before, row, span.from)) before['until'] = row[span.from];
    else folded.push({ ...row });
  }
  return folded;
}

function continues(before: AnyRow, row: AnyRow, from: string): boolean {
  const last = before['until'] ?? before[from];
  if (typeof last !== 'string' || !isPlainDate(last) || row[from] !== addDays(last, 7)) return false;
  return Object.keys(row).every((column) => column === from || row[column] === before[column]);
}
