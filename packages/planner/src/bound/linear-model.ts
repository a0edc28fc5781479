import type { Highs, ModelData } from 'highs';

/** A linear model that grows by columns and rows: minimise cost · x within the bounds of columns and rows. */
export class LinearModel {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly integer: (0 | 1)[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  offset = 0;

  /** A new column from 0 to `upper`. Every column is finite, so that any duals give a valid bound. */
  column(cost: number, upper: number, integer = false): number {
    this.cost.push(cost);
    this.lower.push(0);
    this.upper.push(upper);
    this.integer.push(integer ? 1 : 0);
    return this.cost.length - 1;
  }

  /** A new row, by its number. */
  row(lower: number, upper: number, entries: readonly (readonly [column: number, value: number])[]): number {
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    return this.rowLower.length - 1;
  }

  toHighs(): ModelData {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    return {
      numCols, numRows, offset: this.offset,
      colCost: this.cost, colLower: this.lower, colUpper: this.upper, rowLower: this.rowLower, rowUpper: this.rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts: Int32Array.from(this.starts), indices: Int32Array.from(this.indices), values: Float64Array.from(this.values) },
      ...(this.integer.includes(1) ? { integrality: Int32Array.from(this.integer) } : {}),
    };
  }

  /**
   * A value that no solution goes below, whatever the duals are: each row priced at its dual, each column at the bound where it is
   * cheapest. Duals of an exact optimum give the optimum; inexact ones lose a little, and never claim too much.
   */
  boundFrom(duals: ArrayLike<number>): number {
    const reduced = Float64Array.from(this.cost);
    let bound = this.offset;
    for (let i = 0; i < this.rowLower.length; i++) {
      const dual = duals[i] ?? 0;
      const side = dual > 0 ? this.rowLower[i]! : this.rowUpper[i]!;
      if (dual === 0 || !Number.isFinite(side)) continue;
      bound += dual * side;
      for (let k = this.starts[i]!; k < this.starts[i + 1]!; k++) reduced[this.indices[k]!]! -= dual * this.values[k]!;
    }
    for (let j = 0; j < reduced.length; j++) {
      const price = reduced[j]!;
      if (price !== 0) bound += price * (price > 0 ? this.lower[j]! : this.upper[j]!);
    }
    return bound;
  }
}

export interface Solved {
  objective: number;
  columns: Float64Array;
  rowDuals: Float64Array;
}

/**
 * The optimum of a linear or mixed-integer model by the solvers in turn, or null where none found it in time.
 * The time limit counts for all of them together. `feasible`: what the time limit leaves of a search for whole numbers counts as well.
 */
export function solve(highs: Highs, model: LinearModel, options: { timeLimitMs: number; solvers: readonly ('simplex' | 'ipm' | 'choose')[]; feasible?: boolean }): Solved | null {
  return highs.withModel(model.toHighs(), (native): Solved | null => {
    for (const solver of options.solvers) {
      native.options.set({ output_flag: false, solver, time_limit: options.timeLimitMs / 1000, run_crossover: 'off', mip_rel_gap: 0 });
      const { modelStatus } = native.run();
      const enough = modelStatus === highs.constants.modelStatus.optimal || (options.feasible && native.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible);
      if (!enough) continue;
      const { colValue, rowDual } = native.getSolution();
      return { objective: native.getObjectiveValue(), columns: colValue, rowDuals: rowDual };
    }
    return null;
  });
}
