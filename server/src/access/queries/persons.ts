import type { Person } from '@sentra/contract';
import { outsideScope } from '../../database/index.ts';
import type { Store, Trx } from '../../store.ts';
import { logInTables, passwordProvider } from '../log-in-tables.ts';

export interface WhichCooperative {
  /** This one or none: what a request names. */
  readonly must?: string | undefined;
  /** This one if he is of it: what he chose at some time, which may be over. */
  readonly rather?: string | undefined;
}

/**
 * The person as he stands in one cooperative: without a choice, the one that he joined first. Who asks is not known before this, so
 * it looks across cooperatives; it sees only rows of this person.
 */
export function personIn(store: Store, personId: string, { must, rather = '' }: WhichCooperative = {}): Promise<Person | undefined> {
  return outsideScope(store.database, async (trx) => {
    const row = await trx
      .selectFrom('membership')
      .innerJoin('cooperative', 'cooperative.id', 'membership.cooperative_id')
      .innerJoin('user', 'user.id', 'membership.person_id')
      .where('membership.person_id', '=', personId)
      .$if(must !== undefined, (query) => query.where('cooperative.code', '=', must ?? ''))
      .orderBy((by) => by('cooperative.code', '=', rather), 'desc')
      .orderBy('membership.created_at')
      .orderBy('cooperative.code')
      .select(['user.id', 'user.name', 'user.email', 'membership.role', 'membership.member_code', 'membership.buyer_code'])
      .select(['cooperative.id as cooperative_id', 'cooperative.code', 'cooperative.name as cooperative_name', 'cooperative.is_sample'])
      .limit(1)
      .executeTakeFirst();
    return row && { ...personOf(row), cooperative: { id: row.cooperative_id, code: row.code, name: row.cooperative_name, isSample: row.is_sample } };
  });
}

/** The cooperatives that a person is of, in the order in which he joined them. */
export function cooperativesOf(store: Store, personId: string): Promise<{ code: string; name: string }[]> {
  return outsideScope(store.database, (trx) =>
    trx
      .selectFrom('membership')
      .innerJoin('cooperative', 'cooperative.id', 'membership.cooperative_id')
      .where('membership.person_id', '=', personId)
      .orderBy('membership.created_at')
      .orderBy('cooperative.code')
      .select(['cooperative.code', 'cooperative.name'])
      .execute(),
  );
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Person['role'];
  readonly member_code: string | null;
  readonly buyer_code: string | null;
}

export const personOf = ({ id, name, email, role, member_code, buyer_code }: PersonRow): Omit<Person, 'cooperative'> => ({
  id,
  name,
  email,
  role,
  memberCode: member_code,
  buyerCode: buyer_code,
});

/** The log-in that belongs to an e-mail, of whatever cooperative. */
export function logInOf(store: Store, email: string): Promise<LogIn | undefined> {
  return outsideScope(store.database, (trx) => logIns(trx).where('user.email', '=', email).executeTakeFirst());
}

/** The log-in of a person who is known by his session. */
export function logInOfPerson(store: Store, personId: string): Promise<LogIn | undefined> {
  return outsideScope(store.database, (trx) => logIns(trx).where('user.id', '=', personId).executeTakeFirst());
}

export interface LogIn {
  readonly id: string;
  readonly name: string;
  /** What scrypt made of the password. */
  readonly password: string | null;
}

const logIns = (trx: Trx) =>
  logInTables(trx)
    .selectFrom('user')
    .innerJoin('account', 'account.userId', 'user.id')
    .where('account.providerId', '=', passwordProvider)
    .select(['user.id', 'user.name', 'account.password']);
