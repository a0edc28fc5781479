import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { groupBy, sumBy } from '../problem/sums.ts';
import { routeKey } from '../problem/keys.ts';

/** Hours of a member's process in a week, used by lots (set-ups included) and offered. */
export interface HoursLoad {
  member: string;
  process: string;
  week: number;
  used: number;
  offered: number;
}

/** Metal of a member in a week, all materials: kilograms poured, melted, and what its furnaces could melt; heats likewise. */
export interface MetalLoad {
  member: string;
  week: number;
  pouredKg: number;
  meltedKg: number;
  offeredKg: number;
  heats: number;
  heatsOffered: number;
}

/** Heats of a furnace in a week. `fill` is what is poured of the kilograms melted, of 1; a member's metal spreads evenly over its heats of the material. */
export interface FurnaceLoad {
  member: string;
  furnace: string;
  week: number;
  heats: number;
  offered: number;
  melts: { material: string; count: number; meltedKg: number; pouredKg: number; fill: number }[];
}

const weeksOf = (problem: Problem) => Array.from({ length: problem.weeks }, (_, t) => t + 1);

interface Stages {
  process: string;
  setupHours: number;
  hoursPerPiece: number;
}

/** What each lot needs of its member: one look-up for all the loads. */
function lotNeeds(problem: Problem): (member: string, part: string, stage: number) => Stages | undefined {
  const parts = new Map(problem.parts.map((part) => [part.id, part]));
  const hours = new Map(problem.routes.map((route) => [routeKey(route), route.hoursPerPiece]));
  return (member, part, stage) => {
    const found = parts.get(part)?.stages[stage];
    const hoursPerPiece = hours.get(routeKey({ member, part, stage }));
    return found && hoursPerPiece !== undefined ? { process: found.process, setupHours: found.setupHours, hoursPerPiece } : undefined;
  };
}

/** Hours by member, process and week, wherever some are offered or used. */
export function hoursLoad(problem: Problem, plan: Plan): HoursLoad[] {
  const needs = lotNeeds(problem);
  const used = new Map<string, number>();
  for (const lot of plan.lots) {
    const need = needs(lot.member, lot.part, lot.stage);
    if (!need) continue;
    const key = JSON.stringify([lot.member, need.process, lot.week]);
    used.set(key, (used.get(key) ?? 0) + need.setupHours + need.hoursPerPiece * lot.qty);
  }
  const processes = new Set(problem.parts.flatMap((part) => part.stages.map((stage) => stage.process)));
  return problem.members.flatMap((member) =>
    [...new Set([...processes, ...Object.keys(member.hours)])].flatMap((process) =>
      weeksOf(problem).flatMap((week) => {
        const load = { member: member.id, process, week, used: used.get(JSON.stringify([member.id, process, week])) ?? 0, offered: member.hours[process]?.[week - 1] ?? 0 };
        return load.used > 0 || load.offered > 0 ? [load] : [];
      }),
    ),
  );
}

function pouredKg(problem: Problem, plan: Plan): Map<string, number> {
  const parts = new Map(problem.parts.map((part) => [part.id, part]));
  return sumBy(
    plan.lots.filter((lot) => lot.stage === 0),
    (lot) => JSON.stringify([lot.member, parts.get(lot.part)?.material, lot.week]),
    (lot) => (parts.get(lot.part)?.pourKg ?? 0) * lot.qty,
  );
}

/** Metal by member and week, for members that have furnaces. */
export function metalLoad(problem: Problem, plan: Plan): MetalLoad[] {
  const poured = pouredKg(problem, plan);
  const heats = groupBy(plan.heats, (heat) => JSON.stringify([heat.member, heat.week]));
  return problem.members.filter((member) => member.furnaces.length > 0).flatMap((member) => {
    const kgOf = new Map(member.furnaces.map((furnace) => [furnace.id, furnace.kgPerHeat]));
    return weeksOf(problem).map((week) => {
      const own = heats.get(JSON.stringify([member.id, week])) ?? [];
      return {
        member: member.id, week,
        pouredKg: problem.materials.reduce((sum, material) => sum + (poured.get(JSON.stringify([member.id, material, week])) ?? 0), 0),
        meltedKg: own.reduce((sum, heat) => sum + heat.count * (kgOf.get(heat.furnace) ?? 0), 0),
        offeredKg: member.furnaces.reduce((sum, furnace) => sum + furnace.kgPerHeat * (furnace.heatsPerWeek[week - 1] ?? 0), 0),
        heats: own.reduce((sum, heat) => sum + heat.count, 0),
        heatsOffered: member.furnaces.reduce((sum, furnace) => sum + (furnace.heatsPerWeek[week - 1] ?? 0), 0),
      };
    });
  });
}

/** Heats by furnace and week, with how full they are. */
export function furnaceLoad(problem: Problem, plan: Plan): FurnaceLoad[] {
  const poured = pouredKg(problem, plan);
  const kgOf = new Map(problem.members.flatMap((member) => member.furnaces.map((furnace) => [JSON.stringify([member.id, furnace.id]), furnace.kgPerHeat] as const)));
  const kg = (heat: Plan['heats'][number]) => heat.count * (kgOf.get(JSON.stringify([heat.member, heat.furnace])) ?? 0);
  const melted = sumBy(plan.heats, (heat) => JSON.stringify([heat.member, heat.material, heat.week]), kg);
  const heats = groupBy(plan.heats, (heat) => JSON.stringify([heat.member, heat.furnace, heat.week]));
  return problem.members.flatMap((member) =>
    member.furnaces.flatMap((furnace) =>
      weeksOf(problem).map((week) => {
        const own = heats.get(JSON.stringify([member.id, furnace.id, week])) ?? [];
        const melts = own.map((heat) => {
          const key = JSON.stringify([heat.member, heat.material, heat.week]);
          const fill = (poured.get(key) ?? 0) / (melted.get(key) ?? 1);
          return { material: heat.material, count: heat.count, meltedKg: kg(heat), pouredKg: kg(heat) * fill, fill };
        });
        return { member: member.id, furnace: furnace.id, week, heats: melts.reduce((sum, melt) => sum + melt.count, 0), offered: furnace.heatsPerWeek[week - 1] ?? 0, melts };
      }),
    ),
  );
}

/** What a plan promises for an order. */
export interface OrderPromise {
  order: string;
  part: string;
  qty: number;
  due: number;
  firm: boolean;
  onTime: number;
  late: number;
  unserved: number;
  /** By week, ascending. */
  deliveries: { week: number; qty: number }[];
}

/** The promise for each order, in the problem's order. */
export function promises(problem: Problem, plan: Plan): OrderPromise[] {
  const sent = groupBy(plan.deliveries, (delivery) => delivery.order);
  return problem.orders.map((order) => {
    const deliveries = (sent.get(order.id) ?? []).map(({ week, qty }) => ({ week, qty })).sort((a, b) => a.week - b.week);
    const pieces = (when: (week: number) => boolean) => deliveries.reduce((sum, { week, qty }) => sum + (when(week) ? qty : 0), 0);
    const onTime = pieces((week) => week <= order.due);
    const late = pieces((week) => week > order.due);
    return { order: order.id, part: order.part, qty: order.qty, due: order.due, firm: order.firm, onTime, late, unserved: order.qty - onTime - late, deliveries };
  });
}

/** Work value that a plan gives a member; `ratio` of its target, null where it has none. */
export interface ShareReached {
  member: string;
  value: number;
  target: number;
  ratio: number | null;
}

/** Share reached by each member. */
export function sharesReached(problem: Problem, plan: Plan): ShareReached[] {
  const perPiece = new Map(problem.routes.map((route) => [routeKey(route), route.valuePerPiece]));
  const value = sumBy(plan.lots, (lot) => lot.member, (lot) => (perPiece.get(routeKey(lot)) ?? 0) * lot.qty);
  return problem.members.map((member) => {
    const reached = value.get(member.id) ?? 0;
    return { member: member.id, value: reached, target: member.shareTarget, ratio: member.shareTarget > 0 ? reached / member.shareTarget : null };
  });
}
