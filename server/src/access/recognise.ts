import { timingSafeEqual } from 'node:crypto';
import type { Person } from '@sentra/contract';
import type { Actor } from '../actor.ts';
import type { Store } from '../store.ts';
import { noteKeyUse } from './commands/keys.ts';
import { keyByPrefix, keyHash } from './queries/keys.ts';
import { personIn, type WhichCooperative } from './queries/persons.ts';
import { Recent } from './recent.ts';
import type { Known, Recognition } from './recognition.ts';
import { peopleRefusals } from './refusals.ts';
import type { Sessions } from './sessions.ts';

/** A page asks for many things at once; in another process, who was removed is gone after so long at the latest. */
const keptMillis = 5_000;
const keptMost = 10_000;
const useNotedEveryMillis = 60_000;

export function openRecognition(store: Store, sessions: Sessions): Recognition {
  const recent = new Recent<Known>({ millis: keptMillis, most: keptMost });
  return {
    of: async ({ headers }) => {
      const code = headers['x-cooperative'];
      const cooperative = typeof code === 'string' && code !== '' ? code : undefined;
      const rather = sessions.chosenIn(headers.cookie);
      const { authorization } = headers;
      // The hash, so that no secret stays in memory.
      if (authorization) return recent.find(`${keyHash(authorization).toString('hex')} ${cooperative ?? ''}`, () => knownByKey(store, authorization, cooperative));
      const cookie = sessions.cookieOf(headers.cookie);
      return cookie ? recent.find(JSON.stringify([cookie, cooperative, rather]), () => knownBySession(store, sessions, cookie, { must: cooperative, rather })) : null;
    },
    forget: () => recent.forget(),
  };
}

async function knownBySession(store: Store, sessions: Sessions, cookie: string, which: WhichCooperative): Promise<Known | null> {
  const session = await sessions.find(cookie);
  if (!session) return null;
  const person = await personIn(store, session.personId, which);
  if (person) return { person, actor: actorOf(person), token: session.token };
  throw which.must ? peopleRefusals.refuse('other-cooperative', { code: which.must }) : peopleRefusals.refuse('no-cooperative');
}

const bearerKey = /^Bearer sentra_([0-9a-f]{12})_([\w-]{43})$/i;

async function knownByKey(store: Store, authorization: string, cooperative: string | undefined): Promise<Known> {
  const [, prefix = '', secret = ''] = bearerKey.exec(authorization) ?? [];
  const key = prefix ? await keyByPrefix(store, prefix.toLowerCase()) : undefined;
  if (!key || !timingSafeEqual(key.secret_hash, keyHash(secret))) throw peopleRefusals.refuse('key-unknown');
  const now = store.clock();
  if (key.revoked_at) throw peopleRefusals.refuse('key-revoked', { name: key.name });
  if (key.expires_at && Date.parse(key.expires_at) <= now) throw peopleRefusals.refuse('key-expired', { name: key.name, expiresAt: key.expires_at });
  if (cooperative && cooperative !== key.code) throw peopleRefusals.refuse('other-cooperative', { code: cooperative });
  if (!key.last_used_at || Date.parse(key.last_used_at) <= now - useNotedEveryMillis) await noteKeyUse(store, key.id);
  const person: Person = {
    id: `key:${key.id}`,
    name: key.name,
    email: '',
    role: key.role,
    memberCode: key.member_code,
    buyerCode: key.buyer_code,
    cooperative: { id: key.cooperative_id, code: key.code, name: key.cooperative_name, isSample: key.is_sample },
  };
  return { person, actor: actorOf(person) };
}

const actorOf = ({ id, name, role, memberCode, buyerCode, cooperative }: Person): Actor => ({
  cooperativeId: cooperative.id,
  personId: id,
  name,
  role,
  memberCode: memberCode ?? undefined,
  buyerCode: buyerCode ?? undefined,
});
