import { sql } from 'kysely';
import type { Trx } from '../../store.ts';
import type { RecordedEvent } from '../decide.ts';

/** What is recorded under these identifiers, as far as it is known again by. Events and declarations each have an index of their own. */
export async function recordedIn(trx: Trx, eventIDs: readonly string[]): Promise<RecordedEvent[]> {
  if (eventIDs.length === 0) return [];
  const { rows } = await sql<RecordedEvent>`
    select event_id, declared, hash, sequence, member_code from epcis_event where not declared and event_id = any(${[...eventIDs]}::text[])
    union all
    select event_id, declared, hash, sequence, member_code from epcis_event where declared and event_id = any(${[...eventIDs]}::text[])`.execute(trx);
  return rows;
}
