import type { NumberStyle } from '@sentra/measures';
import { Findings } from '../findings.ts';
import { definitionOf, sheetKeys, type Book, type SheetKey } from '../sheets/book.ts';
import type { Grid } from './grid.ts';
import { readGrids } from './grid.ts';
import { isGuide, statedStyle } from './guide.ts';
import { fold, nearest } from './nearest.ts';
import type { BookReading } from './origin.ts';
import type { SheetOrigin } from './readSheet.ts';
import { isRemark, readSheet } from './readSheet.ts';
import { isEmpty } from './readCell.ts';
import type { AnyRow } from '../sheets/row.ts';

export interface ReadingOptions {
  /** How points and commas in texts are meant. Without it the file's own statement decides, and without that one is asked. */
  readonly numbers?: NumberStyle;
}

/**
 * Reads a workbook (.xlsx) with a sheet per thing. Sheets and columns are recognised in either language; sheets that are
 * not there say nothing. Never throws: everything wrong comes back as findings, all at once.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadingOptions = {}): BookReading {
  const grids = readGrids(bytes);
  if ('code' in grids) return { book: {}, origin: {}, findings: [grids], more: 0 };
  const guide = grids.find((grid) => isGuide(grid.name));
  const style = options.numbers ?? (guide ? statedStyle(guide) : null) ?? 'ask';
  return readBook(grids.filter((grid) => grid !== guide), style);
}

/** Reads grids that are named as sheets. */
export function readBook(grids: readonly Grid[], style: NumberStyle): BookReading {
  const findings = new Findings();
  const rows: Partial<Record<SheetKey, AnyRow[]>> = {};
  const origin: Partial<Record<SheetKey, SheetOrigin>> = {};
  for (const grid of grids.filter(isFilled)) {
    const key = sheetNamed(grid.name);
    const earlier = key === null ? undefined : origin[key];
    if (key === null) findings.add('unknown-sheet', { sheet: grid.name }, grid.name, { nearest: nearestSheet(grid.name) });
    else if (earlier) findings.add('duplicate-sheet', { sheet: grid.name }, grid.name, { other: earlier.name });
    else {
      const read = readSheet(grid, key, style, findings);
      origin[key] = read.origin;
      if (read.rows.length > 0) rows[key] = read.rows;
    }
  }
  if (Object.keys(rows).length === 0 && findings.list.length === 0) findings.add('file-no-sheet', {}, '', { known: knownSheets() });
  // The definitions that read the cells are those from which the types of the rows are derived.
  return { book: rows as unknown as Book, origin, findings: findings.list, more: findings.more };
}

const isFilled = (grid: Grid): boolean => grid.rows.some((cells) => !cells.every(isEmpty) && !isRemark(cells));

/**
 * The sheet that a name means, in either language.
 *
 * @example
 * sheetNamed('pesanan') // 'orders'
 */
export function sheetNamed(name: string): SheetKey | null {
  const folded = fold(name);
  return sheetKeys.find((key) => [key, definitionOf(key).name.id, definitionOf(key).name.en].some((word) => fold(word) === folded)) ?? null;
}

const nearestSheet = (name: string) => ({
  id: nearest(name, sheetKeys.map((key) => definitionOf(key).name.id)),
  en: nearest(name, sheetKeys.map((key) => definitionOf(key).name.en)),
});

export const knownSheets = () => ({
  id: sheetKeys.map((key) => definitionOf(key).name.id).join(', '),
  en: sheetKeys.map((key) => definitionOf(key).name.en).join(', '),
});
