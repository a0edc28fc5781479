import type { Declined } from '../model/declined.ts';
import { placeOf } from '../problem/keys.ts';
import type { Plan } from '../problem/plan.ts';
import type { Order, Part, Problem } from '../problem/problem.ts';
import { groupBy } from '../problem/sums.ts';
import type { Improvement } from '../worth/improvement.ts';
import { Newcomers } from '../worth/newcomer.ts';
import type { OrderExplanation, Reason } from './explain.ts';
import { Room } from './room.ts';
import type { Way, WayReasonCode } from './ways.ts';

/** Overtime of one worker in a week: at most 18 hours (Government Regulation 35/2021, article 26). */
export const OVERTIME_HOURS = 18;
/** One more shift of one worker: 40 hours a week (Law 13/2003, article 77). */
export const SHIFT_HOURS = 40;
/** From so many heats more on, a furnace is what is missing. */
const MOST_HEATS = 6;
const WAYS_A_STAGE = 4;
const NEWCOMERS_A_STAGE = 2;
const MOST_CANDIDATES = 10;
/** A later date is asked for at most this many weeks later, where nothing tells how late it would be. */
const LATER_WEEKS = 4;

/** An order that is late, and why. */
interface Asked {
  problem: Problem;
  plan: Plan;
  order: Order;
  part: Part;
  explained: OrderExplanation;
  declined: readonly Declined[];
}

/**
 * What might help an order, from what binds on its ways: the nearest ways with all that they lack, members who could be
 * qualified, a smaller lot, a later date, going before others. Each is a set of improvements to be made together.
 */
export function remedyCandidates(asked: Asked): Improvement[][] {
  const { problem, order, part, explained } = asked;
  const stages = [...new Set(explained.reasons.flatMap(({ stage }) => (stage === undefined ? [] : [stage])))].sort((a, b) => a - b);
  const lists = stages.map((s) => [...nearestWays(problem, part, explained.ways.filter((way) => way.stage === s)), ...newcomers(asked, s)]);
  const candidates = lists.length > 1 ? together(lists) : (lists[0] ?? []);
  const all: Improvement[][] = [...smallerLots(part, explained), ...laterDate(problem, order, explained), [{ kind: 'priority', order: order.id }], ...candidates];

  return [...new Map(all.map((candidate) => [JSON.stringify(candidate), candidate])).values()].slice(0, MOST_CANDIDATES);
}

/** Where several stages are closed, one alone would not do: the first of each stage, then each other one in its place. */
function together(lists: readonly Improvement[][][]): Improvement[][] {
  const firsts = lists.map((list) => list[0] ?? []);
  return [firsts.flat(), ...lists.flatMap((list, i) => list.slice(1).map((other) => firsts.flatMap((first, j) => (i === j ? other : first)))), ...lists.flat()].filter((candidate) => candidate.length > 0);
}

/** The ways that lack least, of several members, each with everything that it lacks. */
function nearestWays(problem: Problem, part: Part, ways: readonly Way[]): Improvement[][] {
  const open = ways.filter((way) => way.fits < way.needed && way.binds.length > 0 && !way.binds.some(({ code }) => code === 'frozen' || code === 'declined'));
  const lack = (way: Way) => way.binds.reduce((sum, { missing, offered, code }) => sum + (code === 'tools' ? 1 : missing / Math.max(1, offered)), 0);
  const byMember = groupBy([...open].sort((a, b) => lack(a) - lack(b)), (way) => way.member);
  const nearest = [...byMember.values()].flatMap((own) => own.slice(0, 1)).slice(0, WAYS_A_STAGE);
  // Where tools bind, a set more opens every way at once.
  const tools = open.some((way) => way.binds.some(({ code }) => code === 'tools')) ? [[{ kind: 'tools' as const, part: part.id, stage: open[0]!.stage }]] : [];
  const weeks = [...new Set(open.map(({ week }) => week))];
  return [...tools, ...nearest.map((way) => way.binds.flatMap((bind) => relief(problem, part, way, bind, weeks)))];
}

/** What would lift one thing that binds. */
function relief(problem: Problem, part: Part, { member, week, stage }: Way, { code, process, missing }: Reason<WayReasonCode>, weeks: number[]): Improvement[] {
  switch (code) {
    case 'tools':
      return [{ kind: 'tools', part: part.id, stage }];
    case 'hours': {
      const inWeek = missing <= SHIFT_HOURS;
      return [{ kind: 'hours', member, process: process!, weeks: inWeek ? [week] : weeks, hours: missing <= OVERTIME_HOURS ? OVERTIME_HOURS : SHIFT_HOURS }];
    }
    case 'heats': {
      const able = problem.members.find(({ id }) => id === member)?.furnaces.filter((furnace) => furnace.materials.includes(part.material)) ?? [];
      const largest = able.reduce<(typeof able)[number] | undefined>((best, one) => (!best || one.kgPerHeat > best.kgPerHeat ? one : best), undefined);
      if (!largest) return [];
      return missing <= MOST_HEATS ? [{ kind: 'heats', member, furnace: largest.id, weeks: [week], heats: missing }] : [{ kind: 'furnace', member, like: largest.id }];
    }
    // What fits is less than a lot because something else binds too; a released lot is not the planner's to move, and a no is a no.
    case 'minimumLot':
    case 'frozen':
    case 'declined':
      return [];
  }
}

/** Members who work the process and melt the metal, with most room before the date, the freest first. */
function newcomers({ problem, plan, order, part, declined }: Asked, s: number): Improvement[][] {
  const figures = new Newcomers(problem).figures(part, s);
  const stage = part.stages[s];
  if (!figures || !stage) return [];
  const qualified = new Set(problem.routes.filter((route) => route.part === part.id && route.stage === s).map(({ member }) => member));
  const room = new Room(problem, plan);
  const weeks = Array.from({ length: Math.min(order.due, problem.weeks) }, (_, t) => t + 1);
  const refused = new Set(declined.map(placeOf));
  const pieces = (member: string, week: number, used: readonly number[]) => {
    if (refused.has(placeOf({ member, part: part.id, stage: s, week }))) return 0;
    const free = room.hoursOffered(member, stage.process, week) - (used[week] ?? 0) - stage.setupHours;
    const byHours = free < 0 ? 0 : figures.hoursPerPiece > 0 ? free / figures.hoursPerPiece : order.qty;
    const byHeats = s > 0 || part.pourKg === 0 ? order.qty : room.kgFree(member, part.material, week) / part.pourKg;
    const fits = Math.min(byHours, byHeats, Math.max(order.qty, stage.minLot));
    return fits >= stage.minLot ? fits : 0;
  };
  return problem.members
    .filter(({ id }) => !qualified.has(id))
    .map(({ id, hours }) => ({ id, fits: Object.hasOwn(hours, stage.process) ? ((used) => weeks.reduce((sum, week) => sum + pieces(id, week, used), 0))(room.hoursUsed(id, stage.process)) : 0 }))
    .filter(({ fits }) => fits >= 1)
    .sort((a, b) => b.fits - a.fits)
    .slice(0, NEWCOMERS_A_STAGE)
    .map(({ id }) => [{ kind: 'qualification', member: id, part: part.id, stage: s, figures }]);
}

/** A lot as small as what there is room for, or as what is missing. */
function smallerLots(part: Part, { ways, reasons }: OrderExplanation): Improvement[][] {
  const bound = [...ways.flatMap(({ binds }) => binds), ...reasons.filter(({ weeks }) => weeks.length === 1)].filter(({ code, stage }) => code === 'minimumLot' && stage !== undefined);
  const [nearest] = bound.sort((a, b) => a.missing - b.missing);
  return nearest ? [[{ kind: 'minimumLot', part: part.id, stage: nearest.stage!, minLot: Math.max(1, Math.floor(nearest.used)) }]] : [];
}

function laterDate({ weeks }: Problem, order: Order, { unserved, deliveries }: OrderExplanation): Improvement[][] {
  const last = deliveries.at(-1)?.week ?? 0;
  const due = Math.min(weeks, unserved > 0 ? Math.max(last, order.due + LATER_WEEKS) : last);
  return due > order.due ? [[{ kind: 'date', order: order.id, due }]] : [];
}
