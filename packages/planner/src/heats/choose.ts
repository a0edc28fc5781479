import type { Highs } from 'highs';
import type { DayModel, DaysChosen } from './day-model.ts';

export interface HeatChoice {
  readonly chosen: DaysChosen;
  /** What it costs if its pieces fit into its heats. */
  readonly total: number;
}

export interface ChooseOptions {
  readonly seed: number;
  /** Milliseconds; without it, only the nodes end the search. */
  readonly limitMs?: number;
  /** Nodes of the branch and bound. */
  readonly nodes?: number;
  /** How near to the best possible is near enough, as a part of it. */
  readonly gap: number;
  readonly isCancelled?: (() => boolean) | undefined;
  /** A choice that is better than all before. */
  readonly onChoice?: (choice: HeatChoice) => void;
  /** What no solution goes below, as it rises. */
  readonly onBound?: (bound: number) => void;
}

export interface Chosen {
  /** Null where none was proved in time. */
  readonly bound: number | null;
  /** Best first. */
  readonly found: readonly HeatChoice[];
}

/** Chooses days by branch and bound. The calling thread is busy meanwhile. */
export function choose(highs: Highs, model: DayModel, { seed, limitMs = Infinity, nodes, gap, isCancelled, onChoice, onBound }: ChooseOptions): Chosen {
  return highs.withModel(model.linear.toHighs(), (native): Chosen => {
    const { callbackType, modelStatus } = highs.constants;
    const found: HeatChoice[] = [];
    let proved = -Infinity;
    const keep = (columns: Float64Array, total: number) => {
      found.unshift({ chosen: model.chosen(columns), total });
      onChoice?.(found[0]!);
    };
    const prove = (bound: number | null | undefined) => {
      // The solver says "not yet" by a number beyond all reason.
      if (bound === null || bound === undefined || Math.abs(bound) > 1e15 || bound <= proved) return;
      proved = bound;
      onBound?.(bound);
    };
    native.options.set({
      output_flag: false,
      mip_rel_gap: gap,
      random_seed: seed,
      ...(Number.isFinite(limitMs) && { time_limit: Math.max(0.01, limitMs / 1000) }),
      ...(nodes !== undefined && { mip_max_nodes: nodes }),
    });
    native.run({
      [callbackType.mipImprovingSolution]({ data }) {
        if (data.mip_solution) keep(data.mip_solution, data.objective_function_value ?? Infinity);
      },
      [callbackType.mipLogging]({ data }) {
        prove(data.mip_dual_bound);
      },
      [callbackType.mipInterrupt](event) {
        prove(event.data.mip_dual_bound);
        if (isCancelled?.()) event.interrupt();
      },
    });
    if (native.getModelStatus() === modelStatus.optimal) {
      const objective = native.getObjectiveValue();
      if (found[0]?.total !== objective) keep(native.getSolution().colValue, objective);
      // The solver calls a solution the best when no other is better by more than its tolerance.
      prove(Math.min(objective, objective - gap * Math.abs(objective)));
    }
    return { bound: Number.isFinite(proved) ? proved : null, found };
  });
}
