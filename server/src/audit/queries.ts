import type { AuditEntry, Page } from '@sentra/contract';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { type PageRequest, readPage } from '../paging/index.ts';
import { reading, type Store } from '../store.ts';

export interface AuditRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly subject?: string | undefined;
  readonly subjectCode?: string | undefined;
  readonly member?: string | undefined;
  readonly part?: string | undefined;
}

/** What belongs to a thing: itself, and every row that names it. */
const belongsTo = (subject: 'member' | 'part', code: string | undefined) =>
  code === undefined ? sql`true` : sql`((subject = ${subject} and subject_code = ${code}) or coalesce(after, before)->>${sql.lit(`${subject}_code`)} = ${code})`;

/** Every write of the cooperative, newest first. */
export function listAudit(store: Store, actor: Actor, request: AuditRequest): Promise<Page<AuditEntry>> {
  const text = request.search ? `%${request.search.toLowerCase()}%` : null;
  return reading(store, actor, (trx) =>
    readPage<AuditEntry>(
      trx,
      sql<AuditEntry>`select id, at, person_name as "personName", act, subject, subject_code as "subjectCode", reason, before, after
        from audit_entry
        where (${request.subject ?? null}::text is null or subject = ${request.subject ?? null})
          and (${request.subjectCode ?? null}::text is null or subject_code = ${request.subjectCode ?? null})
          and ${belongsTo('member', request.member)} and ${belongsTo('part', request.part)}
          and (${text}::text is null or lower(person_name || ' ' || act || ' ' || subject_code || ' ' || coalesce(reason, '')) like ${text})`,
      request,
      { at: { column: 'id', kind: 'number', filled: true } },
      'id',
    ),
  );
}
