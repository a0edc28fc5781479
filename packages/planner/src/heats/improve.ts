import type { Highs } from 'highs';
import { type Random, seededRandom } from '../model/random.ts';
import { checkHeats, type HeatCheck } from './check-heats.ts';
import { choose, type HeatChoice } from './choose.ts';
import { DayModel, type DaysChosen } from './day-model.ts';
import { kgOfFullestHeat } from './fullest-heat.ts';
import { type HeatInstance, type HeatPlan, latenessOf } from './instance.ts';
import { type Overflow, Packer } from './pack.ts';
import { asFarAsFits } from './wait.ts';

export interface ImproveOptions {
  readonly seed: number;
  /** Milliseconds that are left; may be infinite. */
  readonly leftMs: () => number;
  /** True where the same seed must give the same plan: then no clock ends a step. */
  readonly isRepeatable: boolean;
  readonly isCancelled?: (() => boolean) | undefined;
}

/** How often two heats are filled anew: for a choice that may be the new best plan, and for those on the way to one. */
const tries = { choice: 1500, onTheWay: 60 };
/** One neighbourhood is solved so long at the most. */
const mostMs = 1500;
const mostNodes = 200;
/** A neighbourhood whose best choice does not fit is solved again so often, each time with more room left free. */
const mostRepairs = 8;
/** The least that counts as better. */
const better = 1e-6;

/**
 * Makes plans of choices of days, and better ones from them.
 *
 * A choice is packed. Where the pieces of an alloy do not fit, a little more room is left free for it, and the orders of these alloys
 * are chosen again, all else held. From a plan that fits, a few alloys at a time are set free, orders and heats, and chosen anew.
 */
export class Improver {
  readonly #highs: Highs;
  readonly #instance: HeatInstance;
  readonly #options: ImproveOptions;
  readonly #random: Random;
  readonly #packer: Packer;
  /** What a heat of each alloy holds at most, in kilograms. */
  readonly #holds: readonly number[];
  /** Kilograms to leave free by alloy and day, where pieces did not fit. */
  readonly #kept: number[][];
  #base: DaysChosen;
  #plan: HeatPlan = { heats: [], completed: [] };
  #check: HeatCheck;

  constructor(highs: Highs, instance: HeatInstance, options: ImproveOptions) {
    this.#highs = highs;
    this.#instance = instance;
    this.#options = options;
    this.#random = seededRandom(options.seed);
    this.#packer = new Packer(instance, this.#random);
    this.#holds = kgOfFullestHeat(instance);
    this.#kept = Array.from({ length: instance.alloys }, () => Array.from({ length: instance.days }, () => 0));
    this.#base = { goesOut: instance.orders.map(() => instance.days + 1), heatsBy: this.#kept.map((byDay) => byDay.map(() => 0)) };
    this.#check = checkHeats(instance, this.#plan);
  }

  get best(): { plan: HeatPlan; check: HeatCheck } {
    return { plan: this.#plan, check: this.#check };
  }

  /** Makes a plan of a choice at once: where pieces do not fit, orders wait. True where the best plan is better by it. */
  take({ chosen, total }: HeatChoice): boolean {
    return total < this.#check.total - better && this.#pack(chosen).isBetter;
  }

  /** As `take`, but where pieces do not fit, the days of their alloys are chosen again. */
  settle({ chosen, total }: HeatChoice): boolean {
    if (total >= this.#check.total - better) return false;
    const packed = this.#pack(chosen);
    if (packed.lacked.length === 0) return packed.isBetter;
    const alloys = new Set(packed.lacked.map(({ alloy }) => alloy));
    return this.#chooseAgain(chosen, alloys, false) || packed.isBetter;
  }

  /** Sets a few alloys of the best plan free and chooses them anew. True where that is better. */
  step(): boolean {
    const alloys = new Set<number>();
    const late = this.#alloysOfLateOrders();
    if (late.length === 0) return false;
    const count = Math.min(late.length, 2 + Math.floor(this.#random() * 3));
    while (alloys.size < count) alloys.add(late[Math.floor(this.#random() * late.length)]!);
    // What did not fit once may fit with other pieces.
    for (const byDay of this.#kept) for (const [day, kg] of byDay.entries()) byDay[day] = kg * 0.7;
    return this.#chooseAgain(this.#base, alloys, true);
  }

  #isOver = (): boolean => this.#options.leftMs() <= 0 || this.#options.isCancelled?.() === true;

  #chooseAgain(from: DaysChosen, alloys: Set<number>, areHeatsFree: boolean): boolean {
    const { items, orders } = this.#instance;
    const { isRepeatable, leftMs, seed, isCancelled } = this.#options;
    let base = from;
    let isBetter = false;
    for (let repair = 0; repair < mostRepairs && !this.#isOver(); repair++) {
      const model = new DayModel(this.#instance, this.#holds, this.#kept.map((byDay, alloy) => (alloys.has(alloy) ? byDay : [])));
      model.hold(base, { order: (order) => orders[order]!.needs.some(({ item }) => alloys.has(items[item]!.alloy)), heats: (alloy) => areHeatsFree && alloys.has(alloy) });
      model.below(this.#check.total - better);
      const { found } = choose(this.#highs, model, { seed, nodes: mostNodes, gap: 1e-6, isCancelled, ...(!isRepeatable && { limitMs: Math.min(leftMs(), mostMs) }) });
      const best = found[0];
      if (!best) return isBetter;
      const packed = this.#pack(best.chosen);
      isBetter ||= packed.isBetter;
      if (packed.lacked.length === 0) return isBetter;
      for (const { alloy } of packed.lacked) alloys.add(alloy);
      base = best.chosen;
    }
    return isBetter;
  }

  #pack(chosen: DaysChosen): { isBetter: boolean; lacked: readonly Overflow[] } {
    const packed = this.#packer.pack(chosen, tries.choice);
    const lacked = 'overflow' in packed ? packed.overflow : [];
    for (const { alloy, day, kg } of lacked) this.#leaveFree(chosen, alloy, day, kg);
    const made = 'heats' in packed ? { goesOut: chosen.goesOut, heats: packed.heats } : asFarAsFits(this.#instance, this.#packer, chosen, tries.onTheWay);
    const plan = { heats: made.heats, completed: made.goesOut.flatMap((day, order) => (day <= this.#instance.days ? [{ order: order + 1, day }] : [])) };
    const check = checkHeats(this.#instance, plan);
    if (!check.feasible) throw new Error(`the planner of heats broke a rule, which is its fault: ${check.errors.slice(0, 5).join('; ')}`);
    const isBetter = check.total < this.#check.total - better;
    if (isBetter) {
      this.#plan = plan;
      this.#check = check;
      this.#base = { goesOut: made.goesOut, heatsBy: chosen.heatsBy };
    }
    return { isBetter, lacked };
  }

  /** A little more room than this choice left; much more would cost plans that fit. */
  #leaveFree({ goesOut, heatsBy }: DaysChosen, alloy: number, day: number, lacking: number): void {
    const { items, orders, capacity } = this.#instance;
    const out = orders.reduce((sum, { needs }, order) => (goesOut[order]! > day ? sum : sum + needs.reduce((kg, { item, qty }) => (items[item]!.alloy === alloy ? kg + items[item]!.kg * qty : kg), 0)), 0);
    const left = capacity * heatsBy[alloy]![day - 1]! - out;
    this.#kept[alloy]![day - 1] = left + Math.max(this.#packer.stepKg, Math.min(1, lacking / 2));
  }

  #alloysOfLateOrders(): number[] {
    const { orders, items } = this.#instance;
    const late = new Set<number>();
    orders.forEach((order, index) => {
      if (latenessOf(order, this.#base.goesOut[index]!) > 0) for (const { item } of order.needs) if (items[item]!.alloy >= 0) late.add(items[item]!.alloy);
    });
    return [...late];
  }
}
