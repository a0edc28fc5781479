import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';
import { eventHashes } from '../hash/index.ts';
import { type Json, type JsonObject } from '../json.ts';
import { readText } from '../read.ts';
import { readXml } from './document.ts';

const when = '<eventTime>2026-11-24T08:30:00+07:00</eventTime><eventTimeZoneOffset>+07:00</eventTimeZoneOffset>';
const things = '<epcList><epc>urn:epc:id:sgtin:0614141.107346.2018</epc></epcList><action>OBSERVE</action>';

function document(events: string, { version = '2', namespaces = '', header = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:${version}" ${namespaces} schemaVersion="2.0" creationDate="2026-11-24T09:00:00+07:00">
${header}<EPCISBody><EventList>
${events}
</EventList></EPCISBody></epcis:EPCISDocument>`;
}

const eventIn = (xml: string): JsonObject => {
  const { events, problems } = checkText(xml);
  expect(problems).toEqual([]);
  return events[0]?.event ?? {};
};

describe('a document in XML', () => {
  it('comes in the JSON form: bare words, lists without wrappers, attributes as fields, extensions with their prefixes', () => {
    const xml = document(
      `<ObjectEvent ex:shift="2">${when}<eventID>urn:uuid:1</eventID><certificationInfo>https://example.org/c/1</certificationInfo><certificationInfo>https://example.org/c/2</certificationInfo>
        <errorDeclaration><declarationTime>2026-11-24T09:00:00+07:00</declarationTime><reason>urn:epcglobal:cbv:er:incorrect_data</reason>
          <correctiveEventIDs><correctiveEventID>urn:uuid:2</correctiveEventID></correctiveEventIDs><ex:by>Sri</ex:by></errorDeclaration>
        <epcList><epc>urn:x:epc:1</epc></epcList><action>ADD</action><bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep><disposition>https://ref.gs1.org/cbv/Disp-active</disposition>
        <readPoint><id>urn:x:place:1</id><ex:door>3</ex:door></readPoint><bizLocation><id>urn:x:place:2</id></bizLocation>
        <bizTransactionList><bizTransaction type="urn:epcglobal:cbv:btt:po">urn:x:po:1</bizTransaction><bizTransaction>urn:x:other</bizTransaction></bizTransactionList>
        <quantityList><quantityElement><epcClass>urn:x:class</epcClass><quantity>5.50</quantity><uom>KGM</uom></quantityElement></quantityList>
        <sourceList><source type="urn:epcglobal:cbv:sdt:location">urn:x:s</source></sourceList><destinationList><destination type="urn:x:own">urn:x:d</destination></destinationList>
        <sensorElementList><sensorElement><sensorMetadata time="2026-11-24T08:30:00+07:00" ex:m="a"/>
          <sensorReport type="gs1:Temperature" value="1.42E3" uom="CEL" booleanValue="1" component="cbv:Comp-x" exception="gs1:ALARM_CONDITION" ex:r="b"/><ex:z>1</ex:z></sensorElement></sensorElementList>
        <persistentDisposition><unset>urn:epcglobal:cbv:disp:recalled</unset><set>urn:epcglobal:cbv:disp:conformant</set></persistentDisposition>
        <ilmd><cbvmda:lotNumber> H240117 </cbvmda:lotNumber><ex:charge><ex:kg of="scrap">40</ex:kg><ex:kg>12</ex:kg></ex:charge></ilmd>
        <ex:own><![CDATA[a < b]]></ex:own></ObjectEvent>`,
      { namespaces: 'xmlns:ex="https://ns.example.org/" xmlns:cbvmda="urn:epcglobal:cbv:mda" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:epcglobal:epcis:xsd:2 x.xsd"' },
    );
    expect(eventIn(xml)).toEqual({
      type: 'ObjectEvent',
      eventTime: '2026-11-24T08:30:00+07:00',
      eventTimeZoneOffset: '+07:00',
      eventID: 'urn:uuid:1',
      certificationInfo: ['https://example.org/c/1', 'https://example.org/c/2'],
      errorDeclaration: { declarationTime: '2026-11-24T09:00:00+07:00', reason: 'incorrect_data', correctiveEventIDs: ['urn:uuid:2'], 'ex:by': 'Sri' },
      epcList: ['urn:x:epc:1'],
      action: 'ADD',
      bizStep: 'commissioning',
      disposition: 'active',
      readPoint: { id: 'urn:x:place:1', 'ex:door': '3' },
      bizLocation: { id: 'urn:x:place:2' },
      bizTransactionList: [{ type: 'po', bizTransaction: 'urn:x:po:1' }, { bizTransaction: 'urn:x:other' }],
      quantityList: [{ epcClass: 'urn:x:class', quantity: 5.5, uom: 'KGM' }],
      sourceList: [{ type: 'location', source: 'urn:x:s' }],
      destinationList: [{ type: 'urn:x:own', destination: 'urn:x:d' }],
      sensorElementList: [
        {
          sensorMetadata: { time: '2026-11-24T08:30:00+07:00', 'ex:m': 'a' },
          sensorReport: [{ type: 'Temperature', value: 1420, uom: 'CEL', booleanValue: true, component: 'x', exception: 'ALARM_CONDITION', 'ex:r': 'b' }],
          'ex:z': '1',
        },
      ],
      persistentDisposition: { set: ['conformant'], unset: ['recalled'] },
      ilmd: { 'cbvmda:lotNumber': 'H240117', 'ex:charge': { 'ex:kg': [{ of: 'scrap', '#text': '40' }, '12'] } },
      'ex:shift': '2',
      'ex:own': 'a < b',
    });
    expect((readXml(xml).document as { '@context': Json })['@context']).toEqual(['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { ex: 'https://ns.example.org/' }]);
  });

  it('has the same hash as the same event in JSON', () => {
    const event = `<ObjectEvent>${when}${things}<bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep><ex:lot>7</ex:lot></ObjectEvent>`;
    const inXml = checkText(document(event, { namespaces: 'xmlns:ex="https://ns.example.org/"' })).document ?? null;
    const inJson = {
      '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { other: 'https://ns.example.org/' }],
      type: 'ObjectEvent',
      'other:lot': '7',
      eventTime: '2026-11-24T01:30:00.000Z',
      eventTimeZoneOffset: '+07:00',
      epcList: ['urn:epc:id:sgtin:0614141.107346.2018'],
      action: 'OBSERVE',
      bizStep: 'shipping',
    };
    expect(eventHashes(inXml)).toEqual(eventHashes(inJson));
  });

  it('of version 1.2 is looked for in its wrappers', () => {
    const inner = `<bizTransactionList><bizTransaction>urn:x:1</bizTransaction></bizTransactionList>`;
    const xml = document(
      `<ObjectEvent><eventTime>2026-11-24T08:30:00+07:00</eventTime><eventTimeZoneOffset>+07:00</eventTimeZoneOffset><baseExtension><eventID>urn:uuid:1</eventID></baseExtension><epcList/><action>ADD</action>${inner}
        <extension><quantityList><quantityElement><epcClass>urn:x:class</epcClass></quantityElement></quantityList><ilmd><ex:a>1</ex:a></ilmd><extension><sensorElementList/></extension></extension></ObjectEvent>
      <extension><TransformationEvent>${when}<inputEPCList><epc>urn:x:1</epc></inputEPCList><outputEPCList><epc>urn:x:2</epc></outputEPCList></TransformationEvent></extension>`,
      { version: '1', namespaces: 'xmlns:ex="https://ns.example.org/"' },
    );
    expect(eventIn(xml)).toMatchObject({ eventID: 'urn:uuid:1', epcList: [], quantityList: [{ epcClass: 'urn:x:class' }], ilmd: { 'ex:a': '1' }, sensorElementList: [] });
    expect(checkText(xml).events[1]?.event).toMatchObject({ type: 'TransformationEvent', inputEPCList: ['urn:x:1'], outputEPCList: ['urn:x:2'] });
  });

  it('gives one prefix to a namespace, and a new one where the prefix is taken', () => {
    const xml = document(`<ObjectEvent>${when}${things}<gs1:a xmlns:gs1="urn:a:">1</gs1:a><x:b xmlns:x="urn:b:">2</x:b><x:c xmlns:x="urn:c:">3</x:c><d xmlns="urn:d:">4</d><y:b xmlns:y="urn:b:">5</y:b></ObjectEvent>`);
    expect(eventIn(xml)).toMatchObject({ 'ns2:a': '1', 'x:b': ['2', '5'], 'ns3:c': '3', 'ns1:d': '4' });
    expect((readXml(xml).document as { '@context': Json[] })['@context'][1]).toEqual({ ns2: 'urn:a:', x: 'urn:b:', ns3: 'urn:c:', ns1: 'urn:d:' });
  });

  it('brings sender, receiver, number and master data from its header', () => {
    const header = `<EPCISHeader><h:StandardBusinessDocumentHeader xmlns:h="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><h:Sender><h:Identifier>S</h:Identifier></h:Sender><h:Receiver><h:Identifier>R</h:Identifier></h:Receiver>
      <h:DocumentIdentification><h:InstanceIdentifier>7</h:InstanceIdentifier></h:DocumentIdentification></h:StandardBusinessDocumentHeader>
      <extension><EPCISMasterData><VocabularyList><Vocabulary type="urn:epcglobal:epcis:vtype:BusinessLocation"><VocabularyElementList><VocabularyElement id="urn:x:place"><attribute id="urn:x:name">Ceper</attribute><children><id>urn:x:room</id></children></VocabularyElement></VocabularyElementList></Vocabulary></VocabularyList></EPCISMasterData></extension></EPCISHeader>`;
    const { document: read, problems } = checkText(document(`<ObjectEvent>${when}${things}</ObjectEvent>`, { header }));
    expect(problems).toEqual([]);
    expect(read).toMatchObject({
      sender: 'S',
      receiver: 'R',
      instanceIdentifier: '7',
      epcisHeader: {
        epcisMasterData: {
          vocabularyList: [{ type: 'urn:epcglobal:epcis:vtype:BusinessLocation', vocabularyElementList: [{ id: 'urn:x:place', attributes: [{ id: 'urn:x:name', attribute: 'Ceper' }], children: ['urn:x:room'] }] }],
        },
      },
    });
  });

  it('of a query holds its results', () => {
    const xml = `<q:EPCISQueryDocument xmlns:q="urn:epcglobal:epcis-query:xsd:2" schemaVersion="2.0" creationDate="2026-11-24T09:00:00+07:00"><EPCISBody><q:QueryResults><queryName>SimpleEventQuery</queryName><subscriptionID>7</subscriptionID>
      <resultsBody><EventList><ObjectEvent>${when}${things}</ObjectEvent></EventList></resultsBody></q:QueryResults></EPCISBody></q:EPCISQueryDocument>`;
    const { kind, valid, events, document: read } = checkText(xml);
    expect({ kind, valid, count: events.length }).toEqual({ kind: 'query-document', valid: true, count: 1 });
    expect(read).toMatchObject({ epcisBody: { queryResults: { queryName: 'SimpleEventQuery', subscriptionID: '7' } } });
  });
});

describe('a problem in XML', () => {
  it('is told with element and line', () => {
    const { problems } = checkText(document(`<ObjectEvent>${when}${things}</ObjectEvent>\n<ObjectEvent>\n${when}${things}\n<bizStep>urn:epcglobal:cbv:bizstep:shiping</bizStep></ObjectEvent>`));
    expect(problems).toMatchObject([
      { pointer: '/epcisBody/eventList/1/bizStep', code: 'not-in-vocabulary', element: '/epcis:EPCISDocument/EPCISBody/EventList/ObjectEvent[2]/bizStep', line: 7 },
    ]);
  });

  it.each([
    ['an element of no namespace that an event has not', `${when}${things}<bizstep>x</bizstep>`, 'unknown-field'],
    ['an element that stands twice', `${when}${things}<bizStep>urn:x:1</bizStep><bizStep>urn:x:1</bizStep>`, 'element-twice'],
    ['an element out of its order', `${when}<action>OBSERVE</action><epcList/>`, 'element-order'],
    ['a quantity that is no number', `${when}${things}<quantityList><quantityElement><epcClass>urn:x:1</epcClass><quantity>many</quantity></quantityElement></quantityList>`, 'wrong-type'],
    ['an element in a list that does not belong there', `${when}<epcList><epcc>urn:x:1</epcc></epcList><action>OBSERVE</action>`, 'unknown-field'],
    ['an element in what is text', `${when}${things}<bizStep><b>urn:x:1</b></bizStep>`, 'unknown-field'],
    ['a time without offset', '<eventTime>2026-11-24T08:30:00</eventTime><eventTimeZoneOffset>+07:00</eventTimeZoneOffset><epcList/><action>OBSERVE</action>', 'not-a-time'],
  ])('%s', (_, inner, code) => {
    expect(checkText(document(`<ObjectEvent>${inner}</ObjectEvent>`)).problems[0]?.code).toBe(code);
  });

  it.each(['constructor', 'toString', '__proto__'])('an event that is called %s is told like any other that there is not', (name) => {
    expect(checkText(document(`<${name}>${when}</${name}>`)).problems).toMatchObject([{ code: 'not-a-uri', element: `/epcis:EPCISDocument/EPCISBody/EventList/${name}` }]);
  });

  it('among very many is told among the first hundred, and the rest is counted', () => {
    const many = `<ObjectEvent>${when}${things}${'<bizStep>urn:x:1</bizStep>'.repeat(300)}${'<ex:a/>'.repeat(300)}</ObjectEvent>`;
    const { problems, more } = checkText(document(many, { namespaces: 'xmlns:ex="urn:ex:"' }));
    expect([problems.length, more]).toEqual([100, 199]);
  });

  it('names the element of a body that is no list of events, rather than finding no event in it', () => {
    expect(checkText(document('').replaceAll('EventList', 'EventLst')).problems).toMatchObject([{ code: 'unknown-field', element: '/epcis:EPCISDocument/EPCISBody/EventLst' }]);
    expect(checkText(document('').replaceAll('EPCISBody', 'epcis:EPCISBody')).problems).toMatchObject([{ code: 'missing' }]);
  });

  it.each([
    ['<a', 'not-xml'],
    ['<a>&more;</a>', 'not-xml'],
    ['<a/>', 'not-epcis'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
    ['<a>'.repeat(200), 'too-deep'],
    [document('').replace('xsd:2', 'xsd:3'), 'not-epcis'],
  ])('%s is no document: %s', (xml, code) => {
    expect(readText(xml)).toMatchObject({ format: 'xml', document: undefined, problems: [{ code }] });
  });
});
