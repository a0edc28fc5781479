import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, dateInWib, daysBetween, divideRupiah, gram, gramsOfKilograms, isoWeekOf, isPlainDate, kilograms, mondayOf, mondayOfWeek, plainDate, roundRupiah, rupiah, weekNumber } from './index.ts';

describe('rupiah', () => {
  test('is whole', () => {
    expect(rupiah(1_250_000)).toBe(1_250_000);
    expect(() => rupiah(0.5)).toThrow(RangeError);
  });

  test('rounds half away from zero', () => {
    expect(roundRupiah(1234.5)).toBe(1235);
    expect(roundRupiah(-1234.5)).toBe(-1235);
    expect(Object.is(roundRupiah(-0.2), 0)).toBe(true);
  });

  test('gives what is left over to the largest remainders', () => {
    expect(divideRupiah(rupiah(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(() => divideRupiah(rupiah(100), [0, 0])).toThrow(RangeError);
  });

  test('shares always add up, and none is a rupiah away from its exact part', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.nat(1_000_000_000), weights, (amount, list) => {
        const shares = divideRupiah(rupiah(amount), list);
        const whole = list.reduce((sum, weight) => sum + weight, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        shares.forEach((share, index) => expect(Math.abs(share - (amount * (list[index] ?? 0)) / whole)).toBeLessThan(1));
      }),
    );
  });
});

test('kilograms become whole grams and back', () => {
  expect(gramsOfKilograms(6.51)).toBe(6510);
  expect(kilograms(gram(6_510))).toBe(6.51);
  expect(() => gram(-1)).toThrow(RangeError);
});

describe('dates', () => {
  test('only days of the calendar are dates', () => {
    expect(plainDate('2026-11-24')).toBe('2026-11-24');
    expect(isPlainDate('2026-02-30')).toBe(false);
    expect(isPlainDate('24-11-2026')).toBe(false);
    expect(() => plainDate('2026-13-01')).toThrow(RangeError);
  });

  test('the day begins at midnight in WIB', () => {
    expect(dateInWib(Date.UTC(2026, 10, 24, 17, 30))).toBe('2026-11-25');
    expect(dateInWib(Date.UTC(2026, 10, 24, 16, 59))).toBe('2026-11-24');
  });

  test('weeks begin on Monday and are counted from 1', () => {
    expect(mondayOf(plainDate('2026-11-24'))).toBe('2026-11-23');
    expect(mondayOf(plainDate('2026-11-29'))).toBe('2026-11-23');
    expect(isoWeekOf(plainDate('2026-12-31'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeekOf(plainDate('2027-01-01'))).toEqual({ year: 2026, week: 53 });
    expect(addDays(plainDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(daysBetween(plainDate('2026-11-24'), plainDate('2026-12-01'))).toBe(7);
    expect(weekNumber(plainDate('2026-11-23'), plainDate('2026-12-01'))).toBe(2);
    expect(weekNumber(plainDate('2026-11-23'), plainDate('2026-11-22'))).toBe(0);
    expect(mondayOfWeek(plainDate('2026-11-23'), 2)).toBe('2026-11-30');
  });

  test('agree with the calendar of ECMAScript’s Temporal', () => {
    const days = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(days, (day) => {
        const ours = addDays(plainDate('2026-11-24'), day);
        const theirs = Temporal.PlainDate.from('2026-11-24').add({ days: day });
        expect(ours).toBe(theirs.toString());
        expect(isoWeekOf(ours)).toEqual({ year: theirs.yearOfWeek, week: theirs.weekOfYear });
        expect(mondayOf(ours)).toBe(theirs.subtract({ days: theirs.dayOfWeek - 1 }).toString());
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) }), (instant) => {
        expect(dateInWib(instant)).toBe(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString());
      }),
    );
    const numbers = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
        let exists = true;
        try {
          Temporal.PlainDate.from(text, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(isPlainDate(text)).toBe(exists);
      }),
    );
  });
});
