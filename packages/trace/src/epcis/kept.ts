import { canonicalJson } from '../log/json/canonical.ts';
import { canonicalMoment } from './hash/value.ts';
import { type Json, type JsonObject, members, valueOf } from './json.ts';
import type { Listed } from './listed.ts';
import type { TextField } from './query/condition.ts';
import { identitiesOf, seenIn, textsOf } from './query/facts.ts';

/** An event in the one form in which it is kept, and what it is found by. */
export interface Kept {
  /** As it was given; its hash id where it came without. */
  readonly eventID: string;
  /** Whether it declares an earlier event wrong. */
  readonly declared: boolean;
  readonly hash: string;
  readonly type: string;
  readonly action: string | undefined;
  /** In UTC with milliseconds. */
  readonly eventTime: string;
  /** The bare word of the standard, or a full URI; so too type and disposition. */
  readonly bizStep: string | undefined;
  readonly disposition: string | undefined;
  /** Canonical, as are the location and the things. */
  readonly readPoint: string | undefined;
  readonly bizLocation: string | undefined;
  readonly transformationID: string | undefined;
  /** All EPCs, classes, parents, inputs and outputs that it names, each once. */
  readonly things: readonly string[];
  /** The event as canonical JSON (RFC 8785), recorded at this time. */
  readonly textAt: (recordTime: string) => string;
}

/**
 * An event as it is kept for ever: with its `eventID`, with the `@context` of its user and without the standard's, and with the time at which it is recorded
 * instead of any that it came with. What else it says stays as it is.
 *
 * @param listed an event of a document that `checkDocument` found valid
 * @param hash its hash id, as `eventHashes` gives it
 * @throws CanonicalError where it has no canonical form, as with half a character
 * @example keptEvent({ event: { type: 'ObjectEvent', eventTime: '2026-11-24T08:30:00+07:00' }, context: undefined, pointer: '' }, 'ni:///x').textAt('2026-11-24T02:00:00.000Z')
 * // '{"eventID":"ni:///x","eventTime":"2026-11-24T08:30:00+07:00","recordTime":"2026-11-24T02:00:00.000Z","type":"ObjectEvent"}'
 */
export function keptEvent({ event, context }: Pick<Listed, 'event' | 'context'>, hash: string): Kept {
  // Read as queries read it: what it is found by is what a query compares.
  const seen = seenIn(event, context);
  const said = (field: TextField): string | undefined => textsOf(seen, field)[0];
  const eventID = said('eventID') ?? hash;
  return {
    eventID,
    declared: Object.hasOwn(event, 'errorDeclaration'),
    hash,
    type: said('eventType') ?? '',
    action: said('action'),
    eventTime: canonicalMoment(valueOf(event, 'eventTime')),
    bizStep: said('bizStep'),
    disposition: said('disposition'),
    readPoint: said('readPoint'),
    bizLocation: said('bizLocation'),
    transformationID: said('transformationID'),
    things: [...new Set(things.flatMap((field) => identitiesOf(seen, field)))],
    textAt: spliced(event, usersContext(context, valueOf(event, '@context')), eventID),
  };
}

const things = ['epc', 'inputEPC', 'outputEPC', 'anyEPCClass', 'parentID'] as const;

const isStandard = (entry: Json): boolean => typeof entry === 'string' && /\/epcis-context(\.jsonld)?$/i.test(entry);

/** What the users of an event and its document say of names, the document's first: the event's own stands over it. */
const usersContext = (ofDocument: Json | undefined, own: Json | undefined): readonly Json[] => [...members(ofDocument), ...members(own)].filter((entry) => !isStandard(entry));

/** Canonical text is made once; only the time at which it is recorded is not known before. */
function spliced(event: JsonObject, context: readonly Json[], eventID: string): (recordTime: string) => string {
  const { '@context': _own, recordTime: _theirs, ...said } = event;
  const kept: JsonObject = { ...said, ...(context.length > 0 && { '@context': context }), eventID };
  const part = (wanted: (name: string) => boolean) => canonicalJson(Object.fromEntries(Object.entries(kept).filter(([name]) => wanted(name)))).slice(1, -1);
  // In the order of RFC 8785, which is that of UTF-16 and so of `<`.
  const before = part((name) => name < 'recordTime');
  const after = part((name) => name > 'recordTime');
  return (recordTime) => `{${[before, `"recordTime":${canonicalJson(recordTime)}`, after].filter((one) => one !== '').join(',')}}`;
}
