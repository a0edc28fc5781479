import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDatabaseConfig } from './config.ts';
import { DatabaseRefusal } from './refusals.ts';

const read = (env: Record<string, string>, option?: string) => readDatabaseConfig(env, { option, fallback: '/home/sri/sentra' });
function outcome(env: Record<string, string>, option: string | undefined): string {
  try {
    return read(env, option).engine;
  } catch (error) {
    return error instanceof DatabaseRefusal ? 'refused' : String(error);
  }
}

const url = 'postgres://sri:rahasia@db.example:5432/sentra';

describe('the choice of database', () => {
  it('is the embedded one where nothing is said, in the folder that is said', () => {
    expect(read({})).toEqual({ engine: 'embedded', folder: path.resolve('/home/sri/sentra') });
    expect(read({ SENTRA_DATA: '/srv/a' })).toEqual({ engine: 'embedded', folder: path.resolve('/srv/a') });
    expect(read({ SENTRA_DATA: '/srv/a' }, '/srv/b')).toEqual({ engine: 'embedded', folder: path.resolve('/srv/b') });
  });

  it('is the server that DATABASE_URL names, by host or by socket', () => {
    expect(read({ DATABASE_URL: url })).toEqual({ engine: 'postgres', url });
    expect(read({ DATABASE_URL: url, PGUSER: 'sri' })).toEqual({ engine: 'postgres', url });
    expect(read({ DATABASE_URL: 'postgres:///sentra?host=/var/run/postgresql' })).toMatchObject({ engine: 'postgres' });
  });

  const refused: [string, Record<string, string>, string | undefined, string, RegExp][] = [
    ['an empty DATABASE_URL', { DATABASE_URL: ' ' }, undefined, 'url-empty', /postgres:\/\/user/],
    ['another kind of server', { DATABASE_URL: 'mysql://db/sentra' }, undefined, 'url-invalid', /mysql:/],
    ['what is no address', { DATABASE_URL: 'localhost sentra' }, undefined, 'url-invalid', /not an address/],
    ['no database in the address', { DATABASE_URL: 'postgres://db' }, undefined, 'url-invalid', /no database/],
    ['no host in the address', { DATABASE_URL: 'postgres:///sentra' }, undefined, 'url-invalid', /no host/],
    ['a server half said', { PGHOST: 'db', PGPASSWORD: 'x' }, undefined, 'half-set', /PGHOST, PGPASSWORD/],
    ['a server and a folder', { DATABASE_URL: url }, '/srv/b', 'two-places', /\/srv\/b/],
    ['a server and a folder of the environment', { DATABASE_URL: url, SENTRA_DATA: '/srv/a' }, undefined, 'two-places', /\/srv\/a/],
  ];

  it.each(refused)('refuses %s, in a sentence that says what', (_, env, option, code, says) => {
    const attempt = () => read(env, option);
    expect(attempt).toThrow(DatabaseRefusal);
    expect(attempt).toThrow(expect.objectContaining({ code: `database.${code}`, en: expect.stringMatching(says), id: expect.stringMatching(/\S/) }));
  });

  it('either works or refuses, whatever is written', () => {
    fc.assert(
      fc.property(fc.option(fc.oneof(fc.string(), fc.webUrl()), { nil: undefined }), fc.option(fc.string(), { nil: undefined }), (address, option) => {
        expect(outcome(address === undefined ? {} : { DATABASE_URL: address }, option)).toMatch(/^(embedded|postgres|refused)$/);
      }),
    );
  });
});
