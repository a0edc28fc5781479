import { mostOfAll } from './most-pieces.ts';
import { gramsOf, mostThatFit, pack } from './packing.ts';
import { furnaceHolds, type HeatCounts, type Holds, roomOf, type Shop } from './shop.ts';

/** How many heats of which alloy on which furnace, and by material how many pieces of each size go into them. */
export interface HeatsChosen {
  readonly counts: HeatCounts;
  readonly cast: readonly (readonly number[])[];
}

type Counts = number[][];

/**
 * Chooses the heats: those that the plan booked where the pieces go into them; else one is poured in a larger furnace instead, else one
 * more is poured; where the week has no such heat, as many pieces as possible are cast. Then no heat is poured that is not needed.
 */
export function chooseHeats(shop: Shop): HeatsChosen {
  const holds = furnaceHolds(shop);
  const fits = piecesFit(shop);
  const counts = bookedHeats(shop, holds);
  const materials = shop.materials.map((_, material) => material);
  // The alloys with the fewest furnaces to go to choose first.
  const furnacesOf = (material: number) => shop.furnaces.filter(({ melts }) => melts[material]).length;
  const order = materials.toSorted((a, b) => furnacesOf(a) - furnacesOf(b) || a - b);
  for (const material of order) spare(shop, counts, material, fits);
  for (const material of order) widen(shop, counts, material, holds, fits);
  const isAllCast = materials.every((material) => fits(counts, material));
  const best = isAllCast ? counts : mostOfAll(shop, counts, holds);
  const cast = materials.map((material) => mostThatFit(shop.pieces[material]!, roomOf(shop, best, material)));
  const castOnly = { ...shop, pieces: shop.pieces.map(({ grams }, material) => ({ grams, counts: cast[material]! })) };
  if (!isAllCast) for (const material of materials) spare(castOnly, best, material, piecesFit(castOnly));
  return { counts: best, cast };
}

/** The plan's heats, as many of them as the furnace's week and its open time hold; of too many, those of the alloy with the most room go first. */
function bookedHeats(shop: Shop, holds: Holds): Counts {
  const counts = shop.furnaces.map(({ planned, melts }) => planned.map((count, material) => (melts[material] ? count : 0)));
  const spareGrams = (material: number) => roomOf(shop, counts, material).reduce((sum, one) => sum + one, 0) - gramsOf(shop.pieces[material]!);
  counts.forEach((ofFurnace, at) => {
    while (!holds(at, ofFurnace)) {
      const given = ofFurnace.map((_, material) => material).filter((material) => ofFurnace[material]! > 0);
      const most = given.reduce((best, material) => (spareGrams(material) > spareGrams(best) ? material : best), given[0]!);
      ofFurnace[most]!--;
    }
  });
  return counts;
}

type Fits = (counts: HeatCounts, material: number) => boolean;

/** Whether an alloy's pieces go into its heats; remembers what it was asked. */
export function piecesFit(shop: Shop): Fits {
  const known = new Map<string, boolean>();
  return (counts, material) => {
    const room = roomOf(shop, counts, material);
    const key = `${material}:${room.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const doFit = pack(shop.pieces[material]!, room).packing !== null;
    known.set(key, doFit);
    return doFit;
  };
}

/** Takes away heats that are not needed, the smallest first, and pours in a smaller furnace that was booked too where that does. */
function spare(shop: Shop, counts: Counts, material: number, fits: Fits): void {
  if (!fits(counts, material)) return;
  const bySize = shop.furnaces.map((_, at) => at).toSorted((a, b) => shop.furnaces[a]!.grams - shop.furnaces[b]!.grams || b - a);
  const removed: number[] = [];
  for (const at of bySize) {
    while (counts[at]![material]! > 0 && isTried(counts, at, material, -1, () => fits(counts, material))) removed.push(at);
  }
  for (const small of removed) {
    const large = bySize.findLast((at) => counts[at]![material]! > 0 && shop.furnaces[at]!.grams > shop.furnaces[small]!.grams);
    if (large === undefined) continue;
    counts[small]![material]!++;
    if (!isTried(counts, large, material, -1, () => fits(counts, material))) counts[small]![material]!--;
  }
}

/** Changes a count, and keeps the change where it turns out well. */
function isTried(counts: Counts, at: number, material: number, by: number, isWell: () => boolean): boolean {
  counts[at]![material]! += by;
  if (isWell()) return true;
  counts[at]![material]! -= by;
  return false;
}

/** Gives an alloy room until its pieces go in: a larger furnace for one of its heats, or one heat more. */
function widen(shop: Shop, counts: Counts, material: number, holds: Holds, fits: Fits): void {
  const bySize = shop.furnaces.map((_, at) => at).filter((at) => shop.furnaces[at]!.melts[material]).toSorted((a, b) => shop.furnaces[a]!.grams - shop.furnaces[b]!.grams || a - b);
  const isFree = (at: number) => holds(at, counts[at]!);
  while (!fits(counts, material)) {
    const isWell = (at: number) => () => isFree(at) && fits(counts, material);
    const isMoved = bySize.some((to) => bySize.some((from) => {
      if (shop.furnaces[from]!.grams >= shop.furnaces[to]!.grams || counts[from]![material] === 0) return false;
      counts[from]![material]!--;
      if (isTried(counts, to, material, 1, isWell(to))) return true;
      counts[from]![material]!++;
      return false;
    }));
    if (isMoved || bySize.some((at) => isTried(counts, at, material, 1, isWell(at)))) return;
    if (!bySize.toReversed().some((at) => isTried(counts, at, material, 1, () => isFree(at)))) return;
  }
}
