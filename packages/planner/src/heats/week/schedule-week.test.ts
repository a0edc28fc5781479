import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWeek } from './check-week.ts';
import { scheduleWeek } from './schedule-week.ts';
import { randomWeek } from './testing/random-week.ts';
import type { FoundryWeek, ScheduledHeat } from './week.ts';

const size = fc.record({
  seed: fc.nat(), furnaces: fc.integer({ min: 0, max: 3 }), lots: fc.integer({ min: 0, max: 8 }), days: fc.integer({ min: 0, max: 6 }),
  mostPieces: fc.constantFrom(3, 12, 40), hasMoulds: fc.boolean(), hasChanges: fc.boolean(),
});
const anyWeek = size.map(({ seed, ...rest }) => randomWeek(seed, rest));

describe('a week of any foundry', () => {
  it('breaks no rule and loses no piece', () => {
    fc.assert(fc.property(anyWeek, (week) => {
      expect(checkWeek(week, scheduleWeek(week))).toEqual([]);
    }), { numRuns: 400 });
  });

  it('has no fewer heats than its kilograms need in the largest furnaces', () => {
    fc.assert(fc.property(anyWeek, (week) => {
      for (const { material, kg, heats, atLeast } of scheduleWeek(week).sums.byMaterial) {
        const largest = Math.max(0, ...week.furnaces.filter(({ materials }) => materials.includes(material)).map(({ kgPerHeat }) => kgPerHeat));
        if (kg > 0) expect(heats).toBeGreaterThanOrEqual(Math.ceil(kg / largest - 1e-9));
        expect(heats).toBeGreaterThanOrEqual(atLeast);
      }
    }), { numRuns: 200 });
  });

  it('leaves no more pieces where one more day is open', () => {
    fc.assert(fc.property(anyWeek, fc.integer({ min: 1, max: 7 }), (week, day) => {
      if (week.days.some((one) => one.day === day)) return;
      const longer = { ...week, days: [...week.days, { day, opens: 420, closes: 1020 }] };
      expect(scheduleWeek(longer).sums.leftPieces).toBeLessThanOrEqual(scheduleWeek(week).sums.leftPieces);
    }), { numRuns: 400 });
  });

  it('is the same whenever it is asked', () => {
    fc.assert(fc.property(anyWeek, (week) => {
      expect(scheduleWeek(week)).toEqual(scheduleWeek(structuredClone(week)));
    }), { numRuns: 30 });
  });
});
