import loadHighs, { type Highs } from 'highs';
import { checkHeats, type HeatCheck } from './check-heats.ts';
import { DayModel, type DaysChosen } from './day-model.ts';
import { type HeatInstance, type HeatPlan, latenessOf } from './instance.ts';
import { packHeats } from './pack.ts';

export interface HeatProgress {
  readonly elapsedMs: number;
  /** Of the best choice of days so far, before its pieces are put into heats; null where there is none yet. */
  readonly total: number | null;
  readonly bound: number | null;
}

export interface HeatOptions {
  readonly seed: number;
  /** Milliseconds now, from any start. */
  readonly clock: () => number;
  /** One of the two limits, or both: the first one reached ends the search. Only iterations make it repeatable. */
  readonly timeLimitMs?: number;
  /** Nodes of each branch and bound. */
  readonly iterations?: number;
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (progress: HeatProgress) => void;
}

export interface HeatPlanning {
  readonly plan: HeatPlan;
  readonly check: HeatCheck;
  /** A total that no plan goes below; null where none was proved in time. */
  readonly bound: number | null;
  /** (total − bound) ÷ |bound|. */
  readonly gap: number | null;
}

const defaultTimeLimitMs = 10_000;
/** A plan this near its bound is the best one: the solver's own tolerance is no finer. */
const closed = 1e-5;
/** Pieces that did not fit once are given this much more room than they lacked. */
const margin = 1.05;

/**
 * Plans the heats of a foundry: which order goes out on which day, and which pieces are in which heat.
 *
 * A model of days and counts of heats is solved by branch and bound; its bound holds for the whole problem. Its best choices are packed
 * into heats; where pieces do not fit, the cheapest order waits, and the model is solved again with that much room left free.
 * The calling thread is busy until the limit; progress and cancelling come by callbacks.
 *
 * @example
 * (await planHeats(instance, { seed: 1, clock: () => performance.now(), timeLimitMs: 10_000 })).check.total
 */
export async function planHeats(instance: HeatInstance, options: HeatOptions): Promise<HeatPlanning> {
  const highs = await loadHighs();
  const began = options.clock();
  const limitMs = options.timeLimitMs ?? (options.iterations === undefined ? defaultTimeLimitMs : Infinity);
  const leftMs = () => limitMs - (options.clock() - began);
  let best = packedAsFarAsFits(instance, nothingGoesOut(instance)).plan;
  let check = checkHeats(instance, best);
  let bound: number | null = null;
  const kept = Array.from({ length: instance.alloys }, () => Array.from({ length: instance.days }, () => 0));
  for (let round = 0; round < 8 && leftMs() > 0 && !options.isCancelled?.(); round++) {
    const solved = choose(highs, new DayModel(instance, kept), leftMs(), { ...options, began, bound, total: check.total });
    if (round === 0) bound = solved.bound;
    let isExact = true;
    for (const chosen of solved.found.slice(0, mostPacked)) {
      const packed = packedAsFarAsFits(instance, chosen);
      const priced = checkHeats(instance, packed.plan);
      if (priced.feasible && priced.total < check.total) [best, check] = [packed.plan, priced];
      if (packed.lacked.length === 0) break;
      isExact = false;
      for (const { alloy, day, kg } of packed.lacked) kept[alloy]![day - 1] = Math.max(kept[alloy]![day - 1]!, 0) + kg * margin;
    }
    if (isExact || (bound !== null && check.total - bound <= closed * Math.abs(bound))) break;
  }
  if (!check.feasible) throw new Error(`the planner of heats broke a rule, which is its fault: ${check.errors.slice(0, 5).join('; ')}`);
  return { plan: best, check, bound, gap: bound === null || bound === 0 ? null : (check.total - bound) / Math.abs(bound) };
}

/** Of the choices that one solving found, so many of the best are packed; the others are far from it. */
const mostPacked = 3;

const nothingGoesOut = ({ orders, days, alloys }: HeatInstance): DaysChosen => ({
  goesOut: orders.map(() => days + 1),
  heatsBy: Array.from({ length: alloys }, () => Array.from({ length: days }, () => 0)),
});

interface Choice {
  readonly bound: number | null;
  /** Best first. */
  readonly found: readonly DaysChosen[];
}

function choose(highs: Highs, model: DayModel, limitMs: number, { seed, iterations, isCancelled, onProgress, clock, began, bound, total }: HeatOptions & { began: number; bound: number | null; total: number }): Choice {
  return highs.withModel(model.linear.toHighs(), (native): Choice => {
    const { callbackType, modelStatus } = highs.constants;
    const found: Float64Array[] = [];
    let proved: number | null = null;
    let least = total;
    const tell = () => onProgress?.({ elapsedMs: clock() - began, total: least, bound: bound ?? proved });
    native.options.set({
      output_flag: false,
      mip_rel_gap: closed / 10,
      random_seed: seed,
      ...(Number.isFinite(limitMs) && { time_limit: limitMs / 1000 }),
      ...(iterations !== undefined && { mip_max_nodes: iterations }),
    });
    native.run({
      [callbackType.mipImprovingSolution]({ data }) {
        if (data.mip_solution) found.unshift(data.mip_solution);
        least = Math.min(least, data.objective_function_value ?? Infinity);
        tell();
      },
      [callbackType.mipLogging]({ data }) {
        if (Number.isFinite(data.mip_dual_bound)) proved = data.mip_dual_bound ?? null;
        tell();
      },
      [callbackType.mipInterrupt](event) {
        if (Number.isFinite(event.data.mip_dual_bound)) proved = event.data.mip_dual_bound ?? null;
        if (isCancelled?.()) event.interrupt();
      },
    });
    if (native.getModelStatus() === modelStatus.optimal) {
      found.unshift(native.getSolution().colValue);
      // The solver calls a solution the best when no other is better by more than its tolerance.
      const objective = native.getObjectiveValue();
      proved = Math.min(objective, objective - (closed / 10) * Math.abs(objective));
    }
    return { bound: proved !== null && Math.abs(proved) < 1e15 ? proved : null, found: found.map((columns) => model.chosen(columns)) };
  });
}

/** Packs a choice of days; where an alloy overflows, the order whose waiting costs least waits, until everything fits. */
function packedAsFarAsFits(instance: HeatInstance, { goesOut, heatsBy }: DaysChosen): { plan: HeatPlan; lacked: { alloy: number; day: number; kg: number }[] } {
  const days = [...goesOut];
  const lacked: { alloy: number; day: number; kg: number }[] = [];
  for (;;) {
    const packed = packHeats(instance, { goesOut: days, heatsBy });
    if ('heats' in packed) return { plan: { heats: packed.heats, completed: days.flatMap((day, order) => (day <= instance.days ? [{ order: order + 1, day }] : [])) }, lacked };
    lacked.push(packed.overflow);
    const { alloy, day, kg } = packed.overflow;
    const waits = cheapestToWait(instance, days, alloy, day, kg);
    days[waits]!++;
  }
}

/** The order whose waiting for a day frees what lacks at the least cost; where no single one frees enough, the one that costs least for a kilogram. */
function cheapestToWait({ orders, items }: HeatInstance, goesOut: readonly number[], alloy: number, day: number, lacking: number): number {
  let best = { order: -1, price: Infinity };
  orders.forEach((order, index) => {
    if (goesOut[index] !== day) return;
    const kg = order.needs.reduce((sum, { item, qty }) => (items[item]!.alloy === alloy ? sum + items[item]!.kg * qty : sum), 0);
    if (kg <= 0) return;
    const price = (latenessOf(order, day + 1) - latenessOf(order, day)) / Math.min(1, kg / lacking);
    if (price < best.price) best = { order: index, price };
  });
  if (best.order < 0) throw new Error(`alloy ${alloy + 1} overflows on day ${day} without an order that goes out then`);
  return best.order;
}
