import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { eventsOf, type Listed } from '../listed.ts';
import { mutated } from '../testing/mutations.ts';
import { exampleNames, ifHere, isHere, readExample } from '../testing/shared.ts';
import { eventHash, eventHashes, type HashOptions, preHash } from './index.ts';
import { memberOf, partnerOf } from './order.ts';

const events: readonly Listed[] = exampleNames.flatMap((name) => eventsOf(readExample(name)));
const readings: readonly HashOptions[] = [{}, { reading: 'letter' }, { version: 'CBV2.1' }];
const runs = { seed: 20261124, numRuns: 300 };

/** An event of the examples, with a number from which a change is drawn. */
const cases = fc.record({ index: fc.nat({ max: Math.max(events.length - 1, 0) }), seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }), options: fc.constantFrom(...readings) });

/** Small, repeatable randomness. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

function shuffled<T>(list: readonly T[], roll: (sides: number) => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

/** Another way of writing a value that stands in a place; the way there is a list of names. */
type Rewrite = (value: Json, way: readonly string[]) => Json;

function rewritten(value: Json, rewrite: Rewrite, way: readonly string[] = []): Json {
  if (isList(value)) return rewrite(value.map((one) => rewritten(one, rewrite, way)), way);
  if (!isObject(value)) return rewrite(value, way);
  return rewrite(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewritten(one, rewrite, [...way, name])])), way);
}

const last = (way: readonly string[]): string => way.at(-1) ?? '';

const zones = (roll: (sides: number) => number) => (value: Json, way: readonly string[]): Json => {
  if (typeof value !== 'string' || !/^(eventTime|time|startTime|endTime)$/.test(last(way)) || way.some((name) => name.includes(':'))) return value;
  const minutes = (roll(56) - 28) * 30;
  const there = new Date(Date.parse(value) + minutes * 60_000).toISOString().slice(0, -1);
  const hours = `${String(Math.trunc(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
  return `${there}${'0'.repeat(roll(4))}${minutes < 0 ? '-' : '+'}${hours}`;
};

const numbers = (roll: (sides: number) => number) => (value: Json): Json =>
  typeof value === 'number' ? (['+', ''][roll(2)] ?? '') + String(value) + ((Number.isInteger(value) ? ['.0', '.', ''] : ['0', '000', ''])[roll(3)] ?? '') : value;

const words = (roll: (sides: number) => number) => (value: Json, way: readonly string[]): Json => {
  if (typeof value !== 'string' || !/^\w+$/.test(value)) return value;
  const [stem, old] = vocabularyOf(way);
  if (stem === undefined) return value;
  if (stem === '') return (['gs1:', ''][roll(2)] ?? '') + value;
  const ways = [value, `cbv:${stem}${value}`, `https://ref.gs1.org/cbv/${stem}${value}`, ...(old === undefined ? [] : [`urn:epcglobal:cbv:${old}:${value}`])];
  return ways[roll(ways.length)] ?? value;
};

const rewrites: readonly (readonly [string, (roll: (sides: number) => number) => Rewrite])[] = [
  ['with its fields in another order', (roll) => (value) => (isObject(value) ? Object.fromEntries(shuffled(Object.entries(value), roll)) : value)],
  ['with its lists in another order', (roll) => (value) => (isList(value) ? shuffled(value, roll) : value)],
  ['with its times in another zone and precision', zones],
  ['with its numbers in another form', numbers],
  ['with white space around its values', (roll) => (value) => (typeof value === 'string' ? `${' '.repeat(roll(3))}${value}${'\n'.repeat(roll(2))}` : value)],
  ['with its vocabulary as words, with prefixes, as URIs, and as URNs of old', words],
];

describe.skipIf(!isHere)(`the same event written otherwise has the same hash${ifHere}`, () => {
  it.each(rewrites)('%s', (_, rewriteBy) => {
    let differently = 0;
    fc.assert(
      fc.property(cases, ({ index, seed, options }) => {
        const { event, context } = events[index] as Listed;
        const other = rewritten(event, rewriteBy(dice(seed))) as JsonObject;
        if (JSON.stringify(other) !== JSON.stringify(event)) differently += 1;
        expect(preHash(other, context, options)).toBe(preHash(event, context, options));
      }),
      runs,
    );
    expect(differently).toBeGreaterThan(50);
  });
});

const vocabularies: Readonly<Record<string, readonly [string, string?]>> = {
  bizStep: ['BizStep-', 'bizstep'],
  disposition: ['Disp-', 'disp'],
  set: ['Disp-', 'disp'],
  unset: ['Disp-', 'disp'],
  'bizTransactionList type': ['BTT-', 'btt'],
  'sourceList type': ['SDT-', 'sdt'],
  'destinationList type': ['SDT-', 'sdt'],
  'sensorReport type': [''],
  component: ['Comp-'],
};

const vocabularyOf = (way: readonly string[]): readonly [string?, string?] => vocabularies[last(way)] ?? vocabularies[way.slice(-2).join(' ')] ?? [];

/** Fields that do not take part. */
const apart = /^(type|eventID|recordTime|errorDeclaration|certificationInfo|@context)$/;

describe.skipIf(!isHere)(`another event has another hash${ifHere}`, () => {
  it.each(readings)('whichever value changes (%o)', (options) => {
    for (const { event, context } of events) {
      const before = eventHash(event, context, options);
      expect([...changes(event)].filter((changed) => eventHash(changed, context, options) === before)).toEqual([]);
    }
  });

  it('and has the certificate in it in the reading that is used', () => {
    const event = { type: 'ObjectEvent', certificationInfo: 'https://example.org/a' };
    expect(eventHash(event)).not.toBe(eventHash({ ...event, certificationInfo: 'https://example.org/b' }));
    expect(eventHash({ ...event, certificationInfo: ['https://example.org/a', 'https://example.org/b'] })).toBe(eventHash({ ...event, certificationInfo: ['https://example.org/b', 'https://example.org/a'] }));
  });
});

describe('whatever is written', () => {
  it.skipIf(!isHere)(`changed examples have a hash${ifHere}`, () => {
    fc.assert(
      fc.property(mutated(exampleNames.map(readExample)), fc.constantFrom(...readings), (document, options) => {
        for (const one of eventHashes(document, options)) expect(one).toMatch(/^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.[01]$/);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });

  it('any object has a hash', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('type', 'eventTime', 'epcList', 'sourceList', 'readPoint', 'sensorElementList', 'ilmd', '@context')), fc.jsonValue()), (event) => {
        expect(eventHash(event as JsonObject)).toMatch(/^ni:/);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});

/** The event with each of its values changed, and without each of its fields, one after the other. */
function* changes(event: JsonObject): Generator<JsonObject> {
  yield { ...event, type: 'OtherEvent' };
  for (const name of Object.keys(event)) {
    if (apart.test(name)) continue;
    const value = event[name] as Json;
    for (const other of changesOf(value)) yield { ...event, [name]: other };
    const isEmpty = isList(value) && value.length === 0 && (memberOf.has(name) || partnerOf.has(name));
    const { [name]: _, ...without } = event;
    if (!isEmpty) yield without;
  }
}

function* changesOf(value: Json): Generator<Json> {
  if (isList(value)) {
    for (const [at, one] of value.entries()) {
      for (const other of changesOf(one)) yield value.with(at, other);
      yield value.toSpliced(at, 1);
    }
  } else if (isObject(value)) {
    for (const [name, one] of Object.entries(value)) {
      for (const other of changesOf(one)) yield { ...value, [name]: other };
      const { [name]: _, ...without } = value;
      yield without;
    }
  } else if (typeof value === 'number') yield value + 1;
  else if (typeof value === 'boolean') yield !value;
  // Behind a pattern, or in a query, more text means nothing.
  else if (typeof value === 'string') yield /^\d{4}-\d\d-\d\dT/.test(value) ? value.replace(/^\d{4}/, '1999') : value.replace(/\w/, (one) => (one === 'x' ? 'y' : 'x'));
}
