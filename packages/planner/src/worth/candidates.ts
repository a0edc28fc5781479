import { routeKey } from '../problem/keys.ts';
import type { Member, Part, Problem } from '../problem/problem.ts';
import { SHIFT_HOURS } from '../why/remedy-candidates.ts';
import type { Candidate, MoreFurnaces, MoreHours } from './improvement.ts';
import { Newcomers } from './newcomer.ts';
import { type OwnedFurnace, usualFurnaces } from './usual-furnaces.ts';

/**
 * What could be improved at all, for parts that somebody orders: each member not yet qualified for a stage, together with the furnace of
 * the usual size and the shift that he would need for it; a set more of each tool; one furnace more like each; a shift more in each
 * process. A member who is qualified already, but melts no such metal or offers no such hours, is a candidate for these alone.
 */
export function* candidates(problem: Problem): Generator<Candidate> {
  const ordered = new Set(problem.orders.filter(({ due }) => due <= problem.weeks).map(({ part }) => part));
  const parts = problem.parts.filter(({ id }) => ordered.has(id));
  const qualified = new Set(problem.routes.map(routeKey));
  const newcomers = new Newcomers(problem);
  const lacks = new Lacks(problem);
  const missing = new Map<string, MoreFurnaces | MoreHours>();
  for (const part of parts) {
    for (const stage of part.stages.keys()) {
      const figures = newcomers.figures(part, stage);
      for (const member of figures ? problem.members : []) {
        const needs = lacks.of(member, part, stage);
        if (!needs) continue;
        if (!qualified.has(routeKey({ member: member.id, part: part.id, stage }))) yield { improvement: { kind: 'qualification', member: member.id, part: part.id, stage, figures: figures! }, needs };
        // One thing alone is missing: with it, he works at once.
        else if (needs[0] && needs.length === 1) missing.set(JSON.stringify(needs[0]), needs[0]);
      }
      yield { improvement: { kind: 'tools', part: part.id, stage }, needs: [] };
    }
  }
  for (const improvement of missing.values()) yield { improvement, needs: [] };
  for (const { id, furnaces, hours } of problem.members) {
    for (const furnace of furnaces) yield { improvement: { kind: 'furnace', member: id, like: furnace.id }, needs: [] };
    for (const process of Object.keys(hours).sort()) if (offers(hours[process])) yield { improvement: shift(problem, id, process), needs: [] };
  }
}

const offers = (hours: readonly number[] | undefined) => hours?.some((offered) => offered > 0) ?? false;
const shift = (problem: Problem, member: string, process: string): MoreHours => ({ kind: 'hours', member, process, weeks: Array.from({ length: problem.weeks }, (_, t) => t + 1), hours: SHIFT_HOURS });

/** What members lack for a stage. */
class Lacks {
  readonly #furnaces: ReadonlyMap<string, OwnedFurnace>;
  /** By member and process: the same shift for every part, of which there are many. */
  readonly #shifts = new Map<string, MoreHours>();
  readonly #problem: Problem;

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#furnaces = usualFurnaces(problem);
  }

  /** The furnace and the shift that a member would need for a stage; null where nobody has a furnace for its metal. */
  of(member: Member, { material, pourKg, stages }: Part, stage: number): (MoreFurnaces | MoreHours)[] | null {
    const needs: (MoreFurnaces | MoreHours)[] = [];
    if (stage === 0 && pourKg > 0 && !melts(member, material)) {
      const usual = this.#furnaces.get(material);
      if (!usual) return null;
      needs.push({ kind: 'furnace', member: member.id, like: usual.furnace.id, likeMember: usual.member });
    }
    const { process } = stages[stage]!;
    if (!offers(Object.hasOwn(member.hours, process) ? member.hours[process] : undefined)) needs.push(this.#shift(member.id, process));
    return needs;
  }

  #shift(member: string, process: string): MoreHours {
    const key = JSON.stringify([member, process]);
    const known = this.#shifts.get(key) ?? shift(this.#problem, member, process);
    this.#shifts.set(key, known);
    return known;
  }
}

const melts = ({ furnaces }: Member, material: string) => furnaces.some((furnace) => furnace.materials.includes(material) && furnace.heatsPerWeek.some((heats) => heats > 0));
