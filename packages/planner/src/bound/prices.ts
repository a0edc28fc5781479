import loadHighs from 'highs';
import { solve } from './linear-model.ts';
import { LotModel } from './lot-model.ts';
import { compileModel } from '../model/model.ts';
import type { Problem } from '../problem/problem.ts';

/** One figure for each week; week w stands at w − 1, as in the problem's own lists. */
export type ByWeek = Float64Array;

/**
 * What a little more of each scarce thing is worth, in thousands of rupiah: by so much the least total of the linear relaxation falls
 * for one unit more. At least 0, but for `pieces`; 0 where there is enough, and where no lot could use it.
 *
 * They are prices at the margin. Set-ups and heats count in them by shares, so that they screen what may help and prove nothing.
 */
export interface Prices {
  /** One heat more: by member, furnace. */
  heats: ReadonlyMap<string, ReadonlyMap<string, ByWeek>>;
  /** One kilogram of metal more, melted and ready to pour: by member, material. Holds the cost of the heat that it would take. */
  metal: ReadonlyMap<string, ReadonlyMap<string, ByWeek>>;
  /** One hour more: by member, process. */
  hours: ReadonlyMap<string, ReadonlyMap<string, ByWeek>>;
  /** One tool set more: by part, then stage. */
  tools: ReadonlyMap<string, readonly ByWeek[]>;
  /** A thousand rupiah of share target less: by member. Lies between 0 and the shortfall cost. */
  shares: ReadonlyMap<string, number>;
  /** One good piece more that is ready in the week: by part, then stage. Below 0 where it would only lie and cost. */
  pieces: ReadonlyMap<string, readonly ByWeek[]>;
}

/**
 * The dual prices of the linear relaxation, by name; null where it is not solved in time. Takes seconds on a large problem.
 *
 * A lot of a member that is not qualified yet would pay, per piece started in week w, about
 * `yield × pieces − costPerPiece − hoursPerPiece × hours − pourKg × metal + valuePerPiece × shares`, less what its set-up costs.
 *
 * @example
 * (await prices(problem, { timeLimitMs: 10_000 }))?.hours.get('M001')?.get('mould')?.[0] // worth of an hour more in week 1
 */
export async function prices(problem: Problem, options: { timeLimitMs: number }): Promise<Prices | null> {
  const model = compileModel(problem);
  const { linear, rows } = new LotModel(model, false);
  const solved = solve(await loadHighs(), linear, { timeLimitMs: options.timeLimitMs, solvers: ['ipm', 'simplex'] });
  if (!solved) return null;
  const { weeks } = problem;
  const dual = (row: number) => (row < 0 ? 0 : solved.rowDuals[row] ?? 0);
  /** Of a limit: a unit more lowers the total, so the dual is negative. What the solver leaves above 0 is its inexactness. */
  const ofLimit = (row: number) => Math.max(0, -dual(row));
  const byWeek = (figure: (week: number) => number): ByWeek => Float64Array.from({ length: weeks }, (_, t) => figure(t));
  const byMember = <T>(figure: (m: number) => T) => new Map(problem.members.map((member, m) => [member.id, figure(m)]));
  const byStage = (figure: (stageAndWeek: number) => number) =>
    new Map(problem.parts.map((part, p) => [part.id, part.stages.map((_, s) => byWeek((t) => figure((model.stageStart[p]! + s) * weeks + t)))]));

  const metal = byMember((m) => new Map(problem.materials.map((name, a) => [name, byWeek((t) => ofLimit(rows.metal[(m * problem.materials.length + a) * weeks + t]!))])));
  return {
    metal,
    heats: byMember((m) => {
      const { id, furnaces } = problem.members[m]!;
      // The best that one heat more could melt, less what it costs: the price of the furnace's own limit, by duality.
      const worth = (furnace: (typeof furnaces)[number], t: number) =>
        Math.max(0, ...furnace.materials.map((name) => furnace.kgPerHeat * metal.get(id)!.get(name)![t]! - furnace.costPerHeat));
      return new Map(furnaces.map((furnace) => [furnace.id, byWeek((t) => worth(furnace, t))]));
    }),
    hours: byMember((m) => new Map(model.processes.map((process, c) => [process, byWeek((t) => ofLimit(rows.hours[(m * model.processes.length + c) * weeks + t]!))]))),
    tools: byStage((at) => ofLimit(rows.tools[at]!)),
    shares: byMember((m) => Math.min(problem.shortfallCost, Math.max(0, dual(rows.share[m]!)))),
    pieces: byStage((at) => dual(rows.stock[at]!)),
  };
}
