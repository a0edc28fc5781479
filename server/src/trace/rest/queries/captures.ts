import { sql } from 'kysely';
import type { Actor } from '../../../actor.ts';
import { reading, type Store } from '../../../store.ts';
import { problemOfJob } from '../problem.ts';
import { epcisRefusals } from '../refusals.ts';
import type { Place } from '../token.ts';

/** A capture job in the words of the standard (EPCIS 2.0, section 8.2.5). */
export interface CaptureJob {
  readonly captureID: string;
  readonly createdAt: string;
  readonly finishedAt?: string;
  readonly running: boolean;
  readonly success: boolean;
  readonly captureErrorBehaviour: 'rollback' | 'proceed';
  readonly errors: readonly object[];
}

export interface CapturePage {
  readonly jobs: readonly CaptureJob[];
  readonly next: Place | null;
}

interface Row {
  readonly id: string;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly success: boolean | null;
  readonly error_behaviour: 'rollback' | 'proceed';
  readonly errors: readonly object[];
}

const jobOf = ({ id, created_at, finished_at, success, error_behaviour, errors }: Row): CaptureJob => ({
  captureID: id,
  createdAt: created_at,
  ...(finished_at !== null && { finishedAt: finished_at }),
  running: finished_at === null,
  // While it runs nothing has failed yet.
  success: success ?? true,
  captureErrorBehaviour: error_behaviour,
  errors: errors.map(problemOfJob),
});

const columns = ['id', 'created_at', 'finished_at', 'success', 'error_behaviour', 'errors'] as const;

/** Capture jobs that the actor may see, the newest first. */
export const listCaptures = (store: Store, actor: Actor, size: number, from: Place | undefined): Promise<CapturePage> =>
  reading(store, actor, async (trx) => {
    const [at, id] = typeof from?.value === 'string' ? from.value.split(' ') : [];
    const rows: readonly Row[] = await trx
      .selectFrom('epcis_capture')
      .select([...columns])
      .$if(id !== undefined, (query) => query.where(sql<boolean>`(date_trunc('milliseconds', created_at), id) < (${at}::timestamptz, ${id}::uuid)`))
      .orderBy(sql`date_trunc('milliseconds', created_at)`, 'desc')
      .orderBy('id', 'desc')
      .limit(size + 1)
      .execute();
    const jobs = rows.slice(0, size).map(jobOf);
    const last = jobs.at(-1);
    return { jobs, next: rows.length > size && last ? { value: `${last.createdAt} ${last.captureID}`, sequence: 0, until: 0, left: null } : null };
  });

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** @throws Refused epcis.no-capture */
export const readCapture = (store: Store, actor: Actor, id: string): Promise<CaptureJob> =>
  reading(store, actor, async (trx) => {
    const row = uuid.test(id) ? await trx.selectFrom('epcis_capture').select([...columns]).where('id', '=', id).executeTakeFirst() : undefined;
    if (!row) throw epcisRefusals.refuse('no-capture', { id });
    return jobOf(row);
  });
