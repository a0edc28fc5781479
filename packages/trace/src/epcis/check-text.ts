import { type Check, checkDocument } from './check/check.ts';
import { type Kind, kindOf } from './check/document.ts';
import type { Json } from './json.ts';
import { eventsOf, type Listed } from './listed.ts';
import { mostProblems } from './problem.ts';
import { type Format, readText } from './read.ts';

/** A file, read and checked. */
export interface TextCheck extends Check {
  readonly format: Format | null;
  /** What it is; null where nothing could be read. */
  readonly kind: Kind | null;
  /** The file in the JSON form of the standard; undefined where nothing could be read. */
  readonly document: Json | undefined;
  /** Its events, also of a file that is not valid. */
  readonly events: readonly Listed[];
}

/**
 * Reads a file of EPCIS and checks it: JSON, JSON-LD or XML; document, query document, list of events or single event.
 * Problems of XML carry element and line beside the pointer into the JSON form.
 *
 * @param text the whole file, decoded
 * @example checkText('{"type":"ObjectEvent"}').valid // false
 * @example checkText('{"type":"ObjectEvent"}').kind // 'event'
 */
export function checkText(text: string): TextCheck {
  const { format, document, problems, more, locate } = readText(text);
  if (document === undefined) return { format, kind: null, document, valid: false, problems, more, warnings: [], events: [] };
  const check = checkDocument(document);
  const all = [...problems, ...check.problems.map((problem) => ({ ...problem, ...locate(problem.pointer) }))];
  return {
    format,
    kind: kindOf(document),
    document,
    valid: check.valid && problems.length === 0,
    problems: all.slice(0, mostProblems),
    more: more + check.more + Math.max(0, all.length - mostProblems),
    warnings: check.warnings.map((warning) => ({ ...warning, ...locate(warning.pointer) })),
    events: eventsOf(document),
  };
}
