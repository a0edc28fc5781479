import type { Language, NumberStyle } from '@sentra/measures';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { finding } from '../findings.ts';
import { definitionOf, sheetKeys, type Row, type SheetKey } from '../sheets/book.ts';
import type { AnyRow } from '../sheets/row.ts';
import { limits } from '../xlsx/limits.ts';
import type { Grid } from './grid.ts';
import type { BookReading } from './origin.ts';
import { knownHeads } from './readSheet.ts';
import { readBook, sheetNamed } from './readWorkbook.ts';
import { foldWeeks } from './spans.ts';
import { fileColumns } from './writeWorkbook.ts';
import { guardText } from './textGuard.ts';
import { writtenCell } from './writeCell.ts';

export interface CsvReadingOptions {
  readonly sheet?: SheetKey;
  /** Says which sheet it is, and may state the number style: `Pesanan.csv`, `orders.iso.csv`. */
  readonly fileName?: string;
  readonly numbers?: NumberStyle;
}

/**
 * Reads one sheet from CSV. The separator (comma, semicolon or tab) is found; which sheet it is, is told, or known by the
 * file's name or its heads. Never throws.
 */
export function readCsv(text: string, options: CsvReadingOptions = {}): BookReading {
  const grid = gridOfCsv(text, options.fileName ?? '');
  if ('code' in grid) return { book: {}, origin: {}, findings: [grid], more: 0 };
  const [name = '', stated] = (options.fileName ?? '').replace(/^.*[\\/]/, '').split('.');
  const sheet = options.sheet ?? sheetNamed(name) ?? sheetOfHeads(grid);
  if (sheet === null) return { book: {}, origin: {}, findings: [finding('csv-sheet-unknown', {})], more: 0 };
  const style = options.numbers ?? (stated === 'id' || stated === 'iso' ? stated : 'ask');
  return readBook([{ ...grid, name: definitionOf(sheet).name.id }], style);
}

/** The cells of a CSV text, all of them texts. */
export function gridOfCsv(text: string, name: string): Grid | ReturnType<typeof finding> {
  if (text.trim() === '') return finding('file-empty', {});
  if (text.length > limits.bytes) return finding('file-too-large', {}, `${text.length} B`, { limit: `${limits.bytes} B` });
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: false });
    return { name, rows };
  } catch (error) {
    const row = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
    return finding('csv-unreadable', { row }, '', { row });
  }
}

const separators = [';', '\t', ','] as const;

/** The separator that stands most often in the first lines outside of quotation marks; a semicolon before a comma where they tie. */
function separatorOf(text: string): string {
  const outside = text.slice(0, 5000).split('\n').slice(0, 5).join('\n').replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((separator) => outside.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function sheetOfHeads(grid: Grid): SheetKey | null {
  const heads = grid.rows[0] ?? [];
  const fits = sheetKeys
    .map((key) => ({ key, known: knownHeads(heads, key), required: Object.values(definitionOf(key).columns).filter((column) => column.required === true).length }))
    .filter(({ known, required }) => known === heads.length && known >= required)
    .sort((a, b) => b.known - a.known);
  const [best, second] = fits;
  return best && best.known > (second?.known ?? 0) ? best.key : null;
}

export interface CsvWritingOptions {
  readonly separator: ',' | ';' | '\t';
  readonly numbers: 'id' | 'iso';
  readonly language: Language;
}

/**
 * Writes one sheet as CSV (RFC 4180, UTF-8 with a byte order mark, without which Excel misreads letters).
 *
 * @example
 * writeCsv('buyers', [{ code: 'P01', name: 'Pembeli' }], { separator: ';', numbers: 'id', language: 'id' }) // '\ufeffKode;Nama\r\nP01;Pembeli\r\n'
 */
export function writeCsv<K extends SheetKey>(sheet: K, rows: readonly Row<K>[], { separator, numbers, language }: CsvWritingOptions): string {
  const anyRows: readonly AnyRow[] = rows as readonly AnyRow[];
  const columns = fileColumns(sheet, anyRows);
  const cell = (column: (typeof columns)[number][1], value: AnyRow[string]): string => {
    const written = writtenCell(column, value, language);
    if (written === null) return '';
    if ('number' in written) return decimal(written.number, numbers);
    return 'text' in written ? written.text : written.date;
  };
  const lines = foldWeeks(sheet, anyRows).map((row) => columns.map(([name, column]) => cell(column, row[name])));
  return stringify([columns.map(([, column]) => column[language]), ...lines], { delimiter: separator, bom: true, record_delimiter: 'windows' });
}

/**
 * Writes any table as CSV in the same form. A text that a spreadsheet would run as a formula is guarded; an unknown value is empty.
 *
 * @example
 * writeTable([['Buah', 'kg'], ['=1', 2.5]], { separator: ';', numbers: 'id' }) // "\ufeffBuah;kg\r\n'=1;2,5\r\n"
 */
export const writeTable = (lines: readonly (readonly (string | number | null)[])[], { separator, numbers }: Omit<CsvWritingOptions, 'language'>): string =>
  stringify(
    lines.map((line) => line.map((value) => (typeof value === 'number' ? decimal(value, numbers) : guardText(value ?? '')))),
    { delimiter: separator, bom: true, record_delimiter: 'windows' },
  );

const decimals = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

/** Digits without groups and without exponents, which few readers of tables know. */
const decimal = (value: number, style: 'id' | 'iso'): string => (style === 'id' ? decimals.format(value).replace('.', ',') : decimals.format(value));

/**
 * A file name that says which sheet a CSV is and how its numbers are written.
 *
 * @example
 * csvFileName('orders', { numbers: 'id', language: 'id' }) // 'Pesanan.id.csv'
 */
export const csvFileName = (sheet: SheetKey, { numbers, language }: Pick<CsvWritingOptions, 'numbers' | 'language'>): string =>
  `${definitionOf(sheet).name[language]}.${numbers}.csv`;
