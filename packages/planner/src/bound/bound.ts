import { Ascent } from './ascent.ts';
import { PricedCapacity } from './priced-capacity.ts';
import { compileModel } from '../model/model.ts';
import type { LowerBound } from '../search/plan-problem.ts';
import type { Problem } from '../problem/problem.ts';

export interface BoundOptions {
  /** Milliseconds now, from any start. */
  clock: () => number;
  /** Either limit ends it, and so does a bound that no longer rises. Only steps make it repeatable. */
  timeLimitMs?: number;
  steps?: number;
  /** Told each better bound; every one of them holds. */
  onBound?: (bound: LowerBound) => void;
  isCancelled?: () => boolean;
}

/** The bound has settled where so many steps together raised it by less than this part of it. */
const STEPS_WATCHED = 100;
const SETTLED = 2e-5;
/** Sums of millions of terms in floating point are this exact and better; the bound gives way by it. */
const ROUNDING = 1e-9;

/**
 * A total that no plan of the problem goes below, better the longer it runs: what parts share is priced instead of limited, each part
 * is planned at those prices with its set-ups whole, and the prices are raised where more is used than there is.
 *
 * Blocks its thread meanwhile: run it beside the planner, not in it. The first value comes with the first step.
 *
 * @example
 * lowerBound(problem, { timeLimitMs: 10_000, clock: () => performance.now() }).total
 */
export function lowerBound(problem: Problem, { clock, timeLimitMs = Infinity, steps = Infinity, onBound, isCancelled }: BoundOptions): LowerBound {
  const began = clock();
  const ascent = new Ascent(new PricedCapacity(compileModel(problem)));
  const now = (): LowerBound => ({ total: ascent.total - ROUNDING * Math.abs(ascent.total), making: ascent.making });
  onBound?.(now());
  let watched = ascent.total;
  while (ascent.steps < steps && clock() - began < timeLimitMs && !isCancelled?.()) {
    if (ascent.step()) onBound?.(now());
    if (ascent.steps % STEPS_WATCHED > 0) continue;
    if (ascent.total - watched <= SETTLED * Math.abs(ascent.total)) break;
    watched = ascent.total;
  }
  return now();
}
