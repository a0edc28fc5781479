import { Writable } from 'node:stream';
import { addressOf, type Endpoint, type Person, type Refusal, type Request, type Role, sessionEndpoints } from '@sentra/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Actor } from '../actor.ts';
import { auditRoutes } from '../audit/index.ts';
import { cooperativeRoutes, foundCooperative } from '../cooperative/index.ts';
import { inScope } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { answerErrors, binder } from '../http/index.ts';
import type { Store } from '../store.ts';
import { type Access, accessRoutes, addPerson, openAccess } from './index.ts';

export const password = 'sepuluh huruf lebih';
export const secret = 'a secret of tests, long enough to be one';

/** What a browser that shows our own page says with every request. */
export const ownPage = { 'sec-fetch-site': 'same-origin' };

export interface Heard {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, unknown>;
  /** `Set-Cookie` headers as they came. */
  readonly setCookies: readonly string[];
  /** What a browser would send back. */
  readonly cookie: string;
}

export interface AccessUnderTest {
  readonly store: Store;
  readonly access: Access;
  readonly app: FastifyInstance;
  /** Everything that was written to the log. */
  readonly logged: () => string;
  /** Moves the clock of the store. */
  readonly pass: (millis: number) => void;
  readonly hear: <E extends Endpoint>(endpoint: E, request: Request<E>, headers?: Record<string, string>) => Promise<Heard>;
  readonly logIn: (email: string, word?: string) => Promise<Heard>;
  readonly close: () => Promise<void>;
}

/** Log-in, people, audit and cooperative over HTTP, on a database of its own. */
export async function accessUnderTest(publicUrl?: string): Promise<AccessUnderTest> {
  const database = await testDatabase();
  let later = 0;
  const store: Store = { database, clock: () => Date.now() + later };
  const access = openAccess({ store, secret, publicUrl });
  const lines: string[] = [];
  const stream = new Writable({ write: (line: Buffer, _, done) => (lines.push(line.toString()), done()) });
  const app = Fastify({ logger: { level: 'trace', stream } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  access.guard(app);
  const bind = binder(app, access.identify);
  accessRoutes(bind, store, access);
  auditRoutes(bind, store);
  cooperativeRoutes(bind, store);
  await app.ready();

  const hear: AccessUnderTest['hear'] = async (endpoint, request, headers = {}) => {
    const { params, body } = request as { params?: Record<string, string>; body?: object };
    const response = await app.inject({ method: endpoint.method, url: addressOf(endpoint, { ...(params && { params }) }), headers, ...(body && { payload: body }) });
    const setCookies = [response.headers['set-cookie'] ?? []].flat();
    return { status: response.statusCode, body: response.json() as unknown, headers: response.headers, setCookies, cookie: setCookies.map((one) => one.split(';')[0]).join('; ') };
  };
  return {
    store,
    access,
    app,
    logged: () => lines.join(''),
    pass: (millis) => (later += millis),
    hear,
    logIn: (email, word = password) => hear(sessionEndpoints.logIn, { body: { email, password: word } }, ownPage),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

export const roleEmail = (role: Role, code: string): string => `${role}@${code.toLowerCase()}.example`;

/** A cooperative with a member M-1, a buyer B-1 and a person of every role. */
export async function peopledCooperative(store: Store, code: string): Promise<Actor> {
  const system = await foundCooperative(store, { code, name: `Koperasi ${code}`, isSample: true });
  await inScope(store.database, system, async (trx) => {
    const cooperative_id = system.cooperativeId;
    await trx.insertInto('member').values({ cooperative_id, code: 'M-1', name: 'Anggota' }).execute();
    await trx.insertInto('buyer').values({ cooperative_id, code: 'B-1', name: 'Pembeli' }).execute();
  });
  for (const standing of [{ role: 'office' }, { role: 'member', memberCode: 'M-1' }, { role: 'buyer', buyerCode: 'B-1' }, { role: 'coach' }, { role: 'auditor' }] as const) {
    await addPerson(store, system, { email: roleEmail(standing.role, code), name: `Orang ${standing.role}`, password, ...standing });
  }
  return system;
}

export const personHeard = ({ body }: Heard): Person => body as Person;
export const codeHeard = ({ body }: Heard): string => (body as Refusal).code;
