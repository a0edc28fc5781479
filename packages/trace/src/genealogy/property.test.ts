import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDocument, epcisDocument } from '../epcis/index.ts';
import { edgesOf } from './edges.ts';
import { graphOf, walk } from './graph.ts';
import { type Choice, Plant } from './testing/plant.ts';
import type { Direction } from './walk.ts';

const choice = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }).map((picks) => [picks[0] ?? 0, ...picks.slice(1)] as unknown as Choice);
/** A plant that has something to begin with. */
const begun: readonly Choice[] = [[0, 5, 6, 1, 7, 2, 9], [1, 1, 2, 3, 4, 5, 6], [4, 7, 1, 2, 3, 4, 5], [7, 1, 2, 3, 1, 2, 2], [13, 2, 3, 1, 5, 7, 3]];
const plants = fc.array(choice, { minLength: 5, maxLength: 70, size: 'max' }).map((choices) => new Plant([...begun, ...choices]));

/** The same events as phones send them: in any order, some twice. */
const arriving = (plant: Plant) => fc.tuple(fc.shuffledSubarray(plant.events, { minLength: plant.events.length }), fc.subarray(plant.events)).map(([all, again]) => [...all, ...again]);
const told = plants.chain((plant) => arriving(plant).map((events) => ({ plant, events })));

const sorted = (keys: Iterable<string>): string[] => [...keys].toSorted();

it('every walk, down and up, from every thing, finds exactly what is really so', () => {
  fc.assert(
    fc.property(told, ({ plant, events }) => {
      const { edges, things } = edgesOf(events);
      const graph = graphOf(edges);
      const truth = plant.truth.closure();
      const really = [...truth].map(([thing, ancestors]) => ({ thing, isKnown: true, up: sorted(ancestors), down: sorted([...truth].flatMap(([other, its]) => (its.has(thing) ? [other] : []))) }));
      const reached = (thing: string, direction: Direction) => sorted(walk(graph, [thing], direction).reached().keys());
      expect([...truth.keys()].map((thing) => ({ thing, isKnown: things.has(thing), up: reached(thing, 'up'), down: reached(thing, 'down') }))).toEqual(really);
    }),
    { numRuns: 150 },
  );
});

it('nothing depends on the order in which events arrive, nor on one that comes twice', () => {
  fc.assert(
    fc.property(told, ({ plant, events }) => {
      expect(edgesOf(events)).toEqual(edgesOf(plant.events));
    }),
    { numRuns: 100 },
  );
});

it('the acts of a foundry are valid events, whatever is done', () => {
  fc.assert(
    fc.property(plants, ({ events }) => {
      const { problems } = checkDocument(epcisDocument(events, { creationDate: '2026-12-01T00:00:00Z' }));
      expect(problems).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
