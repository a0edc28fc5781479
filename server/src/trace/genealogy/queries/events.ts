import type { JsonObject } from '@sentra/trace/epcis';
import { sql } from 'kysely';
import type { Trx } from '../../../store.ts';

/** A recorded event, and whether another declares it wrong. */
export interface ToldEvent {
  readonly sequence: number;
  readonly event: JsonObject;
  readonly isWrong: boolean;
}

/** Events of a stretch of the log that are no declarations. */
export async function toldEventsIn(trx: Trx, cooperativeId: string, { first, last }: { readonly first: number; readonly last: number }): Promise<ToldEvent[]> {
  const { rows } = await sql<ToldEvent>`
    select e.sequence, e.event, exists (select 1 from epcis_event d where d.cooperative_id = e.cooperative_id and d.event_id = e.event_id and d.declared) as "isWrong"
    from epcis_event e where e.cooperative_id = ${cooperativeId}::uuid and e.sequence between ${first} and ${last} and not e.declared order by e.sequence`.execute(trx);
  return rows;
}

/** Events from before a stretch of the log that are declared wrong within it. */
export async function undoneEventsIn(trx: Trx, cooperativeId: string, { first, last }: { readonly first: number; readonly last: number }): Promise<Omit<ToldEvent, 'isWrong'>[]> {
  const { rows } = await sql<ToldEvent>`
    select e.sequence, e.event from epcis_event e where e.cooperative_id = ${cooperativeId}::uuid and e.sequence < ${first} and not e.declared
      and e.event_id = any(array(select d.event_id from epcis_event d where d.cooperative_id = ${cooperativeId}::uuid and d.sequence between ${first} and ${last} and d.declared))`.execute(trx);
  return rows;
}

/** How many events there are. */
export async function lastSequenceIn(trx: Trx, cooperativeId: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(sequence) as last from epcis_event where cooperative_id = ${cooperativeId}::uuid`.execute(trx);
  return rows[0]?.last ?? 0;
}
