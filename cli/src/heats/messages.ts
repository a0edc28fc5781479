import type { HeatCheck, HeatChoice, HeatInstance, HeatPlan, HeatPlanning } from '@sentra/planner';

/** What a thread that plans heats is started with. */
export interface HeatTask {
  /** One leads: it proves the bound. The other makes plans of the choices that the first one finds. */
  readonly do: 'lead' | 'help';
  readonly instance: HeatInstance;
  readonly seed: number;
  readonly timeLimitMs: number;
  /** With them, the clock counts for nothing, and there is no helper. */
  readonly iterations?: number;
  /** Whether what is chosen goes to a helper. */
  readonly hasHelper: boolean;
}

export type FromHeatThread =
  | { readonly say: 'plan'; readonly plan: HeatPlan; readonly check: HeatCheck }
  | { readonly say: 'choice'; readonly choice: HeatChoice }
  | { readonly say: 'bound'; readonly bound: number }
  /** The leader's end; a helper just ends. */
  | { readonly say: 'led'; readonly planning: HeatPlanning };
