import type { Gram } from './gram.ts';
import { kilograms } from './gram.ts';
import type { PlainDate } from './plainDate.ts';
import { isoWeekOf } from './plainDate.ts';
import type { Rupiah } from './rupiah.ts';

/** The languages of the screens and files. */
export type Language = 'id' | 'en';

const localeOf = { id: 'id-ID', en: 'en-GB' } as const;

// Making a formatter costs a hundred times what using it costs, and a table formats thousands of cells.
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(localeOf[language], options);
  numberFormats.set(key, known);
  return known;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' });
  dateFormats.set(key, known);
  return known;
}

/** A hyphen breaks off at the end of a line and reads as a dash; the minus sign does neither. */
const withMinus = (text: string): string => text.replace('-', '−');

/**
 * A number with groups of thousands.
 *
 * @param digits the most digits after the decimal mark
 * @example
 * formatNumber(-1234.5, 'id') // '−1.234,5'
 */
export function formatNumber(value: number, language: Language, digits = 3): string {
  return withMinus(numberFormat(language, { maximumFractionDigits: digits }).format(value));
}

/**
 * Whole rupiah, the space not breaking.
 *
 * @example
 * formatMoney(rupiah(1_250_000), 'id') // 'Rp 1.250.000'
 */
export function formatMoney(amount: Rupiah, language: Language): string {
  return withMinus(numberFormat(language, { style: 'currency', currency: 'IDR', maximumFractionDigits: 0, currencyDisplay: 'narrowSymbol' }).format(amount));
}

/**
 * Rupiah in few letters, for a tile or an axis.
 *
 * @example
 * formatMoneyShort(rupiah(1_250_000), 'id') // 'Rp 1,3 jt'
 */
export function formatMoneyShort(amount: Rupiah, language: Language): string {
  const options = { style: 'currency', currency: 'IDR', notation: 'compact', maximumFractionDigits: 1, currencyDisplay: 'narrowSymbol' } as const;
  return withMinus(numberFormat(language, options).format(amount));
}

/**
 * Grams as kilograms.
 *
 * @example
 * formatKilograms(gram(1_234_500), 'id') // '1.234,5 kg'
 */
export function formatKilograms(mass: Gram, language: Language, digits = 3): string {
  // The number and its unit stay on one line, as with money.
  return numberFormat(language, { style: 'unit', unit: 'kilogram', maximumFractionDigits: digits }).format(kilograms(mass)).replace(' ', '\u00a0');
}

/**
 * A share of 1 as a percentage.
 *
 * @example
 * formatPercent(0.125, 'id') // '12,5%'
 */
export function formatPercent(share: number, language: Language, digits = 1): string {
  return withMinus(numberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(share));
}

const dateStyles = {
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  dayName: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A date in words.
 *
 * @example
 * formatDate(plainDate('2026-11-24'), 'id') // 'Sel, 24 Nov 2026'
 */
export function formatDate(date: PlainDate, language: Language, style: keyof typeof dateStyles = 'weekday'): string {
  return dateFormat(language, dateStyles[style]).format(new Date(`${date}T00:00:00Z`));
}

/**
 * A week by its ISO number: M (minggu) in Indonesian, W in English.
 *
 * @example
 * formatWeek(plainDate('2026-11-23'), 'id') // 'M48 2026'
 */
export function formatWeek(monday: PlainDate, language: Language): string {
  const { year, week } = isoWeekOf(monday);
  return `${language === 'id' ? 'M' : 'W'}${String(week).padStart(2, '0')} ${year}`;
}
