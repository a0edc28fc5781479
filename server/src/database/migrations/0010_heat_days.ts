import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** What the heats of a week need to be laid out day by day: when furnaces may run, and how long a heat takes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(heatDays).execute(db);
  await sql.raw(protect(['working_day'])).execute(db);
}

const heatDays = `
alter table cooperative
  add column peak_from integer check (peak_from between 0 and 1439),
  add column peak_to integer check (peak_to between 0 and 1439),
  add constraint cooperative_peak_check check ((peak_from is null) = (peak_to is null) and peak_from <> peak_to);
comment on column cooperative.peak_from is 'minutes after midnight at which electricity''s peak hours (WBP) begin; no electric furnace melts until peak_to. Empty: no hours are closed';

alter table furnace
  add column heat_minutes integer check (heat_minutes between 5 and 1440),
  add column heat_kwh integer check (heat_kwh >= 0);
comment on column furnace.heat_minutes is 'from charging to the last pour; empty: not known';
comment on column furnace.heat_kwh is 'electricity of one heat; empty: not known, or it melts without';

create table working_day (
  cooperative_id uuid not null,
  member_code text not null,
  day integer not null check (day between 1 and 7),
  opens integer not null check (opens between 0 and 1439),
  closes integer not null check (closes <= 1440 and closes > opens),
  primary key (cooperative_id, member_code, day),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade);
comment on table working_day is 'days of the week (1 is Monday) on which a member''s furnaces may run, and from which minute after midnight to which. A member without a row works the usual week; a day without a row is closed';
`;
