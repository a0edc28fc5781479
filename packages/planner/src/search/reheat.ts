import { BETWEEN_LOOKS, COLD, decide, partsToSearch, partWithWork, type Progress, usualSetup } from './anneal.ts';
import type { Draft } from '../model/draft.ts';
import { Moves } from './moves.ts';
import { giveLots } from '../model/other-lots.ts';
import type { Random } from '../model/random.ts';

/** How hot a part gets, in shares of what setting up a lot costs in the mean, and in how many moves it cools. Found by trial on all instances. */
const HOT = 1.2;
const MOVES = 6000;
const BETWEEN_RECKONINGS = 512;

export interface Reheating {
  random: Random;
  /** Parts that may be touched; all where it is not said. */
  focus?: ReadonlySet<string>;
  /** Progress at which to stop. */
  until: number;
}

/**
 * Improves a draft part by part: one part is heated up and cooled down while all others stand, and gets its lots back where that does
 * not pay. It finds what cooling all parts together has missed, because a part that is hot alone cannot be driven off by hot neighbours.
 * `look` is asked every 1,024 moves how far the limit is. Answers the moves tried.
 */
export function reheat(draft: Draft, { random, focus, until }: Reheating, look: Progress): number {
  const parts = partsToSearch(draft, focus);
  const moves = new Moves(draft, random, parts);
  const hottest = usualSetup(draft) * HOT;
  const cooling = (COLD / HOT) ** (1 / MOVES);
  const kept = draft.qty.slice();
  let iterations = 0;
  let isOver = parts.length === 0 || look(0) >= until;
  for (let round = 1; !isOver; round++) {
    const p = partWithWork(draft, parts, random);
    const before = draft.total;
    let temperature = hottest;
    for (let i = 0; i < MOVES && !isOver; i++) {
      const delta = moves.propose(p) ? draft.settle() : Infinity;
      decide(draft, delta, temperature, random);
      temperature *= cooling;
      if (++iterations % BETWEEN_LOOKS === 0) isOver = look(iterations) >= until;
    }
    if (draft.total > before) {
      giveLots(draft, p, kept);
      draft.accept(draft.settle());
    } else kept.set(draft.qty.subarray(draft.listStart[p]!, draft.listStart[p + 1]!), draft.listStart[p]!);
    if (round % BETWEEN_RECKONINGS === 0) draft.reckon();
  }
  draft.reckon();
  return iterations;
}
