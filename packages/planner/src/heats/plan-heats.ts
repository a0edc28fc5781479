import loadHighs from 'highs';
import type { HeatCheck } from './check-heats.ts';
import { choose, type HeatChoice } from './choose.ts';
import { DayModel } from './day-model.ts';
import { Improver } from './improve.ts';
import type { HeatInstance, HeatPlan } from './instance.ts';

export interface HeatProgress {
  readonly elapsedMs: number;
  /** Of the best plan so far. */
  readonly total: number;
  readonly bound: number | null;
}

export interface HeatOptions {
  readonly seed: number;
  /** Milliseconds now, from any start. */
  readonly clock: () => number;
  /** One of the two limits, or both: the first one reached ends the search. Only iterations make it repeatable. */
  readonly timeLimitMs?: number;
  /** Nodes of the branch and bound, and so many times a few alloys are chosen anew. */
  readonly iterations?: number;
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (progress: HeatProgress) => void;
  /** Each plan that is better than all before it, as soon as it is there. */
  readonly onPlan?: (plan: HeatPlan, check: HeatCheck) => void;
}

/** How one of two threads works: one proves the bound and finds choices of days, the other makes plans of them meanwhile. */
export interface HeatTeamOptions {
  /** What the branch and bound finds goes to the other thread. */
  readonly onChoice?: (choice: HeatChoice) => void;
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
/** So often in a row nothing better is found before the search ends by itself. */
const mostInVain = 30;
/** Alone, a thread gives the branch and bound this part of the time. */
const partOfBound = 0.6;

/**
 * Plans the heats of a foundry: which order goes out on which day, and which pieces are in which heat.
 *
 * A model of days and counts of heats is solved by branch and bound; its bound holds for the whole problem. Its best choices are packed
 * into heats; where pieces do not fit, and then a few alloys at a time, days are chosen anew (`Improver`).
 * The calling thread is busy until the limit; progress and cancelling come by callbacks.
 *
 * @example
 * (await planHeats(instance, { seed: 1, clock: () => performance.now(), timeLimitMs: 10_000 })).check.total
 */
export async function planHeats(instance: HeatInstance, options: HeatOptions & HeatTeamOptions): Promise<HeatPlanning> {
  const highs = await loadHighs();
  const { seed, clock, iterations, isCancelled, onChoice, onPlan, onProgress } = options;
  const began = clock();
  const limitMs = options.timeLimitMs ?? (iterations === undefined ? defaultTimeLimitMs : Infinity);
  const leftMs = () => limitMs - (clock() - began);
  const improver = new Improver(highs, instance, { seed, leftMs, isRepeatable: iterations !== undefined, isCancelled });
  let bound: number | null = null;
  const tell = () => onProgress?.({ elapsedMs: clock() - began, total: improver.best.check.total, bound });
  const told = (isBetter: boolean): boolean => {
    if (isBetter) onPlan?.(improver.best.plan, improver.best.check);
    tell();
    return isBetter;
  };
  const isClosed = () => bound !== null && improver.best.check.total - bound <= closed * Math.abs(bound);

  onPlan?.(improver.best.plan, improver.best.check);
  const model = new DayModel(instance);
  const { found } = choose(highs, model, {
    seed, gap: closed / 10, isCancelled,
    limitMs: leftMs() * (onChoice ? 1 : partOfBound),
    ...(iterations !== undefined && { nodes: iterations }),
    onChoice: (choice) => {
      told(improver.take(choice));
      onChoice?.(choice);
    },
    onBound: (proved) => {
      bound = proved;
      tell();
    },
  });
  const isOver = () => leftMs() <= 0 || isCancelled?.() === true || isClosed();
  for (const choice of found.slice(0, mostSettled)) if (!isOver()) told(improver.settle(choice));
  let inVain = 0;
  for (let step = 0; step < (iterations ?? Infinity) && inVain < mostInVain && !isOver(); step++) inVain = told(improver.step()) ? 0 : inVain + 1;
  return { ...improver.best, bound, gap: bound === null || bound === 0 ? null : (improver.best.check.total - bound) / Math.abs(bound) };
}

/** Of the choices that the branch and bound found, so many of the best are settled; the others are far from it. */
const mostSettled = 3;

export interface HeatHelpOptions {
  readonly seed: number;
  readonly clock: () => number;
  readonly timeLimitMs: number;
  /** The best choice that the other thread found since it was last asked for. */
  readonly nextChoice: () => HeatChoice | undefined;
  readonly onPlan: (plan: HeatPlan, check: HeatCheck) => void;
  /** Waits a little where there is nothing to do yet. */
  readonly rest: () => void;
}

/** Makes plans of the choices that another thread finds, and improves them until it is over. */
export async function helpPlanHeats(instance: HeatInstance, { seed, clock, timeLimitMs, nextChoice, onPlan, rest }: HeatHelpOptions): Promise<void> {
  const highs = await loadHighs();
  const began = clock();
  const leftMs = () => timeLimitMs - (clock() - began);
  const improver = new Improver(highs, instance, { seed, leftMs, isRepeatable: false });
  let hasChoice = false;
  let inVain = 0;
  while (leftMs() > 0 && inVain < mostInVain) {
    const choice = nextChoice();
    hasChoice ||= choice !== undefined;
    if (!hasChoice) {
      rest();
      continue;
    }
    const isBetter = choice ? improver.settle(choice) : improver.step();
    inVain = isBetter || choice ? 0 : inVain + 1;
    if (isBetter) onPlan(improver.best.plan, improver.best.check);
  }
}
