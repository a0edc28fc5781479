import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { exportHeader, exportLineOfText, mostHeads, type SignedHead } from '@sentra/trace/log';
import { sql } from 'kysely';
import { type Actor, may } from '../../actor.ts';
import { reading, type Store, today, type Trx } from '../../store.ts';
import { signGrownLog } from '../commands/heads.ts';
import type { LogKeys } from '../keys.ts';
import { traceRefusals } from '../refusals.ts';
import { dailyHeadsIn } from './heads.ts';

/** Leaves that are read at once: between them others may use the database. */
const atOnce = 1000;

/**
 * The whole log as lines for `sentra log verify`, zipped as it is read: nothing of it is held but a page. It is the log of the newest head; what is recorded meanwhile is not in it.
 *
 * @throws Refused trace.empty-log
 */
export async function exportLog(store: Store, actor: Actor, keys: LogKeys): Promise<{ fileName: string; content: Readable }> {
  may(actor, ['office', 'auditor']);
  const newest = await signGrownLog(store, actor, keys);
  if (!newest) throw traceRefusals.refuse('empty-log');
  const heads = await reading(store, actor, (trx) => dailyHeadsIn(trx, newest.head.size, mostHeads - 1));
  const content = createGzip();
  // A reader that goes away ends the reading; there is nobody left to be told.
  void pipeline(Readable.from(lines(store, actor, withNewest(heads, newest))), content).catch(() => undefined);
  return { fileName: `${newest.head.cooperative}-log-${today(store)}.jsonl.gz`, content };
}

function withNewest(heads: readonly SignedHead[], newest: SignedHead): readonly [SignedHead, ...SignedHead[]] {
  const [first, ...more] = [...heads.filter(({ head }) => head.size < newest.head.size), newest];
  return [first ?? newest, ...more];
}

async function* lines(store: Store, actor: Actor, heads: readonly [SignedHead, ...SignedHead[]]): AsyncGenerator<string> {
  yield `${exportHeader(heads)}\n`;
  const { cooperative, size } = heads.at(-1)?.head ?? heads[0].head;
  for (let after = 0; ; ) {
    const rows = await reading(store, actor, (trx) => leavesIn(trx, after, size));
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => `${exportLineOfText({ cooperative, ...row }, new Uint8Array(row.hash))}\n`).join('');
    after = last.sequence;
  }
}

interface LeafRow {
  readonly sequence: number;
  readonly canonical: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly hash: Buffer;
}

/** Leaves with their hashes as the log stored them. A leaf whose hash is gone is shown with none that fits, so that it is found. */
async function leavesIn(trx: Trx, after: number, size: number): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`
    select e.sequence, e.canonical, e.record_time as "recordedAt", e.recorded_by as "recordedBy", coalesce(n.hash, decode(repeat('00', 32), 'hex')) as hash
    from epcis_event e left join log_node n on n.cooperative_id = e.cooperative_id and n.level = 0 and n.index = e.sequence - 1
    where e.sequence > ${after} and e.sequence <= ${size}
    order by e.sequence limit ${atOnce}`.execute(trx);
  return rows;
}
