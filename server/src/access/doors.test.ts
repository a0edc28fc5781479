import multipart from '@fastify/multipart';
import * as contract from '@sentra/contract';
import { addressOf, type Endpoint, roles } from '@sentra/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerErrors, binder } from '../http/index.ts';
import { refusalTable } from '../refusal.ts';
import { makeKey } from './index.ts';
import { type AccessUnderTest, accessUnderTest, codeHeard, ownPage, peopledCooperative, roleEmail, secret } from './testing.ts';

/** Every endpoint of every noun of the contract. */
const endpoints = Object.entries(contract)
  .filter(([name]) => name.endsWith('Endpoints'))
  .flatMap(([, nouns]) => Object.values(nouns as Readonly<Record<string, Endpoint>>));

const inside = refusalTable('test', { inside: { status: 410, id: 'Sudah di dalam.', en: 'This is inside.' } });

const visitors = [null, ...roles] as const;
type Visitor = (typeof visitors)[number];

/** 401 and 403 at the door; otherwise whatever an endpoint without its noun says. */
function expected({ who }: Endpoint, visitor: Visitor): 401 | 403 | 'inside' {
  if (who === 'anyone') return 'inside';
  if (visitor === null) return 401;
  return who === 'signed-in' || who.includes(visitor) ? 'inside' : 403;
}

describe('the doors of the contract', () => {
  let here: AccessUnderTest;
  let doors: FastifyInstance;
  const bySession = new Map<Visitor, Record<string, string>>([[null, {}]]);
  const byKey = new Map<Visitor, Record<string, string>>([[null, {}]]);

  beforeAll(async () => {
    here = await accessUnderTest();
    const system = await peopledCooperative(here.store, 'KOP');
    for (const role of roles) {
      bySession.set(role, { cookie: (await here.logIn(roleEmail(role, 'KOP'))).cookie, ...ownPage });
      const codes = { member: { memberCode: 'M-1' }, buyer: { buyerCode: 'B-1' } }[role as string] ?? {};
      const key = await makeKey(here.store, secret, system, { name: role, role, ...codes });
      byKey.set(role, { authorization: `Bearer ${key.secret}` });
    }
    // Behind each door stands only a refusal, and requests are not read: who gets so far is the whole question.
    doors = Fastify();
    doors.setValidatorCompiler(() => () => true);
    doors.setSerializerCompiler(serializerCompiler);
    answerErrors(doors);
    await doors.register(multipart);
    here.access.guard(doors);
    const bind = binder(doors, here.access.identify);
    for (const one of endpoints) bind(one, async () => Promise.reject(inside.refuse('inside')));
    await doors.ready();
  });
  afterAll(async () => {
    await doors.close();
    await here.close();
  });

  async function knock(one: Endpoint, headers: Record<string, string>): Promise<401 | 403 | 'inside'> {
    const params = Object.fromEntries([...one.path.matchAll(/:(\w+)/g)].map(([, name]) => [name ?? '', 'x']));
    const response = await doors.inject({ method: one.method, url: addressOf(one, { params }), headers });
    if (response.statusCode === 401 || response.statusCode === 403) return response.statusCode;
    // An upload is read before its noun is asked, and only for who may send it.
    expect(['test.inside', 'upload.missing']).toContain(codeHeard({ body: response.json() as unknown } as never));
    return 'inside';
  }

  it('are all known', () => {
    expect(endpoints.length).toBeGreaterThan(50);
    expect(endpoints.filter(({ who }) => who === 'anyone').map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/session',
      'GET /api/session',
      'DELETE /api/session',
      'GET /api/session/demo-people',
      'GET /api/password-links/:token',
      'POST /api/password-links/:token/password',
      'GET /api/invitations/:token',
      'POST /api/invitations/:token/acceptance',
    ]);
  });

  it.each(endpoints.map((one) => [`${one.method} ${one.path}`, one] as const))('%s opens to whom it says', async (_, one) => {
    for (const visitor of visitors) {
      expect({ visitor, met: await knock(one, bySession.get(visitor) ?? {}) }).toEqual({ visitor, met: expected(one, visitor) });
      expect({ key: visitor, met: await knock(one, byKey.get(visitor) ?? {}) }).toEqual({ key: visitor, met: expected(one, visitor) });
    }
  });
});
