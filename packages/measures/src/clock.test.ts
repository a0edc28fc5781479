import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockAt, type ClockTime, formatClock, isClockTime, minutesAt, minutesAtEnd, readClock } from './index.ts';

test('a time of day has two digits for hours and for minutes', () => {
  expect(['00:00', '07:30', '23:59'].every(isClockTime)).toBe(true);
  expect(['7:00', '24:00', '07:60', '07.30', '07:30:00', ''].some(isClockTime)).toBe(false);
});

test('minutes become a time of day and back', () => {
  expect(minutesAt('07:30' as ClockTime)).toBe(450);
  expect(clockAt(450)).toBe('07:30');
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => minutesAt(clockAt(minutes)) === minutes));
  expect(() => clockAt(-1)).toThrow(RangeError);
  expect(() => clockAt(1441)).toThrow(RangeError);
});

test('what ends at midnight ends with its day', () => {
  expect(minutesAtEnd('00:00' as ClockTime)).toBe(1440);
  expect(minutesAtEnd('16:00' as ClockTime)).toBe(960);
  expect(clockAt(1440)).toBe('00:00');
});

test('is written with a point in Indonesian', () => {
  expect([formatClock('07:30' as ClockTime, 'id'), formatClock('07:30' as ClockTime, 'en')]).toEqual(['07.30', '07:30']);
});

test('a time that a person wrote', () => {
  for (const text of ['7.30', '07:30', '0730', ' 7:30 ']) expect(readClock(text)).toEqual({ value: '07:30' });
  expect(readClock('7')).toEqual({ value: '07:00' });
  expect(readClock('24.00')).toEqual({ value: '00:00' });
  expect(readClock('')).toEqual({ wrong: 'empty' });
  for (const text of ['pagi', '7 pm', '7.3', '730', '07:30:00']) expect(readClock(text)).toEqual({ wrong: 'not a time' });
  for (const text of ['25', '7.60', '24.01']) expect(readClock(text)).toEqual({ wrong: 'no such time' });
});
