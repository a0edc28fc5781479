import { kindOfChild, kindOfKey, kindOfParent, stronger, type ThingKind } from '@sentra/trace/genealogy';
import { sql } from 'kysely';
import type { Trx } from '../../../store.ts';
import { kindsAroundIn } from '../queries/edges.ts';

/** A thing of the table. */
export interface ThingRow {
  readonly id: number;
  readonly key: string;
  readonly kind: ThingKind;
}

/** So many keys are asked at once. */
const most = 20_000;

/** Parts of a list, none longer than asked. */
export function* inParts<Value>(values: readonly Value[], size = most): Generator<readonly Value[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}

/** Writes things that are new, makes of known ones what they now are as well, and tells the numbers of all by their keys. */
export async function numberThingsIn(trx: Trx, cooperativeId: string, kinds: ReadonlyMap<string, ThingKind>): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const part of inParts([...kinds])) {
    const wanted = JSON.stringify(part.map(([key, kind]) => ({ key, kind })));
    await sql`insert into trace_thing (cooperative_id, key, kind)
      select ${cooperativeId}::uuid, t.key, t.kind from json_to_recordset(${wanted}::json) as t(key text, kind text)
      on conflict (cooperative_id, key) do nothing`.execute(trx);
    const { rows } = await sql<ThingRow>`select id, key, kind from trace_thing where cooperative_id = ${cooperativeId}::uuid and key = any(${part.map(([key]) => key)}::text[])`.execute(trx);
    const changed: Pick<ThingRow, 'id' | 'kind'>[] = [];
    for (const { id, key, kind } of rows) {
      numbers.set(key, id);
      const better = stronger(key, kind, kinds.get(key) ?? kind);
      if (better !== kind) changed.push({ id, kind: better });
    }
    await setKindsIn(trx, cooperativeId, changed);
  }
  return numbers;
}

async function setKindsIn(trx: Trx, cooperativeId: string, changed: readonly Pick<ThingRow, 'id' | 'kind'>[]): Promise<void> {
  if (changed.length === 0) return;
  await sql`update trace_thing t set kind = c.kind from json_to_recordset(${JSON.stringify(changed)}::json) as c(id bigint, kind text)
    where t.cooperative_id = ${cooperativeId}::uuid and t.id = c.id`.execute(trx);
}

/** Things of events that were declared wrong: what they are is told by what is left, and where nothing is left they are no things. */
export async function weighThingsIn(trx: Trx, cooperativeId: string, keys: readonly string[]): Promise<void> {
  for (const part of inParts(keys)) {
    const { rows: things } = await sql<ThingRow>`select id, key, kind from trace_thing where cooperative_id = ${cooperativeId}::uuid and key = any(${[...part]}::text[])`.execute(trx);
    const told = await kindsAroundIn(trx, cooperativeId, things.map(({ id }) => id));
    const changed: Pick<ThingRow, 'id' | 'kind'>[] = [];
    const bare: string[] = [];
    for (const { id, key, kind } of things) {
      const its = told.get(id);
      if (!its) bare.push(key);
      let now = kindOfKey(key);
      for (const { isParent, kind: edge } of its ?? []) now = stronger(key, now, (isParent ? kindOfParent : kindOfChild)({ kind: edge }));
      if (now !== kind) changed.push({ id, kind: now });
    }
    await setKindsIn(trx, cooperativeId, changed);
    await sql`delete from trace_thing t where t.cooperative_id = ${cooperativeId}::uuid and t.key = any(${bare}::text[])
      and not exists (select 1 from epcis_event e where e.things @> array[t.key] and e.cooperative_id = t.cooperative_id and not e.declared
        and not exists (select 1 from epcis_event d where d.cooperative_id = e.cooperative_id and d.event_id = e.event_id and d.declared))`.execute(trx);
  }
}
