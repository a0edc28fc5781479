import { isTime } from '../check/time.ts';
import { isUri } from '../check/uri.ts';
import { nearest } from '../check/nearest.ts';
import { expanded, type Names } from '../hash/context.ts';
import { canonicalTime } from '../hash/time.ts';
import { bareWord, type Vocabulary } from '../vocabulary.ts';
import type { OwnValue } from './condition.ts';

/** A value of a parameter, or what would be right. */
export type Read<T> = { readonly ok: T } | { readonly right: string };

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Digits that stand for a number and for nothing else: no zeros before it. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A point in time in milliseconds since 1970; NaN where the text is none. */
export const momentOf = (text: string): number => (isTime(text) ? Date.parse(canonicalTime(text)) : Number.NaN);

/** The number that a text is; undefined where it may be anything else, as digits after a zero are. */
export const numberOf = (text: string): number | undefined => (plainNumber.test(text) ? Number(text) : undefined);

export function time(text: string): Read<number> {
  // In an address + means a space, so an offset that was not encoded arrives with one.
  const moment = momentOf(text.replace(/ (\d\d:\d\d)$/, '+$1'));
  return Number.isNaN(moment) ? { right: 'it must be a date and time with its offset, such as 2026-11-24T08:30:00Z or 2026-11-24T08:30:00%2B07:00' } : { ok: moment };
}

export const decimalNumber = (text: string): Read<number> => (decimal.test(text) && Number.isFinite(Number(text)) ? { ok: Number(text) } : { right: 'it must be a number such as 26.5' });

export const count = (text: string): Read<number> => {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number > 0 ? { ok: number } : { right: 'it must be a whole number from 1 on' };
};

export const uri = (text: string, names: Names): Read<string> => (isUri(text) ? { ok: expanded(text, names) } : { right: 'it must be a URI such as urn:epc:id:sgln:9506000.00001.0 or https://id.gs1.org/414/9506000000018' });

export const truth = (text: string): Read<string> => (text === 'true' || text === 'false' ? { ok: text } : { right: 'it must be true or false' });

export const hexadecimal = (text: string): Read<string> => (/^[0-9A-Fa-f]+$/.test(text) ? { ok: text.toUpperCase() } : { right: 'it must be hexadecimal digits' });

export const text = (value: string): Read<string> => ({ ok: value });

/** A word of a vocabulary, be it bare, with a prefix or a full URI; or a URI of one's own. */
export const word = (vocabulary: Vocabulary) => (value: string, names: Names): Read<string> => {
  const bare = wordOf(value, vocabulary, names);
  if (vocabulary.words.includes(bare) || isUri(bare)) return { ok: bare };
  const meant = nearest(value, vocabulary.words);
  return { right: `it must be ${vocabulary.what}; ${meant ? `did you mean ${meant}?` : 'a word of the standard or a URI of your own'}` };
};

/** What a word is compared by. */
export const wordOf = (value: string, vocabulary: Vocabulary, names: Names): string => bareWord(vocabulary, expanded(value, names));

/** One of a few words. */
export const oneOf = (words: readonly string[]) => (value: string): Read<string> => (words.includes(value) ? { ok: value } : { right: `it must be ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}` });

/** A type of events, bare, with the prefix `epcis:` or as a full URI; or a URI of one's own. */
export function eventType(types: readonly string[]): (value: string, names: Names) => Read<string> {
  return (value, names) => {
    const type = typeName(value, names);
    if (types.includes(type) || isUri(type)) return { ok: type };
    const meant = nearest(value, types);
    return { right: `it must be a type of events; ${meant ? `did you mean ${meant}?` : types.join(', ')}` };
  };
}

export const typeName = (value: string, names: Names): string => expanded(value, names).replace(/^(?:https?:\/\/(?:ref|ns)\.gs1\.org\/epcis\/|urn:epcglobal:epcis:)/, '');

/** A value that a field of users is compared with: as a number or a time where it is written as one. */
export function ownValue(value: string, names: Names): OwnValue {
  const number = numberOf(value);
  if (number !== undefined) return { kind: 'number', number, text: value };
  const moment = momentOf(value);
  return Number.isNaN(moment) ? { kind: 'text', text: expanded(value, names) } : { kind: 'moment', moment, text: value };
}
