import { type Answer, auditEndpoints, peopleEndpoints, sessionEndpoints } from '@sentra/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { outsideScope } from '../database/index.ts';
import { addPerson, setPassword } from './index.ts';
import { type AccessUnderTest, accessUnderTest, codeHeard, type Heard, ownPage, password, peopledCooperative, personHeard, roleEmail } from './testing.ts';

let here: AccessUnderTest;
let systems: { a: Actor; b: Actor };
let office: Record<string, string>;
const asPage = ({ cookie }: Heard) => ({ cookie, ...ownPage });
const entered = async (email: string, word?: string) => asPage(await here.logIn(email, word));
const whoIs = async (headers: Record<string, string>) => (await here.hear(sessionEndpoints.whoAmI, {}, headers)).body;

beforeAll(async () => {
  here = await accessUnderTest();
  systems = { a: await peopledCooperative(here.store, 'KOP-A'), b: await peopledCooperative(here.store, 'KOP-B') };
  office = await entered(roleEmail('office', 'KOP-A'));
});
afterAll(() => here.close());

const add = async (name: string) => ({ email: `${name}@kop-a.example`, ...(await addPerson(here.store, systems.a, { email: `${name}@kop-a.example`, name, password, role: 'coach' })) });
const offer = (id: string, headers: Record<string, string> = {}) => here.hear(peopleEndpoints.resetPassword, { params: { id } }, { ...office, ...headers });
const tokenOf = ({ body }: Heard) => (body as Answer<typeof peopleEndpoints.resetPassword>).path.replace('/kata-sandi/', '');
const use = (token: string, word = 'kata sandi yang baru') => here.hear(sessionEndpoints.usePasswordLink, { params: { token }, body: { password: word } }, ownPage);

describe('a link for a new password', () => {
  it('opens the log-in of one person once, also to two at the same moment, and ends the sessions', async () => {
    const { id, email } = await add('lupa');
    const before = await entered(email);
    const made = await offer(id);
    expect(made).toMatchObject({ status: 201, body: { path: expect.stringMatching(/^\/kata-sandi\/[\w-]{43}$/) as string } });
    const token = tokenOf(made);
    expect((await here.hear(sessionEndpoints.passwordLink, { params: { token } })).body).toMatchObject({ email, name: 'lupa' });
    const both = await Promise.all([use(token), use(token)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 404]);
    const won = both.find(({ status }) => status === 200);
    expect(won && (await whoIs(asPage(won)))).toMatchObject({ person: { email, cooperative: { code: 'KOP-A' } } });
    expect(await whoIs(before)).toEqual({ person: null });
    expect((await here.logIn(email)).status).toBe(401);
    expect((await here.logIn(email, 'kata sandi yang baru')).status).toBe(200);
    expect(codeHeard(await use(token))).toBe('people.reset-unknown');
  });

  it('is one per person, stands nowhere, is sent twice as one, and ends after a day or with a change of the password', async () => {
    const { id, email } = await add('lama');
    const key = { 'idempotency-key': 'reset-1' };
    const [first, again] = [await offer(id, key), await offer(id, key)];
    expect(again.body).toEqual(first.body);
    const second = tokenOf(await offer(id));
    expect(codeHeard(await use(tokenOf(first)))).toBe('people.reset-unknown');
    const stored = await outsideScope(here.store.database, (trx) =>
      sql<{ all: string }>`select (select json_agg(v) from verification v)::text || (select json_agg(i) from idempotency i)::text || (select json_agg(a) from audit_entry a)::text as all`.execute(trx),
    );
    expect(stored.rows[0]?.all).not.toContain(second);
    here.pass(24 * 3600_000 + 1);
    expect(await use(second)).toMatchObject({ status: 410, body: { code: 'people.reset-expired' } });
    office = await entered(roleEmail('office', 'KOP-A'));
    const third = tokenOf(await offer(id));
    await here.hear(sessionEndpoints.changePassword, { body: { current: password, next: 'diganti sendiri saja' } }, await entered(email));
    expect(codeHeard(await use(third))).toBe('people.reset-unknown');
  });

  it('is not made for oneself, for a stranger, by others than the office, or for a person of another cooperative too', async () => {
    const self = (await whoIs(office)) as Answer<typeof sessionEndpoints.whoAmI>;
    expect(codeHeard(await offer(self.person?.id ?? ''))).toBe('people.reset-own');
    expect(codeHeard(await offer('tidak-ada'))).toBe('people.person-unknown');
    const { id, email } = await add('dua');
    expect((await offer(id, await entered(roleEmail('auditor', 'KOP-A')))).status).toBe(403);
    const token = tokenOf(await offer(id));
    await addPerson(here.store, systems.b, { email, name: 'dua', password, role: 'office' });
    expect(codeHeard(await offer(id))).toBe('people.reset-elsewhere');
    // Nor does a link work that was made before he joined the other one.
    expect(codeHeard(await use(token))).toBe('people.reset-elsewhere');
    expect((await here.logIn(email)).status).toBe(200);
  });

  it('is told in the history, who made it and that it was used', async () => {
    const audit = (await here.hear(auditEndpoints.list, {}, office)).body as Answer<typeof auditEndpoints.list>;
    const told = audit.rows.filter(({ act }) => act.startsWith('password.')).map(({ act, personName, subjectCode }) => [act, personName, subjectCode]);
    expect(told).toContainEqual(['password.offered', 'Orang office', 'lupa@kop-a.example']);
    expect(told).toContainEqual(['password.reset', 'lupa', 'lupa@kop-a.example']);
  });
});

describe('the command line', () => {
  it('sets the password of anybody, and every cooperative of his finds it in its history', async () => {
    const email = 'dua@kop-a.example';
    const before = await entered(email);
    await expect(setPassword(here.store, { email, password: 'pendek' })).rejects.toMatchObject({ code: 'people.password-length' });
    await expect(setPassword(here.store, { email: 'siapa@kop-a.example', password })).rejects.toMatchObject({ code: 'people.email-unknown' });
    await setPassword(here.store, { email: ' Dua@kop-a.example', password: 'dari pengelola server' });
    expect((await here.logIn(email, 'dari pengelola server')).status).toBe(200);
    here.access.recognition.forget();
    expect(await whoIs(before)).toEqual({ person: null });
    const { rows } = await outsideScope(here.store.database, (trx) =>
      sql<{ code: string }>`select c.code from audit_entry a join cooperative c on c.id = a.cooperative_id where a.act = 'password.reset' and a.person_name = 'Sentra' order by 1`.execute(trx),
    );
    expect(rows.map(({ code }) => code)).toEqual(['KOP-A', 'KOP-B']);
  });
});

describe('a person of several cooperatives', () => {
  const choose = (code: string, headers: Record<string, string>) => here.hear(sessionEndpoints.chooseCooperative, { body: { code } }, headers);
  const cooperativeOf = async (headers: Record<string, string>) => ((await whoIs(headers)) as Answer<typeof sessionEndpoints.whoAmI>).person?.cooperative.code;

  it('chooses one, which stays chosen at the next log-in, and a request may still name another', async () => {
    const begun = await entered('dua@kop-a.example', 'dari pengelola server');
    expect(await cooperativeOf(begun)).toBe('KOP-A');
    expect((await here.hear(sessionEndpoints.cooperatives, {}, begun)).body).toEqual({ cooperatives: [{ code: 'KOP-A', name: 'Koperasi KOP-A' }, { code: 'KOP-B', name: 'Koperasi KOP-B' }] });
    const chosen = await choose('KOP-B', begun);
    expect(personHeard(chosen)).toMatchObject({ role: 'office', cooperative: { code: 'KOP-B' } });
    expect(chosen.setCookies.join()).toMatch(/^sentra\.cooperative=KOP-B; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const [session = ''] = begun.cookie.split('; ');
    const cookie = `${session}; ${chosen.cookie}`;
    expect(await cooperativeOf({ ...ownPage, cookie })).toBe('KOP-B');
    expect(await cooperativeOf({ ...ownPage, cookie, 'x-cooperative': 'KOP-A' })).toBe('KOP-A');
    const again = await here.hear(sessionEndpoints.logIn, { body: { email: 'dua@kop-a.example', password: 'dari pengelola server' } }, { ...ownPage, cookie: chosen.cookie });
    expect(personHeard(again).cooperative.code).toBe('KOP-B');
  });

  it('cannot choose one that is not his; what another wrote into his browser is not followed', async () => {
    const begun = await entered(roleEmail('coach', 'KOP-A'));
    expect(codeHeard(await choose('KOP-B', begun))).toBe('people.other-cooperative');
    const [session = ''] = begun.cookie.split('; ');
    for (const value of ['KOP-B', '%', '%00', '']) expect(await cooperativeOf({ ...ownPage, cookie: `${session}; sentra.cooperative=${value}` })).toBe('KOP-A');
  });
});
