import { eventHashes, eventsOf, type Json, type JsonObject, type Kept, keptEvent } from '@sentra/trace/epcis';
import { CanonicalError } from '@sentra/trace/log';
import type { Refused } from '../refusal.ts';
import { traceRefusals } from './refusals.ts';

/** An event as it was sent, in a document that `checkDocument` found valid. */
export interface SentEvent {
  /** JSON pointer into the document that was sent. */
  readonly pointer: string;
  readonly event: JsonObject;
  /** The `@context` of the document. */
  readonly context: Json | undefined;
  /** Its hash id by CBV. */
  readonly hash: string;
}

/** The events of a document with their hash ids, in their order. */
export function sentEvents(document: Json): SentEvent[] {
  const hashes = eventHashes(document);
  return eventsOf(document).map((listed, at) => ({ ...listed, hash: hashes[at] ?? '' }));
}

/** A sent event in the form in which it would be kept, or why there is none. */
export type Prepared = { readonly pointer: string; readonly kept: Kept } | { readonly pointer: string; readonly eventID: string; readonly refused: Refused };

/** Longer texts do not fit into the indexes by which events are found. In bytes of UTF-8. */
const longest = 2000;

/** Brings an event into the form in which it is kept. What no database holds is refused before anything is written. */
export function prepared({ pointer, event, context, hash }: SentEvent): Prepared {
  const refused = (eventID: string, reason: string): Prepared => ({ pointer, eventID, refused: traceRefusals.refuse('unstorable', { event: eventID.slice(0, 200), reason }) });
  try {
    const kept = keptEvent({ event, context }, hash);
    const { eventID, bizStep, disposition, readPoint, bizLocation, transformationID, things } = kept;
    const long = [eventID, bizStep, disposition, readPoint, bizLocation, transformationID, ...things].find((text) => text !== undefined && Buffer.byteLength(text) > longest);
    if (long !== undefined) return refused(eventID, `${long.slice(0, 60)}… is longer than ${longest} bytes.`);
    if (nul.test(kept.textAt(''))) return refused(eventID, 'a text of it holds a NUL character.');
    const said = event['eventTime'];
    if (typeof said !== 'string' || said.startsWith('00') || !/^\d{4}-/.test(kept.eventTime)) return refused(eventID, `its eventTime ${kept.eventTime} is in no year from 100 to 9999.`);
    return { pointer, kept };
  } catch (error) {
    if (error instanceof CanonicalError) return refused(hash, error.message);
    throw error;
  }
}

/** A NUL as canonical JSON writes it; two backslashes are one of the text. */
const nul = /(?<!\\)(?:\\\\)*\\u0000/;
