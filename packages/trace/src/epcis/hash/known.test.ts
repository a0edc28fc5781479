import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { checkText } from '../check-text.ts';
import { eventsOf } from '../listed.ts';
import { readText } from '../read.ts';
import { ifHere, isHere, readExample } from '../testing/shared.ts';
import { eventHash, eventHashes, preHash } from './index.ts';

const id = (digits: string, version = 'CBV2.0') => `ni:///sha-256;${digits}?ver=${version}`;

/** Three events by which the algorithm is shown, with their ids as published. */
const first = {
  type: 'ObjectEvent',
  eventTime: '2020-03-04T11:00:30+01:00',
  eventTimeZoneOffset: '+01:00',
  recordTime: '2020-03-05T00:00:00Z',
  epcList: ['urn:epc:id:sscc:4012345.0000000333', 'urn:epc:id:sscc:4012345.0000000111', 'urn:epc:id:sscc:4012345.0000000222'],
  action: 'OBSERVE',
  bizStep: 'departing',
  readPoint: { id: 'urn:epc:id:sgln:4012345.00011.987' },
  'example:myField1': { 'example:mySubField1': '2', 'example:mySubField2': '5' },
  'example:myField2': '0',
  'example:myField3': { 'example:mySubField3': ['3', '1'] },
};
const second = {
  type: 'ObjectEvent',
  eventTime: '2020-04-01T15:00:00+01:00',
  eventTimeZoneOffset: '+01:00',
  epcList: ['urn:epc:id:sgtin:4012345.011111.9876'],
  action: 'OBSERVE',
  bizStep: 'inspecting',
  readPoint: { id: 'urn:epc:id:sgln:4012345.00005.0' },
  sensorElementList: [
    {
      sensorMetadata: { deviceID: 'urn:epc:id:giai:4000001.111', deviceMetadata: 'https://id.gs1.org/8004/4000001111' },
      sensorReport: [
        { type: 'Temperature', value: 26, sDev: 0.1, uom: 'CEL' },
        { type: 'AbsoluteHumidity', value: 12.1, uom: 'A93' },
        { type: 'Dimensionless', microorganism: 'https://www.ncbi.nlm.nih.gov/taxonomy/1126011', value: 0.05, uom: 'C35' },
        { type: 'Dimensionless', chemicalSubstance: 'https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N', value: 0.18, uom: 'C35' },
      ],
    },
  ],
};
const third = {
  type: 'ObjectEvent',
  eventTime: '2020-03-04T11:00:30+01:00',
  eventTimeZoneOffset: '+01:00',
  epcList: ['urn:epc:id:sgtin:0614141.011111.987'],
  action: 'OBSERVE',
  bizStep: 'departing',
  disposition: 'in_transit',
  readPoint: { id: 'urn:epc:id:sgln:4012345.00011.0', 'example:myField1': 'AB-12' },
  bizTransactionList: [{ type: 'po', bizTransaction: 'urn:epc:id:gdti:4012345.11111.123' }],
  sourceList: [{ type: 'owning_party', source: 'urn:epc:id:pgln:4012345.00000' }],
  destinationList: [{ type: 'owning_party', destination: 'urn:epc:id:pgln:0614141.00000' }],
  'example:userExt': 'CD-34',
};
const context: Json = ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { example: 'https://ns.example.com/epcis/' }];

describe('the events by which the algorithm is shown', () => {
  it('first: identifiers, and fields of users within each other', () => {
    expect(preHash(first, context)).toBe(
      'eventType=ObjectEventeventTime=2020-03-04T10:00:30.000ZeventTimeZoneOffset=+01:00epcListepc=https://id.gs1.org/00/040123450000001112' +
        'epc=https://id.gs1.org/00/040123450000002225epc=https://id.gs1.org/00/040123450000003338action=OBSERVE' +
        'bizStep=https://ref.gs1.org/cbv/BizStep-departingreadPointid=https://id.gs1.org/414/4012345000115/254/987' +
        '{https://ns.example.com/epcis/}myField1{https://ns.example.com/epcis/}mySubField1=2{https://ns.example.com/epcis/}mySubField2=5' +
        '{https://ns.example.com/epcis/}myField2=0{https://ns.example.com/epcis/}myField3{https://ns.example.com/epcis/}mySubField3=1{https://ns.example.com/epcis/}mySubField3=3',
    );
    expect(eventHash(first, context)).toBe(id('6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7'));
    expect(eventHash(first, context, { reading: 'letter' })).toBe(eventHash(first, context));
  });

  it('second: what sensors report, in each reading', () => {
    expect(eventHash(second, context)).toBe(id('49b13037c36e84ad9307c531671b00e901318c3957e4b1151f816ec49eb668da'));
    expect(eventHash(second, context, { reading: 'letter' })).toBe(id('271565c346ae2fb28c4583c4dca4ab4772d465eb4e0b6e548d77d8b49377d95c'));
    expect(eventHash(second, context, { version: 'CBV2.1' })).toBe(id('f6bf8e2fb50f26f5baba52f722211eefdb0f427a3903c61ab015db6d1f93c3da', 'CBV2.1'));
  });

  it('third: partners, and a field of a user inside of a standard one, in each reading', () => {
    const partners = (...names: string[]) => names.map((name) => preHash(third, context, name === 'used' ? {} : name === 'letter' ? { reading: 'letter' } : { version: 'CBV2.1' }).split('4012345000115')[1]);
    const transaction = 'bizTransactionListtype=https://ref.gs1.org/cbv/BTT-pobizTransaction=https://id.gs1.org/253/4012345111118123';
    const source = 'sourceListtype=https://ref.gs1.org/cbv/SDT-owning_partysource=https://id.gs1.org/417/4012345000009';
    const destination = 'destinationListtype=https://ref.gs1.org/cbv/SDT-owning_partydestination=https://id.gs1.org/417/0614141000005';
    const inside = '{https://ns.example.com/epcis/}myField1=AB-12';
    const own = '{https://ns.example.com/epcis/}userExt=CD-34';
    expect(partners('used', 'letter', '2.1')).toEqual([
      inside + transaction + destination + source + own,
      `${transaction}${source}${destination}readPoint${inside}${own}`,
      inside + transaction + source + destination + own,
    ]);
  });
});

describe.skipIf(!isHere)(`published examples with all fields${ifHere}`, () => {
  it.each([
    ['object_event_all_possible_fields.jsonld', '9811bfb2672e9c3a0f6151be339d22b60db375c8b23d2740f6137cc6539f0639', '465f7b2495684562349eed41324796ea0435ff429b60c18eda5e5698df377ede'],
    ['transformation_event_all_possible_fields.jsonld', '529cc54b8cf9d8664208cc6c77473274d8c2dd473469920a7d09a814623f52cc', '3f3f9f07db9dbeae7cbe8d5ac162cab851040c9f627af0e7d8b468f8fc0a1627'],
  ])('%s', (name, letter, later) => {
    expect(eventHashes(readExample(name), { reading: 'letter' })).toEqual([id(letter)]);
    expect(eventHashes(readExample(name), { version: 'CBV2.1' })).toEqual([id(later, 'CBV2.1')]);
  });
});

it.skipIf(!isHere).each(['Example_9.6.1-ObjectEvent.jsonld', 'EPCISQueryDocument.jsonld'])(`%s has the published ids in every reading${ifHere}`, (name) => {
  const digits = ['df6523665bc5e5803d6c7b84f5a04e103694d8220f2abc4f2c74310e89f31bc6', '32547b2344d525ea60ab1b899d82a9011fd9c39bb26ed936e113066146f49941'];
  expect(eventHashes(readExample(name))).toEqual(digits.map((one) => id(one)));
  expect(eventHashes(readExample(name), { reading: 'letter' })).toEqual(digits.map((one) => id(one)));
  expect(eventHashes(readExample(name), { version: 'CBV2.1' })).toEqual(digits.map((one) => id(one, 'CBV2.1')));
});

describe('the ways of a document', () => {
  const document = { '@context': context, type: 'EPCISDocument', epcisBody: { eventList: [first, second] } };

  it('gives the ids of its events in their order, of query results and of single events too', () => {
    const ids = [eventHash(first, context), eventHash(second, context)];
    expect(eventHashes(document)).toEqual(ids);
    expect(eventHashes({ '@context': context, type: 'EPCISQueryDocument', epcisBody: { queryResults: { resultsBody: { eventList: [first, second] } } } })).toEqual(ids);
    expect(eventHashes({ '@context': context, ...first })).toEqual([ids[0]]);
    expect(eventHashes({ type: 'EPCISDocument', epcisBody: { eventList: [] } })).toEqual([]);
  });

  it('leaves out fields that the keeper of a document added and names, and no field of the standard', () => {
    const keeping = { '@context': ['x', { example: 'https://ns.example.com/epcis/', keeper: 'https://keeper.example/' }], 'keeper:ignoreFields': ['keeper:captured', 'bizStep'] };
    const captured = { ...first, 'keeper:captured': 'yesterday' };
    expect(eventHashes({ ...document, ...keeping, epcisBody: { eventList: [captured] } })).toEqual([eventHash(first, context)]);
    expect(eventHash(captured, keeping['@context'])).not.toBe(eventHash(first, context));
  });

  it('leaves out what names an event, when it was kept, its correction and remarks', () => {
    const more = { ...first, eventID: 'urn:uuid:1', errorDeclaration: { declarationTime: '2020-03-05T00:00:00Z', reason: 'did_not_occur' }, 'rdfs:comment': 'a remark', comment: 'another' };
    expect(eventHash(more, context)).toBe(eventHash(first, context));
  });
});

it('hashes as the example of its documentation says', () => {
  const event = { type: 'ObjectEvent', eventTime: '2020-03-04T11:00:30+01:00', eventTimeZoneOffset: '+01:00', action: 'OBSERVE', bizStep: 'shipping' };
  expect(preHash(event)).toBe('eventType=ObjectEventeventTime=2020-03-04T10:00:30.000ZeventTimeZoneOffset=+01:00action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-shipping');
  expect(eventHash(event)).toBe(id('12586cb21e2ecc6fac251bca06a92664ca7b01d89e3ad8f14684143f7405e4ba'));
});

describe('events in XML', () => {
  const event = (inside: string) => `<ObjectEvent><eventTime>2019-10-21T14:58:56+02:00</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset><epcList/><action>ADD</action>${inside}</ObjectEvent>`;
  const document = (namespaces: string, ...events: string[]) =>
    readText(`<e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:2" ${namespaces} schemaVersion="2.0" creationDate="2019-10-21T14:59:02Z"><EPCISBody><EventList>${events.join('')}</EventList></EPCISBody></e:EPCISDocument>`)
      .document ?? null;
  const strings = (value: Json) => eventsOf(value).map((one) => preHash(one.event, one.context, { fromXml: true }).split('action=ADD')[1]);

  it('have the string of the same event in JSON: attributes, master data, sensors, fields of users', () => {
    const xml = event(
      '<bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep><sensorElementList><sensorElement><sensorMetadata time="2019-10-21T14:00:00+02:00" u:m="1.0"/><sensorReport type="gs1:Temperature" value="26.0" uom="CEL" booleanValue="true"/></sensorElement></sensorElementList>' +
        '<ilmd><m:lotNumber>H240117</m:lotNumber></ilmd><u:charge u:of="scrap"><u:kg>40</u:kg></u:charge>',
    );
    const json = {
      type: 'ObjectEvent',
      'u:charge': { 'u:kg': '40', 'u:of': 'scrap' },
      ilmd: { 'cbvmda:lotNumber': 'H240117' },
      sensorElementList: [{ sensorReport: [{ booleanValue: true, uom: 'CEL', value: 26, type: 'Temperature' }], sensorMetadata: { 'u:m': 1, time: '2019-10-21T12:00:00Z' } }],
      bizStep: 'commissioning',
      action: 'ADD',
      eventTime: '2019-10-21T12:58:56.000Z',
      eventTimeZoneOffset: '+02:00',
    };
    const read = document('xmlns:u="https://u.example/" xmlns:m="urn:epcglobal:cbv:mda"', xml);
    expect(eventHashes(read, { fromXml: true })).toEqual([eventHash(json, { u: 'https://u.example/' })]);
  });

  it('keep both ways of writing the namespace of master data apart, and values that only look like prefix and name as they are', () => {
    expect(strings(document('xmlns:m="urn:epcglobal:cbv:mda"', event('<ilmd><m:a>1</m:a></ilmd>')))).toEqual(['ilmd{urn:epcglobal:cbv:mda}a=1']);
    expect(strings(document('xmlns:m="urn:epcglobal:cbv:mda:"', event('<ilmd><m:a>1</m:a></ilmd>')))).toEqual(['ilmd{urn:epcglobal:cbv:mda:}a=1']);
    expect(strings(document('xmlns:u="https://u.example/"', event('<u:a>u:b</u:a>')))).toEqual(['{https://u.example/}a=u:b']);
  });

  it('leave out fields that their keeper added and names as elements', () => {
    const read = readText(
      `<e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:2" xmlns:k="https://keeper.example/" xmlns:u="https://u.example/" schemaVersion="2.0" creationDate="2019-10-21T14:59:02Z"><k:ignoreFields><u:a/></k:ignoreFields><EPCISBody><EventList>${event('<u:a>1</u:a><u:b>2</u:b>')}${event('<u:b>2</u:b>')}</EventList></EPCISBody></e:EPCISDocument>`,
    ).document;
    expect(new Set(eventHashes(read ?? null, { fromXml: true })).size).toBe(1);
  });

  it('have their hashes also where the file is not valid: results of a query without a body around them', () => {
    const reading = checkText(`<q:EPCISQueryDocument xmlns:q="urn:epcglobal:epcis-query:xsd:2" schemaVersion="2.0" creationDate="2019-10-21T14:59:02Z"><resultsBody><EventList>${event('')}</EventList></resultsBody></q:EPCISQueryDocument>`);
    expect(reading.valid).toBe(false);
    expect(eventHashes(reading.document ?? null)).toEqual(eventHashes(document('', event(''))));
  });
});
