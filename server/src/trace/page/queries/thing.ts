import type { TraceEvent, TracePage } from '@sentra/contract';
import { type Actor, lookingAcross } from '../../../actor.ts';
import { reading, type Store, type Trx } from '../../../store.ts';
import { aroundIn, type Thing, thingsIn, whereFromIn, whereToIn } from '../../genealogy/queries/walk.ts';
import { traceRefusals } from '../../refusals.ts';
import { codeOfPlace, nameOf } from '../named.ts';
import { edgesTold, pathsOf, type Seen, type Whole } from '../paths.ts';
import { lastEventsIn, type Naming, namingsOf, placeNamesIn, type SeenEvent, seenEventsIn } from './seen.ts';

const mostEvents = 500;

/**
 * The page of one thing. What no event tells of that the actor may see has neither name nor number in it.
 *
 * @throws Refused trace.unknown-thing where there is none, or it is not the actor's to see
 */
export async function readThing(store: Store, actor: Actor, key: string): Promise<TracePage> {
  const whole = actor.role === 'buyer' ? undefined : await reading(store, lookingAcross(actor), (trx) => wholeIn(trx, actor.cooperativeId, key));
  if (!whole) throw traceRefusals.refuse('unknown-thing', { text: nameOf(key) });
  const { start, around } = whole;
  // Of a member's page every thing must be asked whether it is his; others see all, and need only the thing's own events.
  const namings = await namingsOf(store, actor, actor.role === 'member' ? [...knownOf(whole).values()].map((thing) => thing.key) : [start.key]);
  return reading(store, actor, async (trx) => {
    const seen = await seenIn(trx, actor, whole, namings);
    if (!seen.things.has(start.id)) throw traceRefusals.refuse('unknown-thing', { text: nameOf(key) });
    const own = [...namings.filter((naming) => naming.key === start.key).map(({ sequence }) => sequence), ...around.map(({ source }) => Number(source))];
    const events = await lastEventsIn(trx, own, mostEvents);
    const names = await namesIn(trx, events.flatMap(({ placeKey }) => placeKey ?? []).concat([...seen.events.values()].flatMap(({ placeKey }) => placeKey ?? [])));
    const placeOf = (place: string | null): string | null => (place === null ? null : (names.get(place) ?? nameOf(place)));
    return { thing: { key: start.key, kind: start.kind, name: nameOf(start.key) }, ...pathsOf(whole, seen, placeOf), events: events.map((event) => told(event, placeOf)) };
  });
}

async function wholeIn(trx: Trx, cooperativeId: string, key: string): Promise<Whole | undefined> {
  const [start] = await thingsIn(trx, cooperativeId, [key]);
  if (!start) return undefined;
  return { start, from: await whereFromIn(trx, cooperativeId, [start.id]), to: await whereToIn(trx, cooperativeId, [start.id]), around: (await aroundIn(trx, cooperativeId, start.id)).edges };
}

const knownOf = ({ start, from, to }: Whole): ReadonlyMap<number, Thing> => new Map<number, Thing>([...from.walked.things, ...to.walked.things, [start.id, start]]);

async function seenIn(trx: Trx, actor: Actor, whole: Whole, namings: readonly Naming[]): Promise<Seen> {
  const edges = edgesTold(whole);
  const known = knownOf(whole);
  const events = await seenEventsIn(trx, [...new Set([...[...edges, ...whole.around].map(({ source }) => Number(source)), ...namings.map(({ sequence }) => sequence)])]);
  if (actor.role !== 'member') return { things: new Set(known.keys()), known, events };
  const named = new Set(namings.filter(({ sequence }) => events.has(sequence)).map(({ key }) => key));
  const things = new Set<number>([...known.values()].flatMap(({ id, key }) => (named.has(key) ? [id] : [])));
  for (const { parent, child, source } of [...edges, ...whole.around]) if (events.has(Number(source))) things.add(parent).add(child);
  return { things, known, events };
}

async function namesIn(trx: Trx, places: readonly string[]): Promise<Map<string, string>> {
  const codes = new Map([...new Set(places)].flatMap((place): [string, string][] => {
    const code = codeOfPlace(place);
    return code === undefined ? [] : [[place, code]];
  }));
  const names = await placeNamesIn(trx, [...codes.values()]);
  return new Map([...codes].map(([place, code]) => [place, names.has(code) ? `${code} ${names.get(code)}` : code]));
}

const told = ({ placeKey, time, recordedAt, ...event }: SeenEvent, placeOf: (place: string | null) => string | null): TraceEvent => ({ ...event, time: new Date(time).toISOString(), recordedAt: new Date(recordedAt).toISOString(), place: placeOf(placeKey) });
