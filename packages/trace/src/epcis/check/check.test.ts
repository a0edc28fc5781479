import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';
import { type Json, type JsonObject } from '../json.ts';
import { eventsOf } from '../listed.ts';
import { mostProblems } from '../problem.ts';
import { bareWord, bizSteps, components, dispositions, errorReasons, measurementTypes, transactionTypes } from '../vocabulary.ts';
import { checkDocument } from './check.ts';
import { nearest } from './nearest.ts';
import { isOffset, isTime } from './time.ts';
import { isUri } from './uri.ts';

const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';
const event: JsonObject = {
  '@context': [epcisContext, { ex: 'https://ns.example.org/' }],
  type: 'ObjectEvent',
  eventTime: '2026-11-24T08:30:00+07:00',
  eventTimeZoneOffset: '+07:00',
  epcList: ['urn:epc:id:sgtin:0614141.107346.2018'],
  action: 'OBSERVE',
};
const changed = (fields: Readonly<Record<string, Json>>, without: readonly string[] = []): JsonObject =>
  Object.fromEntries(Object.entries({ ...event, ...fields }).filter(([name]) => !without.includes(name)));
const codes = (value: Json) => checkDocument(value).problems.map(({ pointer, code }) => `${pointer} ${code}`);
const document = (events: readonly Json[]): JsonObject => ({
  '@context': [epcisContext, { ex: 'https://ns.example.org/' }],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: '2026-11-24T09:00:00+07:00',
  epcisBody: { eventList: events },
});

describe('an event', () => {
  it('is valid as it stands, also in a list', () => {
    expect(checkDocument(event)).toEqual({ valid: true, problems: [], more: 0, warnings: [] });
    expect(checkDocument([event, event]).valid).toBe(true);
  });

  it.each<[string, JsonObject, readonly string[]]>([
    ['without context', changed({}, ['@context']), [' missing']],
    ['of a time without offset', changed({ eventTime: '2026-11-24T08:30:00' }), ['/eventTime not-a-time']],
    ['of an offset that is none', changed({ eventTimeZoneOffset: 'WIB' }), ['/eventTimeZoneOffset not-an-offset']],
    ['of an action that is none', changed({ action: 'SEE' }), ['/action not-in-vocabulary']],
    ['of a step that is no word and no URI', changed({ bizStep: 'casting' }), ['/bizStep not-in-vocabulary']],
    ['of a thing that is no URI, and one twice', changed({ epcList: ['urn:x:1', 'x', 'urn:x:1'] }), ['/epcList/1 not-a-uri', '/epcList/2 twice']],
    ['of an own field without prefix', changed({ colour: 'red' }), ['/colour unknown-field']],
    ['with a field of another event', changed({ parentID: 'urn:x:1' }), ['/parentID unknown-field']],
    ['of nothing', changed({}, ['epcList']), [' no-objects']],
    ['with ilmd though only seen', changed({ ilmd: { 'ex:a': 1 } }), ['/ilmd ilmd-without-add']],
    ['with a report of no kind', changed({ sensorElementList: [{ sensorReport: [{ value: '3' }] }] }), ['/sensorElementList/0/sensorReport/0 missing', '/sensorElementList/0/sensorReport/0/value wrong-type']],
    ['with a unit in small letters', changed({ quantityList: [{ epcClass: 'urn:x:1', uom: 'kgm' }] }), ['/quantityList/0/uom wrong-form']],
    ['with an error without time', changed({ errorDeclaration: { reason: 'wrong' } }), ['/errorDeclaration missing', '/errorDeclaration/reason not-in-vocabulary']],
    ['with an empty persistent disposition', changed({ persistentDisposition: {} }), ['/persistentDisposition missing']],
    ['of a transformation into nothing', changed({ type: 'TransformationEvent', inputEPCList: ['urn:x:1'] }, ['epcList', 'action']), [' no-input-or-output']],
    ['of an association without parent and children', changed({ type: 'AssociationEvent' }, ['epcList']), [' missing', ' no-objects']],
    ['of a transaction without transaction', changed({ type: 'TransactionEvent' }), [' missing']],
    ['of a type that is no URI', changed({ type: 'ObjectEvents' }), ['/type not-a-uri']],
  ])('%s is refused where it is wrong', (_, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it('of a type of one\'s own says when, and else what it likes', () => {
    expect(checkDocument(changed({ type: 'ex:PouringEvent', anything: 1 })).valid).toBe(true);
    expect(codes(changed({ type: 'ex:PouringEvent' }, ['eventTime']))).toEqual([' missing']);
  });

  it('says what was perhaps meant', () => {
    const [step, field, full] = checkDocument(changed({ bizStep: 'shiping', dispositon: 'active', disposition: 'urn:epcglobal:cbv:disp:active' })).problems.map(({ message }) => message);
    expect(step).toBe('bizStep "shiping" is not a business step; did you mean shipping?');
    expect(field).toBe('An ObjectEvent has no field "dispositon"; did you mean disposition?');
    expect(full).toBe('disposition "urn:epcglobal:cbv:disp:active" is not a disposition; in JSON it is written active.');
  });
});

describe('a document', () => {
  it('needs context, version, date and body, and says so all at once', () => {
    expect(codes({ type: 'EPCISDocument' })).toEqual([' missing', ' missing', ' missing', ' missing']);
    expect(checkDocument({ type: 'EPCISDocument' }).problems[0]?.message).toBe('@context is missing; an EPCISDocument needs it.');
  });

  it('with more problems than anybody reads tells a hundred and counts the rest', () => {
    const { problems, more } = checkDocument(document(Array.from({ length: 250 }, () => changed({ bizStep: 'x' }))));
    expect([problems.length, more]).toEqual([mostProblems, 150]);
  });

  it('names with strange letters by a pointer that leads there', () => {
    expect(codes(changed({ readPoint: { id: 5 }, 'a/b~c': 1 }))).toEqual(['/readPoint/id wrong-type', '/a~1b~0c unknown-field']);
  });

  it.each<[Json, string]>([[5, 'not-epcis'], [null, 'not-epcis'], ['x', 'not-epcis']])('%j is none', (value, code) => {
    expect(codes(value)).toEqual([` ${code}`]);
  });

  it('nested without end is refused and ends nothing', () => {
    const deep = `${'{"ex:a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(checkText(deep).problems.map(({ code }) => code)).toEqual(['too-deep']);
  });
});

describe('what is doubtful', () => {
  const warnings = (value: Json) => checkDocument(value).warnings.map(({ pointer, code }) => `${pointer} ${code}`);

  it('is told and does not make a document invalid', () => {
    const twice = document([changed({ eventID: 'urn:uuid:1' }, ['@context']), changed({ eventID: 'urn:uuid:1', 'other:a': 1 }, ['@context'])]);
    expect(checkDocument(twice).valid).toBe(true);
    expect(warnings(twice)).toEqual(['/epcisBody/eventList/1 undeclared-prefix', '/epcisBody/eventList/1/eventID event-id-twice']);
    expect(warnings(changed({ '@context': { ex: 'urn:x:' } }))).toEqual([' unknown-context']);
    expect(warnings(changed({ type: 'AggregationEvent', action: 'ADD', childEPCs: ['urn:x:1'] }, ['epcList']))).toEqual([' no-parent']);
  });

  it('is not an event that declares an error of another with its identifier', () => {
    const declared = changed({ eventID: 'urn:uuid:1', errorDeclaration: { declarationTime: '2026-11-24T09:00:00+07:00' } });
    expect(warnings(document([changed({ eventID: 'urn:uuid:1' }), declared]))).toEqual([]);
  });
});

describe('the examples of the doc comments', () => {
  it('hold', () => {
    expect(isUri('urn:epc:id:sgtin:0614141.107346.2018')).toBe(true);
    expect(isUri('https://id.gs1.org/01/09506000134352/10/H240117')).toBe(true);
    expect(isUri('ex:colour')).toBe(true);
    expect(isUri('colour')).toBe(false);
    expect(isUri('urn:epc id')).toBe(false);
    expect(isTime('2026-11-24T08:30:00.5+07:00')).toBe(true);
    expect(isTime('2026-11-24T08:30:00')).toBe(false);
    expect(isTime('2026-02-29T08:30:00Z')).toBe(false);
    expect(isOffset('+07:00')).toBe(true);
    expect(isOffset('Z')).toBe(false);
    expect(isOffset('+14:30')).toBe(false);
    expect(nearest('shiping', ['shipping', 'receiving'])).toBe('shipping');
    expect(nearest('xyz', ['shipping', 'receiving'])).toBeUndefined();
    expect(bareWord(bizSteps, 'urn:epcglobal:cbv:bizstep:shipping')).toBe('shipping');
    expect(bareWord(bizSteps, 'https://ref.gs1.org/cbv/BizStep-shipping')).toBe('shipping');
    expect(bareWord(bizSteps, 'https://example.org/steps/pouring')).toBe('https://example.org/steps/pouring');
    expect(eventsOf({ type: 'EPCISDocument', epcisBody: { eventList: [{ type: 'ObjectEvent' }] } })[0]?.pointer).toBe('/epcisBody/eventList/0');
    expect(checkText('{"type":"ObjectEvent"}')).toMatchObject({ valid: false, kind: 'event', format: 'json' });
    expect(checkText('hello').problems[0]?.code).toBe('not-epcis');
    expect(checkText('').problems[0]?.message).toBe('The file is empty.');
    expect(checkText('\uFEFF {"type":').problems[0]?.code).toBe('not-json');
  });

  it('and the vocabularies have as many words as the standard', () => {
    expect([bizSteps, dispositions, transactionTypes, errorReasons, components, measurementTypes].map(({ words }) => new Set<string>(words).size)).toEqual([41, 33, 13, 2, 14, 72]);
  });
});
