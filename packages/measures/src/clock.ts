import type { Language } from './format.ts';

/** A time of day in WIB, written HH:MM, from 00:00 to 23:59. */
export type ClockTime = string & { readonly unit: 'clock' };

export const minutesOfDay = 1440;

/**
 * Tells whether a text is a time of day written HH:MM.
 *
 * @example
 * isClockTime('7:00') // false
 */
export const isClockTime = (text: string): text is ClockTime => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * Minutes after midnight.
 *
 * @example
 * minutesAt('07:30' as ClockTime) // 450
 */
export const minutesAt = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * The minutes at which something ends that began before: midnight is then the end of the day and not its beginning.
 *
 * @example
 * minutesAtEnd('00:00' as ClockTime) // 1440
 */
export const minutesAtEnd = (time: ClockTime): number => minutesAt(time) || minutesOfDay;

/**
 * The time of day so many minutes after midnight, to the minute before.
 *
 * @throws RangeError below 0 and above 1440; 1440 is midnight
 * @example
 * clockAt(450) // '07:30'
 */
export function clockAt(minutes: number): ClockTime {
  if (!(minutes >= 0 && minutes <= minutesOfDay)) throw new RangeError(`${minutes} minutes are not within a day`);
  const whole = Math.floor(minutes) % minutesOfDay;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}` as ClockTime;
}

/**
 * A time of day as it is written: with a point in Indonesian, with a colon in English.
 *
 * @example
 * formatClock('07:30' as ClockTime, 'id') // '07.30'
 */
export const formatClock = (time: ClockTime, language: Language): string => (language === 'id' ? time.replace(':', '.') : time);

export type ClockFault = 'empty' | 'not a time' | 'no such time';

export type ClockReading = { readonly value: ClockTime } | { readonly wrong: ClockFault };

/**
 * Reads a time of day that a person wrote, by the clock of 24 hours: `7`, `7.30`, `07:30`, `0730`, `24.00`. A morning and an afternoon
 * are not guessed.
 *
 * @example
 * readClock('7.30') // { value: '07:30' }
 * readClock('24.00') // { value: '00:00' }
 * readClock('25') // { wrong: 'no such time' }
 */
export function readClock(text: string): ClockReading {
  const written = text.trim();
  if (written === '') return { wrong: 'empty' };
  const read = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(written) ?? /^(\d{2})(\d{2})$/.exec(written);
  if (!read) return { wrong: 'not a time' };
  const [hours, minutes] = [Number(read[1]), Number(read[2] ?? 0)];
  return minutes < 60 && hours * 60 + minutes <= minutesOfDay ? { value: clockAt(hours * 60 + minutes) } : { wrong: 'no such time' };
}
