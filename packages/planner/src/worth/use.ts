import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { Room } from '../why/room.ts';
import type { Improvement } from './improvement.ts';

/**
 * How much of an improvement a plan uses: hours or heats beyond what was offered before, heats of the new furnace, pieces
 * of the newcomer. Null for those that have no amount. `problem` is the one that the plan was made for.
 */
export function useOf(problem: Problem, plan: Plan, improvement: Improvement): number | null {
  const member = 'member' in improvement ? problem.members.find(({ id }) => id === improvement.member) : undefined;
  const beyond = (weeks: readonly number[], used: (week: number) => number, before: (week: number) => number) =>
    weeks.reduce((sum, week) => sum + Math.max(0, used(week) - before(week)), 0);
  switch (improvement.kind) {
    case 'qualification':
      return plan.lots.filter((lot) => lot.member === improvement.member && lot.part === improvement.part && lot.stage === improvement.stage).reduce((sum, lot) => sum + lot.qty, 0);
    case 'hours': {
      const used = new Room(problem, plan).hoursUsed(improvement.member, improvement.process);
      return beyond(improvement.weeks, (week) => used[week] ?? 0, (week) => (member?.hours[improvement.process]?.[week - 1] ?? 0) - improvement.hours);
    }
    case 'heats': {
      const furnace = member?.furnaces.find(({ id }) => id === improvement.furnace);
      const heats = plan.heats.filter((heat) => heat.member === improvement.member && heat.furnace === improvement.furnace);
      return beyond(improvement.weeks, (week) => heats.filter((heat) => heat.week === week).reduce((sum, heat) => sum + heat.count, 0), (week) => (furnace?.heatsPerWeek[week - 1] ?? 0) - improvement.heats);
    }
    case 'furnace': {
      const added = member?.furnaces.at(-1)?.id;
      return plan.heats.filter((heat) => heat.member === improvement.member && heat.furnace === added).reduce((sum, heat) => sum + heat.count, 0);
    }
    case 'tools':
    case 'minimumLot':
    case 'date':
    case 'priority':
      return null;
  }
}
