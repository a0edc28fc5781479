import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../actor.ts';
import { reading, type Store } from '../../../store.ts';

/** What events can be looked up by: the collection, and the parameter of the event query that it stands for. */
export const resources = {
  eventTypes: { parameter: 'eventType', values: sql`select type as value from epcis_event` },
  epcs: { parameter: 'MATCH_anyEPC', values: sql`select unnest(things) as value from epcis_event` },
  bizSteps: { parameter: 'EQ_bizStep', values: sql`select biz_step as value from epcis_event` },
  bizLocations: { parameter: 'EQ_bizLocation', values: sql`select biz_location as value from epcis_event` },
  readPoints: { parameter: 'EQ_readPoint', values: sql`select read_point as value from epcis_event` },
  dispositions: { parameter: 'EQ_disposition', values: sql`select disposition as value from epcis_event` },
} as const satisfies Record<string, { readonly parameter: string; readonly values: RawBuilder<unknown> }>;

export type Resource = keyof typeof resources;

/** The values of a collection in the order of their characters, after one of them. */
export const listValues = (store: Store, actor: Actor, resource: Resource, size: number, after: string | undefined): Promise<{ readonly values: readonly string[]; readonly next: string | null }> =>
  reading(store, actor, async (trx) => {
    const { rows } = await sql<{ value: string }>`
      select distinct value collate "C" as value from (${resources[resource].values}) said
      where value is not null and ${after === undefined ? sql`true` : sql`value collate "C" > ${after}`}
      order by 1 limit ${size + 1}`.execute(trx);
    const values = rows.slice(0, size).map(({ value }) => value);
    return { values, next: rows.length > size ? (values.at(-1) ?? null) : null };
  });
