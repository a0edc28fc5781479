import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWeek } from './check-week.ts';
import { chooseHeats, type HeatsChosen } from './choose-heats.ts';
import { scheduleWeek } from './schedule-week.ts';
import { shopOf } from './shop.ts';
import { fewestOfAll } from './testing/every-schedule.ts';
import { randomWeek } from './testing/random-week.ts';
import type { FoundryWeek } from './week.ts';

const size = fc.record({
  seed: fc.nat(), furnaces: fc.integer({ min: 0, max: 3 }), lots: fc.integer({ min: 0, max: 8 }), days: fc.integer({ min: 0, max: 6 }),
  mostPieces: fc.constantFrom(3, 12, 40), hasMoulds: fc.boolean(), hasChanges: fc.boolean(), hasOwn: fc.boolean(),
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
        expect(heats * largest).toBeGreaterThanOrEqual(kg - 1e-9);
        expect(heats).toBeGreaterThanOrEqual(atLeast);
      }
    }), { numRuns: 200 });
  });

  // The choice of heats is not proved to be the best one where several furnaces are short: the weeks are the same in every run.
  it('leaves no more pieces where one more day is open', () => {
    fc.assert(fc.property(anyWeek, fc.integer({ min: 1, max: 7 }), (week, day) => {
      if (week.days.some((one) => one.day === day)) return;
      const longer = { ...week, days: [...week.days, { day, opens: 420, closes: 1020 }] };
      expect(scheduleWeek(longer).sums.leftPieces).toBeLessThanOrEqual(scheduleWeek(week).sums.leftPieces);
    }), { numRuns: 400, seed: 1 });
  });

  it('is no other where the hours of all furnaces are said of each of them, and a day in stretches that touch', () => {
    fc.assert(fc.property(anyWeek, (week) => {
      const said = {
        ...week, closedHours: [],
        furnaces: week.furnaces.map((furnace) => ({ ...furnace, closedHours: [...week.closedHours, ...(furnace.closedHours ?? [])], changeMinutes: furnace.changeMinutes ?? week.changeMinutes })),
        days: week.days.flatMap(({ day, opens, closes }) => [{ day, opens: opens + 45, closes }, { day, opens, closes: opens + 45 }]),
      };
      expect(scheduleWeek(said)).toEqual(scheduleWeek(week));
    }), { numRuns: 200 });
  });

  it('washes no longer than where every alloy stayed where the plan booked it', () => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      const booked = { ...randomWeek(seed, { furnaces: 2, lots: 4, days: 6, mostPieces: 12, hasMoulds: false, hasChanges: true }), closedHours: [] };
      const shop = shopOf(booked);
      const first = chooseHeats(shop);
      const washes = ({ counts }: HeatsChosen) => counts.reduce((sum, some) => sum + Math.max(0, some.filter((count) => count > 0).length - 1), 0);
      expect(scheduleWeek(booked).changes.length).toBeLessThanOrEqual(washes(first));
    }), { numRuns: 200 });
  });

  it('is the same whenever it is asked', () => {
    fc.assert(fc.property(anyWeek, (week) => {
      expect(scheduleWeek(week)).toEqual(scheduleWeek(structuredClone(week)));
    }), { numRuns: 30 });
  });
});

/** A handful of pieces and heats, all of whole kilograms. */
const tinyWeek = fc.record({
  furnaces: fc.array(fc.record({ kgPerHeat: fc.constantFrom(10, 15), heatsPerWeek: fc.integer({ min: 0, max: 3 }), materials: fc.constantFrom(['FC200'], ['FCD450'], ['FC200', 'FCD450']) }), { minLength: 1, maxLength: 2 }),
  pieces: fc.array(fc.record({ material: fc.constantFrom('FC200', 'FCD450'), pourKg: fc.integer({ min: 1, max: 12 }), qty: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 4 }),
  booked: fc.integer({ min: 0, max: 2 }),
  closes: fc.constantFrom(420, 480, 540, 600),
}).map(({ furnaces, pieces, booked, closes }): FoundryWeek => ({
  furnaces: furnaces.map((furnace, at) => ({ ...furnace, id: `F${at}`, hoursPerHeat: 1 })),
  lots: pieces.map((piece, at) => ({ ...piece, lot: `L${at}`, part: `P${at}` })),
  plannedHeats: furnaces.flatMap(({ materials }, at) => materials.map((material) => ({ furnace: `F${at}`, material, count: booked }))),
  days: [{ day: 1, opens: 420, closes }], closedHours: [],
}));

describe('a tiny week', () => {
  it('leaves no more pieces than trying everything does', () => {
    fc.assert(fc.property(tinyWeek, (week) => {
      expect(scheduleWeek(week).sums.leftPieces).toBe(fewestOfAll(week).left);
    }), { numRuns: 400 });
  });

  it('on one furnace takes as few heats as trying everything does, and proves it', () => {
    fc.assert(fc.property(tinyWeek, ({ furnaces, ...week }) => {
      const one = { ...week, furnaces: furnaces.slice(0, 1), plannedHeats: week.plannedHeats.filter(({ furnace }) => furnace === 'F0') };
      const { sums } = scheduleWeek(one);
      const fewest = fewestOfAll(one);
      fc.pre(fewest.left === 0);
      expect(sums.heats).toBe(fewest.heats);
      for (const { heats, atLeast } of sums.byMaterial) expect(atLeast).toBe(heats);
    }), { numRuns: 300 });
  });
});
