import { addDays, plainDate } from '@sentra/measures';
import { expect, it } from 'vitest';
import { countedFrom } from './runBeginning.ts';

it('an earlier plan is counted from the new first week, and what lies before it is gone', () => {
  const monday = plainDate('2026-11-23');
  const lot = (week: number) => ({ member: 'A', part: 'B', stage: 0, week, qty: 10 });
  const plan = { lots: [lot(1), lot(2), lot(5)], heats: [], deliveries: [{ order: 'P', week: 1, qty: 1 }] };
  expect(countedFrom(addDays(monday, 7), monday, plan)).toEqual({ lots: [lot(1), lot(4)], heats: [], deliveries: [] });
  expect(countedFrom(monday, monday, plan)).toEqual(plan);
});
