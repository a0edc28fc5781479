import type { Fault } from './reading.ts';
import { anyNumber, list, shape, text } from './reading.ts';

/** Pieces of a part that a member starts at a stage in a week. */
export interface Lot {
  member: string;
  part: string;
  stage: number;
  week: number;
  qty: number;
}

/** Heats of one material that a furnace melts in a week. */
export interface Heat {
  member: string;
  furnace: string;
  material: string;
  week: number;
  count: number;
}

export interface Delivery {
  order: string;
  week: number;
  qty: number;
}

/** Who makes which part in which week, in how many heats, and what is delivered when. */
export interface Plan {
  lots: Lot[];
  heats: Heat[];
  deliveries: Delivery[];
}

/** A plan whose form is unusable. Whether a well-formed plan keeps the rules, checkPlan tells. */
export class PlanError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`the plan has ${faults.length} fault(s): ${faults.slice(0, 5).map((f) => `${f.path}: ${f.expected}`).join('; ')}`);
    this.name = 'PlanError';
    this.faults = faults;
  }
}

const readForm = shape({
  lots: list(shape({ member: text, part: text, stage: anyNumber, week: anyNumber, qty: anyNumber })),
  heats: list(shape({ member: text, furnace: text, material: text, week: anyNumber, count: anyNumber })),
  deliveries: list(shape({ order: text, week: anyNumber, qty: anyNumber })),
});

/**
 * Reads a plan from an unknown JSON value: the form only, not the rules.
 *
 * @example
 * readPlan({ lots: [], heats: [], deliveries: [] }) // the empty plan
 */
export function readPlan(value: unknown): Plan {
  const faults: Fault[] = [];
  const plan: Plan = readForm(value, '', faults);
  if (faults.length > 0) throw new PlanError(faults);
  return plan;
}
