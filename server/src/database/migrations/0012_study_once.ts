import { type Kysely, sql } from 'kysely';

/**
 * The same study is under way only once, whoever asks for it: a coach may not lock the cooperative's row as the office does, so that
 * two coaches at once both found nothing. Where it was asked for twice before, the first goes on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`
    update plan_study later set state = 'cancelled', cancel_requested = true, finished_at = now()
    where state in ('queued', 'running') and exists (
      select from plan_study first
      where first.cooperative_id = later.cooperative_id and first.plan_id = later.plan_id and first.kind = later.kind and first.subject = later.subject
        and first.params = later.params and first.state in ('queued', 'running') and (first.requested_at, first.id) < (later.requested_at, later.id));
    create unique index plan_study_once on plan_study (cooperative_id, plan_id, kind, subject, md5(params::text)) where state in ('queued', 'running')`).execute(db);
}
