import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../entrypoints.ts';
import { temporaryFolder } from '../testing.ts';
import { type EmbeddedDatabase, openEmbedded } from './open.ts';
import { enginePackage } from './version.ts';

describe('the embedded database', () => {
  let folder: string;
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    folder = path.join(await temporaryFolder(), 'sentra');
    database = await openEmbedded(folder);
    await database.pool.query('create table kept (number int primary key)');
  });
  afterAll(() => database.close());

  it('asks the disk to keep each commit, and only then acknowledges it', async () => {
    const before = await database.syncs();
    for (let number = 0; number < 50; number += 1) await database.pool.query('insert into kept values ($1)', [number]);
    expect((await database.syncs()) - before).toBeGreaterThanOrEqual(50);
  });

  it('asks the disk for nothing when it only reads', async () => {
    const before = await database.syncs();
    await database.pool.query('select count(*) from kept');
    expect(await database.syncs()).toBe(before);
  });

  it('keeps its data readable by their owner alone', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, 'database'))).mode & 0o777).toBe(0o700);
  });

  it('answers with the errors of PostgreSQL', async () => {
    await expect(database.pool.query('insert into kept values (1)')).rejects.toBeInstanceOf(pg.DatabaseError);
    await expect(database.pool.query('insert into kept values (1)')).rejects.toMatchObject({ code: '23505', constraint: 'kept_pkey' });
  });

  it('undoes what a dropped connection left open, and forgets what it set', async () => {
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query('insert into kept values (1000)');
    await client.query("set search_path = nowhere; set application_name = 'dropped'");
    client.release(true);
    const { rows } = await database.pool.query(`select current_setting('application_name') as name, (select count(*) from public.kept where number = 1000) as kept`);
    expect(rows).toEqual([{ name: '', kept: 0 }]);
  });

  it('leaves the program free while a long statement runs', async () => {
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const began = performance.now();
    await database.pool.query('select count(*) from generate_series(1, 3000000)');
    clearInterval(clock);
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(100);
    expect(longest).toBeLessThan(took);
  });

  it('carries many rows and large values whole', async () => {
    const many = await database.pool.query(`select i, md5(i::text) as hash from generate_series(1, 50000) i`);
    expect(many.rows).toHaveLength(50_000);
    const large = 'é'.repeat(3_000_000);
    expect((await database.pool.query('select $1::text as value', [large])).rows).toEqual([{ value: large }]);
  });

  it('has values arrive as this program counts them', async () => {
    const { rows } = await database.pool.query(`select 9007199254740991::int8 as whole, 1.25::numeric as part, date '2026-11-23' as day,
      array[1::int8, null] as wholes, array[date '2026-11-23'] as days, '{"a":1}'::jsonb as json, '\\x00ff'::bytea as bytes, timestamptz '2026-11-23 07:00+07' as at`);
    expect(rows).toEqual([
      { whole: 9_007_199_254_740_991, part: 1.25, day: '2026-11-23', wholes: [1, null], days: ['2026-11-23'], json: { a: 1 }, bytes: Buffer.from([0, 255]), at: new Date('2026-11-23T00:00:00Z') },
    ]);
    await expect(database.pool.query('select 9007199254740993::int8')).rejects.toThrow(/beyond the whole numbers/);
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('is the engine that the label in the folder names', async () => {
    const installed = JSON.parse(await readFile(path.join(projectRoot(), 'node_modules/@electric-sql/pglite/package.json'), 'utf8')) as { version: string };
    expect(installed.version).toBe(enginePackage);
    expect(JSON.parse(await readFile(path.join(folder, 'sentra.json'), 'utf8'))).toEqual({ format: 1, postgres: 18, pglite: enginePackage });
  });
});

describe('a data folder', () => {
  const refusal = (code: string, says: RegExp) => expect.objectContaining({ code: `database.${code}`, en: expect.stringMatching(says) });
  const opened = async (folder: string) => (await openEmbedded(folder)).close();

  it('keeps what was written from one opening to the next', async () => {
    const folder = await temporaryFolder();
    const first = await openEmbedded(folder);
    await first.pool.query('create table kept as select 7 as number');
    await first.close();
    const second = await openEmbedded(folder);
    expect((await second.pool.query('select number from kept')).rows).toEqual([{ number: 7 }]);
    await second.close();
  });

  it('is made again where its making was cut short', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'database.new'));
    await writeFile(path.join(folder, 'database.new', 'PG_VERSION'), '18');
    await opened(folder);
    expect((await readdir(folder)).toSorted()).toEqual(['database', 'sentra.json']);
  });

  async function lostFiles(folder: string): Promise<void> {
    await label(folder, { format: 1, postgres: 18, pglite: '0.5.16' });
    await mkdir(path.join(folder, 'database'));
  }

  const bad: [string, (folder: string) => Promise<void>, string, RegExp][] = [
    ['with something else in it', (folder) => writeFile(path.join(folder, 'thesis.docx'), ''), 'folder-foreign', /holds thesis\.docx/],
    ['of PostgreSQL itself', (folder) => writeFile(path.join(folder, 'PG_VERSION'), '15'), 'folder-foreign', /holds PG_VERSION/],
    ['of a newer Sentra', (folder) => label(folder, { format: 2, postgres: 18, pglite: '0.9.0' }), 'folder-version', /format 2 .*0\.9\.0.* format 1 .*0\.5\.16/],
    ['of an older engine', (folder) => label(folder, { format: 1, postgres: 17, pglite: '0.4.0' }), 'folder-version', /PostgreSQL 17.*PostgreSQL 18/],
    ['with a label that says nothing', (folder) => writeFile(path.join(folder, 'sentra.json'), '{"format":'), 'folder-damaged', /sentra\.json/],
    ['whose database lost its files', lostFiles, 'folder-damaged', /PG_VERSION is missing/],
  ];
  const label = (folder: string, content: object) => writeFile(path.join(folder, 'sentra.json'), JSON.stringify(content));

  it.each(bad)('%s is refused, and left as it is', async (_, spoil, code, says) => {
    const folder = await temporaryFolder();
    await spoil(folder);
    const before = await readdir(folder, { recursive: true });
    await expect(opened(folder)).rejects.toEqual(refusal(code, says));
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('that is a file is refused', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(opened(file)).rejects.toEqual(refusal('folder-unusable', /EEXIST|ENOTDIR/));
  });

  it('with a database that does not start is refused in a sentence, and freed', async () => {
    const folder = await temporaryFolder();
    await opened(folder);
    await writeFile(path.join(folder, 'database', 'global', 'pg_control'), 'gone');
    await expect(opened(folder)).rejects.toEqual(refusal('folder-damaged', /damaged/));
    await expect(opened(folder)).rejects.toEqual(refusal('folder-damaged', /damaged/));
  });
});
