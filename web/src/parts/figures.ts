import type { Language } from '@sentra/contract';
import { isoWeekOf, kilograms, type Gram, type PlainDate, type Rupiah } from '@sentra/measures';
import { useLanguage } from '../words/language.ts';

const locales = { id: 'id-ID', en: 'en-GB' } as const;
const unknown = '–';

/** Amounts, dates and weeks as the reader's language writes them. What is unknown is a dash, never 0. */
export interface Figures {
  /** 1.234 */
  count(amount: number | null): string;
  /** 1.234,5 with at most this many decimals */
  decimal(amount: number | null, decimals?: number): string;
  /** Rp 1.250.000 */
  rupiah(amount: Rupiah | number | null): string;
  /** + Rp 2.460.000 or − Rp 350.000 */
  rupiahChange(amount: Rupiah | number): string;
  /** Rp 1,3 jt: for axes and narrow places only */
  rupiahShort(amount: Rupiah | number | null): string;
  /** 1.140 kg */
  mass(amount: Gram | null): string;
  /** 0.874 becomes 87 % */
  percent(part: number | null, decimals?: number): string;
  /** 4 Des, or 4 Des 2026 */
  day(date: PlainDate | null, form?: 'short' | 'full'): string;
  /** Selasa, 24 Nov 2026 */
  weekday(date: PlainDate | null): string;
  /** M48 of the week's Monday */
  week(monday: PlainDate | null): string;
  /** 06.40, or 24 Nov 2026, 06.40; the time is WIB */
  clock(instant: string | null, form?: 'time' | 'full'): string;
}

const minus = (text: string): string => text.replaceAll('-', '−');

function figuresOf(language: Language): Figures {
  const locale = locales[language];
  const number = (decimals: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  const whole = number(0);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const dateOf = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const shortDay = dateOf({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const fullDay = dateOf({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const longDay = dateOf({ weekday: 'long', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const time = dateOf({ hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' });
  const moment = dateOf({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' });
  const at = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);
  const known = <Value>(write: (value: Value) => string) => (value: Value | null) => (value === null ? unknown : minus(write(value)));

  return {
    count: known((amount: number) => whole.format(amount)),
    decimal: (amount, decimals = 1) => known((value: number) => number(decimals).format(value))(amount),
    rupiah: known((amount: number) => `${amount < 0 ? '−' : ''}Rp\u00a0${whole.format(Math.abs(amount))}`),
    rupiahChange: (amount) => `${amount < 0 ? '−' : '+'}\u00a0Rp\u00a0${whole.format(Math.abs(amount))}`,
    rupiahShort: known((amount: number) => `Rp\u00a0${short.format(amount)}`),
    mass: known((amount: Gram) => `${number(1).format(kilograms(amount))}\u00a0kg`),
    percent: (part, decimals = 0) => known((value: number) => `${number(decimals).format(value * 100)}\u00a0%`)(part),
    day: (date, form = 'short') => known((value: PlainDate) => (form === 'short' ? shortDay : fullDay).format(at(value)))(date),
    weekday: known((date: PlainDate) => longDay.format(at(date))),
    week: known((monday: PlainDate) => `${language === 'id' ? 'M' : 'W'}${String(isoWeekOf(monday).week).padStart(2, '0')}`),
    clock: (instant, form = 'time') => known((value: string) => (form === 'time' ? time : moment).format(new Date(value)))(instant),
  };
}

const made: Partial<Record<Language, Figures>> = {};

export const figuresIn = (language: Language): Figures => (made[language] ??= figuresOf(language));

/**
 * @example
 * const figures = useFigures();
 * figures.mass(gram(1_140_000)) // '1.140 kg'
 */
export const useFigures = (): Figures => figuresIn(useLanguage());
