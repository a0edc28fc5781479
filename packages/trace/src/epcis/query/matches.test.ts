import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { type MasterData, matches } from './matches.ts';
import { compareValues, orderValue } from './order.ts';
import { parseQuery } from './parse.ts';

const prefixes = { example: 'https://ns.example.com/epcis/' };

function found(event: JsonObject, parameter: string, value: string, masterData?: MasterData): boolean {
  const { query, faults } = parseQuery([[parameter, value]], prefixes);
  expect(faults).toEqual([]);
  return query !== undefined && matches(event, query, masterData ? { masterData } : {});
}

/** An object event that says all that one can say; its prefix is not the one of the query. */
const everything: JsonObject = {
  '@context': [{ ext: 'https://ns.example.com/epcis/' }],
  type: 'ObjectEvent',
  eventID: 'urn:uuid:1',
  eventTime: '2026-11-24T08:30:00.5+07:00',
  eventTimeZoneOffset: '+07:00',
  recordTime: '2026-11-24T02:00:00.000Z',
  errorDeclaration: { declarationTime: '2026-11-25T00:00:00Z', reason: 'incorrect_data', correctiveEventIDs: ['urn:uuid:2', 'urn:uuid:3'], 'ext:who': { 'ext:name': 'Siti' } },
  action: 'ADD',
  bizStep: 'commissioning',
  disposition: 'https://ns.example.com/epcis/cooling',
  persistentDisposition: { set: ['completeness_verified'], unset: ['completeness_inferred'] },
  readPoint: { id: 'urn:epc:id:sgln:4012345.00001.gate', 'ext:door': 'north' },
  bizLocation: { id: 'https://batur.example/414/4012345000023' },
  epcList: ['urn:epc:id:sgtin:4012345.011111.987'],
  quantityList: [{ epcClass: 'https://batur.example/01/04012345111118/10/L1', quantity: 200.5, uom: 'KGM' }, { epcClass: 'urn:epc:class:lgtin:4012345.011111.L2', quantity: 3 }],
  bizTransactionList: [{ type: 'po', bizTransaction: 'urn:epc:id:gdti:0614141.06012.1234' }, { bizTransaction: 'urn:x:any' }],
  sourceList: [{ type: 'owning_party', source: 'urn:epc:id:pgln:4000001.00001' }],
  destinationList: [{ type: 'https://ns.example.com/epcis/yard', destination: 'urn:epc:id:sgln:4012345.00003.0' }],
  sensorElementList: [
    {
      sensorMetadata: { time: '2026-11-24T01:00:00Z', startTime: '2026-11-24T00:10:00Z', endTime: '2026-11-24T00:20:00Z', deviceID: 'urn:epc:id:giai:4000001.111', bizRules: 'https://example.com/rule', 'ext:shift': 'A' },
      sensorReport: [
        { type: 'Temperature', value: 1431.5, minValue: 1400, maxValue: 1450, meanValue: 1425, sDev: 2, uom: 'CEL', dataProcessingMethod: 'https://example.com/method', 'ext:spot': 3 },
        { type: 'MassFraction:x', chemicalSubstance: 'https://example.com/C', microorganism: 'https://example.com/none', value: 3.4, percRank: 95, percValue: 3.5, uom: 'P1', stringValue: 'SUP 1', booleanValue: true, hexBinaryValue: 'f0f0', uriValue: 'urn:x:uri' },
      ],
      'ext:furnace': { 'ext:lining': 'acid' },
    },
  ],
  ilmd: { 'cbvmda:lotNumber': 'L1', 'ext:born': '2026-11-20T00:00:00Z', 'ext:parts': [{ 'ext:alloy': 'FC250', 'ext:mass': 12 }] },
  'ext:weight': 12.5,
  'ext:colour': ['red', 'ext:blue'],
  'ext:owner': { id: 'urn:epc:id:pgln:4000001.00001', 'ext:since': '2020-01-01T00:00:00Z', 'ext:code': '007' },
};

const transformation: JsonObject = {
  type: 'TransformationEvent',
  eventTime: '2026-11-24T08:30:00Z',
  transformationID: 'urn:epc:id:gdti:0614141.06012.99',
  inputEPCList: ['urn:epc:id:sgtin:4012345.011111.1'],
  inputQuantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.011111.IN', quantity: 10 }],
  outputEPCList: ['urn:epc:id:sgtin:4012345.011111.2'],
  outputQuantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.011111.OUT', quantity: 20 }],
};
const aggregation: JsonObject = {
  type: 'AggregationEvent',
  eventTime: '2026-11-24T08:30:00Z',
  parentID: 'urn:epc:id:sscc:4012345.0123456789',
  childEPCs: ['urn:epc:id:sgtin:4012345.011111.3'],
  childQuantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.011111.CH', quantity: 30 }],
};

// Parameter, values by which the event is found, values by which it is not.
const table: [string, string[], string[]][] = [
  ['eventType', ['ObjectEvent', 'AggregationEvent|ObjectEvent', 'epcis:ObjectEvent', 'https://ref.gs1.org/epcis/ObjectEvent'], ['AggregationEvent']],
  ['GE_eventTime', ['2026-11-24T01:30:00.5Z', '2026-11-24T08:30:00+07:00'], ['2026-11-24T01:30:00.501Z']],
  ['LT_eventTime', ['2026-11-24T01:30:00.501Z'], ['2026-11-24T01:30:00.5Z']],
  ['GE_recordTime', ['2026-11-24T02:00:00Z'], ['2026-11-24T02:00:01Z']],
  ['LT_recordTime', ['2026-11-24T02:00:01Z'], ['2026-11-24T02:00:00Z']],
  ['EQ_action', ['ADD'], ['DELETE']],
  ['EQ_bizStep', ['commissioning', 'urn:epcglobal:cbv:bizstep:commissioning', 'https://ref.gs1.org/cbv/BizStep-commissioning', 'cbv:BizStep-commissioning', 'packing|commissioning'], ['packing', 'urn:epcglobal:cbv:disp:commissioning']],
  ['EQ_disposition', ['example:cooling', 'https://ns.example.com/epcis/cooling'], ['active']],
  ['EQ_persistentDisposition_set', ['completeness_verified'], ['completeness_inferred']],
  ['EQ_persistentDisposition_unset', ['completeness_inferred'], ['completeness_verified']],
  ['EQ_readPoint', ['urn:epc:id:sgln:4012345.00001.gate', 'https://x.example/414/4012345000016/254/gate'], ['urn:epc:id:sgln:4012345.00001.0']],
  ['WD_readPoint', ['urn:epc:id:sgln:4012345.00001.0', 'https://x.example/414/4012345000016/254/gate'], ['urn:epc:id:sgln:4012345.00002.0']],
  ['EQ_bizLocation', ['urn:epc:id:sgln:4012345.00002.0'], ['urn:epc:id:sgln:4012345.00001.0']],
  ['WD_bizLocation', ['urn:epc:id:sgln:4012345.00002.0'], ['urn:epc:id:sgln:4012345.00001.0']],
  ['MATCH_epc', ['https://id.gs1.org/01/04012345111118/21/987', 'urn:epc:idpat:sgtin:4012345.*.*'], ['urn:epc:id:sgtin:4012345.011111.1', 'https://id.gs1.org/01/04012345111118/10/L1']],
  ['MATCH_anyEPC', ['urn:epc:id:sgtin:4012345.011111.987'], ['urn:epc:class:lgtin:4012345.011111.L1']],
  ['MATCH_epcClass', ['urn:epc:class:lgtin:4012345.011111.L1', 'https://id.gs1.org/01/04012345111118/10/*'], ['urn:epc:id:sgtin:4012345.011111.987']],
  ['MATCH_anyEPCClass', ['urn:epc:class:lgtin:4012345.011111.L2'], ['urn:epc:class:lgtin:4012345.011111.L3']],
  ['MATCH_parentID', [], ['urn:epc:id:sscc:4012345.0123456789']],
  ['MATCH_inputEPC', [], ['urn:epc:id:sgtin:4012345.011111.987']],
  ['EQ_quantity', ['200.5', '1|3'], ['200']],
  ['EQ_quantity_KGM', ['200.5'], ['3']],
  ['GT_quantity', ['200'], ['200.5']],
  ['GE_quantity', ['200.5'], ['201']],
  ['LT_quantity', ['4'], ['3']],
  ['LE_quantity', ['3'], ['2.9']],
  ['LT_quantity_KGM', ['201'], ['4']],
  ['EQ_eventID', ['urn:uuid:1'], ['urn:uuid:2']],
  ['EXISTS_errorDeclaration', ['', 'true'], []],
  ['GE_errorDeclarationTime', ['2026-11-25T00:00:00Z'], ['2026-11-25T00:00:01Z']],
  ['LT_errorDeclaration_Time', ['2026-11-25T00:00:01Z'], ['2026-11-25T00:00:00Z']],
  ['EQ_errorReason', ['incorrect_data', 'urn:epcglobal:cbv:er:incorrect_data'], ['did_not_occur']],
  ['EQ_correctiveEventID', ['urn:uuid:3'], ['urn:uuid:1']],
  ['EQ_ERROR_DECLARATION_example:who', [], ['Siti']],
  ['EXISTS_ERROR_DECLARATION_example:who', ['true'], []],
  ['EQ_INNER_ERROR_DECLARATION_example:name', ['Siti'], ['Budi']],
  ['EQ_bizTransaction_po', ['urn:epc:id:gdti:0614141.06012.1234', 'https://x.example/253/06141410601221234|urn:x:y'], ['urn:x:any']],
  ['EQ_bizTransaction_urn:epcglobal:cbv:btt:po', ['urn:epc:id:gdti:0614141.06012.1234'], ['urn:x:any']],
  ['EQ_source_owning_party', ['https://id.gs1.org/417/4000001000012'], ['urn:x:1']],
  ['EQ_source_location', [], ['urn:epc:id:pgln:4000001.00001']],
  ['EQ_destination_example:yard', ['urn:epc:id:sgln:4012345.00003.0'], ['urn:x:1']],
  ['EXISTS_sensorElementList', ['true'], []],
  ['GE_time', ['2026-11-24T01:00:00Z'], ['2026-11-24T01:00:01Z']],
  ['LT_startTime', ['2026-11-24T00:11:00Z'], ['2026-11-24T00:10:00Z']],
  ['GE_endTime', ['2026-11-24T00:20:00Z'], ['2026-11-24T00:21:00Z']],
  ['EQ_type', ['Temperature', 'gs1:Temperature', 'https://gs1.org/voc/Temperature'], ['Pressure']],
  ['EQ_deviceID', ['https://id.gs1.org/8004/4000001111'], ['urn:x:1']],
  ['EQ_dataProcessingMethod', ['https://example.com/method'], ['https://example.com/rule']],
  ['EQ_bizRules', ['https://example.com/rule'], ['https://example.com/method']],
  ['EQ_chemicalSubstance', ['https://example.com/C'], ['https://example.com/Si']],
  ['EQ_microorganism', ['https://example.com/none'], ['https://example.com/C']],
  ['EQ_stringValue', ['SUP 1'], ['SUP']],
  ['EQ_booleanValue', ['true'], ['false']],
  ['EQ_hexBinaryValue', ['F0F0', 'f0f0'], ['F0']],
  ['EQ_uriValue', ['urn:x:uri'], ['urn:x:url']],
  ['EQ_value_CEL', ['1431.5', '1|1431.50'], ['3.4']],
  ['GE_value_P1', ['3.4'], ['3.5']],
  ['GT_minValue_CEL', ['1399'], ['1400']],
  ['LE_maxValue_CEL', ['1450'], ['1449']],
  ['LT_meanValue_CEL', ['1425.1'], ['1425']],
  ['EQ_sDev_CEL', ['2'], ['3']],
  ['GE_percRank', ['95'], ['96']],
  ['LE_percValue_P1', ['3.5'], ['3.4']],
  ['EQ_example:weight', ['12.5', '12.50'], ['12']],
  ['GT_example:weight', ['12'], ['12.5']],
  ['EQ_https://ns.example.com/epcis/weight', ['12.5'], ['13']],
  ['EQ_https://ns.example.com/epcis#weight', ['12.5'], ['13']],
  ['EQ_ext:weight', ['12.5'], ['13']],
  ['EQ_other:weight', [], ['12.5']],
  ['EQ_example:colour', ['red', 'example:blue', 'green|red'], ['blue']],
  ['EQ_example:owner', ['https://id.gs1.org/417/4000001000012'], ['Siti']],
  ['EXISTS_example:colour', ['true'], []],
  ['EQ_example:code', [], ['007']],
  ['EQ_INNER_example:code', ['007'], ['7']],
  ['LT_INNER_example:since', ['2020-01-01T07:00:01+07:00'], ['2020-01-01T07:00:00+07:00']],
  ['EQ_INNER_example:since', ['2020-01-01T07:00:00+07:00'], ['2021-01-01T07:00:00+07:00']],
  ['EQ_INNER_example:weight', [], ['12.5']],
  ['EQ_ILMD_cbvmda:lotNumber', ['L1'], ['L2']],
  ['EQ_ILMD_urn:epcglobal:cbv:mda:lotNumber', ['L1'], ['L2']],
  ['EQ_cbvmda:lotNumber', [], ['L1']],
  ['GE_ILMD_example:born', ['2026-11-20T00:00:00Z'], ['2026-11-20T00:00:01Z']],
  ['EXISTS_ILMD_example:parts', ['true'], []],
  ['EQ_ILMD_example:alloy', [], ['FC250']],
  ['EQ_INNER_ILMD_example:alloy', ['FC250'], ['FCD450']],
  ['LE_INNER_ILMD_example:mass', ['12'], ['11']],
  ['EQ_INNER_example:alloy', [], ['FC250']],
  ['EQ_SENSORMETADATA_example:shift', ['A'], ['B']],
  ['EQ_SENSORREPORT_example:spot', ['3'], ['4']],
  ['EXISTS_SENSORELEMENT_example:furnace', ['true'], []],
  ['EQ_INNER_SENSORELEMENT_example:lining', ['acid'], ['basic']],
  ['EQ_readPoint_example:door', ['north'], ['south']],
];

describe('the event query', () => {
  it.each(table)('%s', (parameter, values, others) => {
    expect([...values, ...others].filter((value) => found(everything, parameter, value))).toEqual(values);
  });

  it.each<[string, string, JsonObject]>([
    ['EQ_transformationID', 'https://x.example/253/061414106012299', transformation],
    ['MATCH_inputEPC', 'urn:epc:id:sgtin:4012345.011111.1', transformation],
    ['MATCH_outputEPC', 'urn:epc:id:sgtin:4012345.011111.2', transformation],
    ['MATCH_inputEPCClass', 'urn:epc:class:lgtin:4012345.011111.IN', transformation],
    ['MATCH_outputEPCClass', 'urn:epc:class:lgtin:4012345.011111.OUT', transformation],
    ['MATCH_anyEPC', 'urn:epc:id:sgtin:4012345.011111.1', transformation],
    ['MATCH_anyEPCClass', 'urn:epc:class:lgtin:4012345.011111.OUT', transformation],
    ['EQ_quantity', '20', transformation],
    ['MATCH_parentID', 'urn:epc:idpat:sscc:4012345.*', aggregation],
    ['MATCH_anyEPC', 'https://id.gs1.org/00/040123451234567894', aggregation],
    ['MATCH_epc', 'urn:epc:id:sgtin:4012345.011111.3', aggregation],
    ['MATCH_epcClass', 'urn:epc:class:lgtin:4012345.011111.CH', aggregation],
  ])('%s=%s finds only the event that has it', (parameter, value, event) => {
    expect([everything, transformation, aggregation].filter((one) => found(one, parameter, value))).toEqual([event]);
  });

  it('asks for all parameters at once', () => {
    const both = (step: string) => parseQuery([['EQ_action', 'ADD'], ['EQ_bizStep', step]]).query;
    const [right, wrong] = [both('commissioning'), both('packing')];
    expect(right && matches(everything, right)).toBe(true);
    expect(wrong && matches(everything, wrong)).toBe(false);
  });

  it('takes attributes and hierarchies from master data, and knows none without', () => {
    const gln = 'https://id.gs1.org/414/4012345000023';
    const masterData: MasterData = { attribute: (id, name) => (id === gln && name === 'urn:epcglobal:cbv:mda:countryCode' ? ['ID'] : []), within: (id) => (id === gln ? ['urn:x:java'] : []) };
    for (const [parameter, value, other] of [
      ['HASATTR_bizLocation', 'urn:epcglobal:cbv:mda:countryCode', 'urn:epcglobal:cbv:mda:city'],
      ['EQATTR_bizLocation_urn:epcglobal:cbv:mda:countryCode', 'ID|SG', 'SG'],
      ['WD_bizLocation', 'urn:x:java', 'urn:x:bali'],
    ] as const) {
      expect(found(everything, parameter, value, masterData)).toBe(true);
      expect(found(everything, parameter, other, masterData)).toBe(false);
      expect(found(everything, parameter, value)).toBe(false);
    }
  });

  it('an event without a field is not found by it', () => {
    const bare: JsonObject = { type: 'ObjectEvent', eventTime: '2026-11-24T08:30:00Z', eventTimeZoneOffset: '+00:00' };
    const asked = table.filter(([name]) => !['eventType', 'LT_eventTime', 'GE_eventTime'].includes(name));
    expect(asked.filter(([parameter, values]) => values.some((value) => found(bare, parameter, value)))).toEqual([]);
  });
});

it('a field of users gives an order: numbers, then texts, and at the end what has none', () => {
  const name = { written: 'example:weight', key: 'example weight', known: false };
  expect(orderValue({ 'example:weight': '12.5' }, name)).toBe(12.5);
  expect(orderValue({ 'example:weight': '2026-11-24T00:00:00Z' }, name)).toBe(Date.UTC(2026, 10, 24));
  expect(compareValues(2, 10, false)).toBe(-8);
  expect(compareValues(undefined, 10, true)).toBe(1);
  expect(['b', undefined, 10, 2, 'a'].toSorted((a, b) => compareValues(a, b, false))).toEqual([2, 10, 'a', 'b', undefined]);
  expect(['b', undefined, 10, 2, 'a'].map((value) => ({ value })).toSorted((a, b) => compareValues(a.value, b.value, true)).map(({ value }) => value)).toEqual(['b', 'a', 10, 2, undefined]);
});
