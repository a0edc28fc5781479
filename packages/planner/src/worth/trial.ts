import type { Draft } from '../model/draft.ts';
import { seededRandom } from '../model/random.ts';
import type { slotFinder } from '../model/released.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { anneal, WARM } from '../search/anneal.ts';
import { constructPart } from '../search/construct.ts';
import { draftOfPlan } from './draft-of-plan.ts';
import { type Candidate, improved, type Qualification } from './improvement.ts';
import type { Closed } from './without-declined.ts';

/** Moves of a trial: the fewest that the search makes at all. */
const MOVES = 1_024;

/**
 * What each qualification would save if the lots of its part alone were planned again, for a moment and around everything else, in
 * thousands of rupiah; never below 0. All of them stand in one problem, with whatever any of them needs, each closed but while it is tried:
 * so it is read into arrays once. What the means alone would save counts for nothing here.
 *
 * @example
 * triedAlone(problem, plan, [candidate], { seed: 1 })[0] // 2457
 */
export function triedAlone(problem: Problem, plan: Plan, all: readonly Candidate[], { seed, ...closed }: Closed & { seed: number }): number[] {
  const needs = new Map(all.flatMap((one) => one.needs).map((need) => [JSON.stringify(need), need]));
  const together = [...needs.values(), ...all.map(({ improvement }) => improvement)].reduce(improved, problem);
  const { draft, find } = draftOfPlan(together, plan, closed);
  const places = all.map(({ improvement }) => placesOf(draft, improvement as Qualification, find));
  for (const slots of places) for (const slot of slots) draft.frozen[slot] = 1;
  const start = draft.qty.slice();

  const totalOf = (part: string): number => {
    draft.qty.set(start);
    draft.reckon();
    constructPart(draft, together.parts.findIndex(({ id }) => id === part));
    anneal(draft, { random: seededRandom(seed), heat: WARM, focus: new Set([part]) }, (done) => done / MOVES);
    return draft.total;
  };
  const without = new Map<string, number>();
  return all.map(({ improvement }, i) => {
    const { part } = improvement as Qualification;
    if (!without.has(part)) without.set(part, totalOf(part));
    for (const slot of places[i]!) draft.frozen[slot] = 0;
    const saved = without.get(part)! - totalOf(part);
    for (const slot of places[i]!) draft.frozen[slot] = 1;
    return Math.max(0, saved);
  });
}

/** The places of a newcomer's lots, but those that he has declined. */
function placesOf(draft: Draft, { member, part, stage }: Qualification, find: ReturnType<typeof slotFinder>): number[] {
  const slots = Array.from({ length: draft.model.weeks }, (_, t) => find({ member, part, stage, week: t + 1, qty: 0 }));
  return slots.filter((slot) => !draft.frozen[slot]);
}
