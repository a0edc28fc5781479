import * as contract from '@sentra/contract';
import type { Endpoint, Role } from '@sentra/contract';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import path from 'node:path';
import { makeKey, openAccess } from '../../server/src/access/index.ts';
import { buildApp } from '../../server/src/app.ts';
import { outsideScope } from '../../server/src/database/index.ts';
import { testDatabase } from '../../server/src/database/testing.ts';
import { buildFolder } from '../../server/src/entrypoints.ts';
import { openPlanner } from '../../server/src/planning/index.ts';
import type { Store } from '../../server/src/store.ts';
import { smallBook, testCooperative } from '../../server/src/testing/cooperative.ts';

/** Every endpoint of the contract, by the name of its table and its own. */
export const everyEndpoint: readonly (readonly [string, Endpoint])[] = Object.entries(contract)
  .filter(([name]) => name.endsWith('Endpoints'))
  .flatMap(([table, endpoints]) => Object.entries(endpoints as Record<string, Endpoint>).map(([name, one]) => [`${table}.${name}`, one] as const));

export const askers = ['nobody', 'office', 'member', 'buyer'] as const;
export type Asker = (typeof askers)[number];

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Application {
  readonly store: Store;
  readonly app: FastifyInstance;
  /** Sends a request as this asker, who proves himself by a key as programs do. */
  readonly send: (asker: Asker, request: InjectOptions) => Promise<Answered>;
  /** One digest for every row of every table of the order book, of its plans and of the people. */
  readonly digest: () => Promise<string>;
  /** How many writes the audit knows. */
  readonly audits: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What changes by asking alone: when a key was last used, and how often somebody tried to log in. */
const notTheBook = new Set(['program_key', 'rateLimit', 'idempotency', 'import']);

/** The whole application as the server wires it, over a small cooperative, without a port and without a thread that plans. */
export async function application(): Promise<Application> {
  const database = await testDatabase();
  const store: Store = { database, clock: Date.now };
  const planner = openPlanner(store, { workers: 0 });
  await planner.start();
  const secret = 'a secret of tests, long enough to be one';
  const access = openAccess({ store, secret });
  const app = await buildApp({ store, access, planner, pages: path.join(buildFolder(), 'web'), ready: () => true, trustProxy: false });
  await app.ready();
  const { office } = await testCooperative(store, 'SATU', smallBook);
  const secretOf = async (role: Role, of: object = {}) => (await makeKey(store, secret, office, { name: role, role, ...of })).secret;
  const secrets = { office: await secretOf('office'), member: await secretOf('member', { memberCode: 'A001' }), buyer: await secretOf('buyer', { buyerCode: 'P01' }) };
  const tables = await tablesOf(store);

  return {
    store,
    app,
    send: async (asker, { headers, ...request }) => {
      const proof = asker === 'nobody' ? {} : { authorization: `Bearer ${secrets[asker]}` };
      const response = await app.inject({ ...request, headers: { ...headers, ...proof } });
      return { status: response.statusCode, type: String(response.headers['content-type'] ?? ''), text: response.body, bytes: response.rawPayload };
    },
    digest: () => digestOf(store, tables),
    audits: () => outsideScope(database, async (trx) => Number((await sql<{ count: string }>`select count(*) from audit_entry`.execute(trx)).rows[0]?.count)),
    close: async () => {
      await app.close();
      await planner.stop();
      await database.close();
    },
  };
}

const tablesOf = (store: Store): Promise<readonly string[]> =>
  outsideScope(store.database, async (trx) => {
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`.execute(trx);
    return rows.map(({ name }) => name).filter((name) => !notTheBook.has(name));
  });

const digestOf = (store: Store, tables: readonly string[]): Promise<string> =>
  outsideScope(store.database, async (trx) => {
    const each = tables.map((table) => sql`(select coalesce(string_agg(row::text, ';' order by row::text), '') from ${sql.table(table)} as row)`);
    const { rows } = await sql<{ digest: string }>`select md5(concat_ws('|', ${sql.join(each)})) as digest`.execute(trx);
    return String(rows[0]?.digest);
  });
