import { foundryWeek, type FoundryWeek, type Hours, openTimes, type Plan, type Problem } from '@sentra/planner';
import type { OpenDay } from '../members/index.ts';
import type { FurnaceKind } from './queries/furnaceTimes.ts';

/** A heat from charging to the last pour, where nobody stated it: within the hour and a half to two and a half that furnaces of this size take. */
const usualMinutes = 120;
/** No furnace is charged, melts and pours faster. */
const fewestMinutes = 5;

/** When and how the furnaces of a member run; the plan knows nothing of it. */
export interface FoundryTimes {
  readonly days: readonly OpenDay[];
  /** Electricity's peak hours as the cooperative closes them. */
  readonly peak: Hours | null;
  readonly furnaces: ReadonlyMap<string, { readonly kind: FurnaceKind | null; readonly heatMinutes: number | null }>;
}

export interface FurnaceMinutes {
  readonly code: string;
  readonly heatMinutes: number;
  readonly minutesFrom: 'stated' | 'usual' | 'fitted';
}

export interface PosedWeek {
  readonly week: FoundryWeek;
  readonly furnaces: readonly FurnaceMinutes[];
  /** The peak hours that close something here. */
  readonly peak: Hours | null;
}

/**
 * A member's week of a plan as the day-by-day schedule takes it. The lots are those that he casts; each is named by its part.
 *
 * @param isOff lots that are in the plan and are not to be cast: declined or withdrawn since
 */
export function posedWeek({ problem, plan }: { readonly problem: Problem; readonly plan: Plan }, member: string, number: number, { days, peak: closed, furnaces }: FoundryTimes, isOff: (part: string) => boolean): PosedWeek {
  const own = problem.members.find(({ id }) => id === member)?.furnaces ?? [];
  const peak = own.some(({ id }) => mayBeElectric(furnaces.get(id)?.kind ?? null)) ? closed : null;
  const stretches = days.flatMap((day) => openStretches(day, peak));
  const minutes = own.map(({ id, heatsPerWeek }) => minutesOf(id, furnaces.get(id)?.heatMinutes ?? null, heatsPerWeek[number - 1] ?? 0, stretches));
  const kept = { ...plan, lots: plan.lots.filter((lot) => lot.member !== member || lot.week !== number || lot.stage !== 0 || !isOff(lot.part)) };
  const week = foundryWeek(problem, kept, { member, week: number }, { days, closedHours: peak ? [peak] : [], hoursPerHeat: usualMinutes / 60, waitsForMoulds: true });
  const hoursOf = new Map(minutes.map(({ code, heatMinutes }) => [code, heatMinutes / 60]));
  return { peak, furnaces: minutes, week: { ...week, furnaces: week.furnaces.map((furnace) => ({ ...furnace, hoursPerHeat: hoursOf.get(furnace.id) ?? furnace.hoursPerHeat })) } };
}

/** Coke, oil and gas burn at any hour; of an unknown kind the dearer guess is that it is electric. */
const mayBeElectric = (kind: FurnaceKind | null): boolean => kind === null || kind === 'induction' || kind === 'other';

/** What of a day is open, in stretches of minutes, without the closed hours. Those may run past midnight. */
export function openStretches(day: OpenDay, closed: Hours | null): number[] {
  return openTimes({ days: [day], closedHours: closed ? [closed] : [] }).map(({ from, to }) => to - from);
}

/**
 * How long a heat of a furnace takes. Who offers more heats than fit into his open hours at the usual time says by it that his heats are
 * shorter: then they are as long as they can be.
 */
function minutesOf(code: string, stated: number | null, offered: number, stretches: readonly number[]): FurnaceMinutes {
  if (stated !== null) return { code, heatMinutes: stated, minutesFrom: 'stated' };
  const heatMinutes = fittedMinutes(offered, stretches);
  return { code, heatMinutes, minutesFrom: heatMinutes === usualMinutes ? 'usual' : 'fitted' };
}

/**
 * The most whole minutes, up to the usual, at which so many heats fit into these stretches; the usual where they never do.
 *
 * @example
 * fittedMinutes(10, [540]) // 54
 */
export function fittedMinutes(heats: number, stretches: readonly number[]): number {
  for (let minutes = usualMinutes; minutes >= fewestMinutes; minutes -= 1) {
    if (stretches.reduce((sum, stretch) => sum + Math.floor(stretch / minutes), 0) >= heats) return minutes;
  }
  return usualMinutes;
}
