import { sql } from 'kysely';
import { type Actor, lookingAcross } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';

/** Whose writing does not change what there is to plan. */
const notPlanned = ['plan', 'run', 'lot', 'person', 'membership', 'invitation', 'key', 'session', 'import', 'schedule', 'mapping', 'quote'];

/**
 * Whether something that plans are made from was written after this one was asked for. It goes by the order of the audit,
 * not by clocks: a plan that came from nowhere (a restored one, say) goes by when it was made.
 */
export function isStale(store: Store, actor: Actor, plan: { readonly id: string; readonly made_at: string }): Promise<boolean> {
  return reading(store, lookingAcross(actor), async (trx) => {
    const { rows } = await sql<{ stale: boolean }>`
      with asked as (
        select max(a.id) as id from plan_run r
        join audit_entry a on a.cooperative_id = r.cooperative_id and a.subject = 'run' and a.subject_code = r.id::text and a.act = 'plan.requested'
        where r.plan_id = ${plan.id}::uuid)
      select exists (select 1 from audit_entry e where e.id > (select id from asked) and e.subject <> all(${notPlanned}::text[]))
        or ((select id from asked) is null and exists (
          select 1 from audit_entry e where e.at > ${plan.made_at}::timestamptz and e.subject <> all(${notPlanned}::text[]))) as stale`.execute(trx);
    return rows[0]?.stale ?? false;
  });
}
