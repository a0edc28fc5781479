import { epcisDocument, type ErrorDeclaration, errorDeclaration, type JsonObject, objectEvent } from '@sentra/trace/epcis';
import { gln, linkOf } from '@sentra/trace/gs1';
import { type SentEvent, sentEvents } from '../index.ts';

/** The place of a foundry by its code: the cooperative's GLN, and the code as its extension. */
export const placeOf = (code: string): string => linkOf({ kind: 'place', gln: gln('9506000', 1), extension: code }, { host: 'id.batur.example' });

export interface Seen {
  /** Minutes after half past eight. */
  readonly minute?: number;
  readonly eventID?: string;
  readonly place?: string;
  readonly kg?: number;
}

/** A heat that was seen: each number is another event. */
export const heatEvent = (number: number, { minute = 0, eventID, place, kg = 500 }: Seen = {}): JsonObject =>
  objectEvent({
    eventTime: new Date(Date.UTC(2026, 10, 24, 1, 30 + minute)).toISOString().replace('Z', '+00:00'),
    ...(eventID !== undefined && { eventID }),
    action: 'OBSERVE',
    bizStep: 'inspecting',
    epcList: [`https://id.batur.example/01/09506000134352/21/H${number}`],
    ...(place !== undefined && { readPoint: place }),
    extensions: { 'batur:kg': kg },
  });

export const declared = (event: JsonObject, declaration: ErrorDeclaration): JsonObject => errorDeclaration(event, declaration);

const prefixes = { batur: 'https://ns.batur.example/epcis/' };

/** Events as they come in a document. */
export const sent = (...events: readonly JsonObject[]): SentEvent[] => sentEvents(epcisDocument(events, { creationDate: '2026-11-24T09:00:00+07:00', prefixes }));
