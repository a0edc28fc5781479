import type { Sentence, Study } from '@sentra/contract';
import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';
import type { StudyKind, StudyResult } from '../studyKinds.ts';
import { type PlanName, planRecordIn } from './basis.ts';

type StudyRow = Selectable<Database['plan_study']>;

export const readStudy = (store: Store, actor: Actor, id: string): Promise<Study> => reading(store, actor, (trx) => studyIn(trx, id));

export async function studyIn(trx: Trx, id: string): Promise<Study> {
  const row = await trx.selectFrom('plan_study').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw planningRefusals.refuse('unknown-study', { study: id });
  return studyOf(row);
}

/** The newest study of a kind for a plan and subject, with its result once it is done; null where nobody asked yet. */
export function newestStudy<Kind extends StudyKind>(store: Store, actor: Actor, plan: PlanName, kind: Kind, subject = ''): Promise<{ study: Study; result: StudyResult<Kind> | null } | null> {
  return reading(store, actor, async (trx) => {
    const { id } = await planRecordIn(trx, plan);
    const row = await newestStudyIn(trx, { planId: id, kind, subject });
    return row ? { study: studyOf(row), result: row.result as StudyResult<Kind> | null } : null;
  });
}

export function newestStudyIn(trx: Trx, { planId, kind, subject }: { planId: string; kind: StudyKind; subject: string }): Promise<StudyRow | undefined> {
  return trx.selectFrom('plan_study').selectAll().where('plan_id', '=', planId).where('kind', '=', kind).where('subject', '=', subject).orderBy('requested_at', 'desc').orderBy('id').limit(1).executeTakeFirst();
}

/** The study that was asked for with these parameters and has not ended; the database holds at most one. */
export function underWayIn(trx: Trx, { planId, kind, subject, params }: { planId: string; kind: StudyKind; subject: string; params: object }): Promise<StudyRow> {
  return trx
    .selectFrom('plan_study')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where(sql<boolean>`params = ${JSON.stringify(params)}::jsonb`)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
}

export const studyOf = (row: StudyRow): Study => ({
  id: row.id,
  planId: row.plan_id,
  kind: row.kind,
  subject: row.subject,
  state: row.state,
  progress: row.progress,
  failure: row.failure as Sentence | null,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  finishedAt: row.finished_at,
});
