import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { nearest } from './nearest.ts';
import { type Place, shown } from './place.ts';
import { isOffset, isTime } from './time.ts';
import { isUri } from './uri.ts';

/** What a value must be; what it is not is told at its place. */
export type Rule = (value: Json, at: Place) => void;

const texts = (isRight: (text: string) => boolean, code: Parameters<Place['refuse']>[0], must: string): Rule => (value, at) => {
  if (typeof value !== 'string') at.refuse('wrong-type', `${at.name} must be ${must}; found ${shown(value)}.`);
  else if (!isRight(value)) at.refuse(code, `${at.name} must be ${must}; found ${shown(value)}.`);
};

export const text = texts(() => true, 'wrong-type', 'a text');
export const uri = texts(isUri, 'not-a-uri', 'a URI, such as an EPC URI or a GS1 Digital Link');
export const time = texts(isTime, 'not-a-time', 'a date and time with its zone offset, such as 2026-11-24T08:30:00+07:00');
export const offset = texts(isOffset, 'not-an-offset', 'an offset from UTC between -14:00 and +14:00, such as +07:00');
export const formed = (form: RegExp, must: string): Rule => texts((value) => form.test(value), 'wrong-form', must);

export const number: Rule = (value, at) => {
  if (typeof value !== 'number') at.refuse('wrong-type', `${at.name} must be a number; found ${shown(value)}.`);
};

export const truth: Rule = (value, at) => {
  if (typeof value !== 'boolean') at.refuse('wrong-type', `${at.name} must be true or false; found ${shown(value)}.`);
};

/** One of a closed set of words. */
export const oneOf = (words: readonly string[]): Rule => (value, at) => {
  if (typeof value !== 'string') at.refuse('wrong-type', `${at.name} must be one of ${words.join(', ')}; found ${shown(value)}.`);
  else if (!words.includes(value)) at.refuse('not-in-vocabulary', `${at.name} must be one of ${words.join(', ')}; found ${shown(value)}.`);
};

/** Anything that fulfils one rule or another, told as one sentence. */
export const either = (must: string, isRight: (value: Json) => boolean): Rule => (value, at) => {
  if (!isRight(value)) at.refuse('wrong-type', `${at.name} must be ${must}; found ${shown(value)}.`);
};

interface ListBounds {
  readonly least?: number;
  /** No two entries alike. */
  readonly distinct?: boolean;
}

/** A list of values that fulfil one rule. */
export const listOf = (entry: Rule, { least = 0, distinct = false }: ListBounds = {}): Rule => (value, at) => {
  if (!isList(value)) return at.refuse('wrong-type', `${at.name} must be a list; found ${shown(value)}.`);
  if (value.length < least) at.refuse('too-few', `${at.name} must have at least ${least === 1 ? 'one entry' : `${least} entries`}.`);
  const seen = new Map<string, number>();
  for (const [index, one] of value.entries()) {
    const here = at.in(index);
    entry(one, here);
    if (!distinct) continue;
    const key = alike(one);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else here.refuse('twice', `${here.name} is the same as ${at.name}/${first}; each entry may stand once.`);
  }
};

/** A text that two values share exactly when they are alike, in whatever order their names stand. Unlike canonical JSON it is there for half characters too: of any file all is told. */
function alike(value: Json): string {
  if (isList(value)) return `[${value.map(alike).join(',')}]`;
  if (isObject(value)) return `{${Object.keys(value).toSorted().map((name) => `${JSON.stringify(name)}:${alike(value[name] ?? null)}`).join(',')}}`;
  return JSON.stringify(value);
}

interface Shape {
  /** What it is, as a sentence names it. */
  readonly what: string;
  readonly fields: Readonly<Record<string, Rule>>;
  readonly required?: readonly string[];
  /** Names beyond the fields: none; those of an extension, with a prefix or as a full URI; or any. */
  readonly others: 'none' | 'extensions' | 'any';
}

/** An object with fields. */
export const shaped = ({ what, fields, required = [], others }: Shape): Rule => {
  const names = Object.keys(fields);
  return (value, at) => {
    if (!isObject(value)) return at.refuse('wrong-type', `${at.name} must be ${what}; found ${shown(value)}.`);
    for (const name of required) if (!Object.hasOwn(value, name)) at.refuse('missing', `${name} is missing; ${what} needs it.`);
    for (const [name, one] of Object.entries(value)) {
      const rule = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (rule) rule(one, at.in(name));
      else if (others === 'none' || (others === 'extensions' && !isUri(name))) at.in(name).refuse('unknown-field', () => unknownField(name, what, names, others));
    }
  };
};

function unknownField(name: string, what: string, names: readonly string[], others: Shape['others']): string {
  const meant = nearest(name, names);
  const advice = meant ? `did you mean ${meant}?` : others === 'none' ? `it has only ${names.join(', ')}.` : 'a field of your own needs a prefix that @context declares.';
  return `${what[0]?.toUpperCase()}${what.slice(1)} has no field ${shown(name)}; ${advice}`;
}

/** Both rules, one after the other. */
export const and = (...rules: readonly Rule[]): Rule => (value, at) => {
  for (const rule of rules) rule(value, at);
};

/** A condition upon an object as a whole; of what is no object another rule speaks. */
export const when = (condition: (object: JsonObject, at: Place) => void): Rule => (value, at) => {
  if (isObject(value)) condition(value, at);
};
