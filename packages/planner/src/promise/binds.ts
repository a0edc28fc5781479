import type { OrderReasonCode, Reason } from '../why/explain.ts';
import type { Ledger } from './ledger.ts';
import { metalFree } from './metal.ts';
import { hoursRoom } from './ways.ts';

export interface Shortfall {
  readonly p: number;
  readonly wish: number;
  readonly frozenThrough: number;
  readonly missing: number;
}

interface Bind {
  readonly reason: Reason<OrderReasonCode>;
  /** Weeks of members that it closes. */
  readonly ways: number;
}

/**
 * What keeps a quantity from being there in the week of the wish: stage by stage, member by member, with what is used of what
 * is offered in the weeks that would have
 * been in time. The ledger is the one from which the pieces that do come have been taken. Stages with no way at all come first, then what closes most ways.
 */
export function bindsOf(ledger: Ledger, shortfall: Shortfall): Reason<OrderReasonCode>[] {
  const { model, free } = ledger;
  const first = model.stageStart[shortfall.p]!;
  const count = model.stageStart[shortfall.p + 1]! - first;
  const binds: Bind[] = [];
  for (let s = 0; s < count; s++) binds.push(...stageBinds(ledger, shortfall, first + s, s > 0 && free[first + s - 1]! >= 1));
  return binds.sort((a, b) => b.ways - a.ways).map(({ reason }) => reason);
}

function weeksInTime({ model: { stage, stageStart, weeks } }: Ledger, { p, wish }: Shortfall, s: number, onHand: boolean): number[] {
  const lead = (from: number, to: number) => stage.lead.subarray(from, to).reduce((sum, one) => sum + one, 0);
  const firstWeek = 1 + (onHand ? 0 : lead(stageStart[p]!, s));
  const lastWeek = Math.min(wish, weeks) - lead(s, stageStart[p + 1]!);
  return Array.from({ length: Math.max(0, lastWeek - firstWeek + 1) }, (_, i) => firstWeek + i);
}

function stageBinds(ledger: Ledger, shortfall: Shortfall, s: number, onHand: boolean): Bind[] {
  const { model } = ledger;
  const { p, wish, missing, frozenThrough } = shortfall;
  const here = { part: model.problem.parts[p]!.id, stage: s - model.stageStart[p]! };
  const routes = Array.from({ length: model.routeStart[s + 1]! - model.routeStart[s]! }, (_, i) => model.routeStart[s]! + i);
  if (routes.length === 0) return [{ ways: Infinity, reason: { ...here, code: 'notQualified', weeks: [], used: 0, offered: 0, missing, unit: 'pieces' } }];
  const inTime = weeksInTime(ledger, shortfall, s, onHand);
  if (inTime.length === 0) {
    const needed = 1 + model.stage.lead.subarray(model.stageStart[p]!, model.stageStart[p + 1]!).reduce((sum, lead) => sum + lead, 0);
    return [{ ways: Infinity, reason: { ...here, code: 'leadTime', weeks: [wish], used: needed, offered: wish, missing: Math.max(1, needed - wish), unit: 'weeks' } }];
  }
  const closed = inTime.filter((week) => week <= frozenThrough);
  const weeks = inTime.filter((week) => week > frozenThrough);
  const binds: Bind[] = [];
  if (closed.length > 0) binds.push({ ways: closed.length * routes.length, reason: { ...here, code: 'frozen', weeks: closed, used: closed.length, offered: inTime.length, missing, unit: 'weeks' } });
  const taken = weeks.filter((week) => ledger.lotsInWeek[s * model.weeks + week - 1]! >= model.stage.tools[s]!);
  const toolWays = routes.reduce((sum, r) => sum + taken.filter((week) => ledger.standing[r * model.weeks + week - 1] === 0).length, 0);
  if (toolWays > 0) {
    const used = taken.reduce((sum, week) => sum + ledger.lotsInWeek[s * model.weeks + week - 1]!, 0);
    binds.push({ ways: toolWays, reason: { ...here, code: 'tools', weeks: taken, used, offered: model.stage.tools[s]! * taken.length, missing: 1, unit: 'lots' } });
  }
  for (const r of routes) binds.push(...routeBinds(ledger, shortfall, r, weeks));
  return binds;
}

/** Of a member's hours and heats, the one that leaves room for fewer pieces in a week is what binds in it. */
function routeBinds(ledger: Ledger, { p, missing }: Shortfall, r: number, weeks: readonly number[]): Bind[] {
  const { model } = ledger;
  const s = model.route.stage[r]!;
  const m = model.route.member[r]!;
  const material = model.part.material[p]!;
  const pourKg = model.stage.casts[s] ? model.part.pourKg[p]! : 0;
  const needed = Math.ceil(missing / Math.max(model.route.yield[r]!, 1e-9));
  const short = { hours: [] as number[], heats: [] as number[], minimumLot: [] as number[] };
  let hoursGap = Infinity;
  let kgGap = Infinity;
  let roomForLot = 0;
  for (const week of weeks) {
    const grows = ledger.standing[r * model.weeks + week - 1]! > 0;
    const byHours = hoursRoom(ledger, r, week - 1, grows);
    const kg = pourKg > 0 ? metalFree(ledger, m, material, week - 1).kg : Infinity;
    const byMetal = pourKg > 0 ? Math.floor(kg / pourKg) : Infinity;
    const room = Math.min(byHours, byMetal);
    if (room >= needed) continue;
    if (!grows && room > 0 && room < model.stage.minLot[s]!) {
      short.minimumLot.push(week);
      roomForLot = Math.max(roomForLot, room);
    } else if (byHours <= byMetal) {
      short.hours.push(week);
      hoursGap = Math.min(hoursGap, (needed - byHours) * model.route.hoursPerPiece[r]!);
    } else {
      short.heats.push(week);
      kgGap = Math.min(kgGap, needed * pourKg - kg);
    }
  }
  const member = model.problem.members[m]!;
  const here = { part: model.problem.parts[p]!.id, stage: s - model.stageStart[p]!, member: member.id };
  const binds: Bind[] = [];
  const minLot = model.stage.minLot[s]!;
  if (short.minimumLot.length > 0) binds.push({ ways: short.minimumLot.length, reason: { ...here, code: 'minimumLot', weeks: short.minimumLot, used: roomForLot, offered: minLot, missing: minLot - roomForLot, unit: 'pieces' } });
  if (short.hours.length > 0) binds.push({ ways: short.hours.length, reason: { ...here, code: 'hours', process: model.processes[model.stage.process[s]!]!, weeks: short.hours, ...hoursFigures(ledger, r, short.hours), missing: hoursGap, unit: 'hours' } });
  if (short.heats.length > 0) {
    const able = member.furnaces.flatMap((furnace, f) => (furnace.materials.includes(model.problem.materials[material]!) ? [f] : []));
    const [only] = able;
    const kgPerHeat = Math.max(1, ...able.map((f) => member.furnaces[f]!.kgPerHeat));
    binds.push({
      ways: short.heats.length,
      reason: {
        ...here, code: 'heats', material: model.problem.materials[material]!, weeks: short.heats, ...heatFigures(ledger, m, able, short.heats), missing: Math.ceil(kgGap / kgPerHeat - 1e-9), unit: 'heats',
        ...(able.length === 1 && only !== undefined && { furnace: member.furnaces[only]!.id }),
      },
    });
  }
  return binds;
}

function hoursFigures({ model, hours }: Ledger, r: number, weeks: readonly number[]): { used: number; offered: number } {
  const at = (week: number) => model.route.hoursAt[r]! + week - 1;
  const offered = weeks.reduce((sum, week) => sum + model.hoursOffered[at(week)]!, 0);
  return { offered, used: offered - weeks.reduce((sum, week) => sum + hours[at(week)]!, 0) };
}

function heatFigures({ model, index, heats }: Ledger, m: number, able: readonly number[], weeks: readonly number[]): { used: number; offered: number } {
  const furnaces = model.problem.members[m]!.furnaces;
  const over = (figure: (f: number, week: number) => number) => able.reduce((sum, f) => sum + weeks.reduce((inner, week) => inner + figure(f, week), 0), 0);
  const offered = over((f, week) => furnaces[f]!.heatsPerWeek[week - 1]!);
  return { offered, used: offered - over((f, week) => heats[(index.furnaceStart[m]! + f) * model.weeks + week - 1]!) };
}
