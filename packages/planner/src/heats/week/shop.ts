import { ordersOf, type Pace, type Run, timesOf } from './furnace-time.ts';
import { type OpenTime, openDays, openTimes } from './open-time.ts';
import type { Pieces } from './packing.ts';
import type { FoundryWeek, LeftReason, WeekLot } from './week.ts';

/** Whole grams: a piece rounded up and a heat rounded down, so that what fits in grams fits in kilograms. */
export const gramsOfPiece = (kg: number): number => Math.ceil(kg * 1000 - 1e-6);
export const gramsOfHeat = (kg: number): number => Math.floor(kg * 1000 + 1e-6);

const never = 8;

export interface ShopFurnace {
  readonly grams: number;
  readonly heatsPerWeek: number;
  /** By material: whether the furnace melts it, and what the plan booked. */
  readonly melts: readonly boolean[];
  readonly planned: readonly number[];
  readonly pace: Pace;
  /** When it may run: two furnaces may differ in peak hours. */
  readonly open: readonly OpenTime[];
}

/** Pieces of a lot that are to be cast, in the order in which they are wanted. */
export interface WantedLot {
  readonly index: number;
  readonly material: number;
  readonly grams: number;
  readonly qty: number;
  readonly neededBy: number;
  readonly hours: number;
}

/** A week in numbers: materials by index, weights in grams, and only the pieces that can be cast at all. */
export interface Shop {
  readonly materials: readonly string[];
  readonly furnaces: readonly ShopFurnace[];
  readonly lots: readonly WantedLot[];
  /** By material. */
  readonly pieces: readonly Pieces[];
  readonly openDays: readonly number[];
  /** By lot of the week: pieces that cannot be cast whatever the heats. */
  readonly impossible: readonly { readonly lot: number; readonly pieces: number; readonly why: LeftReason }[];
}

/** Reads a week into numbers and sets aside what no heat can hold and what there are no moulds for. */
export function shopOf(week: FoundryWeek): Shop {
  const materials = [...new Set([...week.lots, ...week.plannedHeats].map(({ material }) => material))];
  const open = openTimes(week);
  const furnaces = week.furnaces.map(({ id, kgPerHeat, heatsPerWeek, hoursPerHeat, materials: melted, closedHours, changeMinutes }): ShopFurnace => ({
    grams: gramsOfHeat(kgPerHeat), heatsPerWeek,
    melts: materials.map((material) => melted.includes(material)),
    planned: materials.map((material) => week.plannedHeats.reduce((sum, heats) => sum + (heats.furnace === id && heats.material === material ? heats.count : 0), 0)),
    pace: { minutesPerHeat: Math.max(1, Math.round(hoursPerHeat * 60)), minutesPerChange: changeMinutes ?? week.changeMinutes ?? 0 },
    open: closedHours?.length ? openTimes({ days: week.days, closedHours: [...week.closedHours, ...closedHours] }) : open,
  }));
  const days = openDays(week);
  const impossible: { lot: number; pieces: number; why: LeftReason }[] = [];
  const castable = week.lots.flatMap((lot, index): WantedLot[] => {
    const material = materials.indexOf(lot.material);
    const why = whyNever(furnaces, material, lot);
    if (!why) return [{ index, material, grams: gramsOfPiece(lot.pourKg), qty: lot.qty, neededBy: lot.neededBy ?? never, hours: lot.hoursPerPiece ?? 0 }];
    impossible.push({ lot: index, pieces: lot.qty, why });
    return [];
  });
  const moulded = withMoulds(castable, week.mouldingHoursPerDay === undefined ? Infinity : week.mouldingHoursPerDay * days.length);
  castable.forEach((lot, at) => impossible.push({ lot: lot.index, pieces: lot.qty - moulded[at]!.qty, why: 'moulds' }));
  const lots = moulded.filter(({ qty }) => qty > 0).toSorted((a, b) => a.neededBy - b.neededBy || a.index - b.index);
  return {
    materials, furnaces, lots, openDays: days,
    pieces: materials.map((_, material) => piecesOf(lots.filter((lot) => lot.material === material))),
    impossible: impossible.filter(({ pieces }) => pieces > 0),
  };
}

function whyNever(furnaces: readonly ShopFurnace[], material: number, { pourKg, qty }: WeekLot): LeftReason | null {
  const melting = furnaces.filter(({ melts }) => melts[material]);
  if (qty === 0 || melting.some(({ grams }) => gramsOfPiece(pourKg) <= grams)) return null;
  return melting.length === 0 ? 'material' : 'tooHeavy';
}

/** As many pieces as there are moulding hours for: those that take the most hours wait first, of these the ones wanted last. */
function withMoulds(lots: readonly WantedLot[], hours: number): WantedLot[] {
  let over = lots.reduce((sum, lot) => sum + lot.hours * lot.qty, 0) - hours;
  const left = new Map<WantedLot, number>();
  for (const lot of lots.toSorted((a, b) => b.hours - a.hours || b.neededBy - a.neededBy || b.index - a.index)) {
    if (over <= 1e-9) break;
    const pieces = Math.min(lot.qty, Math.ceil((over - 1e-9) / lot.hours));
    left.set(lot, pieces);
    over -= pieces * lot.hours;
  }
  return lots.map((lot) => ({ ...lot, qty: lot.qty - (left.get(lot) ?? 0) }));
}

function piecesOf(lots: readonly WantedLot[]): Pieces {
  const grams = [...new Set(lots.map((lot) => lot.grams))].toSorted((a, b) => b - a);
  return { grams, counts: grams.map((size) => lots.reduce((sum, lot) => sum + (lot.grams === size ? lot.qty : 0), 0)) };
}

/** By furnace, by material: how many heats. */
export type HeatCounts = readonly (readonly number[])[];

export const runsOf = (counts: readonly number[]): Run[] => counts.flatMap((count, material) => (count > 0 ? [{ material, count }] : []));

/** Whether a furnace can melt so many heats of each material. */
export type Holds = (furnace: number, counts: readonly number[]) => boolean;

/** Whether a furnace can melt so many heats within its week's heats and its open time; remembers what it was asked. */
export function furnaceHolds({ furnaces }: Shop): Holds {
  const known = new Map<string, boolean>();
  return (at, counts) => {
    const { heatsPerWeek, melts, pace, open } = furnaces[at]!;
    if (counts.reduce((sum, count) => sum + count, 0) > heatsPerWeek || counts.some((count, material) => count > 0 && !melts[material])) return false;
    const key = `${at}:${counts.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const holds = ordersOf(runsOf(counts)).some((runs) => timesOf(open, runs, pace) !== null);
    known.set(key, holds);
    return holds;
  };
}

/** What each heat of a material holds, furnace by furnace. */
export const roomOf = ({ furnaces }: Shop, counts: HeatCounts, material: number): number[] => furnaces.flatMap(({ grams }, at) => Array.from({ length: counts[at]![material]! }, () => grams));
