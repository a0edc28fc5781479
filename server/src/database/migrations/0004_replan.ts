import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** Plans made again from an earlier one: what a change costs, what members declined, what moved and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(replanning).execute(db);
  await sql.raw(protect(['change_price', 'declined_lot', 'plan_moved'])).execute(db);
}

const replanning = `
create table change_price (
  cooperative_id uuid primary key references cooperative (id) on delete cascade,
  started bigint not null check (started >= 0),
  dropped bigint not null check (dropped >= 0),
  resized bigint not null check (resized >= 0),
  slushy_weeks integer not null check (slushy_weeks between 0 and 104),
  later_share double precision not null check (later_share between 0 and 1),
  frozen_weeks integer not null check (frozen_weeks between 0 and 104),
  because text not null);
comment on table change_price is 'what the cooperative says that changing a plan costs, in whole rupiah for one lot; without a row the planner''s own prices hold';

create table declined_lot (
  cooperative_id uuid not null,
  member_code text not null,
  part_code text not null,
  stage integer not null,
  week date not null check (extract(isodow from week) = 1),
  lot_code text not null,
  because text not null,
  noted_by text not null,
  noted_at timestamptz not null default now(),
  primary key (cooperative_id, member_code, part_code, stage, week),
  foreign key (cooperative_id, lot_code) references lot (cooperative_id, code));
create index declined_lot_week on declined_lot (cooperative_id, week);
comment on table declined_lot is 'a member said no to this work in this week: no later plan puts it there again';

create table plan_moved (
  cooperative_id uuid not null,
  plan_id uuid not null,
  base_plan_id uuid not null,
  frozen_weeks integer not null,
  change_price bigint not null,
  moved jsonb not null,
  primary key (cooperative_id, plan_id),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade,
  foreign key (cooperative_id, base_plan_id) references plan (cooperative_id, id));
comment on column plan_moved.moved is 'what moved against the base plan and why, as the planner says it: weeks from 1, thousands of rupiah';
`;
