import type pg from 'pg';
import { DatabaseRefusal, reasonOf } from './refusals.ts';

/** Another process made the role between our look and our try. */
const madeMeanwhile = new Set(['42710', '23505']);

interface Standing {
  readonly user: string;
  readonly exists: boolean;
  readonly superuser: boolean;
  readonly usable: boolean;
}

/**
 * Makes sure of the role `sentra_app`, under which every statement for a person runs: it owns nothing, cannot log in, and
 * is bound by row-level security, which a superuser or an owner is not.
 * @throws DatabaseRefusal role-missing
 */
export async function ensureAppRole(pool: pg.Pool): Promise<void> {
  const before = await standing(pool);
  try {
    if (!before.exists) await createRole(pool);
    if (!before.superuser && !(await standing(pool)).usable) await pool.query('grant sentra_app to current_user');
  } catch (error) {
    throw new DatabaseRefusal('role-missing', { user: before.user, reason: reasonOf(error) }, error);
  }
}

/** Membership alone does not allow `set role` since PostgreSQL 16, which asks for the privilege SET. */
async function standing(pool: pg.Pool): Promise<Standing> {
  const { rows } = await pool.query<Standing>(`
    select current_user::text as "user", app.oid is not null as "exists", me.rolsuper as superuser,
      coalesce(pg_has_role(current_user, app.oid, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end), false) as usable
    from pg_roles me left join pg_roles app on app.rolname = 'sentra_app'
    where me.rolname = current_user`);
  const [found] = rows;
  if (!found) throw new Error('the server does not know its own user');
  return found;
}

async function createRole(pool: pg.Pool): Promise<void> {
  await pool.query('create role sentra_app nologin').catch((error: unknown) => {
    if (!madeMeanwhile.has((error as { code?: string }).code ?? '')) throw error;
  });
}
