import { expect, it } from 'vitest';
import { eventHash } from '../hash/index.ts';
import type { JsonObject } from '../json.ts';
import { linkedEvent } from './links.ts';

it('EPC URNs of an event become Digital Links wherever they name something; what users say of their own stays, and so does the hash id', () => {
  const own = { 'ex:near': 'urn:epc:id:sgtin:4012345.011111.987' };
  const event: JsonObject = {
    type: 'ObjectEvent', eventTime: '2026-11-24T08:30:00Z', action: 'ADD', ...own,
    epcList: ['urn:epc:id:sgtin:4012345.011111.987', 'urn:epc:id:gid:1.2.3', 'urn:x:1'], quantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.011111.L1', quantity: 1 }],
    bizLocation: { id: 'urn:epc:id:sgln:4012345.00001.0', ...own }, sourceList: [{ type: 'location', source: 'urn:epc:id:sgln:4012345.00001.0' }],
    sensorElementList: [{ sensorMetadata: { deviceID: 'urn:epc:id:giai:4000001.111' }, sensorReport: [{ type: 'Temperature', value: 1 }] }],
  };
  const linked = linkedEvent(event);
  expect(linked).toEqual({
    ...event,
    epcList: ['https://id.gs1.org/01/04012345111118/21/987', 'urn:epc:id:gid:1.2.3', 'urn:x:1'], quantityList: [{ epcClass: 'https://id.gs1.org/01/04012345111118/10/L1', quantity: 1 }],
    bizLocation: { id: 'https://id.gs1.org/414/4012345000016', ...own }, sourceList: [{ type: 'location', source: 'https://id.gs1.org/414/4012345000016' }],
    sensorElementList: [{ sensorMetadata: { deviceID: 'https://id.gs1.org/8004/4000001111' }, sensorReport: [{ type: 'Temperature', value: 1 }] }],
  });
  expect(eventHash(linked)).toBe(eventHash(event));
});
