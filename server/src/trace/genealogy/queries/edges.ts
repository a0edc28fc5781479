import { type EdgeKind, lasting } from '@sentra/trace/genealogy';
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../../store.ts';
import { edgeOf, type EdgeRow, type NumberedEdge } from '../numbered.ts';

/** The columns of an edge; times as milliseconds since 1970. */
export const edgeColumns: RawBuilder<unknown> = sql.raw(
  `e.parent, e.child, e.kind, (extract(epoch from e.since) * 1000)::bigint as since, (extract(epoch from e.until) * 1000)::bigint as until, e.quantity, e.uom, e.sequence`,
);

/** All edges into these things whose end depends on others: what boxes held, what left with shipments, and what ends that. */
export async function lastingEdgesIn(trx: Trx, cooperativeId: string, children: readonly number[]): Promise<NumberedEdge[]> {
  if (children.length === 0) return [];
  const { rows } = await sql<EdgeRow>`select ${edgeColumns} from trace_edge e
    where e.cooperative_id = ${cooperativeId}::uuid and e.child = any(${[...children]}::bigint[]) and e.kind = any(${[...lasting]}::smallint[])`.execute(trx);
  return rows.map(edgeOf);
}

/** As what things stand in edges: each kind once for the beginning, and once for the end. */
export async function kindsAroundIn(trx: Trx, cooperativeId: string, things: readonly number[]): Promise<Map<number, { isParent: boolean; kind: EdgeKind }[]>> {
  const { rows } = await sql<{ id: number; is_parent: boolean; kind: EdgeKind }>`
    select parent as id, true as is_parent, kind from trace_edge where cooperative_id = ${cooperativeId}::uuid and parent = any(${[...things]}::bigint[]) group by parent, kind
    union all
    select child, false, kind from trace_edge where cooperative_id = ${cooperativeId}::uuid and child = any(${[...things]}::bigint[]) group by child, kind`.execute(trx);
  const found = new Map<number, { isParent: boolean; kind: EdgeKind }[]>();
  for (const { id, is_parent: isParent, kind } of rows) found.set(id, [...(found.get(id) ?? []), { isParent, kind }]);
  return found;
}

/** The keys of things by their numbers. */
export async function keysIn(trx: Trx, cooperativeId: string, things: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; key: string }>`select id, key from trace_thing where cooperative_id = ${cooperativeId}::uuid and id = any(${[...things]}::bigint[])`.execute(trx);
  return new Map(rows.map(({ id, key }) => [id, key]));
}
