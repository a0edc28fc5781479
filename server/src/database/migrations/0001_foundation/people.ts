/** Tables of log-in as better-auth lays them out (its names, its types); people are not of one cooperative, memberships are. */
export const people = `
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

export const cooperative = `
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
