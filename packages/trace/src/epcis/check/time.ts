const form = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/**
 * Whether a text is a date and time with its zone offset (RFC 3339, section 5.6; a leap second only at the end of a day in UTC).
 *
 * @example isTime('2026-11-24T08:30:00.5+07:00') // true
 * @example isTime('2026-11-24T08:30:00') // false: no offset
 * @example isTime('2026-02-29T08:30:00Z') // false: no such day
 */
export function isTime(text: string): boolean {
  const match = form.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [offsetHour, offsetMinute] = [Number(match[8] ?? 0), Number(match[9] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (match[7] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return second === 60 && (hour * 60 + minute - offset + 2 * dayOfMinutes) % dayOfMinutes === dayOfMinutes - 1;
}

const dayOfMinutes = 24 * 60;

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Whether a text is an offset from UTC between -14:00 and +14:00 (EPCIS 2.0, section 7.4.1).
 *
 * @example isOffset('+07:00') // true
 * @example isOffset('Z') // false
 * @example isOffset('+14:30') // false
 */
export const isOffset = (text: string): boolean => /^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/.test(text);
