import type { Part, Problem, Route } from '../problem/problem.ts';
import { groupBy } from '../problem/sums.ts';
import type { NewcomerFigures } from './improvement.ts';
import { stageKey } from '../problem/keys.ts';

const middle = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/**
 * What a member would need for a stage that it has never run: the median, figure by figure, of those qualified for the same stage.
 * A median, because one member's odd figure should not speak for a newcomer. Where nobody is qualified, the median of the other parts of
 * the same process (and metal, for casting), by the kilogram poured.
 */
export class Newcomers {
  readonly #ofStage: Map<string, Route[]>;
  readonly #ofProcess: Map<string, { route: Route; part: Part }[]>;

  constructor(problem: Problem) {
    const parts = new Map(problem.parts.map((part) => [part.id, part]));
    this.#ofStage = groupBy(problem.routes, stageKey);
    const withPart = problem.routes.map((route) => ({ route, part: parts.get(route.part)! }));
    this.#ofProcess = groupBy(withPart.filter(({ part }) => part.pourKg > 0), ({ route, part }) => kindOf(part, route.stage));
  }

  /** Null where nothing like it is made anywhere. */
  figures(part: Part, stage: number): NewcomerFigures | null {
    const same = this.#ofStage.get(stageKey({ part: part.id, stage })) ?? [];
    if (same.length > 0) {
      const of = (figure: (route: Route) => number) => middle(same.map(figure));
      return { hoursPerPiece: of((r) => r.hoursPerPiece), yield: of((r) => r.yield), costPerPiece: of((r) => r.costPerPiece), valuePerPiece: of((r) => r.valuePerPiece), from: same.length };
    }
    const alike = this.#ofProcess.get(kindOf(part, stage)) ?? [];
    if (alike.length === 0) return null;
    const perKg = (figure: (route: Route) => number) => middle(alike.map((one) => figure(one.route) / one.part.pourKg)) * part.pourKg;
    return { hoursPerPiece: perKg((r) => r.hoursPerPiece), yield: middle(alike.map(({ route }) => route.yield)), costPerPiece: perKg((r) => r.costPerPiece), valuePerPiece: perKg((r) => r.valuePerPiece), from: 0 };
  }
}

const kindOf = (part: Part, stage: number) => JSON.stringify([part.stages[stage]!.process, stage === 0 ? part.material : null]);
