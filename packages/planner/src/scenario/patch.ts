import type { Fault, Reader } from '../problem/reading.ts';
import { amount, list, optional, shape, text, whole } from '../problem/reading.ts';

/** Weeks from … to …, both included; the whole horizon where they are not said. */
interface Weeks {
  fromWeek?: number;
  toWeek?: number;
}

/** Orders times a factor: all of them, or those of a part, those named, those due in certain weeks. Rounded to whole pieces. */
export interface DemandChange extends Weeks {
  kind: 'demand';
  factor: number;
  part?: string;
  orders?: string[];
}

/** One furnace more for a member, like one that exists: his own, or that of `likeMember`. */
export interface FurnaceChange {
  kind: 'furnace';
  member: string;
  like: string;
  likeMember?: string;
}

/** A member may run a stage of a part: with the figures given, else with the mean of those who may already. */
export interface QualificationChange {
  kind: 'qualification';
  member: string;
  part: string;
  stage: number;
  hoursPerPiece?: number;
  yield?: number;
  costPerPiece?: number;
  valuePerPiece?: number;
}

/** A member offers nothing in these weeks, and is owed that much less. */
export interface AbsenceChange extends Weeks {
  kind: 'absence';
  member: string;
}

export type Change = DemandChange | FurnaceChange | QualificationChange | AbsenceChange;

/** What would be otherwise: changes of a problem, made one after the other. */
export interface Patch {
  changes: Change[];
}

/** A patch that cannot be used, with everything that is wrong in it. */
export class PatchError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`the patch has ${faults.length} fault(s): ${faults.slice(0, 5).map((f) => `${f.path}: ${f.expected}`).join('; ')}`);
    this.name = 'PatchError';
    this.faults = faults;
  }
}

const weeks = { fromWeek: optional(whole(1)), toWeek: optional(whole(1)) };
const kinds: { readonly [Kind in Change['kind']]: Reader<object> } = {
  demand: shape({ factor: amount, part: optional(text), orders: optional(list(text)), ...weeks }),
  furnace: shape({ member: text, like: text, likeMember: optional(text) }),
  qualification: shape({ member: text, part: text, stage: whole(0), hoursPerPiece: optional(amount), yield: optional(amount), costPerPiece: optional(amount), valuePerPiece: optional(amount) }),
  absence: shape({ member: text, ...weeks }),
};

const readChange: Reader<Change> = (value, path, faults) => {
  const kind: unknown = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
    faults.push({ path: `${path}.kind`, value: kind, expected: `one of ${Object.keys(kinds).join(', ')}` });
    return { kind: 'demand', factor: 1 };
  }
  return { kind, ...kinds[kind as Change['kind']](value, path, faults) } as Change;
};

/**
 * Reads a patch from an unknown JSON value: the form only. Whether a problem knows what it names, applyPatch tells.
 *
 * Throws {@link PatchError} with every fault found.
 *
 * @example
 * readPatch({ changes: [{ kind: 'demand', factor: 1.2 }] }) // everything ordered, and a fifth more
 */
export function readPatch(value: unknown): Patch {
  const faults: Fault[] = [];
  const patch = shape({ changes: list(readChange, 1) })(value, '', faults);
  if (faults.length > 0) throw new PatchError(faults);
  return patch;
}
