import { isList, isObject, type Json, type JsonObject, valueOf } from '../json.ts';
import { bizSteps, dispositions } from '../vocabulary.ts';
import type { Place } from './place.ts';
import { certification, context, destinations, distinctThings, errorDeclaration, ilmd, persistentDisposition, place, quantities, sources, things, transactions } from './parts.ts';
import { and, offset, oneOf, type Rule, shaped, text, time, uri, when } from './rule.ts';
import { sensorElements } from './sensor.ts';
import { cbvWord } from './word.ts';

/** When, and which event (EPCIS 2.0, section 7.4.1): what every event says. */
const common = { '@context': context, type: text, eventTime: time, recordTime: time, eventTimeZoneOffset: offset, eventID: uri, certificationInfo: certification, errorDeclaration };
const commonRequired = ['type', 'eventTime', 'eventTimeZoneOffset'];

/** Where, why and how: what every event of a known type may say. */
const circumstances = {
  bizStep: cbvWord(bizSteps),
  disposition: cbvWord(dispositions),
  readPoint: place,
  bizLocation: place,
  bizTransactionList: transactions(0),
  sourceList: sources,
  destinationList: destinations,
  sensorElementList: sensorElements,
};
const action = oneOf(['ADD', 'OBSERVE', 'DELETE']);
const family = { parentID: uri, childEPCs: things, childQuantityList: quantities, action };

const counts = (event: JsonObject, name: string): number => {
  const value = valueOf(event, name);
  return isList(value) ? value.length : 0;
};
const anyOf = (event: JsonObject, names: readonly string[]): boolean => names.some((name) => counts(event, name) > 0);
const isDelete = (event: JsonObject): boolean => valueOf(event, 'action') === 'DELETE';

/** EPCIS 2.0, section 7.4.2. */
function objectEvent(event: JsonObject, at: Place): void {
  const measured = anyOf(event, ['sensorElementList']) && Object.hasOwn(event, 'readPoint');
  if (!Object.hasOwn(event, 'epcList') && !anyOf(event, ['quantityList']) && !measured) {
    at.refuse('no-objects', 'An ObjectEvent needs epcList, a quantityList with an entry, or a sensorElementList together with a readPoint.');
  }
  if (Object.hasOwn(event, 'ilmd') && valueOf(event, 'action') !== 'ADD') at.in('ilmd').refuse('ilmd-without-add', 'ilmd may stand only where action is ADD.');
}

/** EPCIS 2.0, sections 7.4.3 and 7.4.6: of an aggregation as of an association. */
function hasChildren(event: JsonObject, at: Place): void {
  if (!isDelete(event) && !anyOf(event, ['childEPCs', 'childQuantityList'])) {
    at.refuse('no-objects', `An ${valueOf(event, 'type') as string} needs an entry in childEPCs or childQuantityList unless its action is DELETE.`);
  }
}

/** EPCIS 2.0, section 7.4.4. */
function transactionEvent(event: JsonObject, at: Place): void {
  if (!isDelete(event) && !Object.hasOwn(event, 'epcList') && !anyOf(event, ['quantityList'])) {
    at.refuse('no-objects', 'A TransactionEvent needs epcList or a quantityList with an entry unless its action is DELETE.');
  }
}

/** EPCIS 2.0, section 7.4.5. */
function transformationEvent(event: JsonObject, at: Place): void {
  const [input, output] = [anyOf(event, ['inputEPCList', 'inputQuantityList']), anyOf(event, ['outputEPCList', 'outputQuantityList'])];
  const isPart = Object.hasOwn(event, 'transformationID');
  if (isPart ? input || output : input && output) return;
  at.refuse('no-input-or-output', isPart ? 'A TransformationEvent needs an input or an output.' : 'A TransformationEvent needs an input and an output, unless a transformationID joins it to others.');
}

const typed = (type: string, fields: Readonly<Record<string, Rule>>, required: readonly string[], condition: (event: JsonObject, at: Place) => void): Rule =>
  and(shaped({ what: `${/^[AO]/.test(type) ? 'an' : 'a'} ${type}`, required: [...commonRequired, ...required], fields: { ...common, ...circumstances, ...fields }, others: 'extensions' }), when(condition));

const types: Readonly<Record<string, Rule>> = {
  ObjectEvent: typed('ObjectEvent', { epcList: distinctThings, quantityList: quantities, action, persistentDisposition, ilmd }, ['action'], objectEvent),
  AggregationEvent: typed('AggregationEvent', family, ['action'], hasChildren),
  TransactionEvent: typed(
    'TransactionEvent',
    { parentID: uri, epcList: things, quantityList: quantities, action, bizTransactionList: transactions(1) },
    ['action', 'bizTransactionList'],
    transactionEvent,
  ),
  TransformationEvent: typed(
    'TransformationEvent',
    { inputEPCList: distinctThings, inputQuantityList: quantities, outputEPCList: distinctThings, outputQuantityList: quantities, transformationID: uri, persistentDisposition, ilmd },
    [],
    transformationEvent,
  ),
  AssociationEvent: typed('AssociationEvent', family, ['action', 'parentID'], hasChildren),
};

/** The five types of events that the standard has. */
export const eventTypes: readonly string[] = Object.keys(types);

/** An event of a type of one's own: a URI, and beside it whatever it says. */
const ownType = shaped({ what: 'an event', required: commonRequired, fields: { ...common, type: uri }, others: 'any' });

/** An event, by the rules of its type. */
export const event: Rule = (value: Json, at) => {
  const type = isObject(value) ? valueOf(value, 'type') : undefined;
  const rule = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined;
  (rule ?? ownType)(value, at);
};

/** An event that stands alone says its own context. */
export const bareEvent: Rule = and(
  event,
  when((value, at) => {
    if (!Object.hasOwn(value, '@context')) at.refuse('missing', '@context is missing; an event that stands outside a document needs it.');
  }),
);
