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

/** Rows of one INSERT: PostgreSQL takes at most 65,535 parameters a statement. */
const rowsPerInsert = 5_000;

/** Writes what was done into the audit, in the same transaction as the deed. */
export async function recordActs(trx: Trx, actor: Actor, acts: readonly Act[]): Promise<void> {
  for (let start = 0; start < acts.length; start += rowsPerInsert) {
    await trx
      .insertInto('audit_entry')
      .values(
        acts.slice(start, start + rowsPerInsert).map(({ act, subject, subjectCode, reason, before, after }) => ({
          cooperative_id: actor.cooperativeId,
          person_id: actor.personId,
          person_name: actor.name,
          act,
          subject,
          subject_code: subjectCode,
          reason: reason ?? null,
          before: before && JSON.stringify(before),
          after: after && JSON.stringify(after),
        })),
      )
      .execute();
  }
}
