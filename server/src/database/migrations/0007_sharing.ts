import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** Fair share: the rule that the members voted, what a plan owes each member by it, and what is carried from period to period. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(sharing).execute(db);
  await sql.raw(protect(['share_rule', 'share_due', 'share_balance'])).execute(db);
}

const sharing = `
create table share_rule (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  version integer not null,
  mode text not null check (mode in ('stated', 'voted')),
  equal_percent integer not null check (equal_percent between 0 and 100),
  workers_percent integer not null check (workers_percent between 0 and 100),
  capacity_percent integer not null check (capacity_percent between 0 and 100),
  voted_on date not null,
  reference text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (cooperative_id, version),
  check (equal_percent + workers_percent + capacity_percent = 100));
comment on table share_rule is 'rules of fair share as the members voted them; the highest version holds, older ones stay. Without a row, or in mode stated, the targets that members were given hold';

create table share_due (
  cooperative_id uuid not null,
  plan_id uuid not null,
  member_code text not null,
  rule_version integer not null,
  work bigint not null,
  first bigint not null,
  most bigint not null,
  cut bigint not null,
  poured bigint not null,
  carried_in bigint not null,
  settled bigint not null,
  entitlement bigint not null check (entitlement = first - cut + poured + settled),
  primary key (cooperative_id, plan_id, member_code),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade,
  foreign key (cooperative_id, rule_version) references share_rule (cooperative_id, version));
comment on table share_due is 'what a plan owes each member by the rule, and how it came about, in rupiah';

create table share_balance (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  first_week date not null check (extract(isodow from first_week) = 1),
  last_week date not null check (extract(isodow from last_week) = 1 and last_week >= first_week),
  member_code text not null,
  rule_version integer not null,
  entitlement bigint not null,
  got bigint not null,
  carried_in bigint not null,
  carry bigint not null check (carry = carried_in + entitlement - got),
  closed_by text not null,
  closed_at timestamptz not null default now(),
  primary key (cooperative_id, first_week, member_code),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code),
  foreign key (cooperative_id, rule_version) references share_rule (cooperative_id, version));
comment on table share_balance is 'what a member was due and got in a closed period, in rupiah; carry goes into the next one: above zero he is owed, below he owes';
`;
