import { isObject, type Json } from '../json.ts';
import { expanded, type Names } from './context.ts';
import { canonicalLink } from './digitalLink.ts';
import { linkOfEpc } from './epcUri.ts';
import { shortest } from './number.ts';
import { canonicalTime } from './time.ts';

const stems: ReadonlyMap<string, string> = new Map([
  ['bizstep', 'BizStep'],
  ['disp', 'Disp'],
  ['btt', 'BTT'],
  ['sdt', 'SDT'],
  ['er', 'ER'],
]);
const oldVocabulary = 'urn:epcglobal:cbv:';
const cbv = 'https://ref.gs1.org/cbv/';
const word = /^\w+$/;

/** A value without surrounding space; '' for what has no text of its own. */
export function plainText(value: Json | undefined): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isObject(value) ? plainText(value['#text']) : '';
}

/** A value in its canonical form: prefixes and old names of vocabularies written out, numbers shortened, identifiers as Digital Links (rules 5 to 7, 14 to 18). */
export function canonicalValue(value: Json | undefined, names: Names): string {
  const text = plainText(value);
  return canonicalText(names.prefixes.size > 0 && typeof value === 'string' ? expanded(text, names) : text, names);
}

function canonicalText(text: string, names: Names): string {
  const first = text.charCodeAt(0);
  // A digit, a sign or a point.
  if (first <= 0x39) return shortest(text, names.rules.numbers) ?? text;
  if (text.startsWith('urn:epc:')) return linkOfEpc(text) ?? text;
  if (text.startsWith('http')) return canonicalLink(text) ?? text;
  return text.startsWith(oldVocabulary) ? webTerm(text) : text;
}

/** A name of a standard vocabulary as of CBV 1.2 as its web URI (rule 14); other names as they are. */
function webTerm(text: string): string {
  const at = text.indexOf(':', oldVocabulary.length);
  const stem = at < 0 ? undefined : stems.get(text.slice(oldVocabulary.length, at));
  return stem === undefined ? text : `${cbv}${stem}-${text.slice(at + 1)}`;
}

/** Which vocabulary the bare words of a field are of; '' is the GS1 Web Vocabulary. */
export type Vocabulary = 'BizStep' | 'Disp' | 'BTT' | 'SDT' | 'Comp' | '';

/** A word of a vocabulary as its web URI, be it written bare, with a prefix, or as a URI of old (rules 14 to 16). */
export function canonicalWord(value: Json | undefined, vocabulary: Vocabulary, names: Names): string {
  const text = plainText(value);
  if (!word.test(text)) return canonicalValue(text, names);
  const own = names.terms.get(text);
  if (own?.includes(':')) return canonicalValue(own, names);
  return vocabulary === '' ? names.rules.webVocabulary + text : `${cbv}${vocabulary}-${text}`;
}

/** A point in time in its canonical form (rules 8 and 9). */
export const canonicalMoment = (value: Json | undefined): string => canonicalTime(plainText(value));
