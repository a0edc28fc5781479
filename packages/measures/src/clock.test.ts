import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockAt, type ClockTime, formatClock, isClockTime, minutesAt, minutesAtEnd } from './index.ts';

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
