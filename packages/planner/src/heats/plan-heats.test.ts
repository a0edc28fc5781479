import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../model/random.ts';
import { checkHeats } from './check-heats.ts';
import { type HeatInstance, latenessOf } from './instance.ts';
import { planHeats } from './plan-heats.ts';

const quick = { seed: 1, clock: () => 0, iterations: 12 };

/** An instance that a seed determines; large pieces on purpose, as those are the ones that do not fit. */
function randomInstance(seed: number, { alloys, days, heatsPerDay, items, orders }: { alloys: number; days: number; heatsPerDay: number; items: number; orders: number }): HeatInstance {
  const random = seededRandom(seed);
  const below = (most: number) => Math.floor(random() * most);
  return {
    alloys, days, heatsPerDay, capacity: 100,
    items: Array.from({ length: items }, () => ({ alloy: below(alloys + 1) - (random() < 0.1 ? 1 : 0), kg: 1 + below(70), endValue: random() })).map((item) => ({ ...item, alloy: Math.min(item.alloy, alloys - 1) })),
    orders: Array.from({ length: orders }, () => ({
      due: below(days + 1),
      lateCost: Array.from({ length: days }, () => below(20)),
      needs: [...new Set([below(items), below(items)])].map((item) => ({ item, qty: 1 + below(3) })),
    })),
  };
}

describe('a plan of heats', () => {
  it('keeps every rule, never costs more than no plan, and never less than its bound', async () => {
    const shape = fc.record({ seed: fc.nat(), alloys: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 1, max: 4 }), heatsPerDay: fc.integer({ min: 0, max: 3 }), items: fc.integer({ min: 1, max: 6 }), orders: fc.integer({ min: 0, max: 8 }) });
    await fc.assert(
      fc.asyncProperty(shape, async ({ seed, ...size }) => {
        const instance = randomInstance(seed, size);
        const { plan, check, bound } = await planHeats(instance, quick);
        expect(checkHeats(instance, plan).errors).toEqual([]);
        expect(check.total).toBeLessThanOrEqual(checkHeats(instance, { heats: [], completed: [] }).total + 1e-9);
        expect(bound ?? -Infinity).toBeLessThanOrEqual(check.total + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('finds what trying every choice finds, where each piece fills a heat', async () => {
    for (let seed = 0; seed < 15; seed++) {
      const drawn = randomInstance(seed, { alloys: 2, days: 2, heatsPerDay: 2, items: 4, orders: 4 });
      const instance = { ...drawn, items: drawn.items.map((item) => ({ alloy: Math.max(0, item.alloy), kg: 100, endValue: 0 })) };
      expect((await planHeats(instance, quick)).check.total).toBeCloseTo(bestOfAll(instance), 3);
    }
  });

  it('tells each better plan as soon as it is there, the last one being the answer, and stops when it is asked to', async () => {
    const instance = randomInstance(5, { alloys: 3, days: 4, heatsPerDay: 2, items: 6, orders: 8 });
    const told: number[] = [];
    const { check } = await planHeats(instance, { ...quick, onPlan: (plan, { total }) => told.push(checkHeats(instance, plan).feasible ? total : Number.NaN) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => b - a));
    expect(told.at(-1)).toBe(check.total);
    const stopped = await planHeats(instance, { ...quick, isCancelled: () => true });
    expect(checkHeats(instance, stopped.plan).errors).toEqual([]);
  });

  it('is the same for the same seed and iterations', async () => {
    const instance = randomInstance(3, { alloys: 3, days: 3, heatsPerDay: 3, items: 6, orders: 8 });
    expect(await planHeats(instance, quick)).toEqual(await planHeats(instance, quick));
  });
});

/** Every day for every order; a piece is a heat, so that a choice fits where its pieces are no more than the heats by each day. */
function bestOfAll({ orders, days, heatsPerDay }: HeatInstance): number {
  let best = Infinity;
  const goesOut = orders.map(() => 1);
  const look = (from: number): void => {
    if (from < orders.length) {
      const { due } = orders[from]!;
      for (let day = due === 0 ? days + 1 : due; day <= days + 1; day++) {
        goesOut[from] = day;
        look(from + 1);
      }
      return;
    }
    for (let day = 1; day <= days; day++) {
      const pieces = orders.reduce((sum, { needs }, order) => sum + (goesOut[order]! <= day ? needs.reduce((all, { qty }) => all + qty, 0) : 0), 0);
      if (pieces > heatsPerDay * day) return;
    }
    best = Math.min(best, orders.reduce((sum, order, index) => sum + latenessOf(order, goesOut[index]!), 0));
  };
  look(0);
  return best;
}
