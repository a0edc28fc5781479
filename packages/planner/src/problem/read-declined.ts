import type { Declined } from '../model/declined.ts';
import { type Fault, list, shape, text, whole } from './reading.ts';

/** A list of declined work whose form is unusable, with everything that is wrong in it. */
export class DeclinedError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`the list of declined work has ${faults.length} fault(s): ${faults.slice(0, 5).map((f) => `${f.path}: ${f.expected}`).join('; ')}`);
    this.name = 'DeclinedError';
    this.faults = faults;
  }
}

const readForm = list(shape({ member: text, part: text, stage: whole(0), week: whole(1) }));

/**
 * Reads what members have said no to from an unknown JSON value: a list of places. Stages count from 0, weeks from 1; a place that a
 * problem does not know closes nothing.
 *
 * Throws {@link DeclinedError} with every fault found.
 *
 * @example
 * readDeclined([{ member: 'M1', part: 'P1', stage: 0, week: 3 }]) // no lot of P1 for M1 in week 3
 */
export function readDeclined(value: unknown): Declined[] {
  const faults: Fault[] = [];
  const declined = readForm(value, '', faults);
  if (faults.length > 0) throw new DeclinedError(faults);
  return declined;
}
