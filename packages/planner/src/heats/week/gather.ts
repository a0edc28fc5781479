import { type HeatsChosen, piecesFit } from './choose-heats.ts';
import { furnaceHolds, type HeatCounts, type Shop } from './shop.ts';

type Move = readonly (readonly [furnace: number, material: number, by: number])[];

/**
 * Puts heats of one alloy together where washing costs time: an alloy leaves a furnace for another, alone or in exchange for some heats of
 * another alloy there, as long as fewer minutes are washed, no more heats are poured, no more metal is melted and the same pieces go in.
 * Furnaces may differ in size: two small heats stand for a large one. Nothing where no minute is saved.
 */
export function gathered(shop: Shop, { counts, cast }: HeatsChosen): HeatsChosen | null {
  if (washMinutes(shop, counts) === 0) return null;
  const holds = furnaceHolds(shop);
  const fits = piecesFit({ ...shop, pieces: shop.pieces.map(({ grams }, material) => ({ grams, counts: cast[material]! })) });
  const better = (now: HeatCounts): HeatCounts | undefined => {
    const [minutes, grams] = [washMinutes(shop, now), gramsMelted(shop, now)];
    for (const move of movesOf(shop, now)) {
      const next = moved(now, move);
      const isBetter = washMinutes(shop, next) < minutes && gramsMelted(shop, next) <= grams
        && move.every(([furnace]) => holds(furnace, next[furnace]!)) && move.every(([, material]) => fits(next, material));
      if (isBetter) return next;
    }
    return undefined;
  };
  let best = counts;
  for (let next = better(best); next; next = better(best)) best = next;
  return best === counts ? null : { counts: best, cast };
}

const washMinutes = ({ furnaces }: Shop, counts: HeatCounts): number =>
  counts.reduce((sum, ofFurnace, at) => sum + Math.max(0, ofFurnace.filter((count) => count > 0).length - 1) * furnaces[at]!.pace.minutesPerChange, 0);

const gramsMelted = ({ furnaces }: Shop, counts: HeatCounts): number =>
  counts.reduce((sum, ofFurnace, at) => sum + furnaces[at]!.grams * ofFurnace.reduce((heats, count) => heats + count, 0), 0);

const moved = (counts: HeatCounts, move: Move): HeatCounts => {
  const next = counts.map((ofFurnace) => [...ofFurnace]);
  for (const [furnace, material, by] of move) next[furnace]![material]! += by;
  return next;
};

/** All heats of an alloy leave a furnace: as many or fewer come on another, which may give heats of another alloy back for them. */
function* movesOf({ furnaces }: Shop, counts: HeatCounts): Generator<Move> {
  for (const [from, ofFrom] of counts.entries()) for (const [to, ofTo] of counts.entries()) for (const [material, count] of ofFrom.entries()) {
    if (from === to || count === 0 || !furnaces[to]!.melts[material]) continue;
    const [small, large] = [furnaces[from]!.grams, furnaces[to]!.grams];
    for (let come = count; come >= 0; come--) {
      const over: Move = [[from, material, -count], [to, material, come]];
      yield over;
      for (const [other, most] of ofTo.entries()) for (let back = 1; other !== material && furnaces[from]!.melts[other] && back <= most; back++) {
        const got = Math.min(count - come + back, Math.floor((count * small + (back - come) * large) / small));
        if (got > 0) yield [...over, [to, other, -back], [from, other, got]];
      }
    }
  }
}
