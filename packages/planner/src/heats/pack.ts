import type { Random } from '../model/random.ts';
import { Bins, type PackOptions, type PieceKind } from './bins.ts';
import type { DaysChosen } from './day-model.ts';
import { stepOfPieces } from './fullest-heat.ts';
import { demandOf, type DayHeat, type HeatInstance } from './instance.ts';

/** Where the pieces of an alloy did not fit into its heats up to a day, and by how many kilograms. */
export interface Overflow {
  readonly alloy: number;
  readonly day: number;
  readonly kg: number;
}

export type Packed = { readonly heats: readonly DayHeat[] } | { readonly overflow: readonly Overflow[] };

interface FilledHeat {
  /** Poured on this day at the latest, from 1. */
  readonly by: number;
  readonly alloy: number;
  readonly pieces: ReadonlyMap<number, number>;
}

type Filled = { readonly heats: readonly FilledHeat[] } | { readonly overflow: Overflow };

/** Choices are packed again and again, and mostly differ in a few alloys. */
const mostRemembered = 5000;

/** Puts the whole pieces of a choice of days into heats, alloy by alloy; what was packed before is remembered. */
export class Packer {
  readonly #instance: HeatInstance;
  readonly #random: Random;
  readonly #step: number;
  readonly #demand: readonly number[];
  readonly #remembered = new Map<string, Filled>();

  constructor(instance: HeatInstance, random: Random) {
    this.#instance = instance;
    this.#random = random;
    this.#step = stepOfPieces(instance);
    this.#demand = demandOf(instance);
  }

  /** The smallest difference between two weights that it knows, in kilograms. */
  get stepKg(): number {
    return this.#step;
  }

  /**
   * Packs a choice of days, or tells for each alloy that overflows the first day on which it does.
   *
   * @param tries how often two heats are filled anew where pieces do not fit at once
   */
  pack({ goesOut, heatsBy }: DaysChosen, tries: number): Packed {
    const { items, days, orders, alloys } = this.#instance;
    const need = Array.from({ length: alloys }, () => Array.from({ length: days }, () => new Map<number, number>()));
    orders.forEach(({ needs }, order) => {
      const day = goesOut[order]!;
      if (day > days) return;
      for (const { item, qty } of needs) {
        const ofDay = need[items[item]!.alloy]![day - 1]!;
        ofDay.set(item, (ofDay.get(item) ?? 0) + qty);
      }
    });
    const filled = need.map((byDay, alloy) => this.#remember(alloy, byDay, heatsBy[alloy]!, tries));
    const overflow = filled.flatMap((one) => ('overflow' in one ? [one.overflow] : []));
    if (overflow.length > 0) return { overflow };
    return { heats: dated(filled.flatMap((one) => ('heats' in one ? one.heats : [])), this.#instance.heatsPerDay) };
  }

  #remember(alloy: number, need: readonly ReadonlyMap<number, number>[], heatsBy: readonly number[], tries: number): Filled {
    const key = `${alloy}|${tries}|${heatsBy.join()}|${need.map((ofDay) => [...ofDay].map(([item, qty]) => `${item}:${qty}`).join()).join(';')}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const filled = this.#fill(alloy, need, heatsBy, { random: this.#random, tries });
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(key, filled);
    return filled;
  }

  #fill(alloy: number, need: readonly ReadonlyMap<number, number>[], heatsBy: readonly number[], options: PackOptions): Filled {
    const { items, capacity } = this.#instance;
    const bins = new Bins(this.#step);
    const days: number[] = [];
    const kinds: number[] = [];
    for (const [index, ofDay] of need.entries()) {
      const day = index + 1;
      for (let heat = heatsBy[index - 1] ?? 0; heat < heatsBy[index]!; heat++) {
        bins.addBin(capacity, day);
        days.push(day);
      }
      for (const [item, qty] of ofDay) {
        bins.addPieces(items[item]!.kg, qty, day);
        kinds.push(item);
      }
      if (!bins.place(options)) return { overflow: { alloy, day, kg: bins.leftKg } };
    }
    const heats = bins.packing().bins.map((counts, bin) => {
      const pieces = new Map<number, number>();
      counts.forEach((count, kind) => count > 0 && pieces.set(kinds[kind]!, (pieces.get(kinds[kind]!) ?? 0) + count));
      return { by: days[bin]!, alloy, pieces };
    });
    for (const worthAlike of this.#ofOpenOrders(alloy, need)) {
      const taken = bins.topUp(worthAlike);
      taken.forEach((counts, bin) => counts.forEach((count, index) => {
        const { item } = worthAlike[index]!;
        if (count > 0) heats[bin]!.pieces.set(item, (heats[bin]!.pieces.get(item) ?? 0) + count);
      }));
    }
    return { heats };
  }

  /** Pieces that no order takes that goes out, in groups of like worth per kilogram, the dearest first and in it the heaviest. */
  #ofOpenOrders(alloy: number, need: readonly ReadonlyMap<number, number>[]): (PieceKind & { item: number })[][] {
    const groups = new Map<number, (PieceKind & { item: number })[]>();
    this.#instance.items.forEach(({ alloy: of, kg, endValue }, item) => {
      const qty = this.#demand[item]! - need.reduce((sum, ofDay) => sum + (ofDay.get(item) ?? 0), 0);
      if (of !== alloy || endValue <= 0 || qty <= 0 || kg > this.#instance.capacity) return;
      const worth = Number((endValue / kg).toPrecision(3));
      groups.set(worth, [...(groups.get(worth) ?? []), { kg, qty, item }]);
    });
    return [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group.toSorted((a, b) => b.kg - a.kg || a.item - b.item));
  }
}

/** Gives each heat the earliest day that is free, the most urgent first; an empty heat is not poured. */
function dated(filled: readonly FilledHeat[], heatsPerDay: number): DayHeat[] {
  return filled
    .filter(({ pieces }) => pieces.size > 0)
    .toSorted((a, b) => a.by - b.by || a.alloy - b.alloy)
    .map(({ alloy, pieces }, index) => ({
      day: Math.floor(index / heatsPerDay) + 1,
      alloy: alloy + 1,
      items: [...pieces].map(([item, qty]) => ({ item: item + 1, qty })),
    }));
}
