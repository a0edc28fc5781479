import { type Frontier, type FullNode, hashOfText, hashText } from '@sentra/trace/log';
import { sql } from 'kysely';
import type { Trx } from '../../store.ts';
import type { NewEvent } from '../decide.ts';
import { frontierOf } from '../edge.ts';

/** The end of the log, held by this transaction until it is over. */
export interface HeldEdge {
  readonly frontier: Frontier;
  /** The earliest time at which the next event may be recorded: that of the one before, in milliseconds since 1970. */
  readonly notBefore: number;
}

/**
 * Waits for every other transaction of the cooperative that appends to the log, and keeps later ones waiting. Taken last of all, it is never held while anything else is waited for;
 * what the transaction reads from now on includes all that was appended before.
 */
export async function holdEdgeIn(trx: Trx, cooperativeId: string): Promise<HeldEdge> {
  const read = () => trx.selectFrom('log_edge').select(['size', 'hashes']).where('cooperative_id', '=', cooperativeId).forUpdate().executeTakeFirst();
  let edge = await read();
  if (!edge) {
    await sql`insert into log_edge (cooperative_id, size, hashes) values (${cooperativeId}, 0, '') on conflict do nothing`.execute(trx);
    edge = await read();
  }
  if (!edge) throw new Error('The end of the log is nowhere.');
  const last = await trx.selectFrom('epcis_event').select('record_time').where('cooperative_id', '=', cooperativeId).where('sequence', '=', edge.size).executeTakeFirst();
  return { frontier: frontierOf(edge), notBefore: last ? Date.parse(last.record_time) : 0 };
}

export interface Appending {
  readonly cooperative: { readonly id: string; readonly code: string };
  readonly recordedBy: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly captureId: string | null;
}

/** A statement's worth of characters: a document may be long, and an engine in this process has little memory. */
const batchCharacters = 4_000_000;

/**
 * Records events as the next leaves of the log, in their order, and says which the first of them is. Later events are never recorded at an earlier time,
 * so that who asks for what came since the last time misses nothing.
 */
export async function appendIn(trx: Trx, { frontier, notBefore }: HeldEdge, { cooperative, recordedBy, now, captureId }: Appending, news: readonly NewEvent[]): Promise<{ first: number; recordTime: string }> {
  const recordTime = new Date(Math.max(now, notBefore)).toISOString();
  const first = frontier.size + 1;
  const nodes: FullNode[] = [];
  const rows = news.map(({ kept, memberCode }, nth) => {
    const sequence = first + nth;
    const canonical = kept.textAt(recordTime);
    nodes.push(...frontier.append(hashOfText({ cooperative: cooperative.code, sequence, canonical, recordedAt: recordTime, recordedBy })));
    return {
      sequence, canonical, event_id: kept.eventID, declared: kept.declared, hash: kept.hash, type: kept.type, action: kept.action, event_time: kept.eventTime, biz_step: kept.bizStep,
      disposition: kept.disposition, read_point: kept.readPoint, biz_location: kept.bizLocation, transformation_id: kept.transformationID, things: kept.things, member_code: memberCode,
    };
  });
  // One parameter whatever their number, and a statement for as many as fit.
  for (const batch of batches(rows)) {
    await sql`
      insert into epcis_event (cooperative_id, sequence, event_id, declared, hash, type, action, event_time, record_time, biz_step, disposition, read_point, biz_location,
        transformation_id, things, canonical, event, capture_id, member_code, recorded_by)
      select ${cooperative.id}::uuid, r.sequence, r.event_id, r.declared, r.hash, r.type, r.action, r.event_time, ${recordTime}::timestamptz, r.biz_step, r.disposition, r.read_point, r.biz_location,
        r.transformation_id, r.things, r.canonical, r.canonical::jsonb, ${captureId}::uuid, r.member_code, ${recordedBy}
      from json_to_recordset(${batch}::json) as r(sequence bigint, event_id text, declared boolean, hash text, type text, action text, event_time timestamptz, biz_step text, disposition text,
        read_point text, biz_location text, transformation_id text, things text[], canonical text, member_code text)`.execute(trx);
  }
  for (const batch of batches(nodes.map(({ level, index, hash }) => ({ level, index, hash: hashText(hash) })))) {
    await sql`
      insert into log_node (cooperative_id, level, index, hash)
      select ${cooperative.id}::uuid, r.level, r.index, decode(r.hash, 'hex') from json_to_recordset(${batch}::json) as r(level smallint, index bigint, hash text)`.execute(trx);
  }
  await trx.updateTable('log_edge').set({ size: frontier.size, hashes: Buffer.concat(frontier.hashes) }).where('cooperative_id', '=', cooperative.id).execute();
  return { first, recordTime };
}

/** Rows as texts of JSON lists, none much longer than a statement's worth. */
function* batches(rows: readonly object[]): Generator<string> {
  let batch: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (batch.length > 0 && characters + text.length > batchCharacters) {
      yield `[${batch.join(',')}]`;
      [batch, characters] = [[], 0];
    }
    batch.push(text);
    characters += text.length;
  }
  if (batch.length > 0) yield `[${batch.join(',')}]`;
}
