import { peopleEndpoints, type Person, sessionEndpoints } from '@sentra/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Bind, httpRefusals } from '../http/index.ts';
import type { Store } from '../store.ts';
import type { Access } from './access.ts';
import { type Allowance, ofAddress, ofPerson, returnAttempt, takeAttempt } from './commands/attempts.ts';
import { acceptInvitation, invite, withdrawInvitation } from './commands/invitations.ts';
import { makeKey, revokeKey } from './commands/keys.ts';
import { removePerson } from './commands/people.ts';
import { offerReset, resetPassword } from './commands/resets.ts';
import { changePassword, dropOverSessions, endSession } from './commands/sessions.ts';
import { readInvitation } from './queries/invitations.ts';
import { listKeys } from './queries/keys.ts';
import { listPeople } from './queries/people.ts';
import { cooperativesOf, personIn } from './queries/persons.ts';
import { readReset } from './queries/resets.ts';
import { peopleRefusals } from './refusals.ts';

export function accessRoutes(bind: Bind, store: Store, access: Access): void {
  sessionRoutes(bind, store, access);
  bind(peopleEndpoints.list, ({ actor }) => listPeople(store, actor));
  bind(peopleEndpoints.invite, ({ actor, body }) => invite(store, access.secret, actor, body));
  bind(peopleEndpoints.withdrawInvitation, ({ actor, params }) => withdrawInvitation(store, actor, params.id));
  bind(peopleEndpoints.remove, ({ actor, params }) => removePerson(store, access.recognition, actor, params.id));
  bind(peopleEndpoints.resetPassword, ({ actor, params }) => offerReset(store, access.secret, actor, params.id));
  bind(peopleEndpoints.keys, ({ actor }) => listKeys(store, actor));
  bind(peopleEndpoints.makeKey, ({ actor, body }) => makeKey(store, access.secret, actor, body));
  bind(peopleEndpoints.revokeKey, ({ actor, params }) => revokeKey(store, access.recognition, actor, params.id));
}

function sessionRoutes(bind: Bind, store: Store, access: Access): void {
  const { sessions, recognition } = access;

  bind(sessionEndpoints.logIn, ({ body, request, reply }) =>
    limited(store, reply, [ofPerson(body.email), ofAddress(request.ip)], () => logIn(store, access, request, reply, body)),
  );

  bind(sessionEndpoints.whoAmI, async ({ request }) => ({ person: (await recognition.of(request))?.person ?? null }));

  bind(sessionEndpoints.logOut, async ({ request, reply }) => {
    const session = await sessions.find(request.headers.cookie);
    if (session) await endSession(store, recognition, session.token);
    reply.header('set-cookie', await sessions.forget(request.headers.cookie));
    return {};
  });

  bind(sessionEndpoints.demoPeople, async () => ({ people: [...access.demoPeople()] }));

  bind(sessionEndpoints.changePassword, async ({ body, request, reply }) => {
    const known = await recognition.of(request);
    const token = known?.token;
    if (!token) throw peopleRefusals.refuse('not-a-person');
    return limited(store, reply, [ofPerson(known.person.email), ofAddress(request.ip)], () => changePassword(store, recognition, { ...known, token }, body));
  });

  bind(sessionEndpoints.cooperatives, async ({ actor }) => ({ cooperatives: await cooperativesOf(store, actor.personId) }));

  bind(sessionEndpoints.chooseCooperative, async ({ actor, body, reply }) => {
    const person = await personIn(store, actor.personId, { must: body.code });
    if (!person) throw peopleRefusals.refuse('other-cooperative', { code: body.code });
    reply.header('set-cookie', sessions.choose(body.code));
    return person;
  });

  bind(sessionEndpoints.passwordLink, ({ params }) => readReset(store, params.token));

  bind(sessionEndpoints.usePasswordLink, async ({ params, body, request, reply }) => {
    const { email } = await readReset(store, params.token);
    return limited(store, reply, [ofPerson(email), ofAddress(request.ip)], async () => {
      const { cooperativeCode } = await resetPassword(store, recognition, params.token, body.password);
      return logIn(store, access, request, reply, { email, password: body.password, cooperativeCode });
    });
  });

  bind(sessionEndpoints.invitation, ({ params }) => readInvitation(store, params.token));

  bind(sessionEndpoints.acceptInvitation, async ({ params, body, request, reply }) => {
    const { email } = await readInvitation(store, params.token);
    return limited(store, reply, [ofPerson(email), ofAddress(request.ip)], async () => {
      const { cooperativeCode } = await acceptInvitation(store, params.token, body);
      return logIn(store, access, request, reply, { email, password: body.password, cooperativeCode });
    });
  });
}

interface LogIn {
  readonly email: string;
  readonly password: string;
  /** The cooperative that is entered; where none is named the one that was chosen last, else the person's first. */
  readonly cooperativeCode?: string;
}

async function logIn(store: Store, { sessions }: Access, { headers }: FastifyRequest, reply: FastifyReply, { email, password, cooperativeCode }: LogIn): Promise<Person> {
  const begun = await sessions.begin({ email, password, userAgent: (headers['user-agent'] ?? '').slice(0, 300) });
  if (!begun) throw peopleRefusals.refuse('wrong-log-in');
  const person = await personIn(store, begun.personId, { must: cooperativeCode, rather: sessions.chosenIn(headers.cookie) });
  if (!person) throw peopleRefusals.refuse('no-cooperative');
  await dropOverSessions(store);
  reply.header('set-cookie', [...begun.setCookies, sessions.choose(person.cooperative.code)]);
  return person;
}

/** Refuses what was tried in vain too often, before it costs the work of a hash. What succeeds does not count. */
async function limited<T>(store: Store, reply: FastifyReply, allowances: readonly Allowance[], work: () => Promise<T>): Promise<T> {
  const seconds = await takeAttempt(store, allowances);
  if (seconds > 0) {
    reply.header('retry-after', seconds);
    throw httpRefusals.refuse('too-many', { seconds });
  }
  const answer = await work();
  await returnAttempt(store, allowances);
  return answer;
}
