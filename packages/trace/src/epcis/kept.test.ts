import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../log/json/canonical.ts';
import { checkDocument } from './check/check.ts';
import { epcisContext } from './context.ts';
import { eventHash, eventHashes } from './hash/index.ts';
import type { Json, JsonObject } from './json.ts';
import { keptEvent } from './kept.ts';
import { eventsOf } from './listed.ts';
import { matches } from './query/index.ts';
import { exampleNames, ifHere, isHere, readExample } from './testing/shared.ts';

const now = '2026-11-24T02:00:00.000Z';

describe('an event as it is kept', () => {
  test('is canonical, with its own identifier and the time at which it was recorded', () => {
    const kept = keptEvent({ event: { type: 'ObjectEvent', eventTime: '2026-11-24T08:30:00+07:00', recordTime: '1999-01-01T00:00:00Z' }, context: undefined }, 'ni:///x');
    expect(kept.textAt(now)).toBe('{"eventID":"ni:///x","eventTime":"2026-11-24T08:30:00+07:00","recordTime":"2026-11-24T02:00:00.000Z","type":"ObjectEvent"}');
    expect(kept).toMatchObject({ eventID: 'ni:///x', declared: false, type: 'ObjectEvent', eventTime: '2026-11-24T01:30:00.000Z', things: [] });
  });

  test('names each thing once and canonically, wherever it stands and however it is written', () => {
    const event = {
      type: 'AggregationEvent', eventID: 'urn:uuid:1', parentID: 'urn:epc:id:sscc:4012345.0000000111', action: 'ADD', bizLocation: { id: 'urn:epc:id:sgln:4012345.00001.U001' },
      childEPCs: ['urn:epc:id:sgtin:4012345.011111.987', 'https://batur.example/01/04012345111118/21/987', 'ex:piece'],
      childQuantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.011111.H1', quantity: 4 }], errorDeclaration: { declarationTime: now },
    };
    expect(keptEvent({ event, context: [epcisContext, { ex: 'https://ns.example/' }] }, 'ni:///x')).toMatchObject({
      eventID: 'urn:uuid:1', declared: true, bizLocation: 'https://id.gs1.org/414/4012345000016/254/U001', readPoint: undefined,
      things: ['https://id.gs1.org/01/04012345111118/21/987', 'https://ns.example/piece', 'https://id.gs1.org/01/04012345111118/10/H1', 'https://id.gs1.org/00/040123450000001112'],
    });
  });

  test('is found by type, step and disposition however those are written', () => {
    const event = { type: 'epcis:ObjectEvent', eventTime: now, bizStep: 'c:BizStep-packing', disposition: 'ex:cooling' };
    expect(keptEvent({ event, context: [epcisContext, { c: 'https://ref.gs1.org/cbv/', ex: 'https://ns.example/' }] }, 'ni:///x')).toMatchObject({ type: 'ObjectEvent', bizStep: 'packing', disposition: 'https://ns.example/cooling' });
  });

  test('an event of a type of one\'s own is found by a place that stands bare, as a query compares it', () => {
    const event = { '@context': [epcisContext, { ex: 'https://ns.example/' }], type: 'ex:Own', eventTime: now, eventTimeZoneOffset: '+00:00', readPoint: 'urn:epc:id:sgln:4012345.00001.U001' };
    expect(checkDocument(event).problems).toEqual([]);
    const kept = keptEvent({ event, context: undefined }, 'ni:///x');
    expect(kept.readPoint).toBe('https://id.gs1.org/414/4012345000016/254/U001');
    expect(matches(event, { conditions: [{ parameter: 'EQ_readPoint', test: { on: 'text', field: 'readPoint', values: [kept.readPoint ?? ''] } }] })).toBe(true);
  });

  test('half a character has no form to be kept in', () => {
    expect(() => keptEvent({ event: { type: 'ObjectEvent', 'ex:a': { b: '\uD800' } }, context: undefined }, 'ni:///x')).toThrow('/ex:a/b has half a character');
  });

  test.skipIf(!isHere)(`is valid and means the same in a document of the standard alone, for every published example${ifHere}`, () => {
    const events = exampleNames.flatMap((name) => {
      const document = readExample(name);
      const hashes = eventHashes(document);
      return eventsOf(document).map((listed, at) => ({ name, listed, hash: hashes[at] ?? '' }));
    });
    expect(events.length).toBeGreaterThan(20);
    for (const { name, listed, hash } of events) {
      const text = keptEvent(listed, hash).textAt(now);
      const event = JSON.parse(text) as JsonObject;
      expect({ name, text }).toEqual({ name, text: canonicalJson(event) });
      expect({ name, hash: eventHash(event, epcisContext) }).toEqual({ name, hash });
      const document: Json = { '@context': [epcisContext], type: 'EPCISDocument', schemaVersion: '2.0', creationDate: now, epcisBody: { eventList: [event] } };
      expect({ name, problems: checkDocument(document).problems }).toEqual({ name, problems: [] });
    }
  });
});
