import { sql } from 'kysely';
import { type Actor, lookingAcross } from '../../../actor.ts';
import { outsideScope } from '../../../database/index.ts';
import { reading, type Store, type Trx } from '../../../store.ts';
import type { Thing } from '../../genealogy/queries/walk.ts';

/** An event as far as the page tells of it. */
export interface SeenEvent {
  readonly sequence: number;
  readonly eventID: string;
  readonly isDeclaration: boolean;
  readonly isWrong: boolean;
  readonly act: string;
  readonly time: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly placeKey: string | null;
}

const columns = sql`e.sequence, e.event_id as "eventID", e.declared as "isDeclaration",
  (not e.declared and exists (select 1 from epcis_event d where d.cooperative_id = e.cooperative_id and d.event_id = e.event_id and d.declared)) as "isWrong",
  coalesce(e.event ->> 'sentra:act', e.biz_step, e.type) as act, e.event_time as time, e.record_time as "recordedAt", e.recorded_by as "recordedBy", coalesce(e.biz_location, e.read_point) as "placeKey"`;

/** Of these events, those that the scope sees. */
export async function seenEventsIn(trx: Trx, sequences: readonly number[]): Promise<Map<number, SeenEvent>> {
  const { rows } = await sql<SeenEvent>`select ${columns} from epcis_event e where e.sequence = any(${[...sequences]}::bigint[])`.execute(trx);
  return new Map(rows.map((row) => [row.sequence, row]));
}

/** That an event names a thing. */
export interface Naming {
  readonly sequence: number;
  readonly key: string;
}

const mostNamings = 50_000;

/**
 * Where in the log these things are named, the newest first. Row-level security hides the index of things from the planner (comparing lists is not leakproof), so it is asked as the owner of
 * the table, of this cooperative alone; the events themselves are read as the actor.
 */
export async function namingsOf({ database }: Store, { cooperativeId }: Actor, keys: readonly string[]): Promise<readonly Naming[]> {
  const { rows } = await outsideScope(database, (trx) =>
    sql<Naming>`select e.sequence, t.key from epcis_event e, unnest(e.things) as t(key)
      where e.cooperative_id = ${cooperativeId}::uuid and e.things && ${[...keys]}::text[] and t.key = any(${[...keys]}::text[]) order by e.sequence desc limit ${mostNamings}`.execute(trx),
  );
  return rows;
}

/** The last of these events that the scope sees, in order of time. */
export async function lastEventsIn(trx: Trx, sequences: readonly number[], most: number): Promise<SeenEvent[]> {
  const { rows } = await sql<SeenEvent>`select ${columns} from epcis_event e where e.sequence = any(${[...new Set(sequences)]}::bigint[])
    order by e.event_time desc, e.sequence desc limit ${most}`.execute(trx);
  return rows.toReversed();
}

/** The names of places by their codes, of those that the scope sees. */
export async function placeNamesIn(trx: Trx, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`select code, name from foundry where code = any(${[...codes]}::text[])
    union all select code, name from furnace where code = any(${[...codes]}::text[]) union all select code, name from member where code = any(${[...codes]}::text[])`.execute(trx);
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The events by which these things stand in paths. */
async function sequencesOfIn(trx: Trx, cooperativeId: string, things: readonly number[]): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ id: number; sequence: number }>`
    select parent as id, sequence from trace_edge where cooperative_id = ${cooperativeId}::uuid and parent = any(${[...things]}::bigint[])
    union select child, sequence from trace_edge where cooperative_id = ${cooperativeId}::uuid and child = any(${[...things]}::bigint[])`.execute(trx);
  const found = new Map<number, number[]>();
  for (const { id, sequence } of rows) found.set(id, [...(found.get(id) ?? []), sequence]);
  return found;
}

/** Of these things, those that an event tells of which the actor may see. */
export async function ownThings<One extends Thing>(store: Store, actor: Actor, things: readonly One[]): Promise<One[]> {
  if (things.length === 0 || actor.role !== 'member') return actor.role === 'buyer' ? [] : [...things];
  const told = await reading(store, lookingAcross(actor), (trx) => sequencesOfIn(trx, actor.cooperativeId, things.map(({ id }) => id)));
  const namings = await namingsOf(store, actor, things.map(({ key }) => key));
  const seen = await reading(store, actor, (trx) => seenEventsIn(trx, [...new Set([...[...told.values()].flat(), ...namings.map(({ sequence }) => sequence)])]));
  const named = new Set(namings.filter(({ sequence }) => seen.has(sequence)).map(({ key }) => key));
  return things.filter(({ id, key }) => named.has(key) || told.get(id)?.some((sequence) => seen.has(sequence)));
}
