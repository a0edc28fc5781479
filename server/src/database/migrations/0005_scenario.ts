import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** What-if: changes that are planned beside the real plan, and touch neither it nor the order book. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(scenario).execute(db);
  await sql.raw(protect(['scenario'])).execute(db);
}

const scenario = `
create table scenario (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null,
  name text not null,
  changes jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (cooperative_id, id));
create unique index scenario_name on scenario (cooperative_id, lower(name)) where removed_at is null;
comment on column scenario.changes is 'as the office wrote them: codes, Mondays. What came of a run is a study of the plan that was newest then';
`;
