import { randomUUID } from 'node:crypto';
import type { Run, Sentence } from '@sentra/contract';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { takeTurnIn } from '../../cooperative/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { runIn, runOf } from '../queries/runs.ts';
import { planningRefusals } from '../refusals.ts';
import { buryDeadIn, tidy } from './background.ts';

export interface PlanRequest {
  readonly seconds: number;
  readonly seed: number;
  readonly basePlan?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Plan again from the base plan, rather than anew: the first weeks that nothing touches. */
  readonly replan?: { readonly frozenWeeks: number } | undefined;
}

/** What a run needs to know of who asked for it, once the request is over. */
export interface RunOptions extends PlanRequest {
  readonly personId: string;
}

export interface RunKey {
  readonly cooperativeId: string;
  readonly runId: string;
}

/** Notes that a plan is asked for. The caller then puts it on the queue. */
export function requestRun(store: Store, actor: Actor, request: PlanRequest): Promise<Run> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    // Two requests at once wait for each other here, so that only one of them finds nothing running.
    await takeTurnIn(trx);
    await buryDeadIn(trx, store, 'plan_run');
    const open = await trx.selectFrom('plan_run').select('id').where('state', 'in', ['queued', 'running']).executeTakeFirst();
    if (open) throw planningRefusals.refuse('already-running', { run: open.id });
    await refuseUnknownBase(trx, request.basePlan);
    const id = randomUUID();
    const options: RunOptions = { ...request, personId: actor.personId };
    await trx
      .insertInto('plan_run')
      .values({ cooperative_id: actor.cooperativeId, id, state: 'queued', options: JSON.stringify(options), progress: null, plan_id: null, failure: null, requested_by: actor.name, requested_at: instant(store), started_at: null, seen_at: null, finished_at: null })
      .execute();
    await recordActs(trx, actor, [{ act: 'plan.requested', subject: 'run', subjectCode: id, reason: request.note, before: null, after: { ...request } }]);
    return runIn(trx, id);
  });
}

async function refuseUnknownBase(trx: Trx, basePlan: string | null | undefined): Promise<void> {
  if (!basePlan) return;
  const known = await trx.selectFrom('plan').select('id').where('id', '=', basePlan).executeTakeFirst();
  if (!known) throw planningRefusals.refuse('unknown-plan', { plan: basePlan });
}

/** Asks a run to end with the best plan so far; one that has not begun ends at once. */
export function requestCancel(store: Store, actor: Actor, runId: string): Promise<Run> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const run = await trx.selectFrom('plan_run').selectAll().where('id', '=', runId).forUpdate().executeTakeFirst();
    if (!run) throw planningRefusals.refuse('unknown-run', { run: runId });
    if (run.state !== 'queued' && run.state !== 'running') throw planningRefusals.refuse('run-over', { run: runId });
    const waiting = run.state === 'queued';
    const after = await trx
      .updateTable('plan_run')
      .set({ cancel_requested: true, ...(waiting && { state: 'cancelled', finished_at: instant(store) }) })
      .where('id', '=', runId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordActs(trx, actor, [{ act: 'plan.cancelled', subject: 'run', subjectCode: runId, before: { state: run.state }, after: { state: after.state, cancelRequested: true } }]);
    return runOf(after);
  });
}

/** Takes a waiting run for this process; undefined where another took it or it was cancelled. */
export async function claimRunIn(trx: Trx, store: Store, runId: string): Promise<{ options: RunOptions; requestedBy: string } | undefined> {
  const now = instant(store);
  const run = await trx
    .updateTable('plan_run')
    .set({ state: 'running', started_at: now, seen_at: now })
    .where('id', '=', runId)
    .where('state', '=', 'queued')
    .returning(['options', 'requested_by'])
    .executeTakeFirst();
  return run && { options: run.options as RunOptions, requestedBy: run.requested_by };
}

/** Notes how far a run is and that it lives. Answers what it should do: go on, stop with what it has, or leave it, because it is no longer its. */
export async function noteProgressIn(trx: Trx, store: Store, runId: string, progress: Run['progress']): Promise<'go on' | 'stop' | 'leave'> {
  const run = await trx
    .updateTable('plan_run')
    .set({ seen_at: instant(store), ...(progress && { progress: JSON.stringify(progress) }) })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .returning('cancel_requested')
    .executeTakeFirst();
  if (!run) return 'leave';
  return run.cancel_requested ? 'stop' : 'go on';
}

export interface RunEnd {
  readonly state: 'done' | 'cancelled' | 'failed';
  readonly planId?: string;
  readonly failure?: Sentence;
  readonly progress?: Run['progress'];
}

/** Ends a run that is still this process's; false where it is not. */
export async function endRunIn(trx: Trx, store: Store, runId: string, { state, planId, failure, progress }: RunEnd): Promise<boolean> {
  const ended = await trx
    .updateTable('plan_run')
    .set({ state, plan_id: planId ?? null, failure: failure ? JSON.stringify(failure) : null, finished_at: instant(store), ...(progress && { progress: JSON.stringify(progress) }) })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** Gives a run back, as if it had not begun: the server ends before it is done. */
export async function giveBackRunIn(trx: Trx, runId: string): Promise<void> {
  await trx.updateTable('plan_run').set({ state: 'queued', progress: null, started_at: null, seen_at: null }).where('id', '=', runId).where('state', '=', 'running').execute();
}

/** Puts the runs of dead servers in order, and returns those that still wait. */
export const tidyRuns = async (store: Store, alone: boolean): Promise<RunKey[]> =>
  (await tidy(store, 'plan_run', alone)).map(({ cooperative_id, id }) => ({ cooperativeId: cooperative_id, runId: id }));
