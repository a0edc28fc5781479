import type { Ledger } from './ledger.ts';
import { metalFree } from './metal.ts';

/** A place where a member could make pieces of a stage in a week, with all that it could make there. */
export interface Way {
  /** Of the part, from 0. */
  readonly s: number;
  readonly r: number;
  readonly t: number;
  /** Most pieces. */
  readonly most: number;
  /** Pieces that the metal of open heats suffices for; all where the stage casts nothing. */
  readonly open: number;
  /** Fewest pieces of a lot here: one where a lot of the plan only grows. */
  readonly least: number;
  readonly grows: boolean;
  readonly yield: number;
  /** Making, less what the member's share is worth, per piece. */
  readonly costPerPiece: number;
  /** Of metal that is not open, per piece. */
  readonly heatPerPiece: number;
  readonly setup: number;
}

const PIECE_SLACK = 1e-7;
const whole = (pieces: number) => Math.floor(pieces + PIECE_SLACK);

/**
 * Hours of a process that serve several stages of one part at one member are shared out evenly among those stages, so that
 * no stage is promised what another one has taken. It is on the safe side: some of it could be lent.
 */
function stagesOnHours({ model: { route, routeStart, stage, stageStart } }: Ledger, p: number, m: number, process: number): number {
  let count = 0;
  for (let s = stageStart[p]!; s < stageStart[p + 1]!; s++) {
    if (stage.process[s] !== process) continue;
    for (let r = routeStart[s]!; r < routeStart[s + 1]!; r++) if (route.member[r] === m && route.yield[r]! > 0) count++;
  }
  return Math.max(1, count);
}

/** Where pieces of a part could still be made after the frozen weeks: one way for each member, stage and week with room for a lot. */
export function waysOf(ledger: Ledger, p: number, frozenThrough: number): Way[] {
  const { weeks, stageStart, routeStart, route } = ledger.model;
  const ways: Way[] = [];
  for (let s = stageStart[p]!; s < stageStart[p + 1]!; s++) {
    for (let r = routeStart[s]!; r < routeStart[s + 1]!; r++) {
      if (!(route.yield[r]! > 0)) continue;
      for (let t = frozenThrough; t < weeks; t++) {
        const way = wayAt(ledger, r, t);
        if (way) ways.push(way);
      }
    }
  }
  return ways;
}

function wayAt(ledger: Ledger, r: number, t: number): Way | null {
  const { model, standing, released, lotsInWeek, value } = ledger;
  const { weeks, route, stage, stageStart, part, problem, member } = model;
  const s = route.stage[r]!;
  const p = stage.part[s]!;
  const m = route.member[r]!;
  const grows = standing[r * weeks + t]! > 0;
  if (released[r * weeks + t] || (!grows && lotsInWeek[s * weeks + t]! >= stage.tools[s]!)) return null;
  const byHours = hoursRoom(ledger, r, t, grows);
  const metal = stage.casts[s] && part.pourKg[p]! > 0 ? metalFree(ledger, m, part.material[p]!, t) : null;
  const byMetal = metal ? whole(metal.kg / part.pourKg[p]!) : Infinity;
  const most = Math.min(byHours, byMetal, MOST_PIECES);
  const least = grows ? 1 : stage.minLot[s]!;
  if (most < least) return null;
  const owed = member.shareTarget[m]! > value[m]! ? problem.shortfallCost * route.value[r]! : 0;
  return {
    s: s - stageStart[p]!, r, t, most, least, grows,
    open: metal ? whole(metal.open / part.pourKg[p]!) : most,
    yield: route.yield[r]!,
    costPerPiece: route.cost[r]! - owed,
    heatPerPiece: metal ? metal.costPerKg * part.pourKg[p]! : 0,
    setup: grows ? 0 : stage.setupCost[s]!,
  };
}

/** A lot that needs neither hours nor metal could be of any size; this is more than any order, and exact in sums. */
const MOST_PIECES = 1e6;

/** Pieces for which a member has hours left. */
export function hoursRoom(ledger: Ledger, r: number, t: number, grows: boolean): number {
  const { route, stage } = ledger.model;
  const s = route.stage[r]!;
  const left = ledger.hours[route.hoursAt[r]! + t]! / stagesOnHours(ledger, stage.part[s]!, route.member[r]!, stage.process[s]!);
  const hours = left - (grows ? 0 : stage.setupHours[s]!);
  if (hours < -PIECE_SLACK) return 0;
  return route.hoursPerPiece[r]! > 0 ? Math.max(0, whole(hours / route.hoursPerPiece[r]!)) : Infinity;
}
