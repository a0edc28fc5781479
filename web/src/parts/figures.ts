import type { Language } from '@sentra/contract';
import { formatClock, formatDate, formatKilograms, formatMoney, formatMoneyShort, formatNumber, formatWeek, isoWeekOf, WIB, type ClockTime, type Gram, type PlainDate, type Rupiah } from '@sentra/measures';
import { useLanguage } from '../words/language.ts';

/** Amounts, dates and weeks as the reader's language writes them. What is unknown is a dash, never 0. */
export interface Figures {
  /** 1.234 or, with decimals, at most so many: 1.234,5 */
  readonly number: (amount: number | null, decimals?: number) => string;
  /** Rp 1.250.000 */
  readonly rupiah: (amount: Rupiah | null) => string;
  /** + Rp 2.460.000 or − Rp 350.000 */
  readonly rupiahChange: (amount: Rupiah) => string;
  /** Rp 1,3 jt: only where there is no room */
  readonly rupiahShort: (amount: Rupiah | null) => string;
  /** 1.140 kg */
  readonly mass: (amount: Gram | null, decimals?: number) => string;
  /** 0.874 becomes 87 % */
  readonly percent: (part: number | null, decimals?: number) => string;
  /** `day` 4 Des; `short` 4 Des 2026; `weekday` Jum, 4 Des 2026; `long` 4 Desember 2026; `dayName` Jumat */
  readonly date: (date: PlainDate | null, style?: 'day' | 'short' | 'weekday' | 'long' | 'dayName') => string;
  /** 06.40, a time of day that is not of one date */
  readonly timeOfDay: (time: ClockTime) => string;
  /** The same for an end: midnight is 24.00 then. */
  readonly timeUntil: (time: ClockTime) => string;
  /** M48 */
  readonly week: (monday: PlainDate | null) => string;
  /** M48 2026 */
  readonly weekOfYear: (monday: PlainDate | null) => string;
  /** 06.40, or with `full` 24 Nov 2026, 06.40; the time is WIB */
  readonly clock: (instant: string | null, style?: 'time' | 'full') => string;
}

const unknown = '–';

/** For a language that is known already. */
export function figuresOf(language: Language): Figures {
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: WIB });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: WIB });
  return {
    number: (amount, decimals = 0) => (amount === null ? unknown : formatNumber(amount, language, decimals)),
    rupiah: (amount) => (amount === null ? unknown : formatMoney(amount, language)),
    rupiahChange: (amount) => `${amount < 0 ? '−' : '+'}\u00a0${formatMoney(Math.abs(amount) as Rupiah, language)}`,
    rupiahShort: (amount) => (amount === null ? unknown : formatMoneyShort(amount, language)),
    mass: (amount, decimals = 1) => (amount === null ? unknown : formatKilograms(amount, language, decimals)),
    percent: (part, decimals = 0) => (part === null ? unknown : `${formatNumber(part * 100, language, decimals)}\u00a0%`),
    date: (date, style = 'day') => (date === null ? unknown : formatDate(date, language, style)),
    timeOfDay: (time) => formatClock(time, language),
    timeUntil: (time) => formatClock(time, language).replace(/^00(?=.00)/, '24'),
    week: (monday) => (monday === null ? unknown : `${language === 'id' ? 'M' : 'W'}${String(isoWeekOf(monday).week).padStart(2, '0')}`),
    weekOfYear: (monday) => (monday === null ? unknown : formatWeek(monday, language)),
    clock: (instant, style = 'time') => (instant === null ? unknown : (style === 'time' ? time : moment).format(new Date(instant))),
  };
}

const figures: Readonly<Record<Language, Figures>> = { id: figuresOf('id'), en: figuresOf('en') };

/**
 * @example
 * const figures = useFigures();
 * figures.mass(gram(1_140_000)) // '1.140 kg'
 */
export const useFigures = (): Figures => figures[useLanguage()];
