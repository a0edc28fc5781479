import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Instant, OfCooperative } from './tables.ts';

/** An event as it was recorded. Rows are added by the command that appends to the log, and never changed. */
export interface EpcisEventTable extends OfCooperative {
  /** Its leaf in the log, counted from 1. */
  sequence: number;
  event_id: string;
  declared: boolean;
  hash: string;
  type: string;
  action: string | null;
  event_time: string;
  record_time: string;
  biz_step: string | null;
  disposition: string | null;
  read_point: string | null;
  biz_location: string | null;
  transformation_id: string | null;
  /** All EPCs and classes that it names, canonical as `trace_thing.key`. */
  things: string[];
  canonical: string;
  event: JSONColumnType<object, string, never>;
  capture_id: string | null;
  member_code: string | null;
  recorded_by: string;
}

/** A capture job of EPCIS 2.0. */
export interface EpcisCaptureTable extends OfCooperative {
  id: string;
  created_at: Instant;
  finished_at: string | null;
  /** Null while it runs. */
  success: boolean | null;
  error_behaviour: 'rollback' | 'proceed';
  errors: JSONColumnType<readonly object[], string | undefined, string>;
  events: Generated<number>;
  person_id: string;
}

/** A node of the log over 2^level leaves; level 0 is the leaf with sequence index + 1. */
export interface LogNodeTable extends OfCooperative {
  level: number;
  index: number;
  hash: Buffer;
}

/** The right edge of the log: its size, and the hashes of its full subtrees one after the other. */
export interface LogEdgeTable extends OfCooperative {
  size: number;
  hashes: Buffer;
}

export interface LogKeyTable extends OfCooperative {
  /** Ed25519, PEM. */
  public_key: string;
  since: string;
}

export interface LogHeadTable extends OfCooperative {
  size: number;
  root: Buffer;
  time: string;
  public_key: string;
  signature: Buffer;
}

export type ThingKind = 'charge' | 'process' | 'heat' | 'castings' | 'piece' | 'returns' | 'box' | 'shipment' | 'other';

export interface TraceThingTable extends OfCooperative {
  id: ColumnType<number, number | undefined, never>;
  key: string;
  kind: ThingKind;
}

/** Material goes from parent to child; times are those of the events. */
export interface TraceEdgeTable extends OfCooperative {
  parent: number;
  child: number;
  kind: number;
  since: string | null;
  until: string | null;
  quantity: number | null;
  uom: string | null;
  sequence: number;
}
