import type { Declined } from '../model/declined.ts';
import type { Lot } from '../problem/plan.ts';
import type { Order, Part, Problem, Route, Stage } from '../problem/problem.ts';
import type { Reason } from './explain.ts';
import type { Room } from './room.ts';

/** What keeps one way from taking pieces; the numbers are of that member and week. */
export type WayReasonCode = 'frozen' | 'declined' | 'tools' | 'hours' | 'heats' | 'minimumLot';

/** One way in which missing pieces could have come in time: a stage, made by a member in a week. */
export interface Way {
  stage: number;
  member: string;
  week: number;
  /** A lot of the plan stands there already and would only grow: no other set-up, no other tool. */
  grows: boolean;
  /** Pieces that would have to be started there to bring all that is missing, and how many of them there is room for. */
  needed: number;
  fits: number;
  /** What binds; empty where all of them fit. */
  binds: Reason<WayReasonCode>[];
}

/** Pieces that a way takes, where ways are chosen from the cheapest up. */
interface Taken {
  route: Route;
  week: number;
  pieces: number;
  grows: boolean;
}

/** All ways of one stage. `taken` brings what is missing by the cheapest of them; null where all of them together do not. */
export interface StageWays {
  stage: Stage;
  s: number;
  ways: Way[];
  taken: Taken[] | null;
}

export interface WaysQuestion {
  problem: Problem;
  order: Order;
  part: Part;
  /** Pieces late or unserved. */
  missing: number;
  room: Room;
  /** Qualified for the stage. */
  routes: readonly Route[];
  frozenThrough: number;
  frozenLots: readonly Lot[];
  declined: readonly Declined[];
}

const sum = <T>(all: readonly T[], figure: (one: T) => number) => all.reduce((total, one) => total + figure(one), 0);

/** Weeks in which a lot of stage `s` would have been in time. */
function weeksInTime({ problem, order, part }: Pick<WaysQuestion, 'problem' | 'order' | 'part'>, s: number): number[] {
  const lead = (stages: readonly Stage[]) => sum(stages, (stage) => stage.leadWeeks);
  const last = Math.min(order.due, problem.weeks) - lead(part.stages.slice(s));
  const onHand = problem.stock.some((stock) => stock.part === part.id && stock.stage === s - 1 && stock.qty > 0);
  const first = 1 + (onHand ? 0 : lead(part.stages.slice(0, s)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Every way of a stage: each qualified member in each week that would have been in time. */
export function waysOfStage(question: WaysQuestion, s: number): StageWays {
  const stage = question.part.stages[s]!;
  const weeks = weeksInTime(question, s);
  const ways = question.routes.flatMap((route) => {
    const used = question.room.hoursUsed(route.member, stage.process);
    return weeks.map((week) => wayOf(question, stage, route, week, used[week] ?? 0));
  });
  return { stage, s, ways, taken: cheapest(question, stage, ways) };
}

function wayOf({ part, room, missing, frozenThrough, frozenLots, declined }: WaysQuestion, stage: Stage, route: Route, week: number, hoursUsed: number): Way {
  const { member, stage: s } = route;
  const here = { member, part: part.id, stage: s, weeks: [week] };
  const grows = room.hasLot(member, part.id, s, week);
  const needed = route.yield > 0 ? Math.ceil(missing / route.yield - 1e-9) : missing;
  const way = { stage: s, member, week, grows, needed };
  const stands = (lot: Declined) => lot.member === member && lot.part === part.id && lot.stage === s && lot.week === week;
  const closed = week <= frozenThrough || frozenLots.some(stands) ? 'frozen' : declined.some(stands) ? 'declined' : null;
  if (closed) return { ...way, fits: 0, binds: [{ ...here, code: closed, used: 1, offered: 1, missing: 0, unit: 'weeks' }] };
  const binds: Reason<WayReasonCode>[] = [];
  const lot = grows ? needed : Math.max(stage.minLot, needed);
  let fits = route.yield > 0 ? lot : 0;

  const lots = room.lots(part.id, s, week);
  if (!grows && lots >= stage.tools) {
    fits = 0;
    binds.push({ ...here, code: 'tools', used: lots, offered: stage.tools, missing: lots + 1 - stage.tools, unit: 'lots', elsewhere: room.membersWithLots(part.id, s, week) });
  }
  const hoursOffered = room.hoursOffered(member, stage.process, week);
  const free = hoursOffered - hoursUsed - (grows ? 0 : stage.setupHours);
  const hoursMissing = route.hoursPerPiece * lot - free;
  if (hoursMissing > 1e-6) {
    fits = Math.min(fits, free < 0 ? 0 : Math.floor(free / route.hoursPerPiece + 1e-9));
    binds.push({ ...here, code: 'hours', process: stage.process, used: hoursUsed, offered: hoursOffered, missing: hoursMissing, unit: 'hours' });
  }
  const heats = s === 0 ? room.heatsShort(member, part.material, [week], () => part.pourKg * lot) : null;
  if (heats) {
    fits = Math.min(fits, Math.max(0, Math.floor(room.kgFree(member, part.material, week) / part.pourKg + 1e-9)));
    binds.push({ ...here, ...heats.figures, ...heats.furnace, code: 'heats', material: part.material, unit: 'heats' });
  }
  if (!grows && fits > 0 && fits < stage.minLot) {
    binds.push({ ...here, code: 'minimumLot', used: fits, offered: stage.minLot, missing: stage.minLot - fits, unit: 'pieces' });
    fits = 0;
  }
  return { ...way, fits, binds };
}

/** The cheapest ways that bring all that is missing, as many lots in a week as there are sets for; null where all together do not. */
function cheapest({ part, missing, room, routes }: WaysQuestion, stage: Stage, ways: readonly Way[]): Taken[] | null {
  const routeOf = new Map(routes.map((route) => [route.member, route]));
  const priced = ways.flatMap((way) => {
    const route = routeOf.get(way.member)!;
    return way.fits > 0 ? [{ way, route, each: route.costPerPiece / route.yield + (way.grows ? 0 : stage.setupCost / way.fits) }] : [];
  });
  priced.sort((a, b) => a.each - b.each || b.way.week - a.way.week);
  const taken: Taken[] = [];
  const setsUsed = new Map<number, number>();
  let lacks = missing;
  for (const { way, route } of priced) {
    if (lacks <= 1e-9) break;
    const sets = setsUsed.get(way.week) ?? room.lots(part.id, way.stage, way.week);
    if (!way.grows && sets >= stage.tools) continue;
    if (!way.grows) setsUsed.set(way.week, sets + 1);
    const pieces = Math.min(way.fits, Math.max(way.grows ? 0 : stage.minLot, Math.ceil(lacks / route.yield - 1e-9)));
    taken.push({ route, week: way.week, pieces, grows: way.grows });
    lacks -= pieces * route.yield;
  }
  return lacks <= 1e-9 ? taken : null;
}

/** What binds on the ways of a stage, added up: by what it is and whose, with how many ways it closes. */
export function summed(ways: readonly Way[]): { reason: Reason<WayReasonCode>; ways: number }[] {
  const groups = new Map<string, Reason<WayReasonCode>[]>();
  for (const reason of ways.flatMap((way) => way.binds)) {
    // A set that is elsewhere is so for every member.
    const whose = reason.code === 'tools' || reason.code === 'frozen' ? '' : reason.member;
    const key = JSON.stringify([reason.code, whose, reason.process, reason.material]);
    groups.set(key, [...(groups.get(key) ?? []), reason]);
  }
  return [...groups.values()].map((reasons) => {
    const { member, ...first } = reasons[0]!;
    const ofAll = first.code === 'tools' || first.code === 'frozen';
    const byWeek = [...new Map(reasons.map((reason) => [reason.weeks[0]!, reason])).values()].sort((a, b) => a.weeks[0]! - b.weeks[0]!);
    const elsewhere = [...new Set(reasons.flatMap((reason) => reason.elsewhere ?? []))].sort();
    return {
      ways: reasons.length,
      reason: {
        ...first,
        ...(ofAll ? {} : { member: member! }),
        ...(elsewhere.length > 0 && { elsewhere }),
        weeks: byWeek.map((reason) => reason.weeks[0]!),
        used: sum(byWeek, (reason) => reason.used),
        offered: sum(byWeek, (reason) => reason.offered),
        missing: Math.min(...reasons.map((reason) => reason.missing)),
      },
    };
  });
}
