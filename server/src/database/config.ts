import path from 'node:path';
import { DatabaseRefusal } from './refusals.ts';

export type DatabaseConfig =
  | { readonly engine: 'embedded'; readonly folder: string }
  | { readonly engine: 'postgres'; readonly url: string };

export interface DataFolderChoice {
  /** What the person wrote after `--data`. */
  readonly option?: string | undefined;
  /** Where the data lie when nobody says so. */
  readonly fallback: string;
}

/** libpq's own variables: a person who sets these means a server, and an embedded database instead would hide his data. */
const serverVariables = ['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGUSER', 'PGPASSWORD', 'PGDATABASE', 'PGSERVICE'];

/**
 * Which database the environment and the command line name. Whatever could be read in two ways is refused, never guessed.
 * @throws DatabaseRefusal url-empty, url-invalid, half-set, two-places
 */
export function readDatabaseConfig(env: Readonly<Record<string, string | undefined>>, data: DataFolderChoice): DatabaseConfig {
  const folder = data.option ?? env['SENTRA_DATA'];
  const url = env['DATABASE_URL'];
  if (url === undefined) {
    const names = serverVariables.filter((name) => env[name]);
    if (names.length > 0) throw new DatabaseRefusal('half-set', { names: names.join(', ') });
    return { engine: 'embedded', folder: path.resolve(folder || data.fallback) };
  }
  if (url.trim() === '') throw new DatabaseRefusal('url-empty');
  if (folder) throw new DatabaseRefusal('two-places', { folder });
  return { engine: 'postgres', url: checkedUrl(url.trim()) };
}

/**
 * The same address, if it names a PostgreSQL server and a database.
 * @throws DatabaseRefusal url-invalid
 */
export function checkedUrl(text: string): string {
  const refuse = (reason: string) => new DatabaseRefusal('url-invalid', { reason });
  if (!URL.canParse(text)) throw refuse('it is not an address');
  const url = new URL(text);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw refuse(`it begins with "${url.protocol}//", not with "postgres://"`);
  if (!url.hostname && !url.searchParams.get('host')) throw refuse('it names no host');
  if (url.pathname.length < 2) throw refuse('it names no database after the host');
  return text;
}

/** The address without its password, for messages. */
export function placeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${host || searchParams.get('host')}${pathname}`;
}
