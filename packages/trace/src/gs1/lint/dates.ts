import { type Fault, type Lint, notDigits } from './fault.ts';

const daysIn = (year: number, month: number) => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** A date without separators. Years of two digits are of a century whose leap years are those divisible by four. */
const date =
  (yearDigits: 2 | 4, dayMayBeZero: boolean): Lint =>
  (data) => {
    const form = `${'Y'.repeat(yearDigits)}MMDD`;
    const wrong = digitsOf(data, yearDigits + 4, `a date written ${form}`);
    if (wrong) return wrong;
    const year = Number(data.slice(0, yearDigits)) + (yearDigits === 2 ? 2000 : 0);
    const month = Number(data.slice(yearDigits, yearDigits + 2));
    const day = Number(data.slice(yearDigits + 2));
    if (month < 1 || month > 12) return { code: 'month', at: yearDigits, says: `there is no month ${data.slice(yearDigits, yearDigits + 2)}` };
    const last = daysIn(year, month);
    if (day <= last && (day > 0 || dayMayBeZero)) return undefined;
    return { code: 'day', at: yearDigits + 2, says: `there is no day ${data.slice(yearDigits + 2)} in that month, which has ${last}${dayMayBeZero ? '; 00 stands for the whole month' : ''}` };
  };

function digitsOf(data: string, length: number, what: string): Fault | undefined {
  const letter = notDigits(data);
  if (letter) return letter;
  return data.length === length ? undefined : { code: 'length', at: Math.min(data.length, length), says: `${what} has ${length} digits, not ${data.length}` };
}

export const yymmdd: Lint = date(2, false);
export const yymmd0: Lint = date(2, true);
export const yyyymmdd: Lint = date(4, false);
export const yyyymmd0: Lint = date(4, true);

const upTo =
  (most: number, what: string): Lint =>
  (data) =>
    digitsOf(data, 2, what) ?? (Number(data) <= most ? undefined : { code: 'time', at: 0, says: `${what} is 00 to ${most}, not ${data}` });

export const hh: Lint = upTo(23, 'the hour');
export const mi: Lint = upTo(59, 'the minute');
export const ss: Lint = upTo(59, 'the second');

export const hhmi: Lint = (data, lookups) => {
  const wrong = digitsOf(data, 4, 'a time written HHMM') ?? hh(data.slice(0, 2), lookups);
  if (wrong) return wrong;
  const minute = mi(data.slice(2), lookups);
  return minute && { ...minute, at: minute.at + 2 };
};
