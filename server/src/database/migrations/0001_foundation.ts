import { type Kysely, sql } from 'kysely';
import { protect, protectCooperative } from '../visibility.ts';
import { catalogue, demand, members } from './0001_foundation/book.ts';
import { cooperative, people } from './0001_foundation/people.ts';

/**
 * The order book: who the members are, what the catalogue holds, what buyers want, what was planned and released.
 *
 * Every table carries `cooperative_id` first in its key, so that past one server the whole can be distributed by it and no
 * query or constraint crosses from one cooperative to another. Things people name by a code are keyed by that code.
 * Weeks are named by their Monday; a plan counts its weeks from 1, as the planning problem does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(people).execute(db);
  await sql.raw(cooperative).execute(db);
  await sql.raw(members).execute(db);
  await sql.raw(catalogue).execute(db);
  await sql.raw(demand).execute(db);
  await sql.raw(planning).execute(db);
  await sql.raw(records).execute(db);
  await sql.raw(protectCooperative()).execute(db);
  await sql.raw(protect(tables)).execute(db);
}

/** Those of one cooperative. */
const tables = [
  'membership', 'invitation', 'program_key', 'member', 'foundry', 'figure', 'material', 'furnace', 'furnace_material', 'heat_offer',
  'hour_offer', 'part', 'stage', 'route', 'buyer', 'buyer_part', 'order_line', 'stock', 'schedule_mapping', 'plan', 'plan_problem',
  'plan_lot', 'plan_heat', 'plan_delivery', 'plan_order', 'plan_run', 'lot', 'audit_entry', 'idempotency', 'import',
];

const planning = `
create table plan (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null,
  version integer not null,
  base_plan_id uuid,
  first_week date not null check (extract(isodow from first_week) = 1),
  weeks integer not null check (weeks >= 1),
  total bigint not null,
  cost jsonb not null,
  bound bigint,
  bound_making bigint,
  on_time numeric not null,
  share_min numeric not null,
  share_jain numeric not null,
  lots integer not null,
  heats integer not null,
  seed bigint not null,
  seconds numeric not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  note text,
  primary key (cooperative_id, id),
  unique (cooperative_id, version),
  foreign key (cooperative_id, base_plan_id) references plan (cooperative_id, id));

create table plan_problem (
  cooperative_id uuid not null,
  plan_id uuid not null,
  content bytea not null,
  primary key (cooperative_id, plan_id),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade);
comment on table plan_problem is 'the problem as it was planned, gzipped JSON, so that a plan can be checked and explained after its data changed';

create table plan_lot (
  cooperative_id uuid not null,
  plan_id uuid not null,
  member_code text not null,
  part_code text not null,
  stage integer not null,
  week integer not null,
  quantity integer not null,
  primary key (cooperative_id, plan_id, member_code, part_code, stage, week),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade);
create index plan_lot_part on plan_lot (cooperative_id, plan_id, part_code);

create table plan_heat (
  cooperative_id uuid not null,
  plan_id uuid not null,
  member_code text not null,
  furnace_code text not null,
  material_code text not null,
  week integer not null,
  count integer not null,
  primary key (cooperative_id, plan_id, furnace_code, week, material_code),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade);

create table plan_delivery (
  cooperative_id uuid not null,
  plan_id uuid not null,
  order_code text not null,
  week integer not null,
  quantity integer not null,
  primary key (cooperative_id, plan_id, order_code, week),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade);

create table plan_order (
  cooperative_id uuid not null,
  plan_id uuid not null,
  order_code text not null,
  due_week integer not null,
  quantity integer not null check (quantity > 0),
  primary key (cooperative_id, plan_id, order_code),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade);
comment on table plan_order is 'the order lines that a plan knew of, as it saw them: what is not delivered of these is unserved, and a line made later has no promise';

create table plan_run (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null,
  state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  options jsonb not null,
  progress jsonb,
  plan_id uuid,
  failure jsonb,
  cancel_requested boolean not null default false,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  seen_at timestamptz,
  finished_at timestamptz,
  primary key (cooperative_id, id),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id));
create index plan_run_open on plan_run (cooperative_id, requested_at) where state in ('queued', 'running');

create table lot (
  cooperative_id uuid not null,
  code text not null,
  plan_id uuid not null,
  member_code text not null,
  part_code text not null,
  stage integer not null,
  week date not null check (extract(isodow from week) = 1),
  quantity integer not null check (quantity > 0),
  state text not null default 'released' check (state in ('released', 'withdrawn')),
  released_by text not null,
  released_at timestamptz not null default now(),
  withdrawn_because text,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id),
  foreign key (cooperative_id, member_code, part_code, stage) references route (cooperative_id, member_code, part_code, stage));
create unique index lot_once on lot (cooperative_id, member_code, part_code, stage, week) where state = 'released';
comment on table lot is 'work that was released from a plan: it stays, and every later plan is made around it';
`;

const records = `
create table audit_entry (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  person_id text,
  person_name text not null,
  act text not null,
  subject text not null,
  subject_code text not null,
  reason text,
  before jsonb,
  after jsonb,
  primary key (cooperative_id, id));
create index audit_entry_subject on audit_entry (cooperative_id, subject, subject_code, id);

create table idempotency (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  person_id text not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  response jsonb,
  at timestamptz not null default now(),
  primary key (cooperative_id, person_id, key));

create table import (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null,
  file_name text not null,
  state text not null check (state in ('previewed', 'applied', 'withdrawn')),
  book bytea not null,
  preview jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  applied_at timestamptz,
  primary key (cooperative_id, id));
comment on column import.book is 'what the file said, as gzipped JSON, so that what is applied is what was previewed';
`;
