import { LinearModel } from '../bound/linear-model.ts';
import { kgOfFullestHeat } from './fullest-heat.ts';
import { demandOf, type HeatInstance, latenessOf } from './instance.ts';

type Entry = [column: number, value: number];

/** Which day each order goes out, from 1 (`days + 1`: not at all), and how many heats of each alloy are poured by the end of each day. */
export interface DaysChosen {
  readonly goesOut: readonly number[];
  readonly heatsBy: readonly (readonly number[])[];
}

/**
 * Orders and counts of heats, without telling which piece is in which heat: kilograms and pieces past half a furnace by alloy.
 *
 * Everything is counted from the first day on: an order has gone out by a day or not, so many heats were poured by a day. Pieces may
 * be cast early, so nothing is lost by it, and the relaxation is far tighter than with heats of each day by itself.
 * Every plan is a solution of this model at its own cost, so its bound is a bound of the problem.
 */
export class DayModel {
  readonly linear = new LinearModel();
  readonly #instance: HeatInstance;
  /** By alloy and day. */
  readonly #heats: number[][];
  /** By order: the column of each day from its due day on. */
  readonly #out: (readonly (readonly [day: number, column: number])[])[] = [];

  /**
   * @param holds what a heat of each alloy holds at most ({@link kgOfFullestHeat}), the same for every model of the instance
   * @param kept kilograms to leave free by alloy and day (from 0), where pieces did not fit before; with any, it proves no bound
   */
  constructor(instance: HeatInstance, holds: readonly number[] = kgOfFullestHeat(instance), kept: readonly (readonly number[])[] = []) {
    this.#instance = instance;
    const { alloys, days, heatsPerDay, capacity, items, orders } = instance;
    const demand = demandOf(instance);
    const wantedKg = new Float64Array(alloys);
    const worth = new Float64Array(alloys);
    const big = new Float64Array(alloys);
    items.forEach(({ alloy, kg, endValue }, item) => {
      if (alloy < 0 || kg > capacity) return;
      wantedKg[alloy]! += kg * demand[item]!;
      if (kg > capacity / 2) big[alloy]! += demand[item]!;
      // What weighs nothing is left over at no cost of room.
      if (kg > 0) worth[alloy] = Math.max(worth[alloy]!, endValue / kg);
      else this.linear.offset -= Math.max(0, endValue) * demand[item]!;
    });
    this.#heats = Array.from({ length: alloys }, (_, alloy) => {
      const most = Math.max(big[alloy]!, Math.ceil((wantedKg[alloy]! + Math.max(0, ...(kept[alloy] ?? []))) / (holds[alloy]! || capacity)));
      return Array.from({ length: days }, (__, day) => this.linear.column(0, Math.min(most, heatsPerDay * (day + 1)), true));
    });
    const poured = Array.from({ length: alloys }, () => Array.from({ length: days }, (): Entry[] => []));
    const pouredBig = Array.from({ length: alloys }, () => Array.from({ length: days }, (): Entry[] => []));

    orders.forEach((order) => {
      this.linear.offset += latenessOf(order, days + 1);
      const columns: [number, number][] = [];
      this.#out.push(columns);
      if (order.due === 0 || order.needs.some(({ item }) => items[item]!.alloy < 0 || items[item]!.kg > capacity)) return;
      const [kgOf, bigOf] = [new Map<number, number>(), new Map<number, number>()];
      for (const { item, qty } of order.needs) {
        const { alloy, kg } = items[item]!;
        kgOf.set(alloy, (kgOf.get(alloy) ?? 0) + kg * qty);
        if (kg > capacity / 2) bigOf.set(alloy, (bigOf.get(alloy) ?? 0) + qty);
      }
      for (let day = order.due; day <= days; day++) {
        const column = this.linear.column(-order.lateCost[day - 1]!, 1, true);
        const before = columns.at(-1)?.[1];
        if (before !== undefined) this.linear.row(-Infinity, 0, [[before, 1], [column, -1]]);
        columns.push([day, column]);
        for (const [alloy, kg] of kgOf) poured[alloy]![day - 1]!.push([column, kg]);
        for (const [alloy, pieces] of bigOf) pouredBig[alloy]![day - 1]!.push([column, pieces]);
      }
    });

    this.#heats.forEach((heatsBy, alloy) => {
      heatsBy.forEach((heats, day) => {
        const kgOfHeats: Entry[] = [...poured[alloy]![day]!, [heats, -holds[alloy]!]];
        this.linear.row(-Infinity, -(kept[alloy]?.[day] ?? 0), kgOfHeats);
        if (pouredBig[alloy]![day]!.length > 0) this.linear.row(-Infinity, 0, [...pouredBig[alloy]![day]!, [heats, -1]]);
        if (day > 0) this.linear.row(-Infinity, 0, [[heatsBy[day - 1]!, 1], [heats, -1]]);
      });
      if (days === 0) return;
      const left = this.linear.column(-worth[alloy]!, wantedKg[alloy]!);
      this.linear.row(-Infinity, wantedKg[alloy]!, [...poured[alloy]![days - 1]!, [left, 1]]);
      this.linear.row(-Infinity, 0, [...poured[alloy]![days - 1]!, [left, 1], [heatsBy[days - 1]!, -holds[alloy]!]]);
    });
    for (let day = 0; day < days; day++) this.linear.row(-Infinity, heatsPerDay * (day + 1), this.#heats.map((heatsBy): Entry => [heatsBy[day]!, 1]));
  }

  /** Holds what a choice says of the orders and heats that are not free: what is left to choose is small. */
  hold({ heatsBy, goesOut }: DaysChosen, isFree: { order: (order: number) => boolean; heats: (alloy: number) => boolean }): void {
    const { lower, upper } = this.linear;
    const holdAt = (column: number, value: number): void => {
      lower[column] = value;
      upper[column] = value;
    };
    this.#heats.forEach((columns, alloy) => {
      if (!isFree.heats(alloy)) columns.forEach((column, day) => holdAt(column, heatsBy[alloy]![day]!));
    });
    this.#out.forEach((columns, order) => {
      if (!isFree.order(order)) for (const [day, column] of columns) holdAt(column, day >= goesOut[order]! ? 1 : 0);
    });
  }

  /** Only solutions that cost less than this are looked for. */
  below(total: number): void {
    this.linear.row(-Infinity, total - this.linear.offset, this.linear.cost.flatMap((cost, column): Entry[] => (cost === 0 ? [] : [[column, cost]])));
  }

  /** Reads what a solution says. */
  chosen(columns: ArrayLike<number>): DaysChosen {
    const { days } = this.#instance;
    return {
      goesOut: this.#out.map((byDay) => byDay.find(([, column]) => columns[column]! > 0.5)?.[0] ?? days + 1),
      heatsBy: this.#heats.map((heatsBy) => heatsBy.map((column) => Math.round(columns[column]!))),
    };
  }
}
