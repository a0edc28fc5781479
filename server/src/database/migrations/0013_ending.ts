import { type Kysely, sql } from 'kysely';

/**
 * A part, a furnace, a material and a buyer can be ended, with the day and the reason. Their rows stay: what was planned,
 * ordered and audited under their codes still names them. The tables are protected since they were made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['material', 'furnace', 'part', 'buyer']) {
    await sql.raw(`
      alter table ${table} add column ended_on date, add column ended_because text,
        add constraint ${table}_ended check ((ended_on is null) = (ended_because is null));
      comment on column ${table}.ended_on is 'from this day on it takes no new work and stands in no plan; empty: in use'`).execute(db);
  }
}
