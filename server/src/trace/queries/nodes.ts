import type { HashAt, NodePlace } from '@sentra/trace/log';
import { sql } from 'kysely';
import type { Trx } from '../../store.ts';

/** Reads nodes of the log at once; asked for any other, what it gives throws. */
export async function nodesIn(trx: Trx, places: readonly NodePlace[]): Promise<HashAt> {
  const { rows } = await sql<{ level: number; index: number; hash: Buffer }>`
    select level, index, hash from log_node where (level, index) in (select r.level, r.index from json_to_recordset(${JSON.stringify(places)}::json) as r(level smallint, index bigint))`.execute(trx);
  const hashes = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, new Uint8Array(hash)]));
  return (level, index) => {
    const hash = hashes.get(`${level}/${index}`);
    if (!hash) throw new Error(`The log has no node ${index} at level ${level}.`);
    return hash;
  };
}
