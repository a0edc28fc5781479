import type { Json } from '../json.ts';
import { type Problem, Problems, type Warning } from '../problem.ts';
import { isTooDeep, mostDepth } from './depth.ts';
import { wholeFile } from './document.ts';
import { Place } from './place.ts';
import { warningsOf } from './warnings.ts';

/** What is wrong with a document, and what is doubtful. */
export interface Check {
  readonly valid: boolean;
  /** The first hundred; none where it is valid. */
  readonly problems: readonly Problem[];
  /** How many problems there are beyond those. */
  readonly more: number;
  /** What does not make it invalid: at most a hundred. */
  readonly warnings: readonly Warning[];
}

/**
 * Checks the JSON form of a document, a query document, a list of events or a single event against EPCIS 2.0 and CBV 2.0:
 * every field of every event by its type, all problems at once.
 *
 * @param value parsed JSON, of any shape
 * @example checkDocument({ type: 'EPCISDocument' }).problems[0]?.message // '@context is missing; an EPCISDocument needs it.'
 * @example checkDocument({ type: 'EPCISDocument' }).problems.length // 4
 */
export function checkDocument(value: Json): Check {
  const problems = new Problems();
  if (isTooDeep(value)) {
    problems.add(() => ({ pointer: '', code: 'too-deep', message: `The document is nested deeper than ${mostDepth} levels.` }));
    return { valid: false, problems: problems.told, more: 0, warnings: [] };
  }
  wholeFile(value, new Place(problems));
  return { valid: problems.told.length === 0, problems: problems.told, more: problems.more, warnings: warningsOf(value).told };
}
