import type { HeatDays } from '@sentra/contract';
import { addDays, clockAt, gramsOfKilograms, mondayOf, mondayOfWeek, type PlainDate, roundRupiah, weekNumber } from '@sentra/measures';
import { scheduleWeek, type ScheduledHeat, type WeekSchedule } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store, today, type Trx } from '../../store.ts';
import { posedWeek, type PosedWeek } from '../foundryWeek.ts';
import { leftSentence } from '../leftSentences.ts';
import { planningRefusals } from '../refusals.ts';
import { type Basis, basisOf, once, type PlanName, type PlanRecord } from './basis.ts';
import { furnaceTimesIn, type StatedTimes } from './furnaceTimes.ts';
import { nameOf, type Names, namesIn } from './names.ts';

/** A week of a member day by day. It is computed from the plan and what is stated now, and stored nowhere. */
export async function readHeatDays(store: Store, actor: Actor, name: PlanName, member: string, asked?: PlainDate): Promise<HeatDays> {
  const basis = await basisOf(store, actor, name);
  const week = weekAsked(basis.record, asked, today(store));
  const { names, times, lots } = await reading(store, actor, async (trx) => ({
    names: await namesIn(trx),
    times: await furnaceTimesIn(trx, member),
    lots: await castLotsIn(trx, basis.record, member, mondayOfWeek(basis.record.first_week, week)),
  }));
  if (!names.members.has(member) || !basis.problem.members.some(({ id }) => id === member)) {
    throw planningRefusals.refuse('unknown-member', { version: basis.record.version, member });
  }
  const posed = posedWeek(basis, member, week, times, (part) => lots.off.has(part));
  const schedule = once(basis, `heat days ${JSON.stringify(posed.week)}`, () => scheduleWeek(posed.week));
  return answerOf({ basis, member, week, names, times, posed, schedule, codes: lots.codes });
}

/** The week asked for; without one the present, or the nearest that the plan has. */
function weekAsked({ first_week: first, weeks }: PlanRecord, asked: PlainDate | undefined, day: PlainDate): number {
  if (asked === undefined) return Math.min(weeks, Math.max(1, weekNumber(first, day)));
  const week = weekNumber(first, mondayOf(asked));
  if (week < 1 || week > weeks) throw planningRefusals.refuse('week-outside', { week: asked, first, last: mondayOfWeek(first, weeks) });
  return week;
}

interface CastLots {
  /** Codes of released lots, by part. */
  readonly codes: ReadonlyMap<string, string>;
  /** Parts of which the lot is not to be cast any more: its member said no, or what was released from this very plan was withdrawn. */
  readonly off: ReadonlySet<string>;
}

async function castLotsIn(trx: Trx, record: PlanRecord, member: string, monday: PlainDate): Promise<CastLots> {
  const lots = await trx.selectFrom('lot').select(['code', 'part_code', 'state', 'plan_id']).where('member_code', '=', member).where('stage', '=', 0).where('week', '=', monday).execute();
  const declined = await trx.selectFrom('declined_lot').select('part_code').where('member_code', '=', member).where('stage', '=', 0).where('week', '=', monday).execute();
  const codes = new Map(lots.filter(({ state }) => state === 'released').map(({ part_code, code }) => [part_code, code]));
  const withdrawn = lots.filter(({ state, plan_id }) => state === 'withdrawn' && plan_id === record.id);
  return { codes, off: new Set([...declined, ...withdrawn].map(({ part_code }) => part_code).filter((part) => !codes.has(part))) };
}

interface Worked {
  readonly basis: Basis;
  readonly member: string;
  readonly week: number;
  readonly names: Names;
  readonly times: StatedTimes;
  readonly posed: PosedWeek;
  readonly schedule: WeekSchedule;
  readonly codes: ReadonlyMap<string, string>;
}

function answerOf(worked: Worked): HeatDays {
  const { basis, member, week, names, times, posed, schedule, codes } = worked;
  const { record } = basis;
  const monday = mondayOfWeek(record.first_week, week);
  const dateOf = (day: number) => addDays(monday, day - 1);
  return {
    planVersion: record.version,
    firstWeek: record.first_week,
    weeks: record.weeks,
    week: monday,
    memberCode: member,
    memberName: nameOf(names.members, member),
    busyWeeks: busyWeeks(basis, member),
    days: Array.from({ length: 7 }, (_, index) => ({
      date: dateOf(index + 1),
      open: times.days.filter(({ day }) => day === index + 1).map(({ opens, closes }) => ({ opens: clockAt(opens), closes: clockAt(closes) })),
    })),
    daysAreStated: times.daysAreStated,
    peak: posed.peak && { from: clockAt(posed.peak.from), to: clockAt(posed.peak.to) },
    furnaces: posed.furnaces.map(({ code, ...minutes }) => {
      const furnace = posed.week.furnaces.find(({ id }) => id === code);
      return { code, name: nameOf(names.furnaces, code), heatMass: gramsOfKilograms(furnace?.kgPerHeat ?? 0), offered: furnace?.heatsPerWeek ?? 0, ...minutes };
    }),
    heats: schedule.heats.map((heat) => heatOf(heat, dateOf(heat.day), names, codes)),
    washes: schedule.changes.filter(({ starts, ends }) => starts < ends).map(({ furnace, day, starts, ends, from, to }) => ({
      furnaceCode: furnace, date: dateOf(day), starts: clockAt(starts), ends: clockAt(ends), fromMaterialCode: from, toMaterialCode: to,
    })),
    left: schedule.left.map((left) => ({
      partCode: left.part, partName: nameOf(names.parts, left.part), materialCode: left.material, pieces: left.pieces, mass: gramsOfKilograms(left.kg), why: left.why,
      sentence: leftSentence(left, nameOf(names.parts, left.part), posed.week),
    })),
    sums: sumsOf(worked),
  };
}

/** Where else in the plan this member melts anything, for a week in which he does not. */
const busyWeeks = ({ plan, record }: Basis, member: string): PlainDate[] =>
  [...new Set(plan.lots.filter((lot) => lot.member === member && lot.stage === 0 && lot.qty > 0).map(({ week }) => week))].toSorted((a, b) => a - b).map((week) => mondayOfWeek(record.first_week, week));

const heatOf = (heat: ScheduledHeat, date: PlainDate, names: Names, codes: ReadonlyMap<string, string>): HeatDays['heats'][number] => ({
  furnaceCode: heat.furnace,
  date,
  starts: clockAt(heat.starts),
  ends: clockAt(heat.ends),
  materialCode: heat.material,
  mass: gramsOfKilograms(heat.kg),
  fill: heat.fill,
  castings: heat.castings.map(({ part, pieces, kg }) => ({ partCode: part, partName: nameOf(names.parts, part), pieces, mass: gramsOfKilograms(kg), lotCode: codes.get(part) ?? null })),
});

function sumsOf({ basis, member, times, schedule: { heats, changes, sums }, codes }: Worked): HeatDays['sums'] {
  const costs = new Map((basis.problem.members.find(({ id }) => id === member)?.furnaces ?? []).map(({ id, costPerHeat }) => [id, costPerHeat]));
  const spared = sums.byFurnace.map(({ furnace, planned, heats: used }) => ({ furnace, heats: planned - used })).filter((one) => one.heats !== 0);
  const metered = spared.filter(({ furnace }) => times.kwh.has(furnace));
  const cast = new Set(heats.flatMap(({ castings }) => castings.map(({ part }) => part)));
  return {
    heats: sums.heats,
    booked: sums.planned,
    mass: gramsOfKilograms(sums.kg),
    fill: sums.fill,
    pieces: sums.pieces,
    leftPieces: sums.leftPieces,
    latePieces: sums.latePieces,
    changes: sums.changes,
    washMinutes: changes.reduce((minutes, { starts, ends }) => minutes + ends - starts, 0),
    sparedCost: roundRupiah(spared.reduce((sum, one) => sum + one.heats * (costs.get(one.furnace) ?? 0) * 1000, 0)),
    sparedKwh: metered.length > 0 ? metered.reduce((sum, one) => sum + one.heats * (times.kwh.get(one.furnace) ?? 0), 0) : null,
    proposedLots: [...cast].filter((part) => !codes.has(part)).length,
    materials: sums.byMaterial.map(({ material, heats: used, planned, fill, atLeast }) => ({ materialCode: material, heats: used, booked: planned, fill, atLeast })),
  };
}
