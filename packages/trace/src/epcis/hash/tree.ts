import { isList, isObject, type Json, type JsonObject, members } from '../json.ts';
import { type Names, userName } from './context.ts';
import { leaf, type Node, sorted, written } from './node.ts';
import { leftOut, memberOf, partnerOf, standardNames, times } from './order.ts';
import { canonicalMoment, canonicalValue, canonicalWord, plainText, type Vocabulary } from './value.ts';

const wordsOf: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  ['bizStep', 'BizStep'],
  ['disposition', 'Disp'],
  ['set', 'Disp'],
  ['unset', 'Disp'],
  ['bizTransaction', 'BTT'],
  ['source', 'SDT'],
  ['destination', 'SDT'],
  ['type', ''],
  ['exception', ''],
  ['component', 'Comp'],
]);

const remarks: ReadonlySet<string> = new Set(['comment', 'rdfs:comment', '#text', '@context']);

/**
 * The fields of an event with canonical names and values, as they stand; those that are never hashed are left out.
 *
 * @param ignored names of users' fields, with their namespaces, that are left out too
 */
export function fieldsOf(event: JsonObject, names: Names, ignored: ReadonlySet<string>): Node[] {
  const nodes: Node[] = [];
  for (const [name, value] of Object.entries(event)) {
    if (leftOut.has(name) || (name === 'certificationInfo' && !names.rules.certification)) continue;
    const member = memberOf.get(name);
    if (member !== undefined) nodes.push({ name, text: '', parts: members(value).map((one) => part(member, one, names)) });
    else if (partnerOf.has(name)) nodes.push(partners(name, value, names));
    else if (name === 'ilmd') nodes.push(...free(name, value, names));
    else if (name === 'readPoint' || name === 'bizLocation') nodes.push(place(name, value, names));
    else if (standardNames.has(name)) for (const one of members(value)) nodes.push(part(name, one, names));
    else for (const node of free(userName(name, names), value, names)) if (!ignored.has(node.name)) nodes.push(node);
  }
  return nodes;
}

/** A place is an object with an id; a bare id means the same. */
const place = (name: string, value: Json, names: Names): Node =>
  isObject(value) ? part(name, value, names) : { name, text: '', parts: [leaf('id', canonicalValue(value, names))] };

/** Objects whose words are of a vocabulary. */
const inSensor = new Set(['sensorElement', 'sensorReport', 'sensorMetadata']);

/** A field of the standard: a value, or an object with fields of the standard and of users. */
function part(name: string, value: Json, names: Names): Node {
  if (!isObject(value)) return leaf(name, standardValue(name, value, names));
  const parts: Node[] = [];
  for (const [inner, its] of Object.entries(value)) {
    if (remarks.has(inner)) continue;
    if (!standardNames.has(inner)) parts.push(...free(userName(inner, names), its, names));
    else if (inner === 'type' && !inSensor.has(name)) for (const one of members(its)) parts.push(leaf(inner, canonicalValue(one, names)));
    else for (const one of members(its)) parts.push(part(inner, one, names));
  }
  return { name, text: plainText(value['#text']), parts };
}

function standardValue(name: string, value: Json, names: Names): string {
  if (times.has(name)) return canonicalMoment(value);
  const vocabulary = wordsOf.get(name);
  return vocabulary === undefined ? canonicalValue(value, names) : canonicalWord(value, vocabulary, names);
}

/** A list of transactions, sources or destinations: each value after its type (rule 13), and they sorted (rule 11). */
function partners(name: string, value: Json, names: Names): Node {
  const member = partnerOf.get(name) ?? name;
  const strings = members(value).map((one) => {
    if (!isObject(one)) return `${member}=${canonicalValue(one, names)}`;
    const { type, [member]: id, ...others } = one;
    const kind = type === undefined ? '' : `type=${canonicalWord(type, wordsOf.get(member) ?? '', names)}`;
    const more = Object.entries(others).flatMap(([inner, its]) => (remarks.has(inner) ? [] : free(userName(inner, names), its, names)));
    return `${kind}${id === undefined ? '' : `${member}=${canonicalValue(id, names)}`}${sorted(more.map(written))}`;
  });
  // What is written already stands as the only part, under no name of its own.
  return { name, text: '', parts: strings.length === 0 ? [] : [leaf(sorted(strings), '')] };
}

/** A field of a user, or of master data: whatever is in it, lists one member after the other. */
function free(name: string, value: Json, names: Names): Node[] {
  if (isList(value)) return value.flatMap((one) => free(name, one, names));
  if (!isObject(value)) return [leaf(name, canonicalValue(value, names))];
  const parts = Object.entries(value).flatMap(([inner, its]) => (remarks.has(inner) ? [] : free(userName(inner, names), its, names)));
  return [{ name, text: canonicalValue(value['#text'], names), parts }];
}
