import { compareValues, type EventQuery, type FieldName, type JsonObject, matches, orderValue } from '@sentra/trace/epcis';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../actor.ts';
import { outsideScope } from '../../../database/index.ts';
import { reading, type Store, type Trx } from '../../../store.ts';
import { epcisRefusals } from '../refusals.ts';
import type { Place } from '../token.ts';
import { prefilter, thingsAsked } from './prefilter.ts';

/** An event as it is kept: its canonical text, which is what the log holds, and the same read. */
export interface KeptEvent {
  readonly sequence: number;
  readonly text: string;
  readonly event: JsonObject;
}

export interface EventPage {
  readonly events: readonly KeptEvent[];
  /** Where the next page begins; null where there is none. */
  readonly next: Place | null;
}

const usualPage = 30;
const mostPerPage = 1000;
/** A page is answered, even if it is not full, when so many events had to be read for it. */
const mostRead = 20_000;
/** So many are read in order to count, or to sort by a field of users. */
const mostCounted = 200_000;
const mostSorted = 20_000;
const mostNarrowed = 20_000;

/**
 * One page of the events that a query finds and the actor may see. The database narrows down, the rules of the query decide; what is recorded
 * after the first page was asked for is in no page.
 *
 * @param from where the page before ended; undefined for the first
 * @throws Refused epcis.too-many-found where more than `maxEventCount` are found, epcis.too-complex
 */
export async function findEvents(store: Store, actor: Actor, query: EventQuery, from: Place | undefined): Promise<EventPage> {
  const until = from?.until ?? (await reading(store, actor, newest));
  const things = thingsAsked(query);
  const sequences = things && (await sequencesOf(store, actor, things));
  return reading(store, actor, async (trx) => {
    const asked: Asked = { trx, query, until, where: prefilter(query), among: sequences && sql`sequence = any(${sequences}::bigint[])` };
    if (from === undefined && query.maxEventCount !== undefined) await refuseMoreThan(asked, query.maxEventCount);
    const left = from === undefined ? (query.eventCountLimit ?? null) : from.left;
    const size = Math.min(query.perPage ?? usualPage, mostPerPage, left ?? mostPerPage);
    const { by } = query.order;
    const found = typeof by === 'string' ? await inTime(asked, by, size, from) : await byField(asked, by, size, from);
    const remaining = left === null ? null : left - found.events.length;
    return { events: found.events, next: found.last && remaining !== 0 ? { ...found.last, until, left: remaining } : null };
  });
}

/**
 * Where in the log these things are named; undefined where that is too often to help. Row-level security hides the index of things from the planner
 * (comparing lists is not leakproof), so it is asked as the owner of the table, of this cooperative alone; the events themselves are read as the actor.
 */
async function sequencesOf({ database }: Store, { cooperativeId }: Actor, things: readonly string[]): Promise<readonly number[] | undefined> {
  const { rows } = await outsideScope(database, (trx) =>
    sql<{ sequence: number }>`select sequence from epcis_event where cooperative_id = ${cooperativeId} and things && ${things}::text[] limit ${mostNarrowed + 1}`.execute(trx),
  );
  return rows.length > mostNarrowed ? undefined : rows.map(({ sequence }) => Number(sequence));
}

interface Asked {
  readonly trx: Trx;
  readonly query: EventQuery;
  readonly until: number;
  readonly where: RawBuilder<unknown>;
  /** The events that name what is asked for, where they are few. */
  readonly among: RawBuilder<unknown> | undefined;
}

interface Found {
  readonly events: readonly KeptEvent[];
  /** The last one that was read, where there may be more. */
  readonly last: Pick<Place, 'value' | 'sequence'> | undefined;
}

async function newest(trx: Trx): Promise<number> {
  const { rows } = await sql<{ newest: number }>`select coalesce(max(sequence), 0) as newest from epcis_event`.execute(trx);
  return Number(rows[0]?.newest ?? 0);
}

interface Row {
  readonly sequence: number;
  readonly at: string;
  readonly canonical: string;
}

/** Rows in the order of time, after a place in it. */
async function rowsAfter({ trx, until, where, among, query }: Asked, by: 'eventTime' | 'recordTime', count: number, after: { value: string; sequence: number } | undefined): Promise<readonly Row[]> {
  const column = sql.ref(by === 'eventTime' ? 'event_time' : 'record_time');
  const direction = sql.raw(query.order.descending ? 'desc' : 'asc');
  const further = sql.raw(query.order.descending ? '<' : '>');
  const beyond = after ? sql`(${column}, sequence) ${further} (${after.value}::timestamptz, ${after.sequence}::bigint)` : sql`true`;
  // An offset keeps the condition inside: the few that it leaves are sorted, instead of all being read in order.
  const from = among ? sql`(select * from epcis_event where ${among} offset 0) few` : sql`epcis_event`;
  const { rows } = await sql<Row>`
    select sequence, ${column} as at, canonical from ${from}
    where sequence <= ${until}::bigint and ${beyond} and ${where}
    order by ${column} ${direction}, sequence ${direction} limit ${count}`.execute(trx);
  return rows;
}

const keptIn = ({ sequence, canonical }: Row): KeptEvent => ({ sequence: Number(sequence), text: canonical, event: JSON.parse(canonical) as JsonObject });

async function inTime(asked: Asked, by: 'eventTime' | 'recordTime', size: number, from: Place | undefined): Promise<Found> {
  const events: KeptEvent[] = [];
  let after = from && { value: String(from.value), sequence: from.sequence };
  let last: Found['last'];
  for (let read = 0, batch = size + 1; ; batch = Math.min(batch * 2, 1000)) {
    const rows = await rowsAfter(asked, by, batch, after);
    for (const row of rows) {
      const kept = keptIn(row);
      const isFound = matches(kept.event, asked.query);
      // One more than the page holds: so there is a next page.
      if (isFound && events.length === size) return { events, last };
      if (isFound) events.push(kept);
      last = { value: row.at, sequence: kept.sequence };
    }
    if (rows.length < batch) return { events, last: undefined };
    read += rows.length;
    if (read >= mostRead) return { events, last };
    after = last && { value: String(last.value), sequence: last.sequence };
  }
}

/** Every event that is found, in the order of time; of more than `most` the first. */
async function allFound(asked: Asked, most: number, mostToRead: number): Promise<readonly KeptEvent[]> {
  const events: KeptEvent[] = [];
  let after: { value: string; sequence: number } | undefined;
  for (let read = 0; read < mostToRead; read += 1000) {
    const rows = await rowsAfter(asked, 'eventTime', 1000, after);
    events.push(...rows.map(keptIn).filter(({ event }) => matches(event, asked.query)));
    const end = rows.at(-1);
    if (rows.length < 1000 || !end || events.length > most) return events;
    after = { value: end.at, sequence: Number(end.sequence) };
  }
  throw epcisRefusals.refuse('too-complex', { most: mostToRead });
}

async function refuseMoreThan(asked: Asked, most: number): Promise<void> {
  if ((await allFound(asked, most, mostCounted)).length > most) throw epcisRefusals.refuse('too-many-found', { most });
}

/** In the order of a field of users no index helps: what is found is sorted here. */
async function byField(asked: Asked, by: FieldName, size: number, from: Place | undefined): Promise<Found> {
  const { descending } = asked.query.order;
  const compare = (a: Sorted, b: Sorted) => compareValues(a.value ?? undefined, b.value ?? undefined, descending) || (descending ? b.sequence - a.sequence : a.sequence - b.sequence);
  const events = await allFound(asked, mostSorted, mostCounted);
  if (events.length > mostSorted) throw epcisRefusals.refuse('too-complex', { most: mostSorted });
  const sorted = events.map((kept) => ({ kept, value: orderValue(kept.event, by) ?? null, sequence: kept.sequence })).toSorted(compare);
  const rest = from ? sorted.filter((one) => compare(one, from) > 0) : sorted;
  const page = rest.slice(0, size);
  const end = page.at(-1);
  return { events: page.map(({ kept }) => kept), last: rest.length > size && end ? { value: end.value, sequence: end.sequence } : undefined };
}

type Sorted = Pick<Place, 'value' | 'sequence'>;

/** One event by its identifier: the declaration that it was wrong where there is one, which says all that the event said. */
export const readEvent = (store: Store, actor: Actor, id: string): Promise<KeptEvent> =>
  reading(store, actor, async (trx) => {
    const row = await trx
      .selectFrom('epcis_event')
      .select(['sequence', 'event_time as at', 'canonical'])
      .where('event_id', '=', id)
      .orderBy('declared', 'desc')
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) throw epcisRefusals.refuse('no-event', { id });
    return keptIn(row);
  });
