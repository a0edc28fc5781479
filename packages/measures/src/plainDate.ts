/** A calendar date without time, written YYYY-MM-DD (ISO 8601). The cooperative's zone is WIB, Asia/Jakarta. */
export type PlainDate = string & { readonly unit: 'date' };

/** The zone in which the cooperative's days begin and end. */
export const WIB = 'Asia/Jakarta';

/**
 * Brands a text as a date.
 *
 * @throws RangeError where the text is not a day of the calendar written YYYY-MM-DD
 * @example
 * plainDate('2026-11-24') // '2026-11-24'
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`${text} is not a date written YYYY-MM-DD`);
  return text;
}

/**
 * Tells whether a text is a day of the calendar written YYYY-MM-DD.
 *
 * @example
 * isPlainDate('2026-02-30') // false
 */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // A day that the calendar does not have is read as none, or as one of the next month.
  const midnight = Date.parse(text);
  return !Number.isNaN(midnight) && dayAt(midnight) === text;
}

/**
 * The date in WIB at an instant.
 *
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @example
 * dateInWib(Date.UTC(2026, 10, 24, 17, 30)) // '2026-11-25', half past midnight in WIB
 */
export function dateInWib(instant: number): PlainDate {
  return dayAt(instant + wibAheadOfUtc);
}

/** A date alone is read as midnight in UTC, where every day has as many. A horizon asks for tens of thousands of them, and a page has to carry what it reckons with. */
const msOfDay = 86_400_000;

/** WIB has been seven hours ahead since 1964, without summer time (tz database, Asia/Jakarta). */
const wibAheadOfUtc = 7 * 3_600_000;

const dayAt = (instant: number): PlainDate => new Date(instant).toISOString().slice(0, 10) as PlainDate;

/** 1 for Monday to 7 for Sunday (ISO 8601). */
const dayOfWeek = (date: PlainDate): number => new Date(date).getUTCDay() || 7;

/**
 * @example
 * addDays(plainDate('2026-12-31'), 1) // '2027-01-01'
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dayAt(Date.parse(date) + days * msOfDay);
}

/**
 * Whole days from one date to another, negative where the second is earlier.
 *
 * @example
 * daysBetween(plainDate('2026-11-24'), plainDate('2026-12-01')) // 7
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / msOfDay;
}

/**
 * The Monday that names a date's week (ISO 8601: weeks begin on Monday).
 *
 * @example
 * mondayOf(plainDate('2026-11-24')) // '2026-11-23'
 */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - dayOfWeek(date));
}

/** An ISO 8601 week. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/**
 * The ISO 8601 week of a date.
 *
 * @example
 * isoWeekOf(plainDate('2026-12-31')) // { year: 2026, week: 53 }
 */
export function isoWeekOf(date: PlainDate): IsoWeek {
  // The week belongs to the year in which its Thursday lies.
  const thursday = addDays(mondayOf(date), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as PlainDate, thursday) / 7) + 1 };
}

/**
 * The number of a date's week in a horizon, counted from 1 as the planning problem counts.
 * Dates before the horizon give zero or less.
 *
 * @param firstMonday the Monday of week 1
 * @example
 * weekNumber(plainDate('2026-11-23'), plainDate('2026-12-01')) // 2
 */
export function weekNumber(firstMonday: PlainDate, date: PlainDate): number {
  return Math.floor(daysBetween(firstMonday, date) / 7) + 1;
}

/**
 * The Monday of a week of a horizon.
 *
 * @example
 * mondayOfWeek(plainDate('2026-11-23'), 2) // '2026-11-30'
 */
export function mondayOfWeek(firstMonday: PlainDate, week: number): PlainDate {
  return addDays(firstMonday, 7 * (week - 1));
}
