import { standardPrefixes } from '../context.ts';
import { isObject, type Json, type JsonObject, members } from '../json.ts';
import type { HashRules } from './rules.ts';

/** What a context says of names: prefixes, words of users, and the namespace of words that it does not declare. */
export interface Names {
  readonly rules: HashRules;
  /** Namespaces by their prefix. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** What a word of a user stands for; a URI, or a prefix and a name. */
  readonly terms: ReadonlyMap<string, string>;
  readonly vocabulary: string | undefined;
  /** Names as they are hashed, by how they were written. */
  readonly seen: Map<string, string>;
}

const voc = /^https?:\/\/(?:ref\.|www\.)?gs1\.org\/voc\/$/;

const kept = new WeakMap<HashRules, WeakMap<object, Names>>();
const bare = new WeakMap<HashRules, Names>();

/**
 * What the context of a document says of names (JSON-LD 1.1, section 4.1): prefixes and words of all its parts, the later over the earlier.
 * Parts that are addresses are not fetched; that of EPCIS is known. The answer for a context is kept as long as the context is.
 */
export function namesOf(context: Json | undefined, rules: HashRules): Names {
  if (typeof context !== 'object' || context === null) return keptFor(bare, rules, () => read([], rules));
  return keptFor(keptFor(kept, rules, () => new WeakMap<object, Names>()), context, () => read(members(context), rules));
}

/** The names of a document with those that an event adds by a context of its own. */
export function namesWith(context: Json | undefined, own: Json | undefined, rules: HashRules): Names {
  if (own === undefined) return namesOf(context, rules);
  return read([context, own].flatMap(members), rules);
}

function keptFor<Key extends object, Value>(keeper: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = keeper.get(key);
  if (known !== undefined) return known;
  const made = make();
  keeper.set(key, made);
  return made;
}

function read(parts: readonly Json[], rules: HashRules): Names {
  const prefixes = new Map<string, string>(Object.entries({ ...standardPrefixes, gs1: rules.webVocabulary }));
  const terms = new Map<string, string>();
  let vocabulary: string | undefined;
  for (const part of parts.filter((one): one is JsonObject => isObject(one))) {
    for (const [name, value] of Object.entries(part)) {
      const iri = isObject(value) ? value['@id'] : value;
      if (typeof iri !== 'string') continue;
      if (name === '@vocab') vocabulary = iri;
      if (name.startsWith('@') || (name === 'gs1' && (rules.curies === 'gs1' || voc.test(iri)))) continue;
      if (iri !== '') prefixes.set(name, iri);
      terms.set(name, iri);
    }
  }
  return { rules, prefixes, terms, vocabulary, seen: new Map() };
}

/**
 * A prefix and a name as the URI for which they stand; other text as it is (rule 15).
 *
 * @example expanded('gs1:Temperature', namesOf(undefined, rulesFor({}))) // 'https://gs1.org/voc/Temperature'
 */
export function expanded(text: string, names: Names): string {
  const at = text.indexOf(':');
  if (at <= 0 || text.startsWith('//', at + 1)) return text;
  const namespace = names.prefixes.get(text.slice(0, at));
  if (namespace === undefined) return text;
  if (names.rules.curies === 'gs1' && !/^https:\/\/(?:ref\.)?gs1\.org\//.test(namespace)) return text;
  return namespace + text.slice(at + 1);
}

/**
 * The name of a user's field with its namespace in braces (rules 19 and 20); a name without one as it is.
 *
 * @example userName('example:batch', namesOf({ example: 'https://ns.example.com/epcis/' }, rulesFor({}))) // '{https://ns.example.com/epcis/}batch'
 */
export function userName(name: string, names: Names): string {
  const known = names.seen.get(name);
  if (known !== undefined) return known;
  const made = braced(name, names, 0);
  // What a sender may write without end is not kept without end.
  if (names.seen.size < 10_000) names.seen.set(name, made);
  return made;
}

function braced(name: string, names: Names, depth: number): string {
  if (name.startsWith('{') || name.startsWith('@') || name === 'id' || name === 'type') return name;
  const at = name.indexOf(':');
  if (at > 0) {
    const namespace = name.startsWith('//', at + 1) ? undefined : names.prefixes.get(name.slice(0, at));
    if (namespace !== undefined) return `{${namespace}}${name.slice(at + 1)}`;
    const end = Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'));
    return end > at && end + 1 < name.length ? `{${name.slice(0, end + 1)}}${name.slice(end + 1)}` : name;
  }
  const term = names.terms.get(name);
  if (term?.includes(':') && depth === 0) return braced(term, names, 1);
  return names.vocabulary === undefined ? name : `{${names.vocabulary}}${name}`;
}
