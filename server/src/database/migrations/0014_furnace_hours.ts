import { type Kysely, sql } from 'kysely';

/**
 * Which furnaces stand still in peak hours, what a change of alloy costs them, and working days of several stretches. The tables are
 * protected since they were made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(furnaceHours).execute(db);
}

const furnaceHours = `
alter table furnace
  add column stands_in_peak boolean,
  add column change_minutes integer check (change_minutes between 0 and 1440);
comment on column furnace.stands_in_peak is 'whether it melts with electricity and stands still in peak hours. Empty: nobody said; it stands still where any furnace of its member may be electric, as all did before this could be said';
comment on column furnace.change_minutes is 'minutes lost between two heats of different alloys: washing, cleaning. Empty: those of the cooperative';

alter table cooperative add column change_minutes integer check (change_minutes between 0 and 1440);
comment on column cooperative.change_minutes is 'minutes that a furnace loses when it changes its alloy, where it has none of its own. Empty: none';

alter table working_day drop constraint working_day_pkey, add primary key (cooperative_id, member_code, day, opens);
comment on table working_day is 'stretches of the days of the week (1 is Monday) in which a member''s furnaces may run, from which minute after midnight to which; a day with a break has several, which do not overlap. A member without a row works the usual week; a day without a row is closed';
`;
