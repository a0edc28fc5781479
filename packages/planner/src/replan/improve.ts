import type { Draft } from '../model/draft.ts';
import { changedParts, changedSlots, giveLots } from '../model/other-lots.ts';
import { seededRandom } from '../model/random.ts';
import { anneal, WARM } from '../search/anneal.ts';
import { constructPart } from '../search/construct.ts';
import { placeIn } from './rows.ts';

/** The share of the limit that is spent on the parts affected alone, before those that compete with them join in. */
const NARROW = 0.5;
const DEFAULT_ITERATIONS = 200_000;

export interface SearchLimits {
  seed: number;
  clock: () => number;
  timeLimitMs?: number;
  iterations?: number;
  isCancelled?: () => boolean;
  onProgress?: (total: number, done: number) => void;
}

/** Improves the parts affected first, then with them those whose lots stand at members that can make them. Answers the moves tried. */
export function improve(draft: Draft, affected: ReadonlySet<string>, limits: SearchLimits, began: number): number {
  const { problem } = draft.model;
  if (affected.size === 0) return 0;
  problem.parts.forEach(({ id }, p) => affected.has(id) && constructPart(draft, p));
  draft.reckon();
  const { clock, timeLimitMs, isCancelled, onProgress } = limits;
  const most = limits.iterations ?? (timeLimitMs === undefined ? DEFAULT_ITERATIONS : Infinity);
  const random = seededRandom(limits.seed);
  const done = (iterations: number) => Math.max(iterations / most, timeLimitMs === undefined ? 0 : (clock() - began) / Math.max(1, timeLimitMs));
  let before = 0;
  for (const [focus, until] of [[affected, NARROW], [competing(draft, affected), 1]] as const) {
    before += anneal(draft, { random, heat: WARM, focus }, (iterations) => {
      if (isCancelled?.()) return 2;
      const far = done(before + iterations);
      onProgress?.(draft.total, Math.min(1, far));
      return far >= until ? 1 : far / until;
    });
  }
  return before;
}

/** The parts, and those that have lots at members who are qualified for them. */
function competing(draft: Draft, affected: ReadonlySet<string>): ReadonlySet<string> {
  const { problem } = draft.model;
  const members = new Set(problem.routes.flatMap(({ part, member }) => (affected.has(part) ? [member] : [])));
  const parts = new Set(affected);
  draft.qty.forEach((qty, slot) => {
    if (qty === 0) return;
    const { m, p } = placeIn(draft, slot);
    if (members.has(problem.members[m]!.id)) parts.add(problem.parts[p]!.id);
  });
  return parts;
}

/** Takes back changes that do not pay for themselves: part by part, then lot by lot. */
export function takeBackWhatDoesNotPay(draft: Draft, base: Int32Array) {
  for (const p of changedParts(draft, base)) {
    settleBack(draft, giveLots(draft, p, base));
    for (const slot of changedSlots(draft, p, base)) {
      settleBack(draft, draft.place(slot, base[slot]!));
    }
  }
}

function settleBack(draft: Draft, placed: boolean) {
  const delta = placed ? draft.settle() : Infinity;
  if (delta <= 1e-9) draft.accept(delta);
  else draft.undo();
}
