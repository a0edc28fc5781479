import type { Json, JsonObject } from '../json.ts';
import type { FieldName } from './condition.ts';
import { seenIn } from './facts.ts';
import { ownFields, scalars } from './own.ts';
import { momentOf, numberOf } from './values.ts';

/**
 * What a field of users says of the place of an event in an order: a number, a time in milliseconds since 1970, or a text; undefined where the event has no such field.
 *
 * @example orderValue({ 'example:weight': '12.5' }, { written: 'example:weight', key: 'example weight', known: false }) // 12.5
 */
export function orderValue(event: JsonObject, by: FieldName, context?: Json): number | string | undefined {
  const [value] = ownFields(seenIn(event, context), 'event', false, by).flatMap(scalars);
  if (value === undefined) return undefined;
  if (typeof value === 'number') return value;
  const text = String(value);
  const moment = momentOf(text);
  return numberOf(text) ?? (Number.isNaN(moment) ? text : moment);
}

/**
 * Compares two such values as `sort` does: numbers before texts; what has no value stands last, also where the order is descending.
 *
 * @example compareValues(2, 10, false) // -8
 * @example compareValues(undefined, 10, true) // 1
 */
export function compareValues(a: number | string | undefined, b: number | string | undefined, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const ascending = typeof a === 'number' && typeof b === 'number' ? a - b : typeof a === 'number' ? -1 : typeof b === 'number' ? 1 : a < b ? -1 : Number(a > b);
  return descending ? -ascending : ascending;
}
