import { checkText, type Listed, mostProblems, type Problem, type TextCheck } from '@sentra/trace/epcis';
import { sentEvents, type SentEvent } from '../sent.ts';
import { epcisRefusals } from './refusals.ts';

/** Documents are read whole into memory, so size and number are bounded. */
export const mostBytes = 16 * 1024 * 1024;
export const mostEvents = 5000;

/** What was sent, read and checked. */
export interface Sent {
  readonly events: readonly SentEvent[];
  /** How many events it has, with those that are left out. */
  readonly sent: number;
  /** What is wrong with events that are left out, where those may be. */
  readonly leftOut: readonly Problem[];
}

/**
 * Reads a body of JSON, JSON-LD or XML: a document, a query document, a list of events or an event.
 *
 * @param mayLeaveOut events that are not valid are left out, instead of refusing all; what is wrong outside of events refuses all of it anyway
 * @throws Refused epcis.not-valid with every fault at its place, epcis.too-many-events
 */
export function readBody(body: Buffer, { mayLeaveOut }: { readonly mayLeaveOut: boolean }): Sent {
  const text = decoded(body);
  const check = checkText(text);
  if (check.events.length > mostEvents) throw epcisRefusals.refuse('too-many-events', { count: check.events.length, most: mostEvents });
  if (check.valid && check.document !== undefined) return { events: sentEvents(check.document), sent: check.events.length, leftOut: [] };
  const wrong = mayLeaveOut ? wrongEvents(check) : undefined;
  if (wrong === undefined || check.document === undefined) throw notValid(check);
  return { events: sentEvents(check.document).filter(({ pointer }) => !wrong.has(pointer)), sent: check.events.length, leftOut: check.problems };
}

function decoded(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw epcisRefusals.refuse('not-valid', { count: 1, place: '/', reason: 'the text is not UTF-8.' });
  }
}

/** The events that problems are in; undefined where one is outside of events, or some were not told. */
function wrongEvents({ problems, more, events }: TextCheck): ReadonlySet<string> | undefined {
  const places = problems.map(({ pointer }) => events.find((event: Listed) => pointer === event.pointer || pointer.startsWith(`${event.pointer}/`))?.pointer);
  return more > 0 || places.includes(undefined) ? undefined : new Set(places.filter((place) => place !== undefined));
}

function notValid({ problems, more }: TextCheck) {
  const [first] = problems;
  const faults = problems.slice(0, mostProblems).map((problem) => ({ at: placeOf(problem), id: problem.message, en: problem.message }));
  return epcisRefusals.refuse('not-valid', { count: problems.length + more, place: first ? placeOf(first) : '/', reason: first?.message ?? '' }, faults);
}

/** In XML the element and its line say more than a pointer into JSON. */
const placeOf = ({ pointer, element, line }: Problem): string => (element === undefined ? pointer || '/' : `${element}${line === undefined ? '' : `, line ${line}`}`);

export const problemOfEvent = (problem: Problem): object => ({
  type: 'epcisException:ValidationException', title: problem.message, status: 400, detail: problem.message, instance: placeOf(problem), code: `epcis.${problem.code}`,
});
