import { thatFit } from './packing.ts';
import { byStart, type FilledHeat, retimed } from './sequence.ts';
import type { Shop } from './shop.ts';

const inexact = 1e-9;
const mostRounds = 20;

const hoursOf = ({ castings }: FilledHeat): number => castings.reduce((sum, { lot, pieces }) => sum + lot.hours * pieces, 0);

/**
 * Holds heats back until their moulds are made; moulds are made at the same pace on every open day. Where the week ends before, pieces of
 * the heats that come too early go into later ones of their alloy, or are left.
 */
export function waitForMoulds(shop: Shop, heats: readonly FilledHeat[], hoursPerDay: number): FilledHeat[] {
  const made = (day: number) => hoursPerDay * shop.openDays.filter((open) => open <= day).length;
  const readyOn = new Map<number, number[]>(shop.furnaces.map((_, furnace) => [furnace, []]));
  let timed = [...heats];
  for (let round = 0; round < mostRounds; round++) {
    let hours = 0;
    let isReady = true;
    const seen = shop.furnaces.map(() => 0);
    for (const heat of timed) {
      hours += hoursOf(heat);
      const ready = shop.openDays.find((day) => made(day) >= hours - inexact) ?? 8;
      const at = seen[heat.furnace]!++;
      readyOn.get(heat.furnace)![at] = Math.max(ready, readyOn.get(heat.furnace)![at] ?? 0);
      isReady &&= ready <= heat.day;
    }
    if (isReady) return timed;
    timed = shop.furnaces.flatMap((_, furnace) => retimed(shop, furnace, timed.filter((heat) => heat.furnace === furnace), readyOn.get(furnace)!)).toSorted(byStart);
  }
  return withMouldsMade(shop, timed, made);
}

function withMouldsMade({ furnaces }: Shop, heats: readonly FilledHeat[], made: (day: number) => number): FilledHeat[] {
  let hours = 0;
  const waiting: FilledHeat['castings'] = [];
  return heats.map((heat) => {
    const castings = heat.castings.map((one) => ({ ...one }));
    const room = () => made(heat.day) + inexact - hours - hoursOf({ ...heat, castings });
    for (const one of castings.toSorted((a, b) => b.lot.neededBy - a.lot.neededBy || b.lot.hours - a.lot.hours)) {
      if (room() >= 0) break;
      if (one.lot.hours === 0) continue;
      const pieces = Math.min(one.pieces, Math.ceil(-room() / one.lot.hours));
      one.pieces -= pieces;
      waiting.push({ lot: one.lot, pieces });
    }
    for (const one of waiting.filter(({ lot, pieces }) => pieces > 0 && lot.material === heat.material && lot.hours > 0)) {
      const grams = furnaces[heat.furnace]!.grams - castings.reduce((sum, { lot, pieces }) => sum + lot.grams * pieces, 0);
      const pieces = Math.max(0, Math.min(one.pieces, Math.floor(room() / one.lot.hours), thatFit(grams, one.lot.grams, one.pieces)));
      one.pieces -= pieces;
      const same = castings.find(({ lot }) => lot === one.lot);
      if (same) same.pieces += pieces;
      else castings.push({ lot: one.lot, pieces });
    }
    hours += hoursOf({ ...heat, castings });
    return { ...heat, castings: castings.filter(({ pieces }) => pieces > 0) };
  }).filter(({ castings }) => castings.length > 0);
}
