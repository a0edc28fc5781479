import { type HeatsChosen, piecesFit } from './choose-heats.ts';
import { furnaceHolds, type HeatCounts, type Shop } from './shop.ts';

type Move = readonly (readonly [furnace: number, material: number, by: number])[];

/**
 * Puts heats of one alloy together where washing costs time: all of an alloy on a furnace go to another that melts it too, or change places
 * with those of another alloy there, as long as fewer minutes are washed, no more metal is melted and the same pieces go in. Nothing where
 * no minute is saved.
 */
export function gathered(shop: Shop, { counts, cast }: HeatsChosen): HeatsChosen | null {
  const holds = furnaceHolds(shop);
  const fits = piecesFit({ ...shop, pieces: shop.pieces.map(({ grams }, material) => ({ grams, counts: cast[material]! })) });
  const isBetter = (next: HeatCounts, now: HeatCounts, move: Move) =>
    washMinutes(shop, next) < washMinutes(shop, now) && gramsMelted(shop, next) <= gramsMelted(shop, now)
    && [...new Set(move.map(([furnace]) => furnace))].every((furnace) => holds(furnace, next[furnace]!))
    && [...new Set(move.map(([, material]) => material))].every((material) => fits(next, material));
  let best = counts;
  for (let next: HeatCounts | undefined = best; next; ) {
    best = next;
    const now = best;
    next = movesOf(now).map((move) => ({ move, to: moved(now, move) })).find(({ move, to }) => isBetter(to, now, move))?.to;
  }
  return best === counts ? null : { counts: best, cast };
}

/** Whether any furnace loses time between two alloys. */
export const isWashing = ({ furnaces }: Shop): boolean => furnaces.some(({ pace }) => pace.minutesPerChange > 0);

const washMinutes = ({ furnaces }: Shop, counts: HeatCounts): number =>
  counts.reduce((sum, ofFurnace, at) => sum + Math.max(0, ofFurnace.filter((count) => count > 0).length - 1) * furnaces[at]!.pace.minutesPerChange, 0);

const gramsMelted = ({ furnaces }: Shop, counts: HeatCounts): number =>
  counts.reduce((sum, ofFurnace, at) => sum + furnaces[at]!.grams * ofFurnace.reduce((heats, count) => heats + count, 0), 0);

const moved = (counts: HeatCounts, move: Move): HeatCounts => {
  const next = counts.map((ofFurnace) => [...ofFurnace]);
  for (const [furnace, material, by] of move) next[furnace]![material]! += by;
  return next;
};

/** An alloy of two furnaces leaves one of them, alone or for heats of another alloy from there: all of those, or as many. */
function movesOf(counts: HeatCounts): Move[] {
  return counts.flatMap((ofFrom, from) => counts.flatMap((ofTo, to) => ofFrom.flatMap((count, material): Move[] => {
    if (from === to || count === 0 || ofTo[material] === 0) return [];
    const over: Move = [[from, material, -count], [to, material, count]];
    return [over, ...ofTo.flatMap((back, other) => (other === material || back === 0 ? [] : [...new Set([back, Math.min(back, count)])].map((some): Move => [...over, [to, other, -some], [from, other, some]])))];
  })));
}
