import type { DateReading, NumberRules, NumberStyle } from '@sentra/measures';
import { dateOfCell, dateOfSerial, faultOf, formatNumber, gramsOfKilograms, mondayOf, readDate, readNumber, readWeek } from '@sentra/measures';
import type { Details, FindingCode } from '../findings.ts';
import type { CellValue, ColumnDefinition } from '../sheets/column.ts';
import type { Cell } from './grid.ts';
import { fold } from './nearest.ts';
import { unguardText } from './textGuard.ts';
import { bothExamples } from './writeCell.ts';

export interface CellFault {
  readonly code: FindingCode;
  readonly details?: Details;
}

export type CellReading = { readonly value: CellValue } | { readonly fault: CellFault };

export const isEmpty = (cell: Cell | undefined): cell is null | undefined | '' => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const formulaError = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
const longest = { code: 60, text: 2000 } as const;

/** Reads one cell as its column's definition wants it. A number in a text is read by the file's style. */
export function readCell(column: ColumnDefinition, cell: Cell | undefined, style: NumberStyle): CellReading {
  if (isEmpty(cell)) return emptyCell(column);
  if (typeof cell === 'string' && formulaError.test(cell)) return { fault: { code: 'formula-error' } };
  switch (column.kind) {
    case 'text':
      return textCell(cell, longest.text, 'text-too-long');
    case 'code':
      return codeCell(cell);
    case 'codes':
      return codesCell(cell);
    case 'date':
      return dateCell(cell, readDate, 'not-a-date');
    case 'week':
      return weekCell(cell);
    case 'choice':
      return choiceCell(column, cell);
    case 'yesNo':
      return yesNoCell(cell);
    case 'whole':
    case 'number':
    case 'stage':
    case 'rupiah':
    case 'kilograms':
      return numberCell(column, cell, style);
  }
}

function emptyCell(column: ColumnDefinition): CellReading {
  if (column.required === true) return { fault: { code: 'missing', details: { about: column.about, example: bothExamples(column) } } };
  return { value: column.otherwise ?? null };
}

/** A cell as people see it. */
export function textOf(cell: Cell | undefined): string {
  if (cell instanceof Date) {
    const reading = dateOfCell(cell);
    return 'value' in reading ? reading.value : '';
  }
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

function textCell(cell: Cell, limit: number, code: FindingCode): CellReading {
  const text = unguardText(textOf(cell));
  return text.length > limit ? { fault: { code, details: { limit } } } : { value: text };
}

/** Commas and semicolons part codes in a list; a slash parts addresses, in which codes stand. */
const unfitForCode = /[,;/\\\p{Cc}]/u;

function codeCell(cell: Cell): CellReading {
  const reading = textCell(cell, longest.code, 'not-a-code');
  return 'value' in reading && unfitForCode.test(String(reading.value)) ? { fault: { code: 'not-a-code', details: { limit: longest.code } } } : reading;
}

function codesCell(cell: Cell): CellReading {
  const codes = textOf(cell).split(/[,;\n]/).map((code) => unguardText(code.trim())).filter((code) => code !== '');
  const readings = codes.map(codeCell);
  return readings.find((reading) => 'fault' in reading) ?? { value: [...new Set(codes)] };
}

function choiceCell({ choices = {} }: ColumnDefinition, cell: Cell): CellReading {
  const written = fold(textOf(cell));
  const chosen = Object.entries(choices).find(([choice, words]) => [choice, words.id, words.en].some((word) => fold(word) === written));
  if (chosen) return { value: chosen[0] };
  const known = { id: Object.values(choices).map((words) => words.id).join(', '), en: Object.values(choices).map((words) => words.en).join(', ') };
  return { fault: { code: 'not-a-choice', details: { known } } };
}

const yes = new Set(['ya', 'y', 'yes', 'true', 'benar', '1', 'x']);
const no = new Set(['tidak', 't', 'no', 'n', 'false', 'salah', '0', 'bukan']);

function yesNoCell(cell: Cell): CellReading {
  const written = fold(textOf(cell));
  if (yes.has(written)) return { value: true };
  return no.has(written) ? { value: false } : { fault: { code: 'not-yes-no' } };
}

function dateCell(cell: Cell, read: (text: string) => DateReading, otherwise: FindingCode): CellReading {
  const reading = cell instanceof Date ? dateOfCell(cell) : typeof cell === 'number' ? dateOfSerial(cell) : read(String(cell));
  if ('value' in reading) return reading;
  if (reading.wrong === 'no such day') return { fault: { code: 'no-such-day' } };
  return { fault: { code: reading.wrong === 'year of two digits' ? 'two-digit-year' : otherwise } };
}

function weekCell(cell: Cell): CellReading {
  const reading = dateCell(cell, readWeek, 'not-a-week');
  if ('fault' in reading || typeof reading.value !== 'string') return reading;
  const day = readDate(reading.value);
  return { value: 'value' in day ? mondayOf(day.value) : null };
}

/** The rules of a column in the unit that people write. */
function rulesOf(column: ColumnDefinition, locale: NumberStyle): NumberRules {
  return {
    locale,
    whole: column.kind === 'whole' || column.kind === 'rupiah' || column.kind === 'stage',
    // Masses are kept in whole grams, so nothing lighter than one gram is more than nothing.
    min: column.kind === 'kilograms' && column.above === 0 ? 0.0005 : (column.min ?? -Number.MAX_SAFE_INTEGER),
    max: column.max ?? (column.kind === 'whole' ? 2_147_483_647 : column.kind === 'kilograms' ? 1e12 : Number.MAX_SAFE_INTEGER),
    percent: column.max === 1,
    ...(column.above === undefined ? {} : { above: column.above }),
  };
}

function numberCell(column: ColumnDefinition, cell: Cell, style: NumberStyle): CellReading {
  const rules = rulesOf(column, style);
  if (typeof cell !== 'number' && typeof cell !== 'string') return { fault: { code: 'not-a-number', details: { example: bothExamples(column) } } };
  const fault = typeof cell === 'number' ? faultOf(cell, rules) : null;
  const reading = typeof cell === 'string' ? readNumber(cell, rules) : fault === null ? { value: cell } : { wrong: fault };
  if ('value' in reading) return { value: inBook(column, reading.value === 0 ? 0 : reading.value) };
  if ('ambiguous' in reading) {
    const [first, second] = reading.ambiguous.map((value) => ({ id: formatNumber(value, 'id', 20), en: formatNumber(value, 'en', 20) }));
    return { fault: { code: 'ambiguous-number', details: { first: first ?? '', second: second ?? '' } } };
  }
  switch (reading.wrong) {
    case 'empty':
    case 'not a number':
      return { fault: { code: 'not-a-number', details: { example: bothExamples(column) } } };
    case 'not whole':
      return { fault: { code: 'not-whole' } };
    case 'too small':
      return { fault: { code: 'too-small', details: { bound: lowerBound(column) } } };
    case 'too large':
      return { fault: { code: 'too-large', details: { limit: { id: formatNumber(rules.max ?? 0, 'id'), en: formatNumber(rules.max ?? 0, 'en') } } } };
  }
}

const lowerBound = ({ above, min = 0 }: ColumnDefinition) =>
  above === undefined
    ? { id: `Paling kecil ${formatNumber(min, 'id')}`, en: `At least ${formatNumber(min, 'en')}` }
    : { id: `Harus lebih dari ${formatNumber(above, 'id')}`, en: `It has to be more than ${formatNumber(above, 'en')}` };

function inBook(column: ColumnDefinition, value: number): number {
  if (column.kind === 'stage') return value - 1;
  return column.kind === 'kilograms' ? gramsOfKilograms(value) : value;
}
