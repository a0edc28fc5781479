import type { HeatsChosen } from './choose-heats.ts';
import { fillInOrder } from './fill-in-order.ts';
import { latestTimesOf, ordersOf, type Run, type TimedHeat, timesOf } from './furnace-time.ts';
import { runsOf, type Shop, type WantedLot } from './shop.ts';

/** A heat with its pieces: how many of which lot. */
export interface FilledHeat extends TimedHeat {
  readonly furnace: number;
  readonly castings: { readonly lot: WantedLot; pieces: number }[];
}

const mostOrders = 12;

export const byStart = (a: { day: number; starts: number; furnace: number }, b: { day: number; starts: number; furnace: number }): number => a.day - b.day || a.starts - b.starts || a.furnace - b.furnace;

/**
 * Gives the chosen heats their times and their pieces. The heats of one alloy follow each other on a furnace, so that it changes as rarely
 * as can be; the alloy whose pieces are wanted first comes first, or the one that lets most pieces come in time.
 */
export function sequence(shop: Shop, chosen: HeatsChosen): FilledHeat[] {
  const orders = shop.furnaces.map(({ pace, open }, at) => ordersOf(mostUrgentFirst(shop, chosen.counts[at]!)).filter((runs) => timesOf(open, runs, pace) !== null));
  let best = orders.map((ofFurnace) => ofFurnace[0] ?? []);
  let filled = fill(shop, chosen, best);
  let tried = 1;
  orders.forEach((ofFurnace, at) => {
    for (const runs of ofFurnace.slice(1)) {
      if (latePieces(filled) === 0 || ++tried > mostOrders) return;
      const other = best.with(at, runs);
      const found = fill(shop, chosen, other);
      if (latePieces(found) < latePieces(filled)) [best, filled] = [other, found];
    }
  });
  return filled;
}

function mostUrgentFirst({ lots }: Shop, counts: readonly number[]): Run[] {
  const first = (material: number) => Math.min(...lots.filter((lot) => lot.material === material).map(({ neededBy }) => neededBy));
  return runsOf(counts).toSorted((a, b) => first(a.material) - first(b.material) || a.material - b.material);
}

export const latePieces = (heats: readonly FilledHeat[]): number =>
  heats.reduce((sum, { day, castings }) => sum + castings.reduce((late, { lot, pieces }) => late + (day > lot.neededBy ? pieces : 0), 0), 0);

function fill(shop: Shop, { cast }: HeatsChosen, runs: readonly (readonly Run[])[]): FilledHeat[] {
  const heats = runs
    .flatMap((ofFurnace, furnace) => (timesOf(shop.furnaces[furnace]!.open, ofFurnace, shop.furnaces[furnace]!.pace) ?? []).map((heat): FilledHeat => ({ ...heat, furnace, castings: [] })))
    .toSorted(byStart);
  const emptyHeats = new Set<FilledHeat>();
  shop.materials.forEach((_, material) => {
    const ofMaterial = heats.filter((heat) => heat.material === material);
    const { grams } = shop.pieces[material]!;
    const lots = castLots(shop, material, cast[material]!);
    const wanted = lots.map(({ lot, qty }) => ({ size: grams.indexOf(lot.grams), neededBy: lot.neededBy, qty }));
    const packing = fillInOrder({ grams, counts: cast[material]! }, ofMaterial.map(({ furnace }) => shop.furnaces[furnace]!.grams), wanted);
    ofMaterial.forEach((heat, index) => {
      packing[index]!.forEach((count, size) => give(heat, count, lots.filter(({ lot }) => lot.grams === grams[size])));
      if (heat.castings.length === 0) emptyHeats.add(heat);
    });
  });
  return emptyHeats.size === 0 ? heats : closedUp(shop, heats.filter((heat) => !emptyHeats.has(heat)));
}

/** Heats without the empty ones among them: what is fuller than it had to be may leave one without pieces, and those after it come earlier. */
const closedUp = (shop: Shop, heats: readonly FilledHeat[]): FilledHeat[] =>
  shop.furnaces.flatMap((_, furnace) => retimed(shop, furnace, heats.filter((heat) => heat.furnace === furnace))).toSorted(byStart);

/** A furnace's heats in their order, each as early as it can be and on the day on which it is ready or later; as late as the week allows where that is too late. */
export function retimed({ furnaces }: Shop, furnace: number, heats: readonly FilledHeat[], readyOn?: readonly number[]): FilledHeat[] {
  const { pace, open } = furnaces[furnace]!;
  const materials = [...new Set(heats.map(({ material }) => material))];
  const runs = materials.map((material) => ({ material, count: heats.filter((heat) => heat.material === material).length }));
  const times: readonly TimedHeat[] = timesOf(open, runs, pace, readyOn) ?? latestTimesOf(open, runs, pace) ?? heats;
  return heats.map((heat, index) => ({ ...heat, ...times[index]! }));
}

/** Of each size so many pieces as are cast, those wanted first. */
function castLots({ lots, pieces }: Shop, material: number, cast: readonly number[]): { lot: WantedLot; qty: number }[] {
  const rest = [...cast];
  return lots.filter((lot) => lot.material === material).map((lot) => {
    const size = pieces[material]!.grams.indexOf(lot.grams);
    const qty = Math.min(lot.qty, rest[size]!);
    rest[size]! -= qty;
    return { lot, qty };
  });
}

function give(heat: FilledHeat, count: number, lots: { readonly lot: WantedLot; qty: number }[]): void {
  let rest = count;
  for (const one of lots) {
    const pieces = Math.min(rest, one.qty);
    if (pieces > 0) heat.castings.push({ lot: one.lot, pieces });
    one.qty -= pieces;
    rest -= pieces;
  }
}
