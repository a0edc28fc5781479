import { type Answer, auditEndpoints, cooperativeEndpoints, peopleEndpoints, sessionEndpoints } from '@sentra/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { outsideScope } from '../database/index.ts';
import { addPerson, makeKey, openAccess } from './index.ts';
import { type AccessUnderTest, accessUnderTest, codeHeard, type Heard, ownPage, password, peopledCooperative, personHeard, roleEmail, secret } from './testing.ts';

let here: AccessUnderTest;
let system: Actor;
let office: Record<string, string>;

const ours = (role: Parameters<typeof roleEmail>[0]) => roleEmail(role, 'KOP-A');
const asPage = ({ cookie }: Heard) => ({ cookie, ...ownPage });
const entered = async (email: string, word?: string) => asPage(await here.logIn(email, word));
const whoIs = async (headers: Record<string, string>) => (await here.hear(sessionEndpoints.whoAmI, {}, headers)).body;

beforeAll(async () => {
  here = await accessUnderTest();
  system = await peopledCooperative(here.store, 'KOP-A');
  await peopledCooperative(here.store, 'KOP-B');
  office = await entered(ours('office'));
});
afterAll(() => here.close());

describe('a session', () => {
  it('begins with e-mail and password, in a cookie that no script reads and no other page sends', async () => {
    const heard = await here.logIn(` ${ours('member').toUpperCase()} `);
    expect(personHeard(heard)).toMatchObject({ name: 'Orang member', role: 'member', memberCode: 'M-1', cooperative: { code: 'KOP-A', isSample: true } });
    const [cookie] = heard.setCookies;
    expect(cookie).toMatch(/^sentra\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(await whoIs(asPage(heard))).toMatchObject({ person: { email: ours('member') } });
  });

  it('travels over TLS alone where the public address has it', async () => {
    const { sessions } = openAccess({ store: here.store, secret, publicUrl: 'https://sentra.example' });
    const begun = await sessions.begin({ email: ours('member'), password, userAgent: '' });
    expect(begun?.setCookies[0]).toMatch(/^__Secure-sentra\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
    expect(() => openAccess({ store: here.store, secret, publicUrl: 'sentra.example' })).toThrow(/not an http or https address/);
    const [sent] = begun?.setCookies[0]?.split(';') ?? [];
    expect(await sessions.find(sessions.cookieOf(`other=1; ${sent}`))).toMatchObject({ personId: begun?.personId });
  });

  it('ends with log-out, for the cookie too that somebody kept, and no other with it', async () => {
    const [one, other] = [await entered(ours('coach')), await entered(ours('coach'))];
    const gone = await here.hear(sessionEndpoints.logOut, {}, one);
    expect(gone.setCookies.join()).toMatch(/sentra\.session_token=;.*Max-Age=0/);
    expect(await whoIs(one)).toEqual({ person: null });
    expect((await here.hear(cooperativeEndpoints.read, {}, one)).status).toBe(401);
    expect(await whoIs(other)).toMatchObject({ person: { role: 'coach' } });
  });

  it('is forgotten by the database some time after it is over', async () => {
    const count = () => outsideScope(here.store.database, async (trx) => (await sql<{ n: number }>`select count(*)::int as n from "session" where "expiresAt" < now()`.execute(trx)).rows[0]?.n);
    await outsideScope(here.store.database, (trx) => sql`update "session" set "expiresAt" = now() - interval '1 hour' where "userId" in (select id from "user" where email = ${ours('coach')})`.execute(trx));
    expect(await count()).toBeGreaterThan(0);
    await here.logIn(ours('member'));
    expect(await count()).toBe(0);
  });

  it('is not made by a forged cookie', async () => {
    const [session = ''] = office['cookie']?.split('; ') ?? [];
    expect(await whoIs({ cookie: session })).toMatchObject({ person: { email: ours('office') } });
    expect(await whoIs({ cookie: session.slice(0, -8) })).toEqual({ person: null });
    const { rows } = await outsideScope(here.store.database, (trx) => sql<{ token: string }>`select token from "session" limit 1`.execute(trx));
    expect(await whoIs({ cookie: `sentra.session_token=${rows[0]?.token}` })).toEqual({ person: null });
  });

  it('is refused alike, and takes alike, for a wrong password and an unknown e-mail', async () => {
    const measured = async (email: string) => {
      const times: number[] = [];
      const answers: unknown[] = [];
      for (let round = 0; round < 4; round += 1) {
        const start = performance.now();
        const { status, body, setCookies } = await here.logIn(email, 'bukan kata sandinya');
        times.push(performance.now() - start);
        answers.push({ status, body, setCookies });
      }
      return { median: times.toSorted((a, b) => a - b)[1] ?? 0, answers };
    };
    const [known, unknown] = [await measured(ours('auditor')), await measured('nobody@kop-a.example')];
    expect(known.answers).toEqual(unknown.answers);
    expect(known.answers[0]).toMatchObject({ status: 401, body: { code: 'people.wrong-log-in' }, setCookies: [] });
    // Without the hash of a password the unknown one would take a twentieth.
    expect(unknown.median).toBeGreaterThan(known.median / 3);
    expect(unknown.median).toBeLessThan(known.median * 3);
  });

  it('is not to be had by guessing: after ten failures the door stays shut for a while, also to the right password', async () => {
    const email = roleEmail('buyer', 'KOP-B');
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, guess) => here.logIn(email, `tebakan ke-${guess}`)));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    const shut = await here.logIn(email);
    expect(shut).toMatchObject({ status: 429, body: { code: 'http.too-many' }, setCookies: [] });
    expect(Number(shut.headers['retry-after'])).toBeGreaterThan(600);
    expect((await here.logIn(ours('member'))).status).toBe(200);
    here.pass(15 * 60_000 + 1);
    expect((await here.logIn(email)).status).toBe(200);
  });
});

describe('a write', () => {
  const body = { unsoldLimit: null };
  const status = async (headers: Record<string, string>) => (await here.hear(cooperativeEndpoints.change, { body }, headers)).status;

  it('that another page sent is refused, whatever it carries', async () => {
    const { cookie = '' } = office;
    const own = { host: 'sentra.example:8080' };
    expect(await status({ ...own, cookie, origin: 'http://sentra.example:8080' })).toBe(200);
    expect(await status({ ...own, cookie, 'sec-fetch-site': 'same-origin' })).toBe(200);
    const foreign = await here.hear(cooperativeEndpoints.change, { body }, { ...own, cookie, origin: 'https://evil.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'http.foreign-origin', en: expect.stringContaining('https://evil.example') as string } });
    expect(await status({ ...own, cookie, origin: 'null' })).toBe(403);
    expect(await status({ ...own, cookie, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ ...own, cookie })).toBe(403);
    expect((await here.hear(sessionEndpoints.logIn, { body: { email: ours('office'), password } }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await here.hear(cooperativeEndpoints.read, {}, { cookie, origin: 'https://evil.example' })).status).toBe(200);
  });
});

describe('the password', () => {
  it('is changed by who knows it, which ends his other sessions', async () => {
    const email = 'ganti@kop-a.example';
    await addPerson(here.store, system, { email, name: 'Yang Mengganti', password, role: 'coach' });
    const [one, other] = [await entered(email), await entered(email)];
    const change = (current: string, headers: Record<string, string>) => here.hear(sessionEndpoints.changePassword, { body: { current, next: 'kata sandi yang baru' } }, headers);
    expect(codeHeard(await change('bukan yang sekarang', one))).toBe('people.wrong-current-password');
    expect((await change(password, { ...one, 'idempotency-key': 'once' })).status).toBe(200);
    expect(await whoIs(one)).toMatchObject({ person: { email } });
    expect(await whoIs(other)).toEqual({ person: null });
    expect((await here.logIn(email)).status).toBe(401);
    expect((await here.logIn(email, 'kata sandi yang baru')).status).toBe(200);
    const { rows } = await outsideScope(here.store.database, (trx) => sql`select key from idempotency where key = 'once'`.execute(trx));
    expect(rows).toEqual([]);
  });
});

type Invited = Answer<typeof peopleEndpoints.invite>;

describe('an invitation', () => {
  const invite = (email: string, more: object = {}, headers: Record<string, string> = {}) =>
    here.hear(peopleEndpoints.invite, { body: { email, name: 'Diundang', role: 'coach', ...more } }, { ...office, ...headers });
  const tokenOf = ({ body }: Heard) => (body as Invited).path.replace('/undangan/', '');
  const accept = (token: string, word = password) => here.hear(sessionEndpoints.acceptInvitation, { params: { token }, body: { name: 'Nama Sendiri', password: word } }, ownPage);

  it('makes a person once, also where two accept at the same moment', async () => {
    const token = tokenOf(await invite('baru@kop-a.example'));
    expect((await here.hear(sessionEndpoints.invitation, { params: { token } })).body).toMatchObject({ email: 'baru@kop-a.example', role: 'coach', cooperative: 'Koperasi KOP-A' });
    const both = await Promise.all([accept(token), accept(token)]);
    const [won, ...others] = both.toSorted((a, b) => a.status - b.status);
    expect([won?.status, ...others.map(({ status }) => status)]).toEqual([200, 410]);
    expect(won && (await whoIs(asPage(won)))).toMatchObject({ person: { name: 'Nama Sendiri', email: 'baru@kop-a.example' } });
    expect(codeHeard(await accept(token))).toBe('people.invitation-used');
    expect(codeHeard(await invite('baru@kop-a.example'))).toBe('people.already-here');
  });

  it('that is sent twice is one invitation, with the same link, which the database does not hold', async () => {
    const key = { 'idempotency-key': 'invite-1' };
    const [first, again] = [await invite('ulang@kop-a.example', {}, key), await invite('ulang@kop-a.example', {}, key)];
    expect(again).toMatchObject({ status: 201, body: first.body as object });
    expect(codeHeard(await invite('ulang@kop-a.example'))).toBe('people.already-invited');
    const dump = await outsideScope(here.store.database, (trx) =>
      sql`select (select json_agg(i) from invitation i)::text || (select json_agg(i) from idempotency i)::text || (select json_agg(a) from audit_entry a)::text as all`.execute(trx),
    );
    expect(JSON.stringify(dump.rows)).not.toContain(tokenOf(first));
  });

  it('is refused once it is over or withdrawn', async () => {
    const invited = await invite('telat@kop-a.example');
    here.pass(7 * 24 * 3600_000 + 1);
    expect(codeHeard(await accept(tokenOf(invited)))).toBe('people.invitation-expired');
    const other = await invite('batal@kop-a.example');
    const withdraw = () => here.hear(peopleEndpoints.withdrawInvitation, { params: { id: (other.body as Invited).id } }, office);
    expect([(await withdraw()).status, (await withdraw()).status]).toEqual([200, 200]);
    expect(codeHeard(await accept(tokenOf(other)))).toBe('people.invitation-withdrawn');
    expect(codeHeard(await accept('x'.repeat(43)))).toBe('people.invitation-unknown');
  });

  it('of a person of another cooperative does not open his account to who holds the link', async () => {
    const email = roleEmail('coach', 'KOP-B');
    const token = tokenOf(await invite(email));
    expect(codeHeard(await accept(token, 'kata sandi orang lain'))).toBe('people.password-of-known-person');
    const heard = await accept(token);
    expect(personHeard(heard)).toMatchObject({ name: 'Orang coach', cooperative: { code: 'KOP-A' } });
    const headers = asPage(heard);
    expect(await whoIs({ ...headers, 'x-cooperative': 'KOP-A' })).toMatchObject({ person: { cooperative: { code: 'KOP-A' } } });
    expect(await whoIs({ ...headers, 'x-cooperative': 'KOP-B' })).toMatchObject({ person: { cooperative: { code: 'KOP-B' } } });
    expect(codeHeard(await here.hear(cooperativeEndpoints.read, {}, { ...headers, 'x-cooperative': 'KOP-C' }))).toBe('people.other-cooperative');
  });

  it.each([
    [{ role: 'member' }, 'member-needed'],
    [{ role: 'member', memberCode: 'M-9' }, 'member-unknown'],
    [{ role: 'buyer', buyerCode: 'B-9' }, 'buyer-unknown'],
    [{ role: 'buyer', memberCode: 'M-1', buyerCode: 'B-1' }, 'buyer-needed'],
    [{ role: 'auditor', buyerCode: 'B-1' }, 'code-not-for-role'],
  ])('for %o is refused as %s', async (standing, code) => {
    expect(await invite('salah@kop-a.example', standing)).toMatchObject({ status: 422, body: { code: `people.${code}` } });
  });
});

describe('a person', () => {
  const remove = (id: string) => here.hear(peopleEndpoints.remove, { params: { id } }, office);

  it('who is removed is out at once, and his log-in is gone with his last cooperative', async () => {
    const email = 'keluar@kop-a.example';
    const { id } = await addPerson(here.store, system, { email, name: 'Yang Keluar', password, role: 'auditor' });
    const session = await entered(email);
    expect((await here.hear(cooperativeEndpoints.read, {}, session)).status).toBe(200);
    expect((await remove(id)).status).toBe(200);
    expect((await here.hear(cooperativeEndpoints.read, {}, session)).status).toBe(401);
    expect((await here.logIn(email)).status).toBe(401);
    expect(codeHeard(await remove(id))).toBe('people.person-unknown');
    const list = (await here.hear(peopleEndpoints.list, {}, office)).body as Answer<typeof peopleEndpoints.list>;
    expect(list.people.map((person) => person.email)).not.toContain(email);
    expect(list.people).toContainEqual(expect.objectContaining({ email: ours('member'), memberCode: 'M-1' }));
  });

  it.each([
    [{ email: 'bukan surel' }, 'email-wrong'],
    [{ password: 'pendek' }, 'password-length'],
    [{ role: 'member' as const, memberCode: 'M-9' }, 'member-unknown'],
  ])('whom the command line adds with %o is refused as %s', async (wrong, code) => {
    const person = { email: 'baris@kop-a.example', name: 'Dari Baris Perintah', password, role: 'coach' as const, ...wrong };
    await expect(addPerson(here.store, system, person)).rejects.toMatchObject({ code: `people.${code}` });
  });

  it('who is the last of the office stays; two who remove each other at once do not both go', async () => {
    const me = (await whoIs(office)) as { person: { id: string } };
    expect(codeHeard(await remove(me.person.id))).toBe('people.last-office');
    const { id } = await addPerson(here.store, system, { email: 'kantor2@kop-a.example', name: 'Kantor Dua', password, role: 'office' });
    const second = await entered('kantor2@kop-a.example');
    const both = await Promise.all([remove(id), here.hear(peopleEndpoints.remove, { params: { id: me.person.id } }, second)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    office = both[0]?.status === 200 ? office : second;
  });

  it('of another cooperative is neither seen nor removed', async () => {
    const list = (await here.hear(peopleEndpoints.list, {}, office)).body as Answer<typeof peopleEndpoints.list>;
    expect(list.people.filter(({ email }) => email.endsWith('@kop-b.example')).map(({ role }) => role)).toEqual(['coach']);
    const theirs = personHeard(await here.logIn(roleEmail('office', 'KOP-B')));
    expect(codeHeard(await remove(theirs.id))).toBe('people.person-unknown');
  });
});

describe('a program key', () => {
  const make = async (more: object = {}) =>
    (await here.hear(peopleEndpoints.makeKey, { body: { name: 'ERP', role: 'office', ...more } }, office)).body as Answer<typeof peopleEndpoints.makeKey>;
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  it('acts as its role, without cookie and origin, until it is revoked', async () => {
    const key = await make();
    expect(key.secret).toMatch(/^sentra_[0-9a-f]{12}_[\w-]{43}$/);
    expect(await whoIs(bearer(key.secret))).toMatchObject({ person: { name: 'ERP', role: 'office', cooperative: { code: 'KOP-A' } } });
    expect((await here.hear(cooperativeEndpoints.change, { body: { name: 'Koperasi A' } }, { ...bearer(key.secret), origin: 'https://erp.example' })).status).toBe(200);
    const listed = (await here.hear(peopleEndpoints.keys, {}, office)).body as Answer<typeof peopleEndpoints.keys>;
    expect(listed.keys).toContainEqual(expect.objectContaining({ id: key.id, lastUsedAt: expect.any(String) as string, revokedAt: null }));
    expect((await here.hear(peopleEndpoints.revokeKey, { params: { id: key.id } }, office)).status).toBe(200);
    expect(await here.hear(cooperativeEndpoints.read, {}, bearer(key.secret))).toMatchObject({ status: 401, body: { code: 'people.key-revoked' } });
  });

  it('ends at its time, and is known only whole', async () => {
    const expiresAt = new Date(here.store.clock() + 60_000).toISOString();
    const key = await make({ expiresAt });
    const wrong = `${key.secret.slice(0, -1)}${key.secret.endsWith('A') ? 'E' : 'A'}`;
    expect(codeHeard(await here.hear(cooperativeEndpoints.read, {}, bearer(wrong)))).toBe('people.key-unknown');
    expect(codeHeard(await here.hear(cooperativeEndpoints.read, {}, bearer('sentra_nonsense')))).toBe('people.key-unknown');
    here.pass(60_000);
    expect(codeHeard(await here.hear(cooperativeEndpoints.read, {}, bearer(key.secret)))).toBe('people.key-expired');
    await expect(makeKey(here.store, secret, system, { name: 'Late', role: 'office', expiresAt })).rejects.toMatchObject({ code: 'people.key-already-over' });
  });

  it('has no password', async () => {
    const key = await make({ role: 'auditor' });
    expect(codeHeard(await here.hear(sessionEndpoints.changePassword, { body: { current: password, next: 'kata sandi yang baru' } }, bearer(key.secret)))).toBe('people.not-a-person');
  });
});

describe('what is kept', () => {
  it('says who did what, and no secret stands in the audit or the log', async () => {
    const key = (await here.hear(peopleEndpoints.makeKey, { body: { name: 'Rahasia', role: 'coach' } }, office)).body as Answer<typeof peopleEndpoints.makeKey>;
    const audit = (await here.hear(auditEndpoints.list, {}, office)).body as Answer<typeof auditEndpoints.list>;
    const acts = new Set(audit.rows.map(({ act }) => act));
    for (const act of ['person.added', 'person.removed', 'invitation.made', 'invitation.withdrawn', 'invitation.accepted', 'key.made', 'key.revoked', 'password.changed']) expect(acts).toContain(act);
    for (const hidden of [password, 'kata sandi yang baru', key.secret, key.secret.slice(20), secret]) {
      expect(JSON.stringify(audit)).not.toContain(hidden);
      expect(here.logged()).not.toContain(hidden);
    }
  });
});
