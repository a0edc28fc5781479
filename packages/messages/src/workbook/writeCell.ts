import type { Language } from '@sentra/measures';
import { formatNumber, isoWeekOf, isPlainDate } from '@sentra/measures';
import type { CellValue, ColumnDefinition, Words } from '../sheets/column.ts';
import { guardText } from './textGuard.ts';

/** A value as it stands in a cell: text, number (in the unit that people write), or a date. */
export type WrittenCell = { readonly text: string } | { readonly number: number } | { readonly date: string } | null;

/** The value of a book as its column writes it; {@link readCell} reads it back. */
export function writtenCell(column: ColumnDefinition, value: CellValue | undefined, language: Language): WrittenCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return { text: value ? (language === 'id' ? 'ya' : 'yes') : language === 'id' ? 'tidak' : 'no' };
  if (typeof value === 'number') return { number: column.kind === 'stage' ? value + 1 : column.kind === 'kilograms' ? value / 1000 : value };
  if (typeof value !== 'string') return { text: value.map(guardText).join(', ') };
  if (column.kind === 'choice') return { text: column.choices?.[value]?.[language] ?? value };
  if (column.kind === 'week') return { text: isoWeek(value) };
  return column.kind === 'date' ? { date: value } : { text: guardText(value) };
}

/** ISO 8601 writes a week the same in every language. */
function isoWeek(monday: string): string {
  if (!isPlainDate(monday)) return monday;
  const { year, week } = isoWeekOf(monday);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The example of a column in words, for a sentence or an example row. */
export function exampleOf(column: ColumnDefinition, language: Language): string {
  const written = writtenCell(column, column.example, language);
  if (written === null) return '';
  if ('number' in written) return formatNumber(written.number, language, 6);
  return 'text' in written ? written.text : written.date;
}

export const bothExamples = (column: ColumnDefinition): Words => ({ id: exampleOf(column, 'id'), en: exampleOf(column, 'en') });
