import type { Draft } from '../model/draft.ts';
import { Moves } from './moves.ts';
import { below, type Random } from '../model/random.ts';

/** Temperatures at the start and the end, in shares of what setting up a lot costs on average. Found by trial on small-1 and large-1. */
const HOT = 1;
export const COLD = 0.02;
/** Where to begin from an earlier plan, as a share of the hottest, so as not to forget it. */
export const WARM = 0.02;
export const BETWEEN_LOOKS = 1024;
const BETWEEN_RECKONINGS = 256 * BETWEEN_LOOKS;

/** How far the search is, from 0 to 1 where its limit is reached; 2 where it was cancelled. */
export type Progress = (iterations: number) => number;

export interface Search {
  random: Random;
  /** Where to begin, as a share of the hottest. */
  heat: number;
  /** Parts that may be touched; all where it is not said. */
  focus?: ReadonlySet<string>;
  /** Progress at which to stop before the end, with the plan at hand instead of the best one found. */
  until?: number;
  /** Progress at which the whole plan has cooled down, which ends this part of the search; 1 where it is not said. Asked at every look. */
  cooledAt?: () => number;
}

/**
 * Improves a draft by simulated annealing on whole lots, one part a move, and leaves the best plan found in it.
 * `look` is asked every 1,024 moves how far the limit is, and is where progress is told. Answers the moves tried.
 */
export function anneal(draft: Draft, { random, heat, focus, until = 1, cooledAt = () => 1 }: Search, look: Progress): number {
  const parts = partsToSearch(draft, focus);
  if (parts.length === 0) return 0;
  const setup = usualSetup(draft);
  const moves = new Moves(draft, random, parts);
  const best = draft.qty.slice();
  let bestTotal = draft.total;
  let keepsBest = false;
  let temperature = 0;
  let iterations = 0;
  for (; ; iterations++) {
    if (iterations % BETWEEN_LOOKS === 0) {
      if (iterations % BETWEEN_RECKONINGS === 0) draft.reckon();
      const done = look(iterations);
      const cooled = cooledAt();
      keepsBest = until >= cooled;
      if (keepsBest && draft.total < bestTotal - 1e-6) {
        bestTotal = draft.total;
        best.set(draft.qty);
      }
      if (done >= Math.min(until, cooled)) break;
      temperature = setup * HOT * heat * (COLD / HOT / heat) ** (done / cooled);
    }
    const p = partWithWork(draft, parts, random);
    let delta = Infinity;
    if (moves.propose(p)) {
      delta = draft.settle();
      if (delta === Infinity && moves.makeRoom(p)) delta = draft.settle();
    }
    decide(draft, delta, temperature, random);
  }
  if (keepsBest && draft.total > bestTotal) draft.qty.set(best);
  draft.reckon();
  return iterations;
}

/** Takes a change that saves; one that costs by chance, the less often the more it costs and the colder it is (Metropolis et al. 1953). */
export function decide(draft: Draft, delta: number, temperature: number, random: Random) {
  if (delta <= 0 || (delta < Infinity && random() < Math.exp(-delta / temperature))) draft.accept(delta);
  else draft.undo();
}

/** What setting up a lot costs in the mean: the unit of temperatures. */
export function usualSetup({ model: { stage } }: Draft): number {
  return stage.setupCost.reduce((a, b) => a + b, 0) / stage.setupCost.length || 1;
}

/** Parts that have a route and may be touched. */
export function partsToSearch(draft: Draft, focus?: ReadonlySet<string>): number[] {
  return draft.model.problem.parts.flatMap(({ id }, p) => (hasRoute(draft, p) && (!focus || focus.has(id)) ? [p] : []));
}

/** Of two parts by chance the one with more lots: there is more to change in it. */
export function partWithWork({ lotCount }: Draft, parts: readonly number[], random: Random): number {
  const one = parts[below(random, parts.length)]!;
  const other = parts[below(random, parts.length)]!;
  return lotCount[other]! > lotCount[one]! ? other : one;
}

function hasRoute(draft: Draft, p: number): boolean {
  const { stageStart, routeStart } = draft.model;
  return routeStart[stageStart[p + 1]!]! > routeStart[stageStart[p]!]!;
}
