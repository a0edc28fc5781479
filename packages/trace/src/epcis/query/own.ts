import type { Names } from '../hash/context.ts';
import { standardNames } from '../hash/order.ts';
import { isList, isObject, type Json, type JsonObject, valueOf } from '../json.ts';
import type { Area, FieldName, Operator, OwnValue } from './condition.ts';
import { partsOf, type Seen } from './facts.ts';
import { identityOf } from './identity.ts';
import { isField } from './name.ts';
import { momentOf, numberOf } from './values.ts';

/** Fields that are the standard's, wherever they stand. */
const ofStandard = new Set([...standardNames, '@context', 'eventID', 'recordTime', 'errorDeclaration', 'declarationTime', 'reason', 'correctiveEventIDs']);

/** The values of a field of users: those of its own level, or those nested within the fields of users there. */
export function ownFields({ event, names }: Seen, area: Area, inner: boolean, wanted: FieldName): Json[] {
  const found: Json[] = [];
  for (const part of partsOf(event, area)) {
    for (const [name, value] of Object.entries(part)) {
      if (ofStandard.has(name)) continue;
      if (inner) within(value, wanted, names, found);
      else if (isField(wanted, name, names)) found.push(value);
    }
  }
  return found;
}

function within(value: Json, wanted: FieldName, names: Names, found: Json[]): void {
  if (isList(value)) for (const one of value) within(one, wanted, names, found);
  if (!isObject(value)) return;
  for (const [name, one] of Object.entries(value)) {
    if (isField(wanted, name, names)) found.push(one);
    within(one, wanted, names, found);
  }
}

/** Where an object has its own value beside its fields: from XML, from linked data, or as a reference. */
const inObject = ['#text', '@value', '@id', 'id'];

/** What a field says by itself. */
export function scalars(value: Json): readonly (string | number | boolean)[] {
  if (isList(value)) return value.flatMap(scalars);
  if (isObject(value)) return inObject.flatMap((name) => scalars(scalarIn(value, name)));
  return value === null ? [] : [value];
}

const scalarIn = (value: JsonObject, name: string): Json => {
  const held = valueOf(value, name);
  return held === undefined || isObject(held) ? null : held;
};

const compared: Readonly<Record<Operator, (a: number, b: number) => boolean>> = { EQ: (a, b) => a === b, GT: (a, b) => a > b, GE: (a, b) => a >= b, LT: (a, b) => a < b, LE: (a, b) => a <= b };

export const holds = (operator: Operator, value: number, wanted: number): boolean => compared[operator](value, wanted);

/** Whether a value of a field of users is equal to, or greater or less than, what is asked for. */
export function ownHolds(operator: Operator, value: string | number | boolean, wanted: OwnValue, names: Names): boolean {
  const text = String(value).trim();
  if (operator === 'EQ' && text === wanted.text) return true;
  if (wanted.kind === 'number') {
    const number = typeof value === 'number' ? value : numberOf(text);
    return number !== undefined && holds(operator, number, wanted.number);
  }
  if (wanted.kind === 'moment') return holds(operator, momentOf(text), wanted.moment);
  return operator === 'EQ' && typeof value === 'string' && identityOf(text, names) === identityOf(wanted.text);
}
