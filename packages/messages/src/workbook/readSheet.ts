import type { NumberStyle, PlainDate } from '@sentra/measures';
import { addDays, daysBetween } from '@sentra/measures';
import type { Findings } from '../findings.ts';
import { definitionOf, type SheetKey } from '../sheets/book.ts';
import type { CellValue, ColumnDefinition } from '../sheets/column.ts';
import type { AnyRow } from '../sheets/row.ts';
import type { Cell, Grid } from './grid.ts';
import { fold, nearest } from './nearest.ts';
import { isEmpty, readCell, textOf } from './readCell.ts';
import { remark } from './textGuard.ts';

/** Where the rows of a sheet stood in the file: its name, the heads of its columns, and the number of each row. */
export interface SheetOrigin {
  readonly name: string;
  readonly heads: Readonly<Record<string, string>>;
  readonly rows: readonly number[];
}

interface Head {
  readonly key: string;
  readonly column: ColumnDefinition;
  readonly index: number;
  readonly written: string;
}

const mostWeeks = 520;
const headWithin = 20;

/** Reads a grid as a sheet: finds the heads, reads every cell, and notes all that is wrong on the way. */
export function readSheet(grid: Grid, key: SheetKey, style: NumberStyle, findings: Findings): { rows: AnyRow[]; origin: SheetOrigin } {
  const columns = columnsOf(key);
  const headRow = headRowOf(grid, columns);
  const heads = headRow === -1 ? [] : headsOf(grid, headRow, columns, findings);
  const origin = { name: grid.name, heads: Object.fromEntries(heads.map((head) => [head.key, head.written])), rows: [] as number[] };
  const rows: AnyRow[] = [];
  if (headRow === -1) {
    findings.add('no-head', { sheet: grid.name, row: 1 }, '', { known: headNames(Object.values(columns)) });
    return { rows, origin };
  }
  missingColumns(grid, key, heads, findings);
  const withoutHead = new Set<number>();
  for (const [index, cells] of grid.rows.entries()) {
    if (index <= headRow || cells.every(isEmpty) || isRemark(cells)) continue;
    noteHeadless(cells, heads, withoutHead);
    const row = readRow(cells, heads, { sheet: grid.name, row: index + 1 }, style, findings);
    if (row === null) continue;
    for (const expanded of expand(row, key, heads, { sheet: grid.name, row: index + 1 }, findings)) {
      rows.push(expanded);
      origin.rows.push(index + 1);
    }
  }
  for (const index of withoutHead) findings.add('column-without-head', { sheet: grid.name, row: headRow + 1, column: letterOf(index) });
  return { rows, origin };
}

/** The columns of a sheet with those that only its file has. */
function columnsOf(key: SheetKey): Readonly<Record<string, ColumnDefinition>> {
  const { columns, span } = definitionOf(key);
  return span ? { ...columns, until: span.until } : columns;
}

const namesOf = (key: string, { id, en, also = [] }: ColumnDefinition): string[] => [key, id, en, ...also].map(fold);

const headNames = (columns: readonly ColumnDefinition[]) => ({ id: columns.map((column) => column.id).join(', '), en: columns.map((column) => column.en).join(', ') });

/** How many heads of a sheet a row holds. */
export function knownHeads(cells: readonly Cell[], key: SheetKey): number {
  const names = new Set(Object.entries(columnsOf(key)).flatMap(([column, definition]) => namesOf(column, definition)));
  return cells.filter((cell) => typeof cell === 'string' && names.has(fold(cell))).length;
}

/** Titles may stand above the heads, so the heads are the row that has most of them. */
function headRowOf(grid: Grid, columns: Readonly<Record<string, ColumnDefinition>>): number {
  const names = new Set(Object.entries(columns).flatMap(([column, definition]) => namesOf(column, definition)));
  const counts = grid.rows.slice(0, headWithin).map((cells) => cells.filter((cell) => typeof cell === 'string' && names.has(fold(cell))).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

function headsOf(grid: Grid, headRow: number, columns: Readonly<Record<string, ColumnDefinition>>, findings: Findings): Head[] {
  const byName = new Map(Object.entries(columns).flatMap(([key, column]) => namesOf(key, column).map((name) => [name, { key, column }] as const)));
  const heads: Head[] = [];
  for (const [index, cell] of (grid.rows[headRow] ?? []).entries()) {
    if (isEmpty(cell)) continue;
    const written = textOf(cell);
    const place = { sheet: grid.name, row: headRow + 1, column: written };
    const known = byName.get(fold(written));
    if (!known) {
      const definitions = Object.values(columns);
      const id = nearest(written, definitions.map((column) => column.id));
      const en = nearest(written, definitions.map((column) => column.en));
      findings.add('unknown-column', place, written, { nearest: { id, en } });
      heads.push({ key: '', column: { kind: 'text', id: written, en: written, about: { id: '', en: '' } }, index, written });
    } else if (heads.some((head) => head.key === known.key)) findings.add('duplicate-column', place, written);
    else heads.push({ ...known, index, written });
  }
  return heads;
}

function missingColumns(grid: Grid, key: SheetKey, heads: readonly Head[], findings: Findings): void {
  for (const [name, column] of Object.entries(definitionOf(key).columns)) {
    if (column.required === true && !heads.some((head) => head.key === name)) {
      findings.add('missing-column', { sheet: grid.name, column: column.id }, `${column.id} / ${column.en}`, { about: column.about });
    }
  }
}

export const isRemark = (cells: readonly Cell[]): boolean => {
  const first = cells.find((cell) => !isEmpty(cell));
  return typeof first === 'string' && (first.trimStart().startsWith(remark) || first.trim() === remark.trim());
};

function noteHeadless(cells: readonly Cell[], heads: readonly Head[], withoutHead: Set<number>): void {
  const covered = new Set(heads.map((head) => head.index));
  cells.forEach((cell, index) => {
    if (!isEmpty(cell) && !covered.has(index)) withoutHead.add(index);
  });
}

interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

function readRow(cells: readonly Cell[], heads: readonly Head[], place: RowPlace, style: NumberStyle, findings: Findings): Record<string, CellValue> | null {
  const row: Record<string, CellValue> = {};
  let sound = true;
  for (const { key, column, index, written } of heads) {
    if (key === '') continue;
    const reading = readCell(column, cells[index], style);
    if ('value' in reading) row[key] = reading.value;
    else {
      sound = false;
      findings.add(reading.fault.code, { ...place, column: written }, textOf(cells[index]), reading.fault.details);
    }
  }
  const complete = heads.every(({ key }) => key === '' || key in row);
  return sound && complete ? row : null;
}

/** One row for each week from the first to the last that a row of the file names. */
function expand(row: Record<string, CellValue>, key: SheetKey, heads: readonly Head[], place: RowPlace, findings: Findings): AnyRow[] {
  const { span } = definitionOf(key);
  if (!span) return [row];
  const { until: last = null, ...rest } = row;
  if (last === null) return [rest];
  const from = rest[span.from];
  if (!isWeek(from) || !isWeek(last)) return [rest];
  const weeks = daysBetween(from, last) / 7 + 1;
  if (weeks < 1 || weeks > mostWeeks) {
    const column = heads.find((head) => head.key === 'until')?.written ?? null;
    findings.add('week-order', { ...place, column }, last, { limit: mostWeeks });
    return [];
  }
  return Array.from({ length: weeks }, (_, index) => ({ ...rest, [span.from]: addDays(from, 7 * index) }));
}

const isWeek = (value: CellValue | undefined): value is PlainDate => typeof value === 'string';

/** @example letterOf(27) // 'AB' */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
