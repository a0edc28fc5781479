import type { ClockTime } from '@sentra/measures';
import { expect, test } from 'vitest';
import { type Stretch, usualDay, withBreak, withoutBreak } from './stretches.ts';

const stretch = (opens: string | null, closes: string | null): Stretch => ({ opens: opens as ClockTime | null, closes: closes as ClockTime | null });

test('a break is cut out at noon, and taken back leaves the day as it was', () => {
  const day = [stretch('07:00', '16:00')];
  expect(withBreak(day)).toEqual([stretch('07:00', '12:00'), stretch('13:00', '16:00')]);
  expect(withoutBreak(withBreak(day), 1)).toEqual(day);
  expect(withBreak([stretch('06:00', '00:00')])).toEqual([stretch('06:00', '12:00'), stretch('13:00', '00:00')]);
});

test('where noon lies outside, the stretch after the break is still to be typed', () => {
  const morning = [stretch('07:00', '12:00')];
  expect(withBreak(morning)).toEqual([...morning, stretch(null, null)]);
  expect(withoutBreak(withBreak(morning), 1)).toEqual(morning);
  expect(withBreak([stretch(null, '16:00')])).toEqual([stretch(null, '16:00'), stretch(null, null)]);
  expect(withBreak([])).toEqual(usualDay);
});

test('of several breaks the one named goes', () => {
  const day = [stretch('06:00', '09:00'), stretch('09:30', '12:00'), stretch('13:00', '17:00')];
  expect(withoutBreak(day, 1)).toEqual([stretch('06:00', '12:00'), stretch('13:00', '17:00')]);
  expect(withoutBreak(day, 2)).toEqual([stretch('06:00', '09:00'), stretch('09:30', '17:00')]);
});
