import type { Draft } from '../model/draft.ts';
import { Moves } from './moves.ts';
import type { Random } from '../model/random.ts';

/** Temperatures at the start and the end, in shares of what setting up a lot costs on average. Found by trial on medium-1 and large-1. */
const HOT = 0.4;
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
}

/**
 * Improves a draft by simulated annealing on whole lots, one part a move, and leaves the best plan found in it.
 * `look` is asked every 1,024 moves how far the limit is, and is where progress is told.
 */
export function anneal(draft: Draft, { random, heat, focus }: Search, look: Progress): number {
  const { problem, stage } = draft.model;
  const parts = problem.parts.flatMap(({ id }, p) => (hasRoute(draft, p) && (!focus || focus.has(id)) ? [p] : []));
  if (parts.length === 0) return 0;
  const setup = stage.setupCost.reduce((a, b) => a + b, 0) / stage.setupCost.length || 1;
  const moves = new Moves(draft, random);
  const best = draft.qty.slice();
  let bestTotal = draft.total;
  let temperature = heat * HOT * setup;
  let iterations = 0;
  for (; ; iterations++) {
    if (iterations % BETWEEN_LOOKS === 0) {
      if (iterations % BETWEEN_RECKONINGS === 0) draft.reckon();
      if (draft.total < bestTotal - 1e-6) {
        bestTotal = draft.total;
        best.set(draft.qty);
      }
      const done = look(iterations);
      if (done >= 1) break;
      temperature = setup * HOT * heat * (COLD / HOT / heat) ** done;
    }
    const p = parts[(random() * parts.length) | 0]!;
    draft.begin(p);
    const delta = moves.propose(p) ? draft.settle() : Infinity;
    if (delta <= 0 || (delta < Infinity && random() < Math.exp(-delta / temperature))) draft.accept(delta);
    else draft.undo();
  }
  if (draft.total > bestTotal) draft.qty.set(best);
  draft.reckon();
  return iterations;
}

function hasRoute(draft: Draft, p: number): boolean {
  const { stageStart, routeStart } = draft.model;
  return routeStart[stageStart[p + 1]!]! > routeStart[stageStart[p]!]!;
}
