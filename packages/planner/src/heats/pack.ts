import { demandOf, type DayHeat, type HeatInstance } from './instance.ts';
import type { DaysChosen } from './day-model.ts';

interface OpenHeat {
  /** Poured on this day at the latest, from 1. */
  readonly by: number;
  readonly alloy: number;
  room: number;
  readonly pieces: Map<number, number>;
}

/** Where the pieces of an alloy did not fit into its heats up to a day. */
export interface Overflow {
  readonly alloy: number;
  readonly day: number;
  readonly kg: number;
}

export type Packed = { readonly heats: readonly DayHeat[] } | { readonly overflow: Overflow };

/** Binary sums of decimal kilograms go wrong by less. */
const inexact = 1e-9;

/**
 * Puts whole pieces into heats: those that go out first, first; the heaviest first; each into the fullest heat that still takes it.
 * Where that fails for an alloy, its heats are filled again one by one, each as full as its pieces allow.
 * What room is left goes to pieces of open orders, the most valuable ones per kilogram first.
 */
export function packHeats(instance: HeatInstance, { goesOut, heatsBy }: DaysChosen): Packed {
  const { items, days, orders, alloys } = instance;
  const need = Array.from({ length: days + 1 }, () => new Float64Array(items.length));
  orders.forEach(({ needs }, order) => {
    for (const { item, qty } of needs) if (goesOut[order]! <= days) need[goesOut[order]!]![item]! += qty;
  });
  const open: OpenHeat[] = [];
  for (let alloy = 0; alloy < alloys; alloy++) {
    const ofAlloy = items.flatMap((item, index) => (item.alloy === alloy ? [index] : [])).toSorted((a, b) => items[b]!.kg - items[a]!.kg || a - b);
    const first = fill(instance, alloy, heatsBy[alloy]!, ofAlloy, need, false);
    const filled = 'overflow' in first ? fill(instance, alloy, heatsBy[alloy]!, ofAlloy, need, true) : first;
    if ('overflow' in filled) return filled;
    open.push(...filled.heats);
  }
  topUp(instance, open, need);
  return { heats: dated(open, instance.heatsPerDay) };
}

type Filled = { readonly heats: OpenHeat[] } | { readonly overflow: Overflow };

function fill({ items, days, capacity }: HeatInstance, alloy: number, heatsBy: readonly number[], ofAlloy: readonly number[], need: readonly Float64Array[], isToTheBrim: boolean): Filled {
  const heats: OpenHeat[] = [];
  for (let day = 1; day <= days; day++) {
    const fresh = Array.from({ length: heatsBy[day - 1]! - (heatsBy[day - 2] ?? 0) }, (): OpenHeat => ({ by: day, alloy, room: capacity, pieces: new Map() }));
    heats.push(...fresh);
    const left = new Map(ofAlloy.flatMap((item) => (need[day]![item]! > 0 ? [[item, need[day]![item]!] as const] : [])));
    if (isToTheBrim) for (const heat of heats) brim(heat, left, items);
    let over = 0;
    for (const [item, qty] of left) {
      const { kg } = items[item]!;
      let rest = qty;
      while (rest > 0) {
        const heat = fullestFor(heats, kg);
        if (!heat) break;
        rest -= put(heat, item, kg, rest);
      }
      over += rest * kg;
    }
    if (over > 0) return { overflow: { alloy, day, kg: over } };
  }
  return { heats };
}

function fullestFor(heats: readonly OpenHeat[], kg: number): OpenHeat | undefined {
  let best: OpenHeat | undefined;
  for (const heat of heats) if (heat.room >= kg - inexact && (!best || heat.room < best.room)) best = heat;
  return best;
}

/** Puts as many pieces into a heat as fit, and tells how many. */
function put(heat: OpenHeat, item: number, kg: number, most: number): number {
  const count = kg <= 0 ? most : Math.min(most, Math.floor((heat.room + inexact) / kg));
  if (count <= 0) return 0;
  heat.room -= count * kg;
  heat.pieces.set(item, (heat.pieces.get(item) ?? 0) + count);
  return count;
}

/** Sums of weights are told apart in this many steps of a furnace; a heat is at most this part of it less full than it could be. */
const steps = 40_000;

/** Fills one heat as full as the pieces allow (a bounded subset sum), the heavy ones with preference, as small ones fit anywhere later. */
function brim(heat: OpenHeat, left: Map<number, number>, items: HeatInstance['items']): void {
  const unit = heat.room / steps;
  if (unit <= 0) return;
  const cells = steps + 1;
  /** By sum: the item that first reached it, or −1; and how many pieces of that item stand in it. */
  const by = new Int32Array(cells).fill(-1);
  const used = new Int32Array(cells);
  by[0] = -2;
  for (const [item, qty] of left) {
    // Rounded up, so that what fits in steps fits in kilograms.
    const step = Math.max(1, Math.ceil(items[item]!.kg / unit - 1e-6));
    used.fill(0);
    for (let sum = step; sum < cells; sum++) {
      if (by[sum] !== -1 || by[sum - step] === -1) continue;
      const before = by[sum - step] === item ? used[sum - step]! : 0;
      if (before >= qty) continue;
      by[sum] = item;
      used[sum] = before + 1;
    }
  }
  let sum = steps;
  while (sum > 0 && by[sum] === -1) sum--;
  while (sum > 0) {
    const item = by[sum]!;
    const { kg } = items[item]!;
    sum -= Math.max(1, Math.ceil(kg / unit - 1e-6));
    if (put(heat, item, kg, 1) === 0) return;
    const rest = left.get(item)! - 1;
    if (rest === 0) left.delete(item);
    else left.set(item, rest);
  }
}

function topUp(instance: HeatInstance, heats: readonly OpenHeat[], need: readonly Float64Array[]): void {
  const { items } = instance;
  const left = demandOf(instance).map((qty, item) => qty - need.reduce((sum, day) => sum + day[item]!, 0));
  const dear = items
    .flatMap(({ alloy, endValue }, item) => (alloy >= 0 && endValue > 0 && left[item]! > 0 ? [item] : []))
    .toSorted((a, b) => Math.round(1e4 * (items[b]!.endValue / items[b]!.kg - items[a]!.endValue / items[a]!.kg) / (items[a]!.endValue / items[a]!.kg)) || items[b]!.kg - items[a]!.kg || a - b);
  for (const item of dear) {
    const { alloy, kg } = items[item]!;
    for (const heat of heats) if (heat.alloy === alloy && left[item]! > 0) left[item]! -= put(heat, item, kg, left[item]!);
  }
}

/** Gives each heat the earliest day that is free, the most urgent first; an empty heat is not poured. */
function dated(open: readonly OpenHeat[], heatsPerDay: number): DayHeat[] {
  return open
    .filter(({ pieces }) => pieces.size > 0)
    .toSorted((a, b) => a.by - b.by || a.alloy - b.alloy)
    .map(({ alloy, pieces }, index) => ({
      day: Math.floor(index / heatsPerDay) + 1,
      alloy: alloy + 1,
      items: [...pieces].map(([item, qty]) => ({ item: item + 1, qty })),
    }));
}
