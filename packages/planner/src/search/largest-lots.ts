import type { Model } from '../model/model.ts';

/**
 * By slot: the most pieces that a lot there has in at least one plan of least cost; 0 where none can stand.
 *
 * Hours and heats limit it, and what orders can use: pieces beyond that can be left out of any plan, which then costs no more,
 * provided that a piece costs more than its work value saves in shortfall and than its castings cost to keep instead.
 * Where a part does not meet that, only hours and heats count.
 */
export function largestLots(model: Model): Float64Array {
  const { weeks, route, stage, routeStart, problem } = model;
  const largest = new Float64Array(route.member.length * weeks);
  const useful = usefulPieces(model);
  stage.part.forEach((p, s) => {
    for (let r = routeStart[s]!; r < routeStart[s + 1]!; r++) {
      for (let t = 0; t < weeks && stage.tools[s]! > 0; t++) {
        const wanted = useful[s]! === Infinity ? Infinity : route.yield[r]! > 0 ? Math.ceil(useful[s]! / route.yield[r]! - 1e-9) : 0;
        const room = Math.min(roomByHours(model, r, t), stage.casts[s] ? roomByHeats(model, r, p, t) : Infinity);
        const most = Math.min(room, Math.max(stage.minLot[s]!, wanted), most32(problem.weeks));
        largest[r * weeks + t] = most >= stage.minLot[s]! ? most : 0;
      }
    }
  });
  return largest;
}

/** Where nothing else limits a lot (no hours, no metal, no orders that end its use), a number beyond any foundry. */
const most32 = (weeks: number) => 1e7 / weeks;

function roomByHours({ route, stage, hoursOffered }: Model, r: number, t: number): number {
  const s = route.stage[r]!;
  const free = hoursOffered[route.hoursAt[r]! + t]! - stage.setupHours[s]!;
  if (free < -1e-6) return 0;
  return route.hoursPerPiece[r]! > 0 ? Math.floor((free + 1e-6) / route.hoursPerPiece[r]!) : Infinity;
}

function roomByHeats({ problem, part, route }: Model, r: number, p: number, t: number): number {
  const kg = part.pourKg[p]!;
  if (kg === 0) return Infinity;
  const { furnaces } = problem.members[route.member[r]!]!;
  const material = problem.materials[part.material[p]!]!;
  const melted = furnaces.reduce((sum, furnace) => sum + (furnace.materials.includes(material) ? furnace.kgPerHeat * furnace.heatsPerWeek[t]! : 0), 0);
  return Math.floor((melted + 1e-6) / kg);
}

/**
 * By stage: good pieces that orders, through the stages after it, can use of one lot.
 * In a plan from which no piece and no lot can be left out, the lots of a stage together make less than what is used plus one lot of the
 * minimum: else its last lot could be smaller, or gone. So the stage before needs at most so many.
 */
function usefulPieces(model: Model): Float64Array {
  const { stage, stageStart, routeStart, route, part, problem } = model;
  const useful = new Float64Array(stage.part.length).fill(Infinity);
  problem.parts.forEach((_, p) => {
    let used = part.pieces[p]!;
    for (let s = stageStart[p + 1]! - 1; s >= stageStart[p]!; s--) {
      useful[s] = used;
      let [best, worst] = [0, Infinity];
      for (let r = routeStart[s]!; r < routeStart[s + 1]!; r++) {
        if (!paysToLeaveOut(model, s, r)) return void useful.fill(Infinity, stageStart[p], stageStart[p + 1]);
        best = Math.max(best, route.yield[r]!);
        if (route.yield[r]! > 0) worst = Math.min(worst, route.yield[r]!);
      }
      used = best > 0 ? (used + stage.minLot[s]! * best) / worst : 0;
    }
  });
  return useful;
}

function paysToLeaveOut({ weeks, stage, route, problem }: Model, s: number, r: number): boolean {
  const kept = stage.casts[s] ? 0 : stage.holdCost[s - 1]! * weeks;
  return route.cost[r]! >= problem.shortfallCost * route.value[r]! + kept;
}
