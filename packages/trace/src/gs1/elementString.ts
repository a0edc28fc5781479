import { longest, type PlacedElement } from './element.ts';
import { refuse } from './refusal.ts';
import { definitionAt, definitionOf } from './table/table.ts';

/** The separator of elements as a scanner sends it (ASCII group separator), and as people write it. */
export const groupSeparator = '\u001d';

/** Symbology identifiers of the carriers of element strings: GS1-128, Data Matrix, QR code, DataBar and composite, DotCode. */
const symbologies = /^\](C1|d2|Q3|e[0-3]|J1)/;

export const isBracketed = (text: string): boolean => text.startsWith('(');

/** Reads `(01)09506000134352(10)H240117`. A bracket that belongs to a value is written `\(`. */
export function readBracketed(text: string): PlacedElement[] {
  const elements: PlacedElement[] = [];
  let at = 0;
  while (at < text.length) {
    const begin = at;
    if (text[begin] !== '(') refuse('syntax', begin, 'An AI in round brackets must stand here, such as (01).');
    const close = text.indexOf(')', begin);
    if (close < 0) refuse('syntax', begin, 'The bracket that opens here is not closed; an AI is written like (01).');
    const number = text.slice(begin + 1, close);
    const definition = definitionOf(number) ?? refuse('unknown-ai', begin + 1, unknown(number), number);
    const [value, places, end] = bracketedValue(text, close + 1);
    elements.push({ ai: definition.ai, title: definition.title, value, definition, at: begin, placeOf: (character) => places[character] ?? end });
    at = end;
  }
  return elements;
}

function bracketedValue(text: string, from: number): [value: string, places: number[], end: number] {
  const places: number[] = [];
  let value = '';
  let at = from;
  for (; at < text.length && text[at] !== '('; at += 1) {
    if (text[at] === '\\' && text[at + 1] === '(') at += 1;
    places.push(at);
    value += text[at];
  }
  return [value, places, at];
}

const unknown = (number: string) => (/^\d{2,4}$/.test(number) ? `There is no AI ${number} in the GS1 General Specifications.` : `"${number}" is no AI; an AI has two to four digits.`);

/** Whether a text is an element string with separators: `^` or the ASCII group separator, or with a symbology identifier. */
export const isElementString = (text: string): boolean => symbologies.test(text) || text.startsWith('^') || text.startsWith(groupSeparator);

/**
 * Reads `^0109506000134352` and what a scanner sends: with ASCII 29 for the separator, with or without symbology identifier, with or without separator in front.
 * AIs of predefined length end by themselves; all others end at a separator or at the end.
 */
export function readElementString(text: string): PlacedElement[] {
  const elements: PlacedElement[] = [];
  const separator = text.includes(groupSeparator) && !text.startsWith('^') ? groupSeparator : '^';
  let at = symbologies.test(text) ? 3 : 0;
  if (text[at] === separator) at += 1;
  if (at >= text.length) refuse('empty', at, 'There is no AI after the separator.');
  while (at < text.length) {
    const begin = at;
    const definition = definitionAt(text, begin) ?? refuse('unknown-ai', begin, `No AI begins with "${text.slice(begin, begin + 4)}".`);
    const from = begin + definition.ai.length;
    const next = text.indexOf(separator, from);
    const stop = next < 0 ? text.length : next;
    const end = definition.fixed ? Math.min(stop, from + longest(definition)) : stop;
    elements.push({ ai: definition.ai, title: definition.title, value: text.slice(from, end), definition, at: begin, placeOf: (character) => from + character });
    at = text[end] === separator ? end + 1 : end;
  }
  return elements;
}
