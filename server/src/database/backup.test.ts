import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, move, restore } from './backup.ts';
import type { TableSum } from './archive/records.ts';
import { latestSchema } from './migrate.ts';
import { type OpenDatabase, openDatabase } from './open.ts';
import { emptyServerDatabase, serverForTests, temporaryFolder, testDatabase } from './testing.ts';

const server = await serverForTests();
afterAll(() => server?.stop());

const made = new Date('2026-11-24T03:00:00Z');
const cooperative = randomUUID();

/** Rows with every kind of value that a copy could bend: bytes, digits, microseconds, nulls, line ends, a plan that comes from a later-sorted one. */
async function fill({ pool }: OpenDatabase): Promise<void> {
  await pool.query(`insert into cooperative (id, code, name, first_week, shortfall_cost, unsold_limit, created_at)
    values ('${cooperative}', 'CEPER', E'Koperasi "Batur"\\nCeper\\t\\\\N 鋳物', '2026-11-23', 0.123456789012345678901, 9007199254740991, '2026-11-24 03:04:05.123456+07')`);
  await pool.query(`insert into member (cooperative_id, code, name, joined_on) select '${cooperative}', 'M-' || i, '', case when i % 2 = 0 then date '1998-02-28' end from generate_series(1, 3000) i`);
  await pool.query('insert into import (cooperative_id, id, file_name, state, book, preview, made_by) values ($1, $2, $3, $4, $5, $6, $7)', [
    cooperative, randomUUID(), 'pesanan.xlsx', 'previewed', randomBytes(300_000), JSON.stringify({ a: [1, null, 'é\u2028', 1e21], b: {} }), 'p-1',
  ]);
  await pool.query(`insert into audit_entry (cooperative_id, person_name, act, subject, subject_code) values ('${cooperative}', 'Sri', 'made', 'part', 'P-1'), ('${cooperative}', 'Sri', 'made', 'part', 'P-2')`);
}

const counted = (sums: readonly TableSum[], table: string) => sums.find((sum) => sum.table === table)?.rows;

describe('a backup', () => {
  let source: OpenDatabase;
  let folder: string;
  let file: string;
  let sums: TableSum[];

  beforeAll(async () => {
    source = await testDatabase();
    folder = await temporaryFolder();
    file = path.join(folder, 'all.sentra');
    await fill(source);
    sums = await backup(source, file, made);
  });
  afterAll(() => source.close());

  it('is one file that only its owner reads, and tells what it holds', async () => {
    expect(counted(sums, 'member')).toBe(3000);
    expect(counted(sums, 'import')).toBe(1);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(gunzipSync(await readFile(file)).toString().split('\n')[0]).toBe(`{"sentra":"archive","format":1,"schema":"${latestSchema()}","made":"2026-11-24T03:00:00.000Z"}`);
  });

  it('does not overwrite an earlier one', async () => {
    await expect(backup(source, file, made)).rejects.toMatchObject({ code: 'database.archive-exists' });
  });

  it('restores into an embedded database with the same counts and checksums, which goes on numbering after the last', async () => {
    const target = await openDatabase({ engine: 'embedded', folder: path.join(await temporaryFolder(), 'new') });
    try {
      expect(await restore(target, file)).toEqual(sums);
      const read = 'select shortfall_cost::text as cost, created_at::text as at, name from cooperative';
      expect((await target.pool.query(read)).rows).toEqual((await source.pool.query(read)).rows);
      const { rows } = await target.pool.query(`insert into audit_entry (cooperative_id, person_name, act, subject, subject_code) values ('${cooperative}', 'Sri', 'made', 'part', 'P-3') returning id`);
      expect(rows).toEqual([{ id: 3 }]);
      await expect(restore(target, file)).rejects.toMatchObject({ code: 'database.target-not-empty' });
    } finally {
      await target.close();
    }
  });

  it('keeps a plan with the plan that it comes from, whichever was written first', async () => {
    const target = await testDatabase();
    const chained = await testDatabase();
    try {
      await chained.pool.query(`insert into cooperative (id, code, name) values ('${cooperative}', 'C', 'C')`);
      const plans = [`ffffffff-0000-4000-8000-000000000000`, `00000000-0000-4000-8000-000000000000`];
      for (const [index, id] of plans.entries()) {
        await insertPlan(chained, id, index + 1);
      }
      await chained.pool.query('update plan set base_plan_id = $1 where id = $2', [plans[0], plans[1]]);
      const chain = path.join(folder, 'chain.sentra');
      const expected = await backup(chained, chain, made);
      const lines = gunzipSync(await readFile(chain)).toString().split('\n');
      const rows = lines.flatMap((line, at) => (plans.some((id) => line.includes(id)) ? [at] : []));
      [lines[rows[0] ?? 0], lines[rows[1] ?? 0]] = [lines[rows[1] ?? 0] ?? '', lines[rows[0] ?? 0] ?? ''];
      await writeFile(chain, gzipSync(lines.join('\n')));
      expect(await restore(target, chain)).toEqual(expected);
    } finally {
      await target.close();
      await chained.close();
    }
  });

  describe('that was cut short or altered is refused, and nothing of it stays', () => {
    const lines = async () => gunzipSync(await readFile(file)).toString().split('\n');
    const repacked = async (change: (all: string[]) => string[]) => gzipSync(change(await lines()).join('\n'));
    const cases: [string, () => Promise<Buffer>, string][] = [
      ['half of its bytes', async () => (await readFile(file)).subarray(0, 100_000), 'archive-damaged'],
      ['its end missing', () => repacked((all) => all.slice(0, -2)), 'archive-damaged'],
      ['a row missing', () => repacked((all) => all.filter((line) => !line.includes('"M-77"'))), 'archive-damaged'],
      ['a row altered', () => repacked((all) => all.map((line) => line.replace('"M-77"', '"M-X"'))), 'archive-damaged'],
      ['a value that does not fit', () => repacked((all) => all.map((line) => line.replace('1998-02-28', '1998-02-31'))), 'archive-damaged'],
      ['a table that is none', () => repacked((all) => all.map((line) => line.replace('{"table":"member"', '{"table":"pg_authid"'))), 'archive-damaged'],
      ['a schema from the future', () => repacked((all) => all.map((line) => line.replace(latestSchema(), '9999_later'))), 'archive-newer'],
      ['something else altogether', async () => Buffer.from('PK not a backup'), 'archive-unreadable'],
      ['nothing', async () => Buffer.alloc(0), 'archive-unreadable'],
    ];

    let target: OpenDatabase;
    beforeAll(async () => {
      target = await testDatabase();
    });
    afterAll(() => target.close());

    it.each(cases)('%s', async (_, bytes, code) => {
      const bad = path.join(await temporaryFolder(), 'bad.sentra');
      await writeFile(bad, await bytes());
      await expect(restore(target, bad)).rejects.toMatchObject({ code: `database.${code}` });
      expect((await target.pool.query('select (select count(*) from member) + (select count(*) from cooperative) as rows')).rows).toEqual([{ rows: 0 }]);
    });

    it('a file that is not there', async () => {
      await expect(restore(source, path.join(folder, 'none'))).rejects.toMatchObject({ code: 'database.archive-unreadable' });
    });
  });

  describe.skipIf(!server)('between the engines (skipped where no PostgreSQL is found)', () => {
    it('moves from embedded to a server and back, and refuses a target that holds something', async () => {
      const embedded = await testDatabase('embedded');
      const empty = await emptyServerDatabase(server?.url ?? '');
      const onServer = await openDatabase({ engine: 'postgres', url: empty.url });
      const back = await openDatabase({ engine: 'embedded', folder: path.join(await temporaryFolder(), 'back') });
      try {
        await fill(embedded);
        const moved = await move(embedded, onServer, made);
        expect(counted(moved, 'member')).toBe(3000);
        expect(await move(onServer, back, made)).toEqual(moved);
        await expect(move(embedded, onServer, made)).rejects.toMatchObject({ code: 'database.target-not-empty' });
      } finally {
        await Promise.all([embedded.close(), onServer.close(), back.close()]);
        await empty.remove();
      }
    });
  });
});

const insertPlan = ({ pool }: OpenDatabase, id: string, version: number) =>
  pool.query(
    `insert into plan (cooperative_id, id, version, first_week, weeks, total, cost, on_time, share_min, share_jain, lots, heats, seed, seconds, made_by)
     values ($1, $2, $3, '2026-11-23', 13, 0, '{}', 1, 1, 1, 0, 0, 1, 0.5, 'p-1')`,
    [cooperative, id, version],
  );
