import type { Language } from '@sentra/measures';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import { definitionOf, sheetKeys, type Book, type SheetKey } from '../sheets/book.ts';
import type { ColumnDefinition } from '../sheets/column.ts';
import type { AnyRow } from '../sheets/row.ts';
import { rowsOf } from '../sheets/row.ts';
import { guideLines, guideName } from './guide.ts';
import { foldWeeks } from './spans.ts';
import { remark } from './textGuard.ts';
import { exampleOf, writtenCell } from './writeCell.ts';

/** Columns of a file: those of the definition that the rows speak of, and the last of several equal weeks beside the first. */
export function fileColumns(key: SheetKey, rows: readonly AnyRow[] | 'all'): [string, ColumnDefinition][] {
  const { columns, span } = definitionOf(key);
  return Object.entries(columns)
    .filter(([name, column]) => column.required === true || rows === 'all' || rows.some((row) => row[name] !== undefined))
    .flatMap(([name, column]) => (span?.from === name ? [[name, column], ['until', span.until]] : [[name, column]]));
}

/**
 * Writes a book as a workbook (.xlsx), a sheet per thing and a guide before them. {@link readWorkbook} reads it back.
 *
 * @returns the bytes of the file
 */
export async function writeWorkbook(book: Book, { language }: { language: Language }): Promise<Uint8Array> {
  const filled = sheetKeys.filter((key) => book[key] !== undefined);
  return bytesOf([guideSheet(language), ...filled.map((key) => bookSheet(key, rowsOf(book, key), language))]);
}

/** An empty workbook to fill in: every sheet with its heads, what each column means in both languages, and an example that is not read. */
export async function templateWorkbook(language: Language): Promise<Uint8Array> {
  return bytesOf([guideSheet(language), ...sheetKeys.map((key) => templateSheet(key, language))]);
}

async function bytesOf(sheets: Sheet<Blob>[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const headCell = (column: ColumnDefinition, language: Language): Cell => ({
  value: column[language], fontWeight: 'bold', backgroundColor: column.required === true ? '#d9e8e3' : '#eeeeea', wrap: true,
});
const remarkCell = (text: string): Cell => (text === '' ? null : { value: text, fontStyle: 'italic', textColor: '#6b6b63', wrap: true });

function guideSheet(language: Language): Sheet<Blob> {
  const data = guideLines(language).map((line, index): Cell[] =>
    line.map((text, column): Cell => (text === '' ? null : { value: text, wrap: true, ...(index === 0 || column === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );
  return { sheet: guideName[language], data, columns: [{ width: 26 }, { width: 80 }, { width: 80 }] };
}

function bookSheet(key: SheetKey, rows: readonly AnyRow[], language: Language): Sheet<Blob> {
  const columns = fileColumns(key, rows);
  const lines = foldWeeks(key, rows).map((row) => columns.map(([name, column]) => excelCell(column, row[name], language)));
  return sheetOf(key, columns, lines, language);
}

function templateSheet(key: SheetKey, language: Language): Sheet<Blob> {
  const columns = fileColumns(key, 'all');
  const about = (spoken: Language) => columns.map(([, column], index) => remarkCell((index === 0 ? remark : '') + column.about[spoken]));
  const example = columns.map(([, column], index) => remarkCell((index === 0 ? remark : '') + exampleOf(column, language)));
  return sheetOf(key, columns, [about(language), about(language === 'id' ? 'en' : 'id'), example], language);
}

function sheetOf(key: SheetKey, columns: readonly [string, ColumnDefinition][], lines: Cell[][], language: Language): Sheet<Blob> {
  const heads = columns.map(([, column]) => headCell(column, language));
  const widths = columns.map(([, column]) => ({ width: Math.max(12, column[language].length + 2) }));
  return { sheet: definitionOf(key).name[language], data: [heads, ...lines], columns: widths, stickyRowsCount: 1 };
}

function excelCell(column: ColumnDefinition, value: AnyRow[string], language: Language): Cell {
  const written = writtenCell(column, value, language);
  if (written === null) return null;
  if ('text' in written) return { value: written.text, type: String };
  if ('date' in written) return { value: new Date(`${written.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: written.number, type: Number, ...(column.kind === 'rupiah' ? { format: '#,##0' } : {}) };
}
