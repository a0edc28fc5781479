import { nameOf, type PlacedElement } from '../element.ts';
import { refuse } from '../refusal.ts';
import type { Definition } from '../table/definition.ts';
import { definitionOf } from '../table/table.ts';
import { aiOfSegment } from './names.ts';
import { areQualifiers, belongsInPath, orderText } from './qualifiers.ts';

export interface LinkOptions {
  /** Takes GTINs of 8 and 12 digits too, as the first version of the standard did, and 13 in the query; they are filled up with zeros. */
  readonly shortGtins?: boolean | undefined;
}

/** A part of the link and where it begins. */
interface Segment {
  readonly text: string;
  readonly at: number;
}

export const isLink = (text: string): boolean => /^https?:/i.test(text);

/**
 * Reads a GS1 Digital Link URI (GS1 Digital Link Standard, URI Syntax 1.4): any domain and any path in front of the key.
 * The key is the rightmost pair of AI and value in the path whose AI may be a key. Parameters of the query that are no AI are passed over.
 *
 * @returns the elements in the order of the link: key, qualifiers, attributes
 * @throws Gs1Error
 */
export function readLink(text: string, options: LinkOptions = {}): PlacedElement[] {
  const { path, query } = divide(text);
  const pairs = pathPairs(path);
  const [keyPair] = pairs;
  if (!keyPair) return refuse('no-key', path[0]?.at ?? text.length, 'There is no GS1 key in the path, such as /01/ and a GTIN.');
  const inPath = pairs.map(({ definition, segment, value }) => elementOf(definition, segment.at, value, false, options.shortGtins === true || value.text.length === 13));
  const key = keyPair.definition;
  const qualifiers = inPath.slice(1);
  const ais = qualifiers.map(({ ai }) => ai);
  const wrong = qualifiers.find((_, place) => !areQualifiers(key, ais.slice(0, place + 1)));
  if (wrong) refuse('qualifiers', wrong.at, `${nameOf(wrong)} may not stand here; after ${nameOf(key)} the path may have ${orderText(key)}.`, wrong.ai);
  return [...inPath, ...attributes(query, key, ais, inPath, options)];
}

const uriCharacters = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/;

/** Cuts a link into the segments of its path and the parameters of its query; the fragment is no part of the data. */
function divide(text: string): { path: Segment[]; query: Segment[] } {
  const outside = text.search(uriCharacters);
  if (outside >= 0) refuse('syntax', outside, `"${text[outside]}" may not stand in a URI; write it with % and two hexadecimal digits.`);
  const scheme = /^(https|http|HTTPS|HTTP):\/\//.exec(text)?.[0] ?? refuse('syntax', 0, 'A Digital Link begins with https:// or http://, in small letters or in capitals throughout.');
  const from = text.indexOf('/', scheme.length);
  const domain = from < 0 ? text.slice(scheme.length) : text.slice(scheme.length, from);
  const odd = domain.search(/[_~?#@!$&'()*+,;=%]/);
  if (odd >= 0) refuse('syntax', scheme.length + odd, `"${domain[odd]}" may not stand in the name of a host.`);
  if (domain === '' || from < 0) refuse('syntax', scheme.length, 'A Digital Link has a host and a path, such as https://id.example/01/09506000134352.');
  const data = text.slice(0, text.includes('#') ? text.indexOf('#') : text.length);
  const mark = data.indexOf('?');
  const pathEnd = mark < 0 ? data.length : mark;
  return { path: cut(data, from + 1, pathEnd, '/'), query: mark < 0 ? [] : cut(data, mark + 1, data.length, '&') };
}

function cut(text: string, from: number, end: number, separator: string): Segment[] {
  let at = from;
  return text.slice(from, end).split(separator).map((part) => {
    const segment = { text: part, at };
    at += part.length + 1;
    return segment;
  });
}

interface Pair {
  readonly definition: Definition;
  readonly segment: Segment;
  readonly value: Segment;
}

/** Goes back from the end of the path, pair by pair, to the key. Empty where there is none. */
function pathPairs(path: readonly Segment[]): Pair[] {
  const pairs: Pair[] = [];
  for (let place = path.length - 2; place >= 0; place -= 2) {
    const [segment, value] = [path[place], path[place + 1]];
    const definition = segment && definitionOf(aiOfSegment(segment.text));
    if (!segment || !value || !definition) return [];
    pairs.unshift({ definition, segment, value });
    if (definition.qualifiers) return pairs;
  }
  return [];
}

/** An element out of a pair. A GTIN is filled up to 14 digits where it may be shorter. */
function elementOf(definition: Definition, at: number, raw: Segment, inQuery: boolean, mayBeShort: boolean): PlacedElement {
  const { value, places } = unescaped(raw, inQuery, definition);
  const zeros = definition.ai === '01' && mayBeShort && [8, 12, 13].includes(value.length) ? 14 - value.length : 0;
  if (definition.ai === '01' && zeros === 0 && /^(\d{8}|\d{12,13})$/.test(value)) {
    refuse('length', raw.at, `(01) GTIN has ${value.length} digits; in a Digital Link it has 14, so write ${value.padStart(14, '0')}.`, '01');
  }
  const end = raw.at + raw.text.length;
  return {
    ai: definition.ai, title: definition.title, value: '0'.repeat(zeros) + value, definition, at,
    placeOf: (character) => places[Math.max(0, character - zeros)] ?? end,
  };
}

/** Takes escapes out of a value: %XX, and + for a space in the query. */
function unescaped(raw: Segment, inQuery: boolean, definition: Definition): { value: string; places: number[] } {
  const places: number[] = [];
  let value = '';
  for (let at = 0; at < raw.text.length; at += 1) {
    places.push(raw.at + at);
    const escape = /^%([0-9A-Fa-f]{2})/.exec(raw.text.slice(at, at + 3))?.[1];
    if (escape === '00') refuse('value', raw.at + at, `${nameOf(definition)} has the escape %00; no value has that character.`, definition.ai);
    value += escape ? String.fromCharCode(Number.parseInt(escape, 16)) : inQuery && raw.text[at] === '+' ? ' ' : raw.text[at];
    if (escape) at += 2;
  }
  return { value, places };
}

/** The AIs of the query. Each stands once, and none that belongs into the path. */
function attributes(query: readonly Segment[], key: Definition, qualifiers: readonly string[], inPath: readonly PlacedElement[], options: LinkOptions): PlacedElement[] {
  const found: PlacedElement[] = [];
  for (const { text, at } of query) {
    const equals = text.indexOf('=');
    const name = text.slice(0, Math.max(0, equals));
    if (!/^\d+$/.test(name)) continue;
    const definition = definitionOf(name) ?? refuse('unknown-ai', at, `There is no AI ${name}; a parameter whose name is a number must be an AI.`, name);
    const element = elementOf(definition, at, { text: text.slice(equals + 1), at: at + equals + 1 }, true, options.shortGtins === true);
    if ([...inPath, ...found].some(({ ai }) => ai === name)) refuse('repeated', at, `${nameOf(definition)} stands twice in the link; it may stand once.`, name);
    if (belongsInPath(key, qualifiers, name)) refuse('attribute', at, `${nameOf(definition)} belongs into the path, as a qualifier of ${nameOf(key)}: ${orderText(key)}.`, name);
    if (!definition.attribute) refuse('attribute', at, `${nameOf(definition)} may not be an attribute in the query of a Digital Link.`, name);
    found.push(element);
  }
  return found;
}
