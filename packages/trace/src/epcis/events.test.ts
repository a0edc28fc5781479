import { describe, expect, it } from 'vitest';
import { checkDocument } from './check/check.ts';
import { aggregationEvent, associationEvent, epcisDocument, errorDeclaration, objectEvent, transactionEvent, transformationEvent } from './events.ts';

const eventTime = '2026-11-24T08:30:00+07:00';
const heat = { epcClass: 'https://id.gs1.org/01/09506000134352/10/H240117', quantity: 480, uom: 'KGM' };
const piece = 'https://id.gs1.org/01/09506000134369/21/P1';
const place = 'https://id.gs1.org/414/9506000134376';

const poured = transformationEvent({
  eventTime,
  eventID: 'urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8',
  bizStep: 'creating_class_instance',
  disposition: 'active',
  inputQuantityList: [heat],
  outputEPCList: [piece],
  transformationID: 'urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8',
  persistentDisposition: { set: ['completeness_inferred'] },
  readPoint: place,
  sensorElementList: [{ sensorMetadata: { time: eventTime }, sensorReport: [{ type: 'Temperature', value: 1420, uom: 'CEL' }, { type: 'MassConcentration', chemicalSubstance: 'https://identifiers.org/inchikey:OKTJSMMVPCPJKN-UHFFFAOYSA-N', value: 3.4, uom: 'P1' }] }],
  ilmd: { 'sentra:grade': 'FC250' },
  extensions: { 'sentra:heat': 'H240117' },
});

const events = [
  poured,
  objectEvent({ eventTime, action: 'OBSERVE', bizStep: 'inspecting', disposition: 'non_conformant', epcList: [piece], bizLocation: place, bizTransactionList: [{ type: 'testres', bizTransaction: 'urn:uuid:1' }] }),
  objectEvent({ eventTime, action: 'ADD', bizStep: 'commissioning', quantityList: [heat], ilmd: { 'sentra:grade': 'FC250' } }),
  aggregationEvent({ eventTime, action: 'ADD', bizStep: 'packing', parentID: 'urn:epc:id:sscc:0614141.1234567890', childEPCs: [piece], childQuantityList: [heat] }),
  transactionEvent({ eventTime, action: 'ADD', bizStep: 'shipping', bizTransactionList: [{ type: 'desadv', bizTransaction: 'urn:uuid:2' }], epcList: [piece], sourceList: [{ type: 'possessing_party', source: place }], destinationList: [{ type: 'possessing_party', destination: place }] }),
  associationEvent({ eventTime, action: 'ADD', bizStep: 'installing', parentID: piece, childEPCs: ['https://id.gs1.org/8004/40000011'] }),
  errorDeclaration(poured, { declarationTime: '2026-11-24T09:00:00+07:00', reason: 'incorrect_data', correctiveEventIDs: ['urn:uuid:3'] }),
];

describe('events that we build', () => {
  it('are valid, without a warning', () => {
    const document = epcisDocument(events, { creationDate: '2026-11-24T09:00:00+07:00', prefixes: { sentra: 'https://ns.example.org/sentra/' } });
    expect(checkDocument(document)).toEqual({ valid: true, problems: [], more: 0, warnings: [] });
    expect(checkDocument(epcisDocument([], { creationDate: eventTime })).valid).toBe(true);
  });

  it('have their fields in one order, however they were given', () => {
    const given = { eventTime, epcList: [piece], action: 'OBSERVE', disposition: 'conformant', extensions: { 'sentra:b': 2, 'sentra:a': 1 }, bizStep: 'inspecting' } as const;
    const turned = { bizStep: given.bizStep, extensions: { 'sentra:a': 1, 'sentra:b': 2 }, disposition: given.disposition, action: given.action, epcList: given.epcList, eventTime } as const;
    expect(JSON.stringify(objectEvent(turned))).toBe(JSON.stringify(objectEvent(given)));
    expect(Object.keys(objectEvent(given))).toEqual(['type', 'eventTime', 'eventTimeZoneOffset', 'epcList', 'action', 'bizStep', 'disposition', 'sentra:a', 'sentra:b']);
  });

  it('take the offset from the time', () => {
    expect(objectEvent({ eventTime, action: 'OBSERVE', epcList: [] })['eventTimeZoneOffset']).toBe('+07:00');
    expect(objectEvent({ eventTime: '2026-11-24T01:30:00Z', action: 'OBSERVE', epcList: [] })['eventTimeZoneOffset']).toBe('+00:00');
  });

  it('declare an error under the identifier of the event that is wrong', () => {
    expect(events.at(-1)).toEqual({ ...poured, errorDeclaration: { declarationTime: '2026-11-24T09:00:00+07:00', reason: 'incorrect_data', correctiveEventIDs: ['urn:uuid:3'] } });
  });
});
