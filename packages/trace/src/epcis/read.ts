import { isTooDeep, mostDepth } from './check/depth.ts';
import type { Json } from './json.ts';
import type { Problem } from './problem.ts';
import { readXml } from './xml/document.ts';

/** How a file is written. */
export type Format = 'json' | 'xml';

/** The longest text that is read, in characters: about a hundred thousand events. */
export const mostCharacters = 64 * 1024 * 1024;

/** A file in the JSON form of the standard, as far as it can be read. */
export interface Reading {
  /** Null where it is neither. */
  readonly format: Format | null;
  /** Undefined where nothing could be read. */
  readonly document: Json | undefined;
  /** What is wrong with how it is written; what is wrong with what it says, `checkDocument` tells. */
  readonly problems: readonly Problem[];
  /** How many there are beyond those. */
  readonly more: number;
  /** Of XML: element and line for a JSON pointer into the document. */
  readonly locate: (pointer: string) => { readonly element?: string; readonly line?: number };
}

/**
 * Reads a file of EPCIS: JSON or JSON-LD as it is, XML into the same form. Which it is, its first character says.
 *
 * @param text the whole file, decoded; a byte order mark is passed over
 * @example readText('{"type":"ObjectEvent"}').format // 'json'
 * @example readText('hello').problems[0]?.code // 'not-epcis'
 */
export function readText(text: string): Reading {
  if (text.length > mostCharacters) return unread(null, { pointer: '', code: 'too-large', message: `The file is longer than ${mostCharacters} characters; split it into several documents.` });
  const start = text.search(/[^\s\uFEFF]/);
  const first = text[start];
  if (first === '<') return { format: 'xml', ...readXml(text.slice(start)) };
  if (first === '{' || first === '[') return readJson(text.slice(start));
  return unread(null, { pointer: '', code: 'not-epcis', message: start < 0 ? 'The file is empty.' : 'The file is neither JSON nor XML: it must begin with {, [ or <.' });
}

function readJson(text: string): Reading {
  let document: Json;
  try {
    document = JSON.parse(text) as Json;
  } catch (error) {
    return unread('json', { pointer: '', code: 'not-json', message: `This is not JSON: ${(error as Error).message.replace(/\.$/, '')}.` });
  }
  if (isTooDeep(document)) return unread('json', { pointer: '', code: 'too-deep', message: `The document is nested deeper than ${mostDepth} levels.` });
  return { format: 'json', document, problems: [], more: 0, locate: () => ({}) };
}

const unread = (format: Format | null, problem: Problem): Reading => ({ format, document: undefined, problems: [problem], more: 0, locate: () => ({}) });
