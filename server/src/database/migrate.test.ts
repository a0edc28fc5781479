import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestSchema, migrate, schemaOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { OpenDatabase } from './open.ts';
import { testDatabase } from './testing.ts';
import { schemaText } from './testing/schema-text.ts';

describe('the schema', () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('is, on either engine, the one that is written down beside the migrations', async () => {
    // A change shows here as a difference to read. After a new migration: vitest -u, and read what it wrote.
    await expect(await schemaText(database.pool)).toMatchFileSnapshot('migrations/schema.txt');
  });

  it('takes its steps once', async () => {
    expect(await migrate(database)).toEqual([]);
    expect(await schemaOf(database.db)).toBe(latestSchema());
  });

  const step = (statement: string): Migration => ({ up: async (db: Kysely<unknown>) => void (await sql.raw(statement).execute(db)) });

  it('takes a new step, and undoes wholly one that fails', async () => {
    const later = { ...migrations, '9000_one': step('create table step_one ()'), '9001_two': step('create table step_two (); select 1 / 0') };
    await expect(migrate(database, later)).rejects.toMatchObject({ code: 'database.migration-failed', en: expect.stringMatching(/9001_two.*division by zero/) });
    const { rows } = await database.pool.query(`select to_regclass('step_two') as two`);
    expect(rows).toEqual([{ two: null }]);
    expect(await migrate(database, { ...later, '9001_two': step('create table step_two ()') })).toEqual(
      expect.arrayContaining(['9001_two']),
    );
  });

  it('of a newer Sentra is refused by name, and not touched', async () => {
    await expect(migrate(database)).rejects.toMatchObject({ code: 'database.schema-newer', en: expect.stringMatching(new RegExp(`9001_two.*${latestSchema()}`)) });
  });
});
