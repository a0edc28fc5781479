import type { Plan } from '../../problem/plan.ts';
import type { Problem } from '../../problem/problem.ts';
import { openDays } from './open-time.ts';
import type { FoundryWeek, WeekFurnace } from './week.ts';

/** What the plan does not know of a week: the days and hours of a foundry. */
export interface FoundryHours extends Pick<FoundryWeek, 'days' | 'closedHours' | 'changeMinutes'> {
  readonly hoursPerHeat: number;
  /** What holds for one furnace alone, by its id. */
  readonly ofFurnace?: ReadonlyMap<string, Partial<Pick<WeekFurnace, 'hoursPerHeat' | 'closedHours' | 'changeMinutes'>>> | undefined;
  /** Whether heats wait for the moulds, made evenly on the open days within the hours that the member offers. */
  readonly waitsForMoulds?: boolean;
}

/**
 * The week of one member as a plan leaves it: its castings, and the heats booked for them. Castings that go on to the next stage in the
 * same week are wanted by the middle one of the open days, so that both stages have their time.
 *
 * The member and the week must stand in the problem.
 */
export function foundryWeek(problem: Problem, plan: Plan, { member, week }: { readonly member: string; readonly week: number }, hours: FoundryHours): FoundryWeek {
  const { furnaces, hours: offered } = problem.members.find(({ id }) => id === member)!;
  const days = openDays(hours);
  const middle = days[Math.ceil(days.length / 2) - 1];
  const processes = new Set<string>();
  const lots = plan.lots.filter((lot) => lot.member === member && lot.week === week && lot.stage === 0).map(({ part: id, qty }) => {
    const part = problem.parts.find((one) => one.id === id)!;
    const [casting] = part.stages;
    const route = problem.routes.find((one) => one.member === member && one.part === id && one.stage === 0);
    const goesOn = casting?.leadWeeks === 0 && plan.lots.some((next) => next.part === id && next.stage === 1 && next.week === week);
    if (casting) processes.add(casting.process);
    return {
      lot: id, part: id, material: part.material, pourKg: part.pourKg, qty,
      hoursPerPiece: (route?.hoursPerPiece ?? 0) + (casting && qty > 0 ? casting.setupHours / qty : 0),
      ...(goesOn && middle !== undefined ? { neededBy: middle } : {}),
    };
  });
  const mouldingHours = [...processes].reduce((sum, process) => sum + (offered[process]?.[week - 1] ?? 0), 0);
  return {
    furnaces: furnaces.map(({ id, kgPerHeat, heatsPerWeek, materials }) => ({ id, kgPerHeat, heatsPerWeek: heatsPerWeek[week - 1] ?? 0, materials, hoursPerHeat: hours.hoursPerHeat, ...hours.ofFurnace?.get(id) })),
    lots,
    plannedHeats: plan.heats.filter((heat) => heat.member === member && heat.week === week).map(({ furnace, material, count }) => ({ furnace, material, count })),
    days: hours.days, closedHours: hours.closedHours,
    ...(hours.changeMinutes === undefined ? {} : { changeMinutes: hours.changeMinutes }),
    ...(hours.waitsForMoulds && days.length > 0 ? { mouldingHoursPerDay: mouldingHours / days.length } : {}),
  };
}
