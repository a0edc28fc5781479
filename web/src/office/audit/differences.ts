import { isForPrograms } from './named.ts';

/** One field as it was and as it is; undefined where the thing was not there. */
export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const fieldsOf = (thing: unknown): Readonly<Record<string, unknown>> => (typeof thing === 'object' && thing !== null && !Array.isArray(thing) ? (thing as Record<string, unknown>) : {});
const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !isForPrograms(value);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Settings are kept as the pages name them, rows as the tables do: one spelling for both. */
const spelled = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The fields in which a thing differs from what it was. Of a new thing and of one that is gone: the fields that say something.
 *
 * @example
 * differences({ name: 'A', workers: 3 }, { name: 'A', workers: 4 }) // [{ field: 'workers', before: 3, after: 4 }]
 */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.filter((name) => !isSame(was[name], is[name]) && (isSaid(was[name]) || isSaid(is[name]))).map((name) => ({ field: spelled(name), before: was[name], after: is[name] }));
}
