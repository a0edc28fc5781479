import type { Run, Sentence } from '@sentra/contract';
import type { Selectable } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';

/** The last twenty runs, newest first. */
export function listRuns(store: Store, actor: Actor): Promise<{ runs: Run[] }> {
  return reading(store, actor, async (trx) => {
    const rows = await trx.selectFrom('plan_run').selectAll().orderBy('requested_at', 'desc').orderBy('id').limit(20).execute();
    return { runs: rows.map(runOf) };
  });
}

export const readRun = (store: Store, actor: Actor, id: string): Promise<Run> => reading(store, actor, (trx) => runIn(trx, id));

export async function runIn(trx: Trx, id: string): Promise<Run> {
  const row = await trx.selectFrom('plan_run').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw planningRefusals.refuse('unknown-run', { run: id });
  return runOf(row);
}

/** The run that waits or goes on, if any. */
export async function openRunIn(trx: Trx): Promise<Run | null> {
  const row = await trx.selectFrom('plan_run').selectAll().where('state', 'in', ['queued', 'running']).orderBy('requested_at', 'desc').executeTakeFirst();
  return row ? runOf(row) : null;
}

export const runOf = (row: Selectable<Database['plan_run']>): Run => ({
  id: row.id,
  state: row.state,
  progress: row.progress as Run['progress'],
  planId: row.plan_id,
  failure: row.failure as Sentence | null,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  finishedAt: row.finished_at,
});
