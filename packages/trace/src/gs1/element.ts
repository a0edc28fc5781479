import type { Lookups } from './lint/fault.ts';
import { lint, type LintName } from './lint/lint.ts';
import { refuse } from './refusal.ts';
import type { CharacterSet, Component, Definition } from './table/definition.ts';
import { definitionOf } from './table/table.ts';

/** One AI with its value, as GS1 calls it an element. */
export interface Element {
  readonly ai: string;
  /** As it is in an element string: without escapes, a GTIN of 14 digits. */
  readonly value: string;
  /** The data title of the AI, such as BATCH/LOT. */
  readonly title: string;
}

/** An element by its AI, with the data title of that AI. */
export const titled = (ai: string, value: string): Element => ({ ai, value, title: definitionOf(ai)?.title ?? '' });

/** An element and where its AI and its value begin in the text that was read. */
export interface PlacedElement extends Element {
  readonly definition: Definition;
  readonly at: number;
  /** The character of the text where a character of the value stands. */
  readonly placeOf: (character: number) => number;
}

const sets: Readonly<Record<CharacterSet, LintName>> = { N: 'csetnumeric', X: 'cset82', Y: 'cset39', Z: 'cset64' };

export const nameOf = ({ ai, title }: Pick<Element, 'ai' | 'title'>): string => `(${ai}) ${title}`;

const lengthsOf = ({ components }: Definition) => ({
  least: components.reduce((sum, { optional, least }) => sum + (optional ? 0 : least), 0),
  most: components.reduce((sum, { most }) => sum + most, 0),
});

/** The longest value that an AI may have, in characters. */
export const longest = (definition: Definition): number => lengthsOf(definition).most;

/** Lengths as a sentence says them. */
function lengthText({ least, most }: { least: number; most: number }): string {
  return least === most ? `${most} characters` : `${least} to ${most} characters`;
}

/** Cuts a value into its components. A component that may be left out is left out where nothing is left. */
export function piecesOf(value: string, { components }: Definition): { component: Component; piece: string; at: number }[] {
  let at = 0;
  return components.flatMap((component) => {
    const piece = value.slice(at, at + component.most);
    if (component.optional && piece === '') return [];
    const cut = { component, piece, at };
    at += piece.length;
    return [cut];
  });
}

/**
 * Checks a value by its AI: length, characters, and what each component must be (General Specifications, section 3).
 *
 * @throws Gs1Error with the character that is wrong, in the text that was read
 */
export function checkValue({ definition, value, placeOf }: PlacedElement, lookups: Lookups): void {
  const name = nameOf(definition);
  const lengths = lengthsOf(definition);
  if (value === '') refuse('empty', placeOf(0), `${name} has no value; it has ${lengthText(lengths)}.`, definition.ai);
  if (value.length < lengths.least || value.length > lengths.most) {
    refuse('length', placeOf(Math.min(value.length, lengths.most)), `${name} has ${value.length} characters; it must have ${lengthText(lengths)}.`, definition.ai);
  }
  for (const { component, piece, at } of piecesOf(value, definition)) {
    if (piece.length < component.least) refuse('length', placeOf(at + piece.length), `${name} ends too early: the part that begins at its character ${at + 1} has ${component.least} characters.`, definition.ai);
    for (const check of [sets[component.set], ...component.lints]) {
      const fault = lint(check, piece, lookups);
      if (fault) refuse('value', placeOf(at + fault.at), `${name}: ${fault.says}.`, definition.ai);
    }
  }
}

/**
 * Checks an element that was read from no text, such as one of our own before it is printed. Places in a refusal are those of its value.
 *
 * @throws Gs1Error
 */
export function checkElement({ ai, value, title }: Element): Definition {
  const definition = definitionOf(ai) ?? refuse('unknown-ai', 0, `There is no AI ${ai} in the GS1 General Specifications.`, ai);
  checkValue({ ai, value, title, definition, at: 0, placeOf: (character) => character }, {});
  return definition;
}
