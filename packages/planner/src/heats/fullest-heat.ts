import { stepOf } from './bins.ts';
import { demandOf, type HeatInstance } from './instance.ts';
import { fullest } from './subset-sum.ts';

/** What the pieces that can be cast and a heat are counted in, in kilograms. */
export const stepOfPieces = ({ items, capacity }: HeatInstance): number => stepOf(items.filter(({ alloy, kg }) => alloy >= 0 && kg <= capacity).map(({ kg }) => kg), capacity);

/** What a heat of each alloy holds at most in whole pieces: of pieces of 116 kg, a furnace of 360 kg takes three. */
export function kgOfFullestHeat(instance: HeatInstance): number[] {
  const { alloys, capacity, items } = instance;
  const demand = demandOf(instance);
  const step = stepOfPieces(instance);
  return Array.from({ length: alloys }, (_, alloy) => {
    // Rounded down, so that a heat is never thought to hold less than it can.
    const kinds = items.flatMap((item, index) => {
      const steps = Math.floor(item.kg / step + 1e-6);
      return item.alloy === alloy && item.kg <= capacity && steps > 0 && demand[index]! > 0 ? [{ steps, qty: demand[index]!, kg: item.kg }] : [];
    });
    const room = Math.floor(capacity / step + 1e-6);
    const isExact = kinds.every(({ steps, kg }) => Math.abs(steps * step - kg) < 1e-6 * step);
    if (!isExact) return capacity;
    return Math.min(capacity, fullest(kinds, room).reduce((sum, count, index) => sum + count * kinds[index]!.steps, 0) * step);
  });
}
