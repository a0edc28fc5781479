import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** Computations about a plan: what would help, what a qualification is worth, what fairness costs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(study).execute(db);
  await sql.raw(protect(['plan_study'])).execute(db);
}

const study = `
create table plan_study (
  cooperative_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null,
  subject text not null,
  params jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  progress double precision not null default 0,
  result jsonb,
  failure jsonb,
  cancel_requested boolean not null default false,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  seen_at timestamptz,
  finished_at timestamptz,
  primary key (cooperative_id, id),
  foreign key (cooperative_id, plan_id) references plan (cooperative_id, id) on delete cascade);
create index plan_study_newest on plan_study (cooperative_id, plan_id, kind, subject, requested_at);
create index plan_study_open on plan_study (cooperative_id, requested_at) where state in ('queued', 'running');
comment on column plan_study.subject is 'what of the plan it is about, as an order or a member; empty where it is about the whole';
comment on column plan_study.progress is 'from 0 to 1';
`;
