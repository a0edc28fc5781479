import { countOf, pack, type Pieces } from './packing.ts';
import { gramsOfPiece, roomOf, type Shop } from './shop.ts';
import type { FoundryWeek, HeatSum, ScheduledHeat, WeekSchedule, WeekSums } from './week.ts';

/** Sums of decimal kilograms without the binary dust. */
export const inGrams = (kg: number): number => Math.round(kg * 1000) / 1000;

const total = <T>(items: readonly T[], amountOf: (item: T) => number): number => items.reduce((sum, item) => sum + amountOf(item), 0);

/** What the heats of a week add up to, beside what the plan booked. */
export function sumsOf(week: FoundryWeek, shop: Shop, { heats, changes, left }: Omit<WeekSchedule, 'sums'>): WeekSums {
  const holds = new Map(week.furnaces.map(({ id, kgPerHeat }) => [id, kgPerHeat]));
  const fillOf = (some: readonly ScheduledHeat[]) => (some.length > 0 ? total(some, ({ kg }) => kg) / total(some, ({ furnace }) => holds.get(furnace)!) : 0);
  const planned = (furnace: string | null, material: string | null) =>
    total(week.plannedHeats, (one) => ((furnace === null || one.furnace === furnace) && (material === null || one.material === material) ? one.count : 0));
  const sum = (material: string, some: readonly ScheduledHeat[], booked: number): HeatSum => ({
    material, heats: some.length, planned: booked, kg: inGrams(total(some, ({ kg }) => kg)), fill: fillOf(some),
  });
  const neededBy = new Map(week.lots.map((lot) => [lot.lot, lot.neededBy ?? Infinity]));
  return {
    heats: heats.length,
    planned: planned(null, null),
    kg: inGrams(total(heats, ({ kg }) => kg)),
    fill: fillOf(heats),
    pieces: total(heats, ({ castings }) => total(castings, ({ pieces }) => pieces)),
    leftPieces: total(left, ({ pieces }) => pieces),
    latePieces: total(heats, ({ day, castings }) => total(castings, ({ lot, pieces }) => (day > neededBy.get(lot)! ? pieces : 0))),
    changes: changes.length,
    byFurnace: week.furnaces.flatMap(({ id }) => shop.materials.flatMap((material) => {
      const some = heats.filter((heat) => heat.furnace === id && heat.material === material);
      const booked = planned(id, material);
      return some.length > 0 || booked > 0 ? [{ furnace: id, ...sum(material, some, booked) }] : [];
    })),
    byMaterial: shop.materials.map((material, at) => {
      const some = heats.filter((heat) => heat.material === material);
      return { ...sum(material, some, planned(null, material)), atLeast: leastHeats(week, shop, at, some) };
    }),
  };
}

/** Heats of an alloy that are proved to be needed for the pieces cast, of those booked for it and those used beyond. */
function leastHeats(week: FoundryWeek, shop: Shop, material: number, heats: readonly ScheduledHeat[]): number {
  const used = week.furnaces.map(({ id }) => heats.filter(({ furnace }) => furnace === id).length);
  const pool = shop.furnaces.map(({ planned }, at) => shop.materials.map((_, one) => (one === material ? Math.max(planned[one]!, used[at]!) : 0)));
  const largest = roomOf(shop, pool, material).toSorted((a, b) => b - a);
  const pieces = castPieces(week, shop.pieces[material]!.grams, heats);
  let least = countOf(pieces) === 0 ? 0 : heats.length;
  while (least > 1) {
    const fewer = pack(pieces, largest.slice(0, least - 1));
    if (!fewer.packing && fewer.isProved) break;
    least--;
  }
  return least;
}

function castPieces(week: FoundryWeek, grams: readonly number[], heats: readonly ScheduledHeat[]): Pieces {
  const size = new Map(week.lots.map(({ lot, pourKg }) => [lot, gramsOfPiece(pourKg)]));
  const castings = heats.flatMap((heat) => heat.castings);
  return { grams, counts: grams.map((one) => total(castings, ({ lot, pieces }) => (size.get(lot) === one ? pieces : 0))) };
}
