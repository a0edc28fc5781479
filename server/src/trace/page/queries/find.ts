import type { TraceThing } from '@sentra/contract';
import { thingKey } from '@sentra/trace/genealogy';
import { sql } from 'kysely';
import { type Actor, lookingAcross } from '../../../actor.ts';
import { reading, type Store, type Trx } from '../../../store.ts';
import { type Thing, thingsIn } from '../../genealogy/queries/walk.ts';
import { traceRefusals } from '../../refusals.ts';
import { nameOf } from '../named.ts';
import { isCode, isShortCode, keyTyped, numberTyped } from '../typed.ts';
import { ownThings } from './seen.ts';

/** So many are shown of one number. */
const most = 50;

/**
 * Things by what somebody typed or scanned.
 *
 * @throws Refused trace.nothing-typed, trace.unknown-thing, and why a code cannot be read
 */
export async function findThings(store: Store, actor: Actor, text: string): Promise<{ things: TraceThing[] }> {
  const wanted = text.trim();
  if (wanted === '') throw traceRefusals.refuse('nothing-typed');
  const found = await reading(store, lookingAcross(actor), (trx) => namedIn(trx, actor.cooperativeId, wanted));
  const things = await ownThings(store, actor, found);
  if (things.length === 0) throw traceRefusals.refuse('unknown-thing', { text: wanted.slice(0, 100) });
  return { things: things.map(({ key, kind }) => ({ key, kind, name: nameOf(key) })) };
}

async function namedIn(trx: Trx, cooperativeId: string, text: string): Promise<Thing[]> {
  const asWritten = await thingsIn(trx, cooperativeId, [text]);
  if (asWritten.length > 0) return asWritten;
  if (isCode(text)) return thingsIn(trx, cooperativeId, [keyTyped(text)]);
  const numbered = await endingIn(trx, cooperativeId, endings(text));
  if (numbered.length > 0 || !isShortCode(text)) return numbered;
  // A box is called by the nine digits of its serial number; the last of all is a check digit.
  return endingIn(trx, cooperativeId, [`${String(numberTyped(text)).padStart(9, '0')}_`], 'https://id.gs1.org/00/%');
}

const literal = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);
const endings = (text: string): string[] => [`/${literal(thingKey(`https://id.gs1.org/01/00000000000000/10/${encodeURIComponent(text)}`).split('/').at(-1) ?? text)}`, `:${literal(text)}`];

/** Things that end so, whatever stands before: the number of a part is not on everybody's lips. */
async function endingIn(trx: Trx, cooperativeId: string, ends: readonly string[], beginning = '%'): Promise<Thing[]> {
  const likes = ends.map((end) => sql`key like ${beginning + end}`);
  const { rows } = await sql<Thing>`select id, key, kind from trace_thing where cooperative_id = ${cooperativeId}::uuid and (${sql.join(likes, sql` or `)})
    and key not like 'https://id.gs1.org/41_/%' order by id desc limit ${most}`.execute(trx);
  return rows;
}

const shownOfKind = 4;

/** How many events there are, and the things of the newest. */
export async function startOfTrace(store: Store, actor: Actor): Promise<{ events: number; newest: TraceThing[] }> {
  const { count, keys } = await reading(store, actor, async (trx) => {
    const counted = await sql<{ count: number }>`select count(*)::int as count from epcis_event`.execute(trx);
    const newest = await sql<{ key: string }>`select distinct unnest(things) as key from (select things from epcis_event order by event_time desc, sequence desc limit 30) as e`.execute(trx);
    return { count: counted.rows[0]?.count ?? 0, keys: newest.rows.map(({ key }) => key) };
  });
  const things = await reading(store, lookingAcross(actor), (trx) => thingsIn(trx, actor.cooperativeId, keys));
  const shown = (['heat', 'castings', 'box', 'shipment', 'charge'] as const).flatMap((kind) => things.filter((thing) => thing.kind === kind).slice(-shownOfKind).toReversed());
  return { events: count, newest: shown.map(({ key, kind }) => ({ key, kind, name: nameOf(key) })) };
}
