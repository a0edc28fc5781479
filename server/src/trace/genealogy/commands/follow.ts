import { derive, isLasting, isOne, kindsOf, settle } from '@sentra/trace/genealogy';
import { sql } from 'kysely';
import type { Trx } from '../../../store.ts';
import { moment, type NumberedEdge } from '../numbered.ts';
import { keysIn, lastingEdgesIn } from '../queries/edges.ts';
import { lastSequenceIn, toldEventsIn, undoneEventsIn } from '../queries/events.ts';
import { inParts, numberThingsIn, weighThingsIn } from './things.ts';

/** A stretch of the log, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Lets things and edges follow events that were just recorded, in the transaction that recorded them, which sees all of the cooperative and holds the end of its log.
 * Only what they touch is derived anew; the outcome is that of {@link rebuildIn}, whatever the order in which events came.
 */
export async function followIn(trx: Trx, cooperativeId: string, stretch: Stretch): Promise<void> {
  const undone = await undoneEventsIn(trx, cooperativeId, stretch);
  const boxes = new Set(await removeIn(trx, cooperativeId, undone.map(({ sequence }) => sequence)));
  const told = await toldEventsIn(trx, cooperativeId, stretch);
  const derived = told.filter(({ isWrong }) => !isWrong).map(({ sequence, event }) => ({ ...derive(event), sequence }));
  const numbers = await numberThingsIn(trx, cooperativeId, kindsOf(derived.flatMap(({ things }) => things), derived.flatMap(({ edges }) => edges)));
  const numberOf = (key: string): number => numbers.get(key) ?? Number.NaN;
  const edges = derived.flatMap(({ edges: its, sequence }) => its.map((edge): NumberedEdge => ({ ...edge, parent: numberOf(edge.parent), child: numberOf(edge.child), source: sequence })));
  await insertIn(trx, cooperativeId, edges);
  for (const { kind, child } of edges) if (isLasting(kind)) boxes.add(child);
  await settleIn(trx, cooperativeId, [...boxes]);
  if (undone.length > 0) await weighThingsIn(trx, cooperativeId, [...new Set(undone.flatMap(({ event }) => derive(event).things))]);
}

/** Events of which things and edges are made at once when all are made anew. */
const batch = 2_000;

/** Makes all things and edges of a cooperative anew from its events. Things get new numbers. */
export async function rebuildIn(trx: Trx, cooperativeId: string): Promise<void> {
  await sql`delete from trace_edge where cooperative_id = ${cooperativeId}::uuid`.execute(trx);
  await sql`delete from trace_thing where cooperative_id = ${cooperativeId}::uuid`.execute(trx);
  const last = await lastSequenceIn(trx, cooperativeId);
  for (let first = 1; first <= last; first += batch) await followIn(trx, cooperativeId, { first, last: Math.min(last, first + batch - 1) });
}

/** Takes away the edges of events, and tells the things whose other edges now may end elsewhere. */
async function removeIn(trx: Trx, cooperativeId: string, sequences: readonly number[]): Promise<number[]> {
  if (sequences.length === 0) return [];
  const { rows } = await sql<{ child: number; kind: NumberedEdge['kind'] }>`
    delete from trace_edge where cooperative_id = ${cooperativeId}::uuid and sequence = any(${[...sequences]}::bigint[]) returning child, kind`.execute(trx);
  return rows.filter(({ kind }) => isLasting(kind)).map(({ child }) => child);
}

async function insertIn(trx: Trx, cooperativeId: string, edges: readonly NumberedEdge[]): Promise<void> {
  for (const part of inParts(edges)) {
    const rows = part.map(({ parent, child, kind, since, until, quantity, uom, source }) => ({ parent, child, kind, since: moment(since), until: moment(until), quantity, uom, sequence: source }));
    await sql`insert into trace_edge (cooperative_id, parent, child, kind, since, until, quantity, uom, sequence)
      select ${cooperativeId}::uuid, r.parent, r.child, r.kind, r.since, r.until, r.quantity, r.uom, r.sequence
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(parent bigint, child bigint, kind smallint, since timestamptz, until timestamptz, quantity numeric, uom text, sequence bigint)
      on conflict do nothing`.execute(trx);
  }
}

/** Gives the edges into boxes and shipments their ends, where those are not what they were. */
async function settleIn(trx: Trx, cooperativeId: string, children: readonly number[]): Promise<void> {
  for (const part of inParts(children, 1_000)) {
    const edges = await lastingEdgesIn(trx, cooperativeId, part);
    const keys = await keysIn(trx, cooperativeId, [...new Set(edges.map(({ parent }) => parent))]);
    const settled = settle(edges, (thing) => isOne(keys.get(thing) ?? ''));
    const changed = settled.filter((edge, nth) => edge !== edges[nth]).map(({ parent, child, kind, source, until }) => ({ parent, child, kind, sequence: source, until: moment(until) }));
    if (changed.length === 0) continue;
    await sql`update trace_edge e set until = c.until
      from json_to_recordset(${JSON.stringify(changed)}::json) as c(parent bigint, child bigint, kind smallint, sequence bigint, until timestamptz)
      where e.cooperative_id = ${cooperativeId}::uuid and e.parent = c.parent and e.child = c.child and e.sequence = c.sequence and e.kind = c.kind`.execute(trx);
  }
}
