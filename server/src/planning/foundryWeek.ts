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
  /** Lost at a change of material, where a furnace has no minutes of its own. */
  readonly changeMinutes: number;
  readonly furnaces: ReadonlyMap<string, FurnaceTimes>;
}

/** What is stated of one furnace; null is what nobody stated. */
export interface FurnaceTimes {
  readonly kind: FurnaceKind | null;
  readonly heatMinutes: number | null;
  readonly standsInPeak: boolean | null;
  readonly changeMinutes: number | null;
}

export interface FurnaceMinutes {
  readonly code: string;
  readonly heatMinutes: number;
  readonly minutesFrom: 'stated' | 'usual' | 'fitted';
  readonly changeMinutes: number;
  readonly peak: PeakOfFurnace;
}

/**
 * What a furnace does in peak hours: `closed` and `open` as stated, and closed where it is an induction furnace; `assumed`: nobody stated it,
 * and it stands still because one here may be electric; `none`: there are no peak hours, or nothing here is electric.
 */
export type PeakOfFurnace = 'closed' | 'assumed' | 'open' | 'none';

export interface PosedWeek {
  readonly week: FoundryWeek;
  readonly furnaces: readonly FurnaceMinutes[];
  /** The peak hours that close something here. */
  readonly peak: Hours | null;
}

const unstated: FurnaceTimes = { kind: null, heatMinutes: null, standsInPeak: null, changeMinutes: null };

/**
 * A member's week of a plan as the day-by-day schedule takes it. The lots are those that he casts; each is named by its part.
 *
 * @param isOff lots that are in the plan and are not to be cast: declined or withdrawn since
 */
export function posedWeek({ problem, plan }: { readonly problem: Problem; readonly plan: Plan }, member: string, number: number, times: FoundryTimes, isOff: (part: string) => boolean): PosedWeek {
  const own = problem.members.find(({ id }) => id === member)?.furnaces ?? [];
  const timesOf = (id: string) => times.furnaces.get(id) ?? unstated;
  const isElectricHere = own.some(({ id }) => mayBeElectric(timesOf(id)));
  const furnaces = own.map(({ id, heatsPerWeek }): FurnaceMinutes => {
    const peak = peakOf(timesOf(id), times.peak, isElectricHere);
    const stretches = openStretches(times.days, isShut(peak) ? times.peak : null);
    const changeMinutes = timesOf(id).changeMinutes ?? times.changeMinutes;
    const alloys = plan.heats.filter((heat) => heat.member === member && heat.week === number && heat.furnace === id && heat.count > 0).length;
    const washes = { count: Math.max(0, alloys - 1), minutes: changeMinutes };
    return { code: id, peak, changeMinutes, ...minutesOf(timesOf(id).heatMinutes, heatsPerWeek[number - 1] ?? 0, stretches, washes) };
  });
  const shut = furnaces.filter(({ peak }) => isShut(peak));
  const closed = times.peak && shut.length > 0 ? [times.peak] : [];
  const isAllShut = shut.length === furnaces.length;
  const kept = { ...plan, lots: plan.lots.filter((lot) => lot.member !== member || lot.week !== number || lot.stage !== 0 || !isOff(lot.part)) };
  const week = foundryWeek(problem, kept, { member, week: number }, {
    days: times.days, closedHours: isAllShut ? closed : [], hoursPerHeat: usualMinutes / 60, waitsForMoulds: true,
    ofFurnace: new Map(furnaces.map(({ code, heatMinutes, changeMinutes, peak }) => [code, {
      hoursPerHeat: heatMinutes / 60,
      ...(changeMinutes > 0 ? { changeMinutes } : {}),
      ...(isShut(peak) && !isAllShut ? { closedHours: closed } : {}),
    }])),
  });
  return { peak: closed[0] ?? null, furnaces, week };
}

const isShut = (peak: PeakOfFurnace): boolean => peak === 'closed' || peak === 'assumed';

function peakOf({ standsInPeak, kind }: FurnaceTimes, peak: Hours | null, isElectricHere: boolean): PeakOfFurnace {
  if (!peak) return 'none';
  if (standsInPeak !== null) return standsInPeak ? 'closed' : 'open';
  if (!isElectricHere) return 'none';
  return kind === 'induction' ? 'closed' : 'assumed';
}

/** As stated; else coke, oil and gas burn at any hour, and of an unknown kind the dearer guess is that it is electric. */
const mayBeElectric = ({ kind, standsInPeak }: FurnaceTimes): boolean => standsInPeak ?? (kind === null || kind === 'induction' || kind === 'other');

/** What of the days is open, in stretches of minutes, without the closed hours. Those may run past midnight. */
export function openStretches(days: readonly OpenDay[], closed: Hours | null): number[] {
  return openTimes({ days, closedHours: closed ? [closed] : [] }).map(({ from, to }) => to - from);
}

/**
 * How long a heat of a furnace takes. Who offers more heats than fit into his open hours at the usual time says by it that his heats are
 * shorter: then they are as long as they can be.
 */
function minutesOf(stated: number | null, offered: number, stretches: readonly number[], washes: Washes): Pick<FurnaceMinutes, 'heatMinutes' | 'minutesFrom'> {
  if (stated !== null) return { heatMinutes: stated, minutesFrom: 'stated' };
  const heatMinutes = fittedMinutes(offered, stretches, washes);
  return { heatMinutes, minutesFrom: heatMinutes === usualMinutes ? 'usual' : 'fitted' };
}

/** Changes of alloy among the heats, and what each takes. */
interface Washes {
  readonly count: number;
  readonly minutes: number;
}

/**
 * The most whole minutes, up to the usual, at which so many heats fit into these stretches, with washes between them; the usual where they
 * never do. A wash takes the place of heats, and at worst wastes what is left of a stretch that is too short for it.
 *
 * @example
 * fittedMinutes(10, [540]) // 54
 */
export function fittedMinutes(heats: number, stretches: readonly number[], washes: Washes = { count: 0, minutes: 0 }): number {
  for (let minutes = usualMinutes; minutes >= fewestMinutes; minutes -= 1) {
    const lost = washes.minutes > 0 ? washes.count * (2 * Math.ceil(washes.minutes / minutes) - 1) : 0;
    if (stretches.reduce((sum, stretch) => sum + Math.floor(stretch / minutes), 0) - lost >= heats) return minutes;
  }
  return usualMinutes;
}
