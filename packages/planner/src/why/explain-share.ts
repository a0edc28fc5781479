import type { Reason } from './explain.ts';
import type { ShareReached } from '../figures/load.ts';
import { sharesReached } from '../figures/load.ts';
import type { Plan } from '../problem/plan.ts';
import type { Member, Problem, Route } from '../problem/problem.ts';
import { Room } from './room.ts';
import { sumBy } from '../problem/sums.ts';
import { routeKey, stageKey } from '../problem/keys.ts';

/**
 * Why a member stays below its share.
 *
 * - `noOffer`: it offers no hours of a process that its routes need, or no heats.
 * - `notQualified`: its routes are for parts that nobody orders, or it has none (`used` routes for parts in demand, `offered` all its routes).
 * - `demandSmall`: all demand it is qualified for is worth less than its target.
 * - `capacityFull`: hours or heats it offered are used up in the weeks named.
 * - `othersCheaper`: what it is qualified for was made elsewhere, at less cost (`used` theirs, `offered` its own, per good piece).
 * - `fewQualified`: it is qualified for `used` of the `offered` stages that are ordered and that it has the process and metal for.
 * - `minimumLot`: the smallest lot (`offered`) is more than all that is ordered of the part (`used`).
 * - `priceOfMore`: the work that it could take over most cheaply would cost so much more (`used`) than the share that it would give is priced at (`offered`).
 */
export const SHARE_REASONS = ['noOffer', 'notQualified', 'demandSmall', 'capacityFull', 'othersCheaper', 'fewQualified', 'minimumLot', 'priceOfMore'] as const;
export type ShareReasonCode = (typeof SHARE_REASONS)[number];

export interface ShareExplanation extends ShareReached {
  reasons: Reason<ShareReasonCode>[];
}

/** From this use on a week counts as full: the rest is less than most lots need. */
const FULL = 0.95;
const MOST_PARTS_NAMED = 5;

/** Why a member's work value is what it is; reasons only where it is below the target. Null for a member that the problem does not hold. */
export function explainShare(problem: Problem, plan: Plan, memberId: string): ShareExplanation | null {
  const member = problem.members.find((one) => one.id === memberId);
  if (!member) return null;
  const [reached] = sharesReached({ ...problem, members: [member] }, plan);
  if (!reached) return null;
  if (reached.value >= reached.target) return { ...reached, reasons: [] };
  const routes = problem.routes.filter((route) => route.member === memberId);
  const room = new Room(problem, plan);
  return {
    ...reached,
    reasons: [
      ...noOffer(problem, member, routes), ...notQualified(problem, routes), ...demandSmall(problem, routes, reached), ...capacityFull(problem, member, routes, room), ...othersCheaper(problem, plan, routes),
      ...priceOfMore(problem, plan, member, routes, room, reached.target - reached.value), ...minimumLot(problem, routes), ...fewQualified(problem, member, routes),
    ],
  };
}

const weeksOf = (problem: Problem) => Array.from({ length: problem.weeks }, (_, t) => t + 1);

const processesOf = (problem: Problem, routes: readonly Route[]) =>
  new Set(routes.flatMap((route) => problem.parts.find((part) => part.id === route.part)?.stages[route.stage]?.process ?? []));

const materialsOf = (problem: Problem, routes: readonly Route[]) =>
  new Set(routes.flatMap((route) => (route.stage === 0 ? (problem.parts.find((part) => part.id === route.part)?.material ?? []) : [])));

function noOffer(problem: Problem, member: Member, routes: readonly Route[]): Reason<ShareReasonCode>[] {
  const base = { code: 'noOffer' as const, member: member.id, weeks: weeksOf(problem), used: 0, offered: 0, missing: 0 };
  const hours = [...processesOf(problem, routes)].filter((process) => !(member.hours[process] ?? []).some((offered) => offered > 0));
  const metal = [...materialsOf(problem, routes)].filter(
    (material) => !member.furnaces.some((furnace) => furnace.materials.includes(material) && furnace.heatsPerWeek.some((heats) => heats > 0)),
  );
  return [...hours.map((process) => ({ ...base, process, unit: 'hours' as const })), ...metal.map((material) => ({ ...base, material, unit: 'heats' as const }))];
}

function demandOf(problem: Problem): Map<string, number> {
  return sumBy(problem.orders.filter((order) => order.due <= problem.weeks), (order) => order.part, (order) => order.qty);
}

function notQualified(problem: Problem, routes: readonly Route[]): Reason<ShareReasonCode>[] {
  const demand = demandOf(problem);
  const wanted = routes.filter((route) => (demand.get(route.part) ?? 0) > 0);
  if (wanted.length > 0) return [];
  return [{ code: 'notQualified', weeks: [], used: 0, offered: routes.length, missing: 1, unit: 'routes' }];
}

function demandSmall(problem: Problem, routes: readonly Route[], reached: ShareReached): Reason<ShareReasonCode>[] {
  const demand = demandOf(problem);
  const worth = routes.reduce((sum, route) => sum + route.valuePerPiece * Math.ceil((demand.get(route.part) ?? 0) / Math.max(route.yield, 0.01)), 0);
  if (routes.length === 0 || worth >= reached.target) return [];
  return [{ code: 'demandSmall', weeks: [], used: worth, offered: reached.target, missing: reached.target - worth, unit: 'value' }];
}

function capacityFull(problem: Problem, member: Member, routes: readonly Route[], room: Room): Reason<ShareReasonCode>[] {
  const full = (used: (week: number) => number, offered: (week: number) => number) => {
    const weeks = weeksOf(problem).filter((week) => offered(week) > 0 && used(week) >= FULL * offered(week));
    const sum = (figure: (week: number) => number) => weeks.reduce((total, week) => total + figure(week), 0);
    return { code: 'capacityFull' as const, member: member.id, weeks, used: sum(used), offered: sum(offered), missing: 0 };
  };
  const hours = [...processesOf(problem, routes)].map((process) => {
    const used = room.hoursUsed(member.id, process);
    return { ...full((week) => used[week] ?? 0, (week) => room.hoursOffered(member.id, process, week)), process, unit: 'hours' as const };
  });
  const heats = [...materialsOf(problem, routes)].map((material) => ({
    ...full((week) => room.heats(member.id, material, week).used, (week) => room.heats(member.id, material, week).offered), material, unit: 'heats' as const,
  }));
  return [...hours, ...heats].filter((reason) => reason.weeks.length > 0).sort((a, b) => b.weeks.length - a.weeks.length);
}

function othersCheaper(problem: Problem, plan: Plan, routes: readonly Route[]): Reason<ShareReasonCode>[] {
  const perGood = (route: Route) => route.costPerPiece / Math.max(route.yield, 0.01);
  const ways = new Map(problem.routes.map((route) => [routeKey(route), route]));
  return routes
    .flatMap((own): { reason: Reason<ShareReasonCode>; worth: number }[] => {
      const lots = plan.lots.filter((lot) => lot.part === own.part && lot.stage === own.stage && lot.member !== own.member);
      const cheaper = lots.flatMap((lot) => {
        const theirs = ways.get(routeKey(lot));
        return theirs && perGood(theirs) < perGood(own) ? [{ lot, cost: perGood(theirs) }] : [];
      });
      const pieces = cheaper.reduce((sum, { lot }) => sum + lot.qty, 0);
      if (pieces === 0) return [];
      const cost = cheaper.reduce((sum, one) => sum + one.cost * one.lot.qty, 0) / pieces;
      const reason: Reason<ShareReasonCode> = {
        code: 'othersCheaper', member: own.member, part: own.part, stage: own.stage, weeks: [...new Set(cheaper.map(({ lot }) => lot.week))].sort((a, b) => a - b),
        used: cost, offered: perGood(own), missing: perGood(own) - cost, unit: 'cost',
      };
      return [{ reason, worth: pieces * own.valuePerPiece }];
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_PARTS_NAMED)
    .map(({ reason }) => reason);
}

function fewQualified(problem: Problem, member: Member, routes: readonly Route[]): Reason<ShareReasonCode>[] {
  const demand = demandOf(problem);
  const own = new Set(routes.map(stageKey));
  const offers = (process: string) => (Object.hasOwn(member.hours, process) ? member.hours[process]! : []).some((hours) => hours > 0);
  const melts = (material: string) => member.furnaces.some((furnace) => furnace.materials.includes(material) && furnace.heatsPerWeek.some((heats) => heats > 0));
  let able = 0;
  let qualified = 0;
  for (const part of problem.parts.filter(({ id }) => (demand.get(id) ?? 0) > 0)) {
    part.stages.forEach(({ process }, s) => {
      if (!offers(process) || (s === 0 && part.pourKg > 0 && !melts(part.material))) return;
      able++;
      if (own.has(stageKey({ part: part.id, stage: s }))) qualified++;
    });
  }
  return qualified > 0 && qualified < able ? [{ code: 'fewQualified', member: member.id, weeks: [], used: qualified, offered: able, missing: able - qualified, unit: 'routes' }] : [];
}

function minimumLot(problem: Problem, routes: readonly Route[]): Reason<ShareReasonCode>[] {
  const demand = demandOf(problem);
  return routes
    .flatMap((route): Reason<ShareReasonCode>[] => {
      const least = problem.parts.find(({ id }) => id === route.part)?.stages[route.stage]?.minLot ?? 0;
      const wanted = Math.ceil((demand.get(route.part) ?? 0) / Math.max(route.yield, 0.01));
      return wanted > 0 && wanted < least ? [{ code: 'minimumLot', member: route.member, part: route.part, stage: route.stage, weeks: [], used: wanted, offered: least, missing: least - wanted, unit: 'pieces' }] : [];
    })
    .sort((a, b) => b.missing - a.missing)
    .slice(0, MOST_PARTS_NAMED);
}

/** Of the lots that others make and this member has room for in the same week, the one whose work value costs least to move. */
function priceOfMore(problem: Problem, plan: Plan, member: Member, routes: readonly Route[], room: Room, lacks: number): Reason<ShareReasonCode>[] {
  const own = new Map(routes.map((route) => [stageKey(route), route]));
  const theirs = new Map(problem.routes.map((route) => [routeKey(route), route]));
  const parts = new Map(problem.parts.map((part) => [part.id, part]));
  const usedHours = new Map([...processesOf(problem, routes)].map((process) => [process, room.hoursUsed(member.id, process)]));
  let best: { reason: Reason<ShareReasonCode>; each: number } | null = null;
  for (const lot of plan.lots) {
    const route = own.get(stageKey(lot));
    const other = theirs.get(routeKey(lot));
    const part = parts.get(lot.part);
    if (!route || !other || !part || lot.member === member.id || !(route.yield > 0) || !(route.valuePerPiece > 0)) continue;
    const stage = part.stages[lot.stage]!;
    const qty = Math.ceil((lot.qty * other.yield) / route.yield - 1e-9);
    const grows = room.hasLot(member.id, lot.part, lot.stage, lot.week);
    const free = room.hoursOffered(member.id, stage.process, lot.week) - (usedHours.get(stage.process)?.[lot.week] ?? 0);
    if (qty < stage.minLot || (grows ? 0 : stage.setupHours) + route.hoursPerPiece * qty > free + 1e-6) continue;
    const kg = lot.stage === 0 ? part.pourKg * qty : 0;
    if (kg > 0 && room.heatsShort(member.id, part.material, [lot.week], () => kg)) continue;
    const value = Math.min(lacks, route.valuePerPiece * qty);
    const cost = route.costPerPiece * qty - other.costPerPiece * lot.qty - (grows ? stage.setupCost : 0) + (kg > 0 ? room.heatCost(member.id, part.material, lot.week, kg) : 0);
    if (best && cost / value >= best.each) continue;
    const worth = problem.shortfallCost * value;
    best = { each: cost / value, reason: { code: 'priceOfMore', member: member.id, part: lot.part, stage: lot.stage, weeks: [lot.week], used: cost, offered: worth, missing: cost - worth, unit: 'cost' } };
  }
  return best && best.reason.missing > 0 ? [best.reason] : [];
}
