import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Sentence, Study } from '@sentra/contract';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { type PlanName, planRecordIn } from '../queries/basis.ts';
import { newestStudyIn, studyIn, studyOf, underWayIn } from '../queries/studies.ts';
import { planningRefusals } from '../refusals.ts';
import type { StudyKind, StudyParams } from '../studyKinds.ts';
import { toldParams } from '../toldParams.ts';
import { buryDeadIn, tidy } from './background.ts';

export interface StudyRequest<Kind extends StudyKind> {
  readonly kind: Kind;
  readonly plan: PlanName;
  /** What of the plan it is about, as an order's code; empty where it is about the whole. */
  readonly subject?: string;
  readonly params: StudyParams<Kind>;
  /** Who may ask for it; the office always may. */
  readonly who?: readonly 'coach'[];
}

export interface StudyKey {
  readonly cooperativeId: string;
  readonly studyId: string;
}

/**
 * Notes that a study is asked for; the caller then puts it on the queue. One that is done or under way for the same plan,
 * subject and parameters is answered instead: a plan never changes, so neither would the result.
 */
export function requestStudy<Kind extends StudyKind>(store: Store, actor: Actor, { kind, plan, subject = '', params, who = [] }: StudyRequest<Kind>): Promise<Study> {
  may(actor, ['office', ...who]);
  return writing(store, actor, async (trx) => {
    await buryDeadIn(trx, store, 'plan_study');
    const record = await planRecordIn(trx, plan);
    const newest = await newestStudyIn(trx, { planId: record.id, kind, subject });
    if (newest && newest.state !== 'failed' && newest.state !== 'cancelled' && isDeepStrictEqual(newest.params, JSON.parse(JSON.stringify(params)))) return studyOf(newest);
    const id = randomUUID();
    const fresh = await trx
      .insertInto('plan_study')
      .values({
        cooperative_id: actor.cooperativeId, id, plan_id: record.id, kind, subject, params: JSON.stringify(params), state: 'queued', result: null, failure: null,
        requested_by: actor.name, requested_at: instant(store), started_at: null, seen_at: null, finished_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // Somebody asked for the same a moment ago, and the database has waited for him: it is under way.
    if (!fresh) return studyOf(await underWayIn(trx, { planId: record.id, kind, subject, params }));
    await recordActs(trx, actor, [{ act: 'study.requested', subject: 'study', subjectCode: id, before: null, after: { kind, plan: record.version, subject, ...toldParams(params) } }]);
    return studyIn(trx, id);
  });
}

/** Asks a study to end; what it had found so far is not kept. */
export function requestStudyCancel(store: Store, actor: Actor, studyId: string): Promise<Study> {
  may(actor, ['office', 'coach']);
  return writing(store, actor, async (trx) => {
    const study = await trx.selectFrom('plan_study').selectAll().where('id', '=', studyId).forUpdate().executeTakeFirst();
    if (!study) throw planningRefusals.refuse('unknown-study', { study: studyId });
    if (study.state !== 'queued' && study.state !== 'running') throw planningRefusals.refuse('study-over', { study: studyId });
    const after = await trx.updateTable('plan_study').set({ cancel_requested: true, state: 'cancelled', finished_at: instant(store) }).where('id', '=', studyId).returningAll().executeTakeFirstOrThrow();
    await recordActs(trx, actor, [{ act: 'study.cancelled', subject: 'study', subjectCode: studyId, before: { state: study.state }, after: { state: after.state } }]);
    return studyOf(after);
  });
}

/** Takes a waiting study for this process; undefined where another took it or it was cancelled. */
export function claimStudyIn(trx: Trx, store: Store, id: string): Promise<{ plan_id: string; kind: string; params: object } | undefined> {
  const now = instant(store);
  return trx.updateTable('plan_study').set({ state: 'running', started_at: now, seen_at: now }).where('id', '=', id).where('state', '=', 'queued').returning(['plan_id', 'kind', 'params']).executeTakeFirst();
}

/** Notes how far a study is and that it lives; false where it is no longer this process's, or is not wanted any more. */
export async function noteStudyIn(trx: Trx, store: Store, id: string, progress: number): Promise<boolean> {
  const study = await trx.updateTable('plan_study').set({ seen_at: instant(store), progress }).where('id', '=', id).where('state', '=', 'running').returning('id').executeTakeFirst();
  return study !== undefined;
}

/** Ends a study that is still this process's, with what it found or with the sentence of what went wrong. */
export async function endStudyIn(trx: Trx, store: Store, id: string, end: { readonly result: object } | { readonly failure: Sentence }): Promise<void> {
  const outcome = 'result' in end ? { state: 'done' as const, progress: 1, result: JSON.stringify(end.result) } : { state: 'failed' as const, failure: JSON.stringify(end.failure) };
  await trx.updateTable('plan_study').set({ ...outcome, finished_at: instant(store) }).where('id', '=', id).where('state', '=', 'running').execute();
}

/** Gives a study back, as if it had not begun: the server ends before it is done. */
export async function giveBackStudyIn(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('plan_study').set({ state: 'queued', progress: 0, started_at: null, seen_at: null }).where('id', '=', id).where('state', '=', 'running').execute();
}

/** Puts the studies of dead servers in order, and returns those that still wait. */
export const tidyStudies = async (store: Store, alone: boolean): Promise<StudyKey[]> =>
  (await tidy(store, 'plan_study', alone)).map(({ cooperative_id, id }) => ({ cooperativeId: cooperative_id, studyId: id }));
