import { assets } from './assets.ts';
import type { Definition } from './definition.ts';
import { certificates, healthcare, internal, items } from './items.ts';
import { amounts, measures } from './measures.ts';
import { places, transport, units } from './places.ts';
import { people, processes } from './processes.ts';

/** Every application identifier of the GS1 General Specifications, in the order of their numbers. */
export const definitions: readonly Definition[] = [
  ...items, ...measures, ...amounts, ...places, ...transport, ...processes, ...healthcare, ...certificates, ...people, ...units, ...assets, ...internal,
].toSorted((one, other) => (one.ai < other.ai ? -1 : 1));

const byNumber: ReadonlyMap<string, Definition> = new Map(definitions.map((definition) => [definition.ai, definition]));

/** The definition of an AI, or undefined where there is none with this number. */
export const definitionOf = (ai: string): Definition | undefined => byNumber.get(ai);

/** The AI with which digits begin. No AI begins with another one, so there is one at most. */
export function definitionAt(text: string, at = 0): Definition | undefined {
  return [2, 3, 4].map((length) => byNumber.get(text.slice(at, at + length))).find((found) => found !== undefined);
}
