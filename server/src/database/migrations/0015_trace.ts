import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** What happened to every heat, casting and box: events as they were recorded, the log that holds them to it, and the paths that follow from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(events).execute(db);
  await sql.raw(log).execute(db);
  await sql.raw(paths).execute(db);
  await sql.raw(protect(['epcis_event', 'epcis_capture', 'log_node', 'log_edge', 'log_head', 'log_key', 'trace_thing', 'trace_edge'])).execute(db);
}

const events = `
create table epcis_event (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  sequence bigint not null check (sequence > 0),
  event_id text not null,
  declared boolean not null,
  hash text not null,
  type text not null,
  action text,
  event_time timestamptz not null,
  record_time timestamptz not null,
  biz_step text,
  disposition text,
  read_point text,
  biz_location text,
  transformation_id text,
  things text[] not null,
  canonical text not null,
  event jsonb not null,
  capture_id uuid,
  member_code text,
  recorded_by text not null,
  primary key (cooperative_id, sequence));
comment on table epcis_event is 'events of EPCIS as they were recorded, for ever: each is the leaf of the log with its sequence. A correction is a further event';
comment on column epcis_event.declared is 'whether it declares the earlier event of the same event_id to be wrong';
comment on column epcis_event.hash is 'hash id by CBV 2.0, with which the same event is known again however it is written';
comment on column epcis_event.things is 'everything that the event names by EPC or class, parents, inputs and outputs too, canonical as trace_thing.key';
comment on column epcis_event.canonical is 'the event as canonical JSON (RFC 8785), with recordTime and eventID: what the log holds and what queries answer';
comment on column epcis_event.event is 'canonical once more, to be searched';
comment on column epcis_event.member_code is 'whose foundry it is about; empty: none''s, the office recorded it';
comment on column epcis_event.recorded_by is 'the name of who was logged in, as it was then';
create unique index epcis_event_once on epcis_event (cooperative_id, event_id) where not declared;
create unique index epcis_event_declared_once on epcis_event (cooperative_id, event_id, hash) where declared;
create index epcis_event_happened on epcis_event (cooperative_id, event_time, sequence);
create index epcis_event_recorded on epcis_event (cooperative_id, record_time, sequence);
create index epcis_event_of_member on epcis_event (cooperative_id, member_code, event_time) where member_code is not null;
create index epcis_event_step on epcis_event (cooperative_id, biz_step, event_time);
create index epcis_event_location on epcis_event (cooperative_id, biz_location, event_time);
create index epcis_event_transformation on epcis_event (cooperative_id, transformation_id) where transformation_id is not null;
create index epcis_event_things on epcis_event using gin (things);

create table epcis_capture (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  success boolean,
  error_behaviour text not null check (error_behaviour in ('rollback', 'proceed')),
  errors jsonb not null default '[]',
  events integer not null default 0,
  person_id text not null,
  primary key (cooperative_id, id),
  check ((finished_at is null) = (success is null)));
comment on table epcis_capture is 'capture jobs of EPCIS 2.0: what was sent in one request, and what became of it';
comment on column epcis_capture.success is 'empty while it runs';
comment on column epcis_capture.events is 'how many events were sent in it';
create index epcis_capture_created on epcis_capture (cooperative_id, created_at);
`;

const log = `
create table log_node (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  level smallint not null check (level between 0 and 53),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (cooperative_id, level, index));
comment on table log_node is 'nodes of the log over a full number of leaves, 2^level each; level 0 is the leaf with sequence index + 1 (RFC 6962, 2.1)';

create table log_edge (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  size bigint not null check (size >= 0),
  hashes bytea not null check (length(hashes) = 32 * bit_count(size::bit(64))),
  primary key (cooperative_id));
comment on table log_edge is 'the right edge of the log, to which is appended: its leaves, and the hashes of its full subtrees, the largest first. Whoever records events holds its row to the end';

create table log_key (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  public_key text not null,
  since timestamptz not null,
  primary key (cooperative_id, public_key));
comment on table log_key is 'public keys (Ed25519, PEM) with which heads of the log were signed; the private one is in no table';

create table log_head (
  cooperative_id uuid not null,
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  time timestamptz not null,
  public_key text not null,
  signature bytea not null check (length(signature) = 64),
  primary key (cooperative_id, size),
  foreign key (cooperative_id, public_key) references log_key (cooperative_id, public_key) on delete cascade);
comment on table log_head is 'signed heads: the first size leaves have this root';
create index log_head_time on log_head (cooperative_id, time);
`;

/** An edge is one row per flow; neither end is a foreign key: forty million rows are made from the events alone, and made anew from them when need be. */
const paths = `
create table trace_thing (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id bigint not null generated by default as identity,
  key text not null,
  kind text not null check (kind in ('charge', 'process', 'heat', 'castings', 'piece', 'returns', 'box', 'shipment', 'other')),
  primary key (cooperative_id, id),
  unique (cooperative_id, key) include (id, kind));
comment on table trace_thing is 'what paths lead through; key is the canonical GS1 Digital Link or the URN. Follows from the events, and can be made anew from them';

create table trace_edge (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  parent bigint not null,
  child bigint not null,
  kind smallint not null,
  since timestamptz,
  until timestamptz,
  quantity numeric,
  uom text,
  sequence bigint not null,
  primary key (cooperative_id, parent, child, sequence, kind) include (since, until));
comment on table trace_edge is 'material goes from parent to child. Follows from the events, and can be made anew from them';
comment on column trace_edge.since is 'from when on the child holds the parent, or when it went over into it; times are those of the events';
comment on column trace_edge.until is 'when the child let the parent go; empty: not yet';
comment on column trace_edge.sequence is 'the event that says so';
create index trace_edge_up on trace_edge (cooperative_id, child) include (parent, kind, since, until, sequence);
create index trace_edge_of_event on trace_edge (cooperative_id, sequence);
`;
