import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Trx } from '../store.ts';

/** What the audit keeps of one write. Who and when come from the actor and the database. */
export interface Act {
  /** What was done, as `noun.verb`. */
  readonly act: string;
  readonly subject: string;
  readonly subjectCode: string;
  readonly reason?: string | null | undefined;
  /** The thing as it was; null where it is new. */
  readonly before: object | null;
  /** The thing as it is now; null where it is gone. */
  readonly after: object | null;
}

/** Writes what was done into the audit, in the same transaction as the deed and in the order in which it was done. */
export async function recordActs(trx: Trx, actor: Actor, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const entries = acts.map(({ act, subject, subjectCode: subject_code, reason = null, before, after }) => ({ act, subject, subject_code, reason, before, after }));
  // One parameter whatever their number: an import writes ten thousand, and as many parameters as values take several times as long.
  await sql`
    insert into audit_entry (cooperative_id, person_id, person_name, act, subject, subject_code, reason, before, after)
    select ${actor.cooperativeId}::uuid, ${actor.personId}, ${actor.name}, r.act, r.subject, r.subject_code, r.reason, r.before, r.after
    from rows from (json_to_recordset(${JSON.stringify(entries)}::json)
      as (act text, subject text, subject_code text, reason text, before jsonb, after jsonb)) with ordinality as r(act, subject, subject_code, reason, before, after, nth)
    order by r.nth`.execute(trx);
}
