import { groupBy } from '../../problem/sums.ts';
import { chooseHeats, type HeatsChosen } from './choose-heats.ts';
import { washBetween } from './furnace-time.ts';
import { gathered } from './gather.ts';
import { waitForMoulds } from './moulds.ts';
import { byStart, type FilledHeat, latePieces, sequence } from './sequence.ts';
import { type Shop, shopOf, type WantedLot } from './shop.ts';
import { inGrams, sumsOf } from './sums.ts';
import { refuseUnusable } from './unusable.ts';
import type { AlloyChange, FoundryWeek, LeftPieces, LeftReason, ScheduledHeat, WeekSchedule } from './week.ts';

/**
 * Turns a week's lots of one foundry into heats on days and furnaces: which alloy, in which order, which castings in which heat.
 *
 * All pieces are cast where the week's heats and open hours allow, in no more heats than the plan booked where whole pieces go into them;
 * then furnaces change alloys as rarely as can be, pieces wanted first come early, and heats are full, the last ones of an alloy excepted.
 * Where a change of alloy takes time, heats of one alloy are put together on fewer furnaces as far as that saves some.
 * Deterministic. Method: docs/heats.md.
 *
 * @throws WeekError where the week itself is not usable: a lot named twice, a fraction of a piece, a day that closes before it opens
 *
 * @example
 * scheduleWeek({
 *   furnaces: [{ id: 'F1', kgPerHeat: 100, heatsPerWeek: 10, materials: ['FC200'], hoursPerHeat: 2 }],
 *   lots: [{ lot: 'A', part: 'A', material: 'FC200', pourKg: 40, qty: 3 }],
 *   plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 2 }],
 *   days: [{ day: 1, opens: 420, closes: 1020 }], closedHours: [],
 * }).heats.map(({ starts, kg }) => [starts, kg]) // [[420, 80], [540, 40]]
 */
export function scheduleWeek(week: FoundryWeek): WeekSchedule {
  refuseUnusable(week);
  const shop = shopOf(week);
  const { chosen, inTime, filled } = laidOut(week, shop);
  const heats = filled.toSorted(byStart).map((heat) => written(week, shop, heat));
  const changes = changesOf(week, shop, heats);
  const left = leftOf(week, shop, chosen, inTime, filled);
  return { heats, changes, left, sums: sumsOf(week, shop, { heats, changes, left }) };
}

interface LaidOut {
  readonly chosen: HeatsChosen;
  /** Before any heat waits for its moulds. */
  readonly inTime: readonly FilledHeat[];
  readonly filled: readonly FilledHeat[];
}

/** The heats with their times and pieces; where washing costs time, each alloy on fewer furnaces, unless pieces would be late or left for it. */
function laidOut(week: FoundryWeek, shop: Shop): LaidOut {
  const layOut = (chosen: HeatsChosen): LaidOut => {
    const inTime = sequence(shop, chosen);
    return { chosen, inTime, filled: week.mouldingHoursPerDay === undefined ? inTime : waitForMoulds(shop, inTime, week.mouldingHoursPerDay) };
  };
  const first = layOut(chooseHeats(shop));
  const together = gathered(shop, first.chosen);
  if (!together) return first;
  const second = layOut(together);
  return piecesIn(second.filled) >= piecesIn(first.filled) && latePieces(second.filled) <= latePieces(first.filled) ? second : first;
}

const piecesIn = (heats: readonly FilledHeat[]): number => heats.reduce((sum, { castings }) => sum + castings.reduce((cast, { pieces }) => cast + pieces, 0), 0);

function written(week: FoundryWeek, { materials }: Shop, { furnace, day, starts, ends, material, castings }: FilledHeat): ScheduledHeat {
  const { id, kgPerHeat } = week.furnaces[furnace]!;
  const poured = castings.map(({ lot, pieces }) => {
    const { lot: key, part, pourKg } = week.lots[lot.index]!;
    return { lot: key, part, pieces, kg: inGrams(pieces * pourKg) };
  });
  const kg = inGrams(poured.reduce((sum, one) => sum + one.kg, 0));
  return { furnace: id, day, starts, ends, material: materials[material]!, castings: poured, kg, fill: kg / kgPerHeat };
}

function changesOf(week: FoundryWeek, { furnaces }: Shop, heats: readonly ScheduledHeat[]): AlloyChange[] {
  return [...groupBy(heats, ({ furnace }) => furnace)].flatMap(([furnace, ofFurnace]) => ofFurnace.flatMap((heat, index): AlloyChange[] => {
    const { open, pace: { minutesPerChange: minutes } } = furnaces[week.furnaces.findIndex(({ id }) => id === furnace)]!;
    const before = ofFurnace[index - 1];
    if (!before || before.material === heat.material) return [];
    const wash = minutes > 0 ? washBetween(open, before, minutes) : null;
    return [{ furnace: heat.furnace, ...(wash ?? { day: heat.day, starts: heat.starts, ends: heat.starts }), from: before.material, to: heat.material }];
  })).toSorted((a, b) => a.day - b.day || a.starts - b.starts);
}

const castOf = (heats: readonly FilledHeat[]): Map<WantedLot, number> => {
  const cast = new Map<WantedLot, number>();
  for (const { castings } of heats) for (const { lot, pieces } of castings) cast.set(lot, (cast.get(lot) ?? 0) + pieces);
  return cast;
};

function leftOf(week: FoundryWeek, shop: Shop, { counts }: HeatsChosen, inTime: readonly FilledHeat[], filled: readonly FilledHeat[]): LeftPieces[] {
  const left = (index: number, pieces: number, why: LeftReason): LeftPieces[] => {
    const { lot, part, material, pourKg } = week.lots[index]!;
    return pieces > 0 ? [{ lot, part, material, pieces, kg: inGrams(pieces * pourKg), why }] : [];
  };
  const isHeatFree = ({ material, grams }: WantedLot) =>
    shop.furnaces.some((furnace, at) => furnace.melts[material] && furnace.grams >= grams && counts[at]!.reduce((sum, count) => sum + count, 0) < furnace.heatsPerWeek);
  const [without, cast] = [castOf(inTime), castOf(filled)];
  return [
    ...shop.impossible.flatMap(({ lot, pieces, why }) => left(lot, pieces, why)),
    ...shop.lots.flatMap((lot) => left(lot.index, lot.qty - (without.get(lot) ?? 0), isHeatFree(lot) ? 'hours' : 'noHeat')),
    ...shop.lots.flatMap((lot) => left(lot.index, (without.get(lot) ?? 0) - (cast.get(lot) ?? 0), 'moulds')),
  ];
}
