import type { Draft } from '../model/draft.ts';
import { Moves } from './moves.ts';
import type { Random } from '../model/random.ts';

/** Temperatures at the start and the end, in shares of what setting up a lot costs on average. Found by trial on small-1 and large-1. */
const HOT = 1;
const COLD = 0.02;
const BETWEEN_LOOKS = 1024;
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
}

/**
 * Improves a draft by simulated annealing on whole lots, one part a move, and leaves the best plan found in it.
 * `look` is asked every 1,024 moves how far the limit is, and is where progress is told. Answers the moves tried.
 */
export function anneal(draft: Draft, { random, heat, focus, until = 1 }: Search, look: Progress): number {
  const { problem, stage } = draft.model;
  const parts = problem.parts.flatMap(({ id }, p) => (hasRoute(draft, p) && (!focus || focus.has(id)) ? [p] : []));
  if (parts.length === 0) return 0;
  const setup = stage.setupCost.reduce((a, b) => a + b, 0) / stage.setupCost.length || 1;
  const moves = new Moves(draft, random);
  const keepsBest = until >= 1;
  const best = draft.qty.slice();
  let bestTotal = draft.total;
  let temperature = 0;
  let iterations = 0;
  for (; ; iterations++) {
    if (iterations % BETWEEN_LOOKS === 0) {
      if (iterations % BETWEEN_RECKONINGS === 0) draft.reckon();
      if (keepsBest && draft.total < bestTotal - 1e-6) {
        bestTotal = draft.total;
        best.set(draft.qty);
      }
      const done = look(iterations);
      if (done >= until) break;
      temperature = setup * HOT * heat * (COLD / HOT / heat) ** done;
    }
    const p = partWithWork(draft, parts, random);
    draft.begin(p);
    const delta = moves.propose(p) ? draft.settle() : Infinity;
    if (delta <= 0 || (delta < Infinity && random() < Math.exp(-delta / temperature))) draft.accept(delta);
    else draft.undo();
  }
  if (keepsBest && draft.total > bestTotal) draft.qty.set(best);
  draft.reckon();
  return iterations;
}

/** Of two parts by chance the one with more lots: there is more to change in it. */
function partWithWork({ lotCount }: Draft, parts: readonly number[], random: Random): number {
  const one = parts[(random() * parts.length) | 0]!;
  const other = parts[(random() * parts.length) | 0]!;
  return lotCount[other]! > lotCount[one]! ? other : one;
}

function hasRoute(draft: Draft, p: number): boolean {
  const { stageStart, routeStart } = draft.model;
  return routeStart[stageStart[p + 1]!]! > routeStart[stageStart[p]!]!;
}
