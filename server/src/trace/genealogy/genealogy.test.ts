import { epcisDocument, type JsonObject } from '@sentra/trace/epcis';
import { amountsOf, containment, type Contained, type Direction, edgesOf, graphOf, isOne, walk } from '@sentra/trace/genealogy';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Choice, Plant } from '../../../../packages/trace/src/genealogy/testing/plant.ts';
import { scopeOf } from '../../actor.ts';
import { inScope } from '../../database/index.ts';
import { emptyTables, testDatabase } from '../../database/testing.ts';
import type { Store, Trx } from '../../store.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../../testing/cooperative.ts';
import { captureEvents, sentEvents } from '../index.ts';
import { rebuildIn } from './commands/follow.ts';
import { edgeOf, type EdgeRow } from './numbered.ts';
import { aroundIn, type Answer, containmentIn, thingsIn, whereFromIn, whereToIn } from './queries/walk.ts';
import { edgeColumns } from './queries/edges.ts';
import { sql } from 'kysely';

let store: Store;
let koperasi: TestCooperative;

beforeAll(async () => {
  store = testStore(await testDatabase());
});
beforeEach(async () => {
  await emptyTables(store.database);
  koperasi = await testCooperative(store, 'UJI', smallBook);
});
afterAll(() => store.database.close());

const looking = <T>(work: (trx: Trx, id: string) => Promise<T>) => inScope(store.database, scopeOf(koperasi.system), (trx) => work(trx, koperasi.system.cooperativeId));
const capture = (events: readonly JsonObject[]) => captureEvents(store, koperasi.office, { events: sentEvents(epcisDocument(events, { creationDate: '2026-12-01T00:00:00Z' })) });

const choice = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }) as unknown as fc.Arbitrary<Choice>;
const begun: readonly Choice[] = [[0, 5, 6, 1, 7, 2, 9], [1, 1, 2, 3, 4, 5, 6], [4, 7, 1, 2, 3, 4, 5], [7, 1, 2, 3, 1, 2, 2], [13, 2, 3, 1, 5, 7, 3]];
const plants = fc.array(choice, { minLength: 15, maxLength: 45, size: 'max' }).map((choices) => new Plant([...begun, ...choices]));
/** As phones send them: in any order, some twice, a few at a time. */
const arriving = plants.chain(({ events }) => fc.tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events, { maxLength: 5 }), fc.integer({ min: 1, max: 12 })).map(([all, again, size]) => ({ events, sent: [...all, ...again], size })));

async function captureAll({ sent, size }: { sent: readonly JsonObject[]; size: number }): Promise<void> {
  for (let at = 0; at < sent.length; at += size) await capture(sent.slice(at, at + size));
}

/** The tables, with keys instead of numbers and events instead of sequences. */
const stored = () =>
  looking(async (trx) => {
    const things = await trx.selectFrom('trace_thing').select(['id', 'key', 'kind']).execute();
    const { rows } = await sql<EdgeRow>`select ${edgeColumns} from trace_edge e`.execute(trx);
    const events = await trx.selectFrom('epcis_event').select(['sequence', 'event_id']).execute();
    const keys = new Map(things.map(({ id, key }) => [id, key]));
    const ids = new Map(events.map(({ sequence, event_id }) => [sequence, event_id]));
    const edges = rows.map(edgeOf).map((edge) => ({ ...edge, parent: keys.get(edge.parent), child: keys.get(edge.child), source: ids.get(Number(edge.source)) }));
    return { things: Object.fromEntries(things.map(({ key, kind }) => [key, kind])), edges: edges.map((edge) => JSON.stringify(edge)).toSorted() };
  });

const derived = (events: readonly JsonObject[]) => {
  const { things, edges } = edgesOf(events);
  return { things: Object.fromEntries(things), edges: edges.map((edge) => JSON.stringify(edge)).toSorted() };
};

/** Few, because each asks of everything; how walks go is tried out a hundred times as often in memory. */
const runs = { numRuns: 4, endOnFailure: true };
const fresh = async (): Promise<void> => {
  await emptyTables(store.database);
  koperasi = await testCooperative(store, 'UJI', smallBook);
};

test('the tables follow the events whatever their order, and are what a rebuild makes of all events', async () => {
  await fc.assert(
    fc.asyncProperty(arriving, async ({ events, ...arrival }) => {
      await captureAll(arrival);
      const followed = await stored();
      expect(followed).toEqual(derived(events));
      await looking(rebuildIn);
      expect(await stored()).toEqual(followed);
    }).beforeEach(fresh),
    runs,
  );
});

/** What the database answers, with keys for numbers. */
function keyed({ things, stops, walked }: Answer) {
  const key = (id: number) => walked.things.get(id)?.key;
  return {
    things: Object.fromEntries(things.map((thing) => [thing.key, { steps: thing.steps, amounts: thing.amounts }])),
    stops: stops.map(({ edge: { parent, child, quantity }, steps }) => JSON.stringify({ parent: key(parent), child: key(child), quantity, steps })).toSorted(),
  };
}

/** What the walk in memory answers. */
function pure(events: readonly JsonObject[], from: string, direction: Direction) {
  const graph = graphOf(edgesOf(events).edges);
  const walked = walk(graph, [from], direction);
  const amounts = amountsOf(walked, { isSingle: isOne, into: (lot) => graph.up.get(lot) ?? [] });
  return {
    things: Object.fromEntries([...walked.reached()].map(([key, steps]) => [key, { steps, amounts: amounts.get(key) ?? [] }])),
    stops: walked.stops().map(({ edge: { parent, child, quantity }, steps }) => JSON.stringify({ parent, child, quantity, steps })).toSorted(),
  };
}

const places = (contained: readonly Contained<string>[]) => contained.map((one) => JSON.stringify(one)).toSorted();

test('walks and containment in the database are those in memory, from every thing, both ways', async () => {
  await fc.assert(
    fc.asyncProperty(arriving, async ({ events, ...arrival }) => {
      await captureAll({ ...arrival, size: 50 });
      const { edges, things } = edgesOf(events);
      const graph = graphOf(edges);
      await looking(async (trx, cooperative) => {
        for (const thing of await thingsIn(trx, cooperative, [...things.keys()])) {
          expect(keyed(await whereFromIn(trx, cooperative, [thing.id]))).toEqual(pure(events, thing.key, 'up'));
          expect(keyed(await whereToIn(trx, cooperative, [thing.id]))).toEqual(pure(events, thing.key, 'down'));
          const { contained, walked } = await containmentIn(trx, cooperative, [thing.id]);
          const key = (id: number) => walked.things.get(id)?.key ?? `unknown ${id}`;
          const inMemory = containment(walk(graph, [thing.key], 'down'), { isSingle: isOne, into: (lot) => graph.up.get(lot) ?? [], kindOf: (one) => things.get(one) ?? 'other' });
          expect(places(contained.map((one) => rekeyed(one, key)))).toEqual(places(inMemory));
        }
      });
    }).beforeEach(fresh),
    runs,
  );
}, 120_000);

function rekeyed({ thing, whereabouts: is, amounts }: Contained<number>, key: (id: number) => string): Contained<string> {
  const boxes = is.boxes.map(key);
  const maybe = (id: number | undefined) => (id === undefined ? undefined : key(id));
  const there = (): Contained<string>['whereabouts'] => {
    if (is.where === 'place') return { where: 'place', place: maybe(is.place), boxes };
    if (is.where === 'shipment') return { where: 'shipment', shipment: key(is.shipment), to: maybe(is.to), boxes };
    return is.where === 'gone' ? { where: 'gone', boxes } : { where: is.where, process: key(is.process), boxes };
  };
  return { thing: key(thing), whereabouts: there(), amounts };
}

test('what is around a thing are its own edges, either way', async () => {
  const { events } = new Plant(begun);
  await capture(events);
  const { edges, things } = edgesOf(events);
  await looking(async (trx, cooperative) => {
    for (const { id, key } of await thingsIn(trx, cooperative, [...things.keys()])) {
      const found = await aroundIn(trx, cooperative, id);
      const ends = ({ parent, child, kind }: { parent: unknown; child: unknown; kind: number }) => `${String(parent)} ${String(child)} ${kind}`;
      const told = found.edges.map((edge) => ends({ ...edge, parent: found.things.get(edge.parent)?.key, child: found.things.get(edge.child)?.key }));
      expect(told.toSorted()).toEqual(edges.filter(({ parent, child }) => parent === key || child === key).map(ends).toSorted());
    }
  });
});

test('an event that is declared wrong takes its paths with it, and things of which nothing else tells', async () => {
  const { events } = new Plant(begun);
  const before = async () => (await stored()).edges.length;
  await capture(events);
  const count = await before();
  const [wrong] = events.filter((event) => event['type'] === 'AggregationEvent');
  await capture([{ ...wrong, errorDeclaration: { declarationTime: '2026-12-01T00:00:00Z', reason: 'did_not_occur' } }]);
  expect(await before()).toBeLessThan(count);
  expect(await stored()).toEqual(derived(events.filter((event) => event !== wrong)));
});
