import { type Kysely, sql } from 'kysely';
import { protect, protectCooperative } from '../visibility.ts';

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

/** Tables of log-in as better-auth lays them out (its names, its types); people are not of one cooperative, memberships are. */
const people = `
create table "user" (
  "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null default false,
  "image" text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now());
create table "session" (
  "id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(), "ipAddress" text, "userAgent" text,
  "userId" text not null references "user" ("id") on delete cascade);
create index session_person on "session" ("userId");
create table "account" (
  "id" text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now());
create index account_person on "account" ("userId");
create table "verification" (
  "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now());
create index verification_identifier on "verification" ("identifier");
create table "rateLimit" ("id" text primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);
`;

const cooperative = `
create table cooperative (
  id uuid primary key,
  code text not null unique,
  name text not null,
  is_sample boolean not null default false,
  horizon_weeks integer not null default 13 check (horizon_weeks between 1 and 104),
  first_week date check (extract(isodow from first_week) = 1),
  release_weeks integer not null default 2 check (release_weeks between 1 and 52),
  shortfall_cost numeric not null default 0 check (shortfall_cost >= 0),
  unsold_limit bigint check (unsold_limit >= 0),
  created_at timestamptz not null default now());
comment on column cooperative.first_week is 'Monday of week 1 of the next plan; empty: the week in which the plan is made';
comment on column cooperative.shortfall_cost is 'rupiah of cost per rupiah of work value by which a member stays below its share target';
comment on column cooperative.unsold_limit is 'rupiah of castings made on what is only forecast above which the office is called';

create table membership (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  person_id text not null references "user" ("id") on delete cascade,
  role text not null check (role in ('office', 'member', 'buyer', 'coach', 'auditor')),
  member_code text,
  buyer_code text,
  created_at timestamptz not null default now(),
  primary key (cooperative_id, person_id),
  check ((role = 'member') = (member_code is not null)),
  check ((role = 'buyer') = (buyer_code is not null)));
create index membership_person on membership (person_id);

create table invitation (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null,
  token_hash bytea not null unique,
  email text not null,
  name text not null,
  role text not null check (role in ('office', 'member', 'buyer', 'coach', 'auditor')),
  member_code text,
  buyer_code text,
  invited_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (cooperative_id, id));

create table program_key (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null,
  prefix text not null unique,
  secret_hash bytea not null,
  name text not null,
  role text not null check (role in ('office', 'member', 'buyer', 'coach', 'auditor')),
  member_code text,
  buyer_code text,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (cooperative_id, id));
`;

const members = `
create table member (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  code text not null,
  name text not null,
  status text not null default 'active' check (status in ('active', 'dormant', 'left', 'deceased')),
  joined_on date,
  share_target bigint not null default 0 check (share_target >= 0),
  is_sample boolean not null default false,
  primary key (cooperative_id, code));
comment on column member.share_target is 'rupiah of work value that the fair-share rule owes this member over the planning horizon';

create table foundry (
  cooperative_id uuid not null,
  code text not null,
  member_code text not null,
  name text not null,
  village text,
  workers integer check (workers >= 0),
  is_taxable boolean,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade);
create index foundry_member on foundry (cooperative_id, member_code);
comment on column foundry.is_taxable is 'registered for value added tax (PKP); empty: not known';

create table figure (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  member_code text,
  name text not null,
  value numeric not null,
  unit text not null,
  as_of date not null,
  source text not null,
  is_sample boolean not null default false,
  primary key (cooperative_id, id),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade,
  unique nulls not distinct (cooperative_id, member_code, name, as_of, source));
comment on table figure is 'a number that somebody stated, with its date and source; figures that disagree stand beside each other';

create table material (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  code text not null,
  name text not null,
  kind text not null check (kind in ('grey iron', 'ductile iron', 'steel', 'aluminium', 'copper alloy', 'composite', 'other')),
  standard text,
  source text,
  position integer not null default 0,
  primary key (cooperative_id, code));

create table furnace (
  cooperative_id uuid not null,
  code text not null,
  member_code text not null,
  foundry_code text,
  name text not null,
  kind text check (kind in ('induction', 'cupola', 'tungkik', 'crucible', 'mixer', 'other')),
  heat_mass bigint not null check (heat_mass > 0),
  heat_cost bigint not null check (heat_cost >= 0),
  position integer not null default 0,
  primary key (cooperative_id, code),
  unique (cooperative_id, code, member_code),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade,
  foreign key (cooperative_id, foundry_code) references foundry (cooperative_id, code));
create index furnace_member on furnace (cooperative_id, member_code);
comment on column furnace.heat_mass is 'grams of one heat';

create table furnace_material (
  cooperative_id uuid not null,
  furnace_code text not null,
  material_code text not null,
  member_code text not null,
  primary key (cooperative_id, furnace_code, material_code),
  foreign key (cooperative_id, furnace_code, member_code) references furnace (cooperative_id, code, member_code) on delete cascade,
  foreign key (cooperative_id, material_code) references material (cooperative_id, code));

create table heat_offer (
  cooperative_id uuid not null,
  furnace_code text not null,
  week date not null check (extract(isodow from week) = 1),
  member_code text not null,
  heats integer not null check (heats >= 0),
  primary key (cooperative_id, furnace_code, week),
  foreign key (cooperative_id, furnace_code, member_code) references furnace (cooperative_id, code, member_code) on delete cascade);

create table hour_offer (
  cooperative_id uuid not null,
  member_code text not null,
  process text not null,
  week date not null check (extract(isodow from week) = 1),
  hours numeric not null check (hours >= 0),
  primary key (cooperative_id, member_code, process, week),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade);
`;

const catalogue = `
create table part (
  cooperative_id uuid not null,
  code text not null,
  name text not null,
  family text not null,
  material_code text not null,
  pour_mass bigint not null check (pour_mass > 0),
  net_mass bigint check (net_mass > 0),
  price bigint not null check (price >= 0),
  exposure_cost bigint not null default 0 check (exposure_cost >= 0),
  drawing text,
  is_sample boolean not null default false,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, material_code) references material (cooperative_id, code));
comment on column part.pour_mass is 'grams of metal poured for one piece, gating included';
comment on column part.exposure_cost is 'rupiah per piece and week for a casting made for orders that nobody has placed';

create table stage (
  cooperative_id uuid not null,
  part_code text not null,
  stage integer not null check (stage >= 0),
  process text not null,
  setup_hours numeric not null check (setup_hours >= 0),
  setup_cost bigint not null check (setup_cost >= 0),
  min_lot integer not null check (min_lot >= 1),
  tools integer not null check (tools >= 0),
  lead_weeks integer not null check (lead_weeks >= 0),
  hold_cost bigint not null check (hold_cost >= 0),
  primary key (cooperative_id, part_code, stage),
  foreign key (cooperative_id, part_code) references part (cooperative_id, code) on delete cascade);

create table route (
  cooperative_id uuid not null,
  member_code text not null,
  part_code text not null,
  stage integer not null,
  state text not null default 'qualified' check (state in ('qualified', 'coaching', 'suspended')),
  evidence text,
  expires_on date,
  hours_per_piece numeric not null check (hours_per_piece >= 0),
  yield numeric not null check (yield > 0 and yield <= 1),
  cost_per_piece bigint not null check (cost_per_piece >= 0),
  value_per_piece bigint not null check (value_per_piece >= 0),
  position integer not null default 0,
  primary key (cooperative_id, member_code, part_code, stage),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade,
  foreign key (cooperative_id, part_code, stage) references stage (cooperative_id, part_code, stage) on delete cascade);
create index route_part on route (cooperative_id, part_code, stage);
`;

const demand = `
create table buyer (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  code text not null,
  name text not null,
  trade text,
  note text,
  is_sample boolean not null default false,
  primary key (cooperative_id, code));

create table buyer_part (
  cooperative_id uuid not null,
  buyer_code text not null,
  buyer_part_number text not null,
  part_code text not null,
  primary key (cooperative_id, buyer_code, buyer_part_number),
  foreign key (cooperative_id, buyer_code) references buyer (cooperative_id, code) on delete cascade,
  foreign key (cooperative_id, part_code) references part (cooperative_id, code));

create table order_line (
  cooperative_id uuid not null,
  code text not null,
  buyer_code text not null,
  part_code text not null,
  rung text not null check (rung in ('forecast', 'award', 'firm', 'call-off')),
  quantity integer not null check (quantity > 0),
  due_on date not null,
  drawn_from text,
  late_cost bigint not null default 0 check (late_cost >= 0),
  unserved_cost bigint not null default 0 check (unserved_cost >= 0),
  reference text,
  placed_on date,
  closed_on date,
  closed_because text,
  is_sample boolean not null default false,
  position bigint generated always as identity,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, buyer_code) references buyer (cooperative_id, code),
  foreign key (cooperative_id, part_code) references part (cooperative_id, code),
  foreign key (cooperative_id, drawn_from) references order_line (cooperative_id, code),
  check ((closed_on is null) = (closed_because is null)));
create index order_line_part on order_line (cooperative_id, part_code, due_on);
create index order_line_buyer on order_line (cooperative_id, buyer_code, part_code);
create index order_line_open on order_line (cooperative_id, due_on, code) where closed_on is null;
create index order_line_due on order_line (cooperative_id, due_on, code);
create index order_line_drawn_from on order_line (cooperative_id, drawn_from);
create view open_line with (security_invoker = true) as
  select o.cooperative_id, o.code, o.buyer_code, o.part_code, o.rung, o.due_on, o.late_cost, o.unserved_cost, o.position,
    greatest(0, o.quantity - coalesce((
      select sum(d.quantity) from order_line d
      where d.cooperative_id = o.cooperative_id and d.drawn_from = o.code and d.closed_on is null), 0))::integer as open_quantity
  from order_line o where o.closed_on is null;
grant select on open_line to sentra_app;
comment on view open_line is 'lines that are not closed, with the pieces that no open line on a higher rung has drawn; the rule and its tests stand in demand/ladder.ts';
comment on column order_line.drawn_from is 'the line on a lower rung whose quantity this one turns into a stronger promise';

create table stock (
  cooperative_id uuid not null,
  part_code text not null,
  stage integer not null,
  quantity integer not null check (quantity >= 0),
  as_of date,
  primary key (cooperative_id, part_code, stage),
  foreign key (cooperative_id, part_code, stage) references stage (cooperative_id, part_code, stage) on delete cascade);

create table schedule_mapping (
  cooperative_id uuid not null,
  buyer_code text not null,
  fingerprint text not null,
  name text not null,
  mapping jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (cooperative_id, buyer_code, fingerprint),
  foreign key (cooperative_id, buyer_code) references buyer (cooperative_id, code) on delete cascade);
comment on column schedule_mapping.fingerprint is 'the heads of the buyer''s columns, so that his next file of the same form is read without asking';
`;

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
