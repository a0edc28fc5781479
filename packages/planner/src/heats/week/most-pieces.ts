import { countOf, mostAtAll, mostThatFit } from './packing.ts';
import { type HeatCounts, type Holds, roomOf, type Shop } from './shop.ts';

/** So many choices of heats are all looked at; of more, the neighbours of the best one so far. */
const mostChoices = 600;
const mostRounds = 60;

/**
 * The heats that cast the most pieces where they cannot all be cast, from given ones on; of equally good ones the fewest heats.
 * All choices of a small week, else step by step from these heats and from none: one heat more, one of another alloy, two alloys that change
 * furnaces.
 */
export function mostOfAll(shop: Shop, from: HeatCounts, holds: Holds): number[][] {
  const { atMost, worth } = worthOf(shop);
  let best = from.map((counts) => [...counts]);
  let most = worth(best);
  const look = (counts: HeatCounts): boolean => {
    if (atMost(counts) <= most) return false;
    const found = worth(counts);
    if (found <= most) return false;
    [best, most] = [counts.map((one) => [...one]), found];
    return true;
  };
  const every = everyChoice(shop, holds);
  if (every) every.forEach(look);
  else {
    for (const start of [from, from.map((counts) => counts.map(() => 0))]) look(climbed(shop, start, holds, atMost, worth));
  }
  return best;
}

/** From given heats to better neighbours, the best one each time, until there is none. */
function climbed(shop: Shop, start: HeatCounts, holds: Holds, atMost: Worth, worth: Worth): HeatCounts {
  let best = start;
  let most = worth(start);
  for (let round = 0; round < mostRounds; round++) {
    const before = best;
    for (const counts of neighbours(shop, before, holds)) {
      if (atMost(counts) <= most) continue;
      const found = worth(counts);
      if (found > most) [best, most] = [counts, found];
    }
    if (best === before) break;
  }
  return best;
}

type Worth = (counts: HeatCounts) => number;

/** What a choice of heats is worth: pieces cast, less a little for each heat; and what it is worth at most, which is told at once. */
function worthOf(shop: Shop) {
  const known = new Map<string, number>();
  const castOf = (material: number, room: readonly number[]): number => {
    const key = `${material}:${room.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { grams } = shop.pieces[material]!;
    const cast = countOf({ grams, counts: mostThatFit(shop.pieces[material]!, room) });
    known.set(key, cast);
    return cast;
  };
  const by = (piecesIn: (material: number, room: readonly number[]) => number) => (counts: HeatCounts): number =>
    shop.materials.reduce((sum, _, material) => sum + piecesIn(material, roomOf(shop, counts, material)), 0) - 1e-4 * counts.flat().reduce((sum, count) => sum + count, 0);
  return { atMost: by((material, room) => mostAtAll(shop.pieces[material]!, room)), worth: by(castOf) };
}

function everyChoice({ furnaces, materials, pieces }: Shop, holds: Holds): HeatCounts[] | null {
  let choices: number[][][] = [[]];
  for (const [at, { heatsPerWeek }] of furnaces.entries()) {
    const ofFurnace: number[][] = [];
    const look = (counts: number[], left: number): void => {
      if (ofFurnace.length > mostChoices || !holds(at, [...counts, ...materials.slice(counts.length).map(() => 0)])) return;
      if (counts.length === materials.length) {
        ofFurnace.push(counts);
        return;
      }
      const most = Math.min(left, countOf(pieces[counts.length]!));
      for (let count = 0; count <= most; count++) look([...counts, count], left - count);
    };
    look([], heatsPerWeek);
    if (choices.length * ofFurnace.length > mostChoices) return null;
    choices = choices.flatMap((before) => ofFurnace.map((counts) => [...before, counts]));
  }
  return choices;
}

function neighbours({ furnaces, materials }: Shop, from: HeatCounts, holds: Holds): HeatCounts[] {
  const found: HeatCounts[] = [];
  const changed = (counts: HeatCounts, changes: readonly (readonly [number, number, number])[]): void => {
    const next = counts.map((one) => [...one]);
    for (const [at, material, by] of changes) next[at]![material]! += by;
    if (next.every((one, at) => one.every((count) => count >= 0) && holds(at, one))) found.push(next);
  };
  furnaces.forEach((_, at) => materials.forEach((__, to) => changed(from, [[at, to, 1]])));
  furnaces.forEach((_, at) => materials.forEach((__, to) => materials.forEach((___, out) => {
    if (out !== to) changed(from, [[at, to, 1], [at, out, -1]]);
  })));
  furnaces.forEach((_, at) => furnaces.forEach((__, other) => materials.forEach((___, one) => materials.forEach((____, two) => {
    if (at < other && one !== two) changed(from, [[at, one, -1], [other, one, 1], [other, two, -1], [at, two, 1]]);
  }))));
  // An alloy moves over, and another takes its place.
  furnaces.forEach((_, at) => furnaces.forEach((__, other) => materials.forEach((___, one) => materials.forEach((____, two) => {
    if (at !== other && one !== two) changed(from, [[at, one, -1], [other, one, 1], [at, two, 1]]);
  }))));
  return found;
}
