import type { PlainDate } from './plainDate.ts';
import { addDays, isoWeekOf, isPlainDate, mondayOf, plainDate } from './plainDate.ts';

export type DateFault = 'empty' | 'not a date' | 'no such day' | 'year of two digits' | 'no such week' | 'no year';

export type DateReading = { readonly value: PlainDate } | { readonly wrong: DateFault };

const months: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'], ['feb', 'februari', 'february', 'peb', 'pebruari'], ['mar', 'maret', 'march', 'mrt'], ['apr', 'april'],
  ['mei', 'may'], ['jun', 'juni', 'june'], ['jul', 'juli', 'july'], ['agu', 'agustus', 'august', 'aug', 'agt', 'ags', 'agust'],
  ['sep', 'september', 'sept'], ['okt', 'oktober', 'october', 'oct'], ['nov', 'november', 'nopember', 'nop'], ['des', 'desember', 'december', 'dec'],
];
const monthNumber = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const weekday = /^(?:sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)[\p{L}']*[.,]?\s+/iu;

/**
 * Reads a date that a person wrote: ISO `2026-11-24`, or day, month, year as Indonesians write it: `24-11-2026`, `24/11/2026`,
 * `24 Nov 2026`, `Selasa, 24 November 2026`. The month is never first, and a year has four digits: both would be guesses.
 *
 * @example
 * readDate('24 Nopember 2026') // { value: '2026-11-24' }
 * readDate('11/24/2026') // { wrong: 'no such day' }
 */
export function readDate(text: string): DateReading {
  const written = text.trim().replace(weekday, '');
  if (written === '') return { wrong: 'empty' };
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ][\d:.]{4,12}Z?)?$/.exec(written);
  if (iso) return dayOf(iso[1], iso[3], iso[4]);
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})(?: [\d:.]{4,12})?$/.exec(written);
  if (numeric) return numeric[4]?.length === 2 ? { wrong: 'year of two digits' } : dayOf(numeric[4], numeric[3], numeric[1]);
  const named = /^(\d{1,2})[\s-]+(\p{L}{3,10})\.?[\s-]+(\d{2}|\d{4})$/u.exec(written);
  const month = monthNumber.get((named?.[2] ?? '').toLowerCase());
  if (!named || month === undefined) return { wrong: 'not a date' };
  return named[3]?.length === 2 ? { wrong: 'year of two digits' } : dayOf(named[3], String(month), named[1]);
}

function dayOf(year = '', month = '', day = ''): DateReading {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? { value: date } : { wrong: 'no such day' };
}

/**
 * Reads a week and gives its Monday: ISO `2026-W48`, `W48 2026`, Indonesian `M48 2026` or `Minggu 48 2026`, or any date in it.
 *
 * @param year the year of a week that is written without one, such as `W48`
 * @example
 * readWeek('2026-W48') // { value: '2026-11-23' }
 * readWeek('M48 2026') // { value: '2026-11-23' }
 */
export function readWeek(text: string, year?: number): DateReading {
  const written = text.trim();
  const yearFirst = /^(\d{4})[\s/-]*(?:w|wk|week|m|minggu)[\s.-]*(\d{1,2})$/i.exec(written);
  if (yearFirst) return mondayOfIsoWeek(Number(yearFirst[1]), Number(yearFirst[2]));
  const weekFirst = /^(?:w|wk|week|m|mg|minggu|cw|kw)(?:\s*ke)?[\s.-]*(\d{1,2})(?:[\s/'-]+(\d{4}))?$/i.exec(written);
  if (!weekFirst) return weekOfDate(readDate(written));
  const stated = weekFirst[2] === undefined ? year : Number(weekFirst[2]);
  return stated === undefined ? { wrong: 'no year' } : mondayOfIsoWeek(stated, Number(weekFirst[1]));
}

const weekOfDate = (reading: DateReading): DateReading => ('value' in reading ? { value: mondayOf(reading.value) } : reading);

/** The Monday of an ISO week: the week with 4 January is week 1. */
function mondayOfIsoWeek(year: number, week: number): DateReading {
  if (year < 1900 || year > 9998) return { wrong: 'no such week' };
  const monday = addDays(mondayOf(plainDate(`${year}-01-04`)), 7 * (week - 1));
  return week >= 1 && isoWeekOf(monday).year === year ? { value: monday } : { wrong: 'no such week' };
}

/**
 * Reads a month and gives its first day: `Des 2026`, `Desember 2026`, `Dec-26`, `2026-12`, `12/2026`. A month's name makes a year of
 * two digits clear.
 *
 * @example
 * readMonth('Des 2026') // { value: '2026-12-01' }
 */
export function readMonth(text: string): DateReading {
  const written = text.trim();
  if (written === '') return { wrong: 'empty' };
  const named = /^(\p{L}{3,10})\.?[\s'-]*(\d{4}|\d{2})$/u.exec(written);
  const month = monthNumber.get((named?.[1] ?? '').toLowerCase());
  if (named && month !== undefined) return dayOf(named[2]?.padStart(4, '20'), String(month), '1');
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(written);
  if (iso) return dayOf(iso[1], iso[2], '1');
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(written);
  return monthFirst ? dayOf(monthFirst[2], monthFirst[1], '1') : { wrong: 'not a date' };
}

/** Excel's first serial after the 29 February 1900 that never was; earlier ones are off by one day and are refused. */
const firstSerial = 61;
const lastSerial = 2_958_465;

/**
 * The date of an Excel serial number in the 1900 system; a time of day is cut off.
 *
 * @example
 * dateOfSerial(46350) // { value: '2026-11-24' }
 */
export function dateOfSerial(serial: number): DateReading {
  const day = Math.floor(serial);
  if (!(day >= firstSerial && day <= lastSerial)) return { wrong: 'not a date' };
  return { value: addDays(plainDate('1899-12-30'), day) };
}

/**
 * The date of a date cell as spreadsheet readers give it: midnight of that day in UTC.
 *
 * @example
 * dateOfCell(new Date(Date.UTC(2026, 10, 24))) // { value: '2026-11-24' }
 */
export function dateOfCell(cell: Date): DateReading {
  if (Number.isNaN(cell.getTime())) return { wrong: 'not a date' };
  const date = cell.toISOString().slice(0, 10);
  return isPlainDate(date) ? { value: date } : { wrong: 'not a date' };
}
