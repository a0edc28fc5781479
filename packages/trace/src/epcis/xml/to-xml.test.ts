import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../check/check.ts';
import { checkText } from '../check-text.ts';
import { epcisContext } from '../context.ts';
import { eventHashes } from '../hash/index.ts';
import { type Json, type JsonObject } from '../json.ts';
import { eventsOf } from '../listed.ts';
import { exampleNames, ifHere, isHere, readExample } from '../testing/shared.ts';
import { toXml } from './to-xml.ts';

/** What no hash covers. */
const unhashed = (document: Json) => eventsOf(document).map(({ event }) => [event['eventID'], event['recordTime'], event['errorDeclaration'] === undefined]);

describe('a document written as XML', () => {
  it('says the same when it is read again: strange letters, names that are full URIs, own contexts, lists and numbers of extensions', () => {
    const event: JsonObject = {
      '@context': { ex: 'urn:inner:' },
      type: 'ObjectEvent',
      eventTime: '2026-11-24T08:30:00+07:00',
      eventTimeZoneOffset: '+07:00',
      action: 'ADD',
      quantityList: [{ epcClass: 'urn:x:class', quantity: 5.5, uom: 'KGM' }],
      persistentDisposition: { set: ['conformant', 'available'] },
      sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 1420, booleanValue: false, component: 'x', 'ex:a': 'b', 'https://example.org/ns#c': 'd', 'ex:e': { 'ex:f': '1' } }] }],
      ilmd: { 'cbvmda:lotNumber': 'a < b & "c"', 'ex:charge': [{ 'ex:kg': 40 }, { 'ex:kg': 12 }] },
      'ex:own': 'x',
      'https://example.org/ns/full': 'y',
    };
    const document = { '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { ex: 'urn:outer:' }], type: 'EPCISDocument', schemaVersion: '2.0', creationDate: '2026-11-24T09:00:00Z', sender: 'S', receiver: 'R', instanceIdentifier: '7', epcisBody: { eventList: [event] } };
    expect(checkDocument(document).problems).toEqual([]);
    const again = checkText(toXml(document));
    expect(again.problems).toEqual([]);
    // The schema of XML wants the list that was left out.
    expect(again.events[0]?.event['epcList']).toEqual([]);
    expect(again.document).toMatchObject({ sender: 'S', receiver: 'R', instanceIdentifier: '7', creationDate: '2026-11-24T09:00:00Z' });
    expect(eventHashes(again.document ?? null)).toEqual(eventHashes(document));
    expect(toXml({ type: 'EPCISDocument', schemaVersion: '2.0', creationDate: '2026-11-24T09:00:00Z', epcisBody: { eventList: [] } })).toContain('<EventList/>');
  });

  it('is well-formed whatever names and texts an extension has', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(odd, odd, (name, text) => {
        const event = { type: 'ObjectEvent', eventTime: '2026-11-24T08:30:00+07:00', eventTimeZoneOffset: '+07:00', epcList: [], action: 'OBSERVE', [`ex:${name}`]: { [name]: text } };
        const again = checkText(toXml([event], { creationDate: '2026-11-24T09:00:00Z' }));
        expect(again.problems.filter(({ code }) => code === 'not-xml')).toEqual([]);
        expect(again.events).toHaveLength(1);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  it('writes what an event of a type of its own says of a sensor, by whatever name', () => {
    const event = { '@context': [epcisContext], type: 'urn:x:Own', eventTime: '2026-11-24T08:30:00Z', eventTimeZoneOffset: '+00:00', sensorElementList: [{ sensorReport: [{ type: 'Temperature', constructor: 'x' }] }] };
    expect(checkDocument(event).problems).toEqual([]);
    expect(toXml(event)).toContain('<sensorReport type="gs1:Temperature" constructor="x"/>');
  });

  it.skipIf(!isHere).each(exampleNames)(`%s says the same when it is read again${ifHere}`, (name) => {
    const example = readExample(name);
    const again = checkText(toXml(example));
    expect(again.problems).toEqual([]);
    expect(unhashed(again.document ?? null)).toEqual(unhashed(example));
    expect(eventHashes(again.document ?? null)).toEqual(eventHashes(example));
  });
});
