import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Melting } from './melting.ts';
import type { Problem } from '../problem/problem.ts';

const materials = ['FC200', 'FCD450', 'SC480'];

const furnace = fc.record({
  kgPerHeat: fc.constantFrom(50, 100, 150, 250),
  costPerHeat: fc.integer({ min: 1, max: 400 }),
  heats: fc.integer({ min: 0, max: 5 }),
  melts: fc.uniqueArray(fc.constantFrom(...materials), { minLength: 1 }),
});

/** One member, one week. */
function meltingOf(furnaces: { kgPerHeat: number; costPerHeat: number; heats: number; melts: string[] }[]): Melting {
  const member = { id: 'M', furnaces: furnaces.map(({ heats, melts, ...rest }, i) => ({ ...rest, id: `F${i}`, heatsPerWeek: [heats], materials: melts })) };
  return new Melting({ weeks: 1, materials, members: [member] } as unknown as Problem);
}

/** Every count of every furnace and material, tried one after the other. */
function cheapest(furnaces: { kgPerHeat: number; costPerHeat: number; heats: number; melts: string[] }[], kg: number[]): number {
  const places = furnaces.flatMap(({ melts }, f) => melts.map((name) => ({ f, material: materials.indexOf(name) })));
  const left = furnaces.map(({ heats }) => heats);
  const melted = kg.map(() => 0);
  const from = (i: number, cost: number): number => {
    if (i === places.length) return melted.every((amount, m) => amount >= kg[m]!) ? cost : Infinity;
    const { f, material } = places[i]!;
    let best = from(i + 1, cost);
    let count = 0;
    while (left[f]! > 0) {
      count++;
      left[f]!--;
      melted[material]! += furnaces[f]!.kgPerHeat;
      best = Math.min(best, from(i + 1, cost + count * furnaces[f]!.costPerHeat));
    }
    left[f]! += count;
    melted[material]! -= count * furnaces[f]!.kgPerHeat;
    return best;
  };
  return from(0, 0);
}

describe('the heats of a week', () => {
  it('are the cheapest that melt what is poured, and none where the furnaces do not suffice', () => {
    fc.assert(
      fc.property(fc.array(furnace, { minLength: 1, maxLength: 2 }), fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 3, maxLength: 3 }), (furnaces, wanted) => {
        // Metal that no furnace melts is refused where the lot is placed.
        const kg = wanted.map((amount, m) => (furnaces.some(({ melts }) => melts.includes(materials[m]!)) ? amount : 0));
        const melting = meltingOf(furnaces);
        const found = melting.shops.reduce((sum, _, shop) => sum + melting.cost(shop, 0, Float64Array.from(kg)), 0);
        expect(found).toBe(cheapest(furnaces, kg));
      }),
      { numRuns: 400 },
    );
  });

  it('are told as counts that cost just that, and melt enough', () => {
    fc.assert(
      fc.property(fc.array(furnace, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 500 }), (furnaces, kg) => {
        const melting = meltingOf(furnaces);
        const poured = Float64Array.from(materials, (name) => (furnaces.some(({ melts }) => melts.includes(name)) ? kg : 0));
        melting.shops.forEach((shop, s) => {
          const cost = melting.cost(s, 0, poured);
          const melted = new Map<number, number>();
          let told = 0;
          melting.heats(s, 0, poured, (f, material, count) => {
            told += count * furnaces[f]!.costPerHeat;
            melted.set(material, (melted.get(material) ?? 0) + count * furnaces[f]!.kgPerHeat);
          });
          expect(told).toBe(cost === Infinity ? 0 : cost);
          const short = shop.materials.filter((material) => (melted.get(material) ?? 0) < poured[material]!);
          expect(cost === Infinity ? [] : short).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });
});
