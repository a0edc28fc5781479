import type { Language } from '@sentra/contract';
import { dateInWib, formatDate, formatNumber, WIB, type PlainDate } from '@sentra/measures';
import { wordsIn } from '../words/area.ts';
import { floorWords } from './words/floor.ts';
import { useLanguage } from './words/speak.ts';

/** Amounts and times as the reader's language writes them. */
export interface Figures {
  readonly number: (amount: number) => string;
  /** 1 Des */
  readonly day: (date: PlainDate) => string;
  /** Selasa, 24 Nov */
  readonly weekday: (date: PlainDate) => string;
  /** 09.12, in WIB; with the day where it is not of today */
  readonly time: (instant: number, now: number) => string;
  /** 3 jam: the largest unit alone, never nothing */
  readonly span: (milliseconds: number) => string;
}

export function figuresOf(language: Language): Figures {
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const words = wordsIn(floorWords, language);
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: WIB });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: WIB });
  const number = (amount: number) => formatNumber(amount, language, 0);
  return {
    number,
    day: (day) => formatDate(day, language, 'day'),
    weekday: (day) => `${formatDate(day, language, 'dayName')}, ${formatDate(day, language, 'day')}`,
    time: (instant, now) => (dateInWib(instant) === dateInWib(now) ? clock : moment).format(instant),
    span: (milliseconds) => {
      const minutes = Math.round(Math.abs(milliseconds) / 60_000);
      if (minutes < 60) return words.minutes(number(Math.max(minutes, 1)));
      return minutes < 48 * 60 ? words.hours(number(Math.round(minutes / 60))) : words.days(number(Math.round(minutes / 1440)));
    },
  };
}

const figures: Readonly<Record<Language, Figures>> = { id: figuresOf('id'), en: figuresOf('en') };
export const useFigures = (): Figures => figures[useLanguage()];
