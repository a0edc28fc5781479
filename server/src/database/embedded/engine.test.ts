import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../pool.ts';
import { temporaryFolder } from '../testing.ts';
import { EmbeddedEngine } from './engine.ts';
import { copyDatabase, newDatabase } from './template.ts';

describe('the engine in its thread', () => {
  let engine: EmbeddedEngine;
  const poolOn = (patience: number) =>
    openPool({ max: 1, stream: engine.connection, host: 'embedded', user: 'postgres', database: 'postgres', password: 'x', ssl: false, connectionTimeoutMillis: patience });

  beforeAll(async () => {
    const folder = await temporaryFolder();
    await newDatabase(path.join(folder, 'made'));
    await copyDatabase(path.join(folder, 'made'), path.join(folder, 'copied'));
    engine = new EmbeddedEngine({ folder: path.join(folder, 'copied') }, 4000);
    await engine.start();
  });
  afterAll(() => engine.close());

  it('is stopped when a statement does not end, loses nothing that was committed, and serves on', async () => {
    const pool = poolOn(30_000);
    await pool.query('create table kept as select 1 as number');
    await expect(pool.query('select count(*) from generate_series(1, 1000000000)')).rejects.toThrow(/ran longer than 4 s|Connection terminated/);
    expect((await pool.query('select number from kept')).rows).toEqual([{ number: 1 }]);
    await pool.end();
  });

  it('says that it is busy to whoever waits too long for the one connection', async () => {
    const pool = poolOn(300);
    const client = await pool.connect();
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: 'database.busy', en: expect.stringContaining('0.3 seconds') });
    client.release();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
