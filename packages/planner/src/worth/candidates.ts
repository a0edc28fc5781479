import type { Member, Problem } from '../problem/problem.ts';
import { SHIFT_HOURS } from '../why/remedy-candidates.ts';
import type { Improvement } from './improvement.ts';
import { Newcomers } from './newcomer.ts';
import { routeKey } from '../problem/keys.ts';

/**
 * What could be improved at all: each member not yet qualified for a stage whose process it offers hours for (and whose metal it
 * melts), of parts that somebody orders; one furnace more like each; a set more of each tool; a shift more in each process.
 * Members who would first need a furnace for the metal are left to their own choice of furnace.
 */
export function* candidates(problem: Problem): Generator<Improvement> {
  const ordered = new Set(problem.orders.filter(({ due }) => due <= problem.weeks).map(({ part }) => part));
  const parts = problem.parts.filter(({ id }) => ordered.has(id));
  const qualified = new Set(problem.routes.map(routeKey));
  const newcomers = new Newcomers(problem);
  for (const part of parts) {
    for (const [stage, { process }] of part.stages.entries()) {
      const figures = newcomers.figures(part, stage);
      for (const member of figures ? problem.members : []) {
        if (qualified.has(routeKey({ member: member.id, part: part.id, stage })) || !offers(member, process)) continue;
        if (stage === 0 && part.pourKg > 0 && !melts(member, part.material)) continue;
        yield { kind: 'qualification', member: member.id, part: part.id, stage, figures: figures! };
      }
      yield { kind: 'tools', part: part.id, stage };
    }
  }
  const weeks = Array.from({ length: problem.weeks }, (_, t) => t + 1);
  for (const { id, furnaces, hours } of problem.members) {
    for (const furnace of furnaces) yield { kind: 'furnace', member: id, like: furnace.id };
    for (const process of Object.keys(hours).sort()) yield { kind: 'hours', member: id, process, weeks, hours: SHIFT_HOURS };
  }
}

const offers = ({ hours }: Member, process: string) => Object.hasOwn(hours, process) && hours[process]!.some((offered) => offered > 0);
const melts = ({ furnaces }: Member, material: string) => furnaces.some((furnace) => furnace.materials.includes(material) && furnace.heatsPerWeek.some((heats) => heats > 0));
