import { canonicalBytes, canonicalJson } from '../json/canonical.ts';
import { type Hash, leafHash } from '../tree/hash.ts';
import { Fields } from './fields.ts';

/** What is logged of one event. */
export interface Leaf {
  /** Code of the cooperative whose log it is. */
  readonly cooperative: string;
  /** Its place in the log, counted from 1: leaf n is the n-th. */
  readonly sequence: number;
  /** The EPCIS event as it is stored, as JSON. */
  readonly event: unknown;
  /** When the server wrote it, in UTC as `2026-11-24T19:47:07.000Z`. */
  readonly recordedAt: string;
  /** Who was logged in: the person's name for logs, or the key of a machine. */
  readonly recordedBy: string;
}

/** What is hashed of a leaf: its canonical JSON, names in the order of RFC 8785. */
export const leafBytes = ({ cooperative, sequence, event, recordedAt, recordedBy }: Leaf): Uint8Array => canonicalBytes({ cooperative, sequence, event, recordedAt, recordedBy });

/**
 * Hash of a leaf: RFC 6962 §2.1 over its canonical JSON (RFC 8785).
 *
 * @throws CanonicalError where the event has no canonical form
 * @example hashText(hashOfLeaf({ cooperative: 'ceper', sequence: 1, event: { type: 'ObjectEvent' }, recordedAt: '2026-11-24T19:47:07.000Z', recordedBy: 'sri' })) // 64 digits, the same on every machine
 */
export const hashOfLeaf = (leaf: Leaf): Hash => leafHash(leafBytes(leaf));

/** A leaf whose event is canonical text already, as a store keeps it. */
export interface TextLeaf extends Omit<Leaf, 'event'> {
  /** Canonical JSON (RFC 8785). Taken as it is: what is not canonical gives another leaf than was logged. */
  readonly canonical: string;
}

/**
 * The canonical JSON of a leaf, without reading its event again.
 *
 * @example leafText({ cooperative: 'ceper', sequence: 1, canonical: '{"type":"ObjectEvent"}', recordedAt: '2026-11-24T19:47:07.000Z', recordedBy: 'sri' })
 * // '{"cooperative":"ceper","event":{"type":"ObjectEvent"},"recordedAt":"2026-11-24T19:47:07.000Z","recordedBy":"sri","sequence":1}'
 */
export const leafText = ({ cooperative, sequence, canonical, recordedAt, recordedBy }: TextLeaf): string =>
  `{"cooperative":${canonicalJson(cooperative)},"event":${canonical},"recordedAt":${canonicalJson(recordedAt)},"recordedBy":${canonicalJson(recordedBy)},"sequence":${sequence}}`;

/** Hash of a leaf whose event is canonical text already: that of `hashOfLeaf`. */
export const hashOfText = (leaf: TextLeaf): Hash => leafHash(new TextEncoder().encode(leafText(leaf)));

/**
 * Reads a leaf strictly.
 *
 * @throws LogFileError naming the field that is missing, of another form, or not known
 * @example readLeaf({ sequence: 0 }) // throws: /cooperative is missing.
 */
export function readLeaf(value: unknown, pointer = ''): Leaf {
  const fields = Fields.of(value, pointer);
  const leaf = { cooperative: fields.text('cooperative'), sequence: fields.count('sequence', 1), event: fields.any('event'), recordedAt: fields.time('recordedAt'), recordedBy: fields.text('recordedBy') };
  fields.done();
  return leaf;
}

/** By what people find an event again: its eventID, or its type and time where it has none. */
export function nameOfEvent(event: unknown): string {
  if (typeof event !== 'object' || event === null) return 'an event without a name';
  const { eventID, type, eventTime } = event as { eventID?: unknown; type?: unknown; eventTime?: unknown };
  if (typeof eventID === 'string') return eventID;
  const said = [type, eventTime].filter((one): one is string => typeof one === 'string').join(' of ');
  return said || 'an event without a name';
}
