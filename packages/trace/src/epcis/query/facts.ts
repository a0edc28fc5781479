import { type Names, namesWith } from '../hash/context.ts';
import { isObject, type Json, type JsonObject, members, valueOf } from '../json.ts';
import { bizSteps, dispositions, errorReasons, measurementTypes, sourceDestinationTypes, transactionTypes, type Vocabulary } from '../vocabulary.ts';
import type { Area, IdentityField, MeasureField, MomentField, PartnerList, PlaceField, TextField } from './condition.ts';
import { identityOf } from './identity.ts';
import { rules } from './name.ts';
import { momentOf, typeName, wordOf } from './values.ts';

/** An event, and what its prefixes mean. */
export interface Seen {
  readonly event: JsonObject;
  readonly names: Names;
}

/** An event with its names; its own `@context` adds to that of its document. */
export const seenIn = (event: JsonObject, context?: Json): Seen => ({ event, names: namesWith(context, valueOf(event, '@context'), rules) });

const objects = (value: Json | undefined): JsonObject[] => members(value).filter(isObject);

/** The texts of a field: of a list its members, of a truth or a number how it is written. */
function strings(object: JsonObject | undefined, name: string): string[] {
  const value = object && valueOf(object, name);
  return members(value).flatMap((one) => (typeof one === 'string' ? [one.trim()] : typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : []));
}

const part = (object: JsonObject, name: string): JsonObject | undefined => objects(valueOf(object, name))[0];

/** The parts of an event in which fields of users may stand. */
export function partsOf(event: JsonObject, area: Area): readonly JsonObject[] {
  if (area === 'event') return [event];
  if (area === 'ilmd' || area === 'errorDeclaration' || area === 'readPoint' || area === 'bizLocation') return objects(valueOf(event, area));
  const elements = objects(valueOf(event, 'sensorElementList'));
  return area === 'sensorElement' ? elements : elements.flatMap((element) => objects(valueOf(element, area)));
}

/** Where each thing that a sensor says may stand. */
const measured = (event: JsonObject, name: string): string[] => [...partsOf(event, 'sensorMetadata'), ...partsOf(event, 'sensorReport')].flatMap((one) => strings(one, name));

const words = (texts: readonly string[], vocabulary: Vocabulary, names: Names): string[] => texts.map((text) => wordOf(text, vocabulary, names));
const identities = (texts: readonly string[], names: Names): string[] => texts.map((text) => identityOf(text, names));

/** What a field says, in the form in which queries compare it. */
export function textsOf({ event, names }: Seen, field: TextField): readonly string[] {
  switch (field) {
    case 'eventType':
      return strings(event, 'type').map((type) => typeName(type, names));
    case 'bizStep':
      return words(strings(event, 'bizStep'), bizSteps, names);
    case 'disposition':
      return words(strings(event, 'disposition'), dispositions, names);
    case 'persistentDisposition_set':
      return words(strings(part(event, 'persistentDisposition'), 'set'), dispositions, names);
    case 'persistentDisposition_unset':
      return words(strings(part(event, 'persistentDisposition'), 'unset'), dispositions, names);
    case 'errorReason':
      return words(strings(part(event, 'errorDeclaration'), 'reason'), errorReasons, names);
    case 'correctiveEventID':
      return strings(part(event, 'errorDeclaration'), 'correctiveEventIDs');
    case 'readPoint':
    case 'bizLocation':
      return placesOf({ event, names }, field);
    case 'action':
    case 'eventID':
      return strings(event, field);
    case 'transformationID':
      return identities(strings(event, field), names);
    case 'type':
      return words(partsOf(event, 'sensorReport').flatMap((report) => strings(report, 'type')), measurementTypes, names);
    case 'stringValue':
    case 'booleanValue':
      return measured(event, field);
    case 'hexBinaryValue':
      return measured(event, field).map((text) => text.toUpperCase());
    case 'deviceID':
    case 'dataProcessingMethod':
    case 'microorganism':
    case 'chemicalSubstance':
    case 'bizRules':
    case 'uriValue':
      return identities(measured(event, field), names);
  }
}

/** A place is an object with an id; a bare id means the same. */
export function placesOf({ event, names }: Seen, field: PlaceField): readonly string[] {
  const place = part(event, field);
  return identities(place ? strings(place, 'id') : strings(event, field), names);
}

export function momentsOf(event: JsonObject, field: MomentField): readonly number[] {
  const texts = () => {
    if (field === 'errorDeclarationTime') return strings(part(event, 'errorDeclaration'), 'declarationTime');
    return field === 'eventTime' || field === 'recordTime' ? strings(event, field) : measured(event, field);
  };
  return texts().map(momentOf).filter((moment) => !Number.isNaN(moment));
}

/** Lists of things by the parameter that looks into them (EPCIS 2.0, section 8.2.7.1). */
const lists: Readonly<Record<IdentityField, { readonly things?: readonly string[]; readonly classes?: readonly string[] }>> = {
  epc: { things: ['epcList', 'childEPCs'] },
  parentID: { things: ['parentID'] },
  inputEPC: { things: ['inputEPCList'] },
  outputEPC: { things: ['outputEPCList'] },
  anyEPC: { things: ['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList', 'parentID'] },
  epcClass: { classes: ['quantityList', 'childQuantityList'] },
  inputEPCClass: { classes: ['inputQuantityList'] },
  outputEPCClass: { classes: ['outputQuantityList'] },
  anyEPCClass: { classes: ['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList'] },
};

export function identitiesOf({ event, names }: Seen, field: IdentityField): readonly string[] {
  const { things = [], classes = [] } = lists[field];
  const named = [...things.flatMap((list) => strings(event, list)), ...quantities(event, classes).flatMap((one) => strings(one, 'epcClass'))];
  return identities(named, names);
}

const quantities = (event: JsonObject, names: readonly string[]): JsonObject[] => names.flatMap((name) => objects(valueOf(event, name)));

/** Quantities of a unit, or of any where none is asked for. */
export const quantitiesOf = (event: JsonObject, uom: string | undefined): readonly number[] =>
  quantities(event, lists.anyEPCClass.classes ?? []).flatMap((one) => (uom === undefined || strings(one, 'uom').includes(uom) ? numbers(one, 'quantity') : []));

/** Measurements in a unit. */
export const measuresOf = (event: JsonObject, field: MeasureField, uom: string | undefined): readonly number[] =>
  partsOf(event, 'sensorReport').flatMap((report) => (uom === undefined || strings(report, 'uom').includes(uom) ? numbers(report, field) : []));

const numbers = (object: JsonObject, name: string): number[] => strings(object, name).map(Number).filter((number) => Number.isFinite(number));

/** Lists of partners by what a member is called: `EQ_bizTransaction_po`. */
export const partnerLists: ReadonlyMap<string, PartnerList> = new Map([['bizTransaction', 'bizTransactionList'], ['source', 'sourceList'], ['destination', 'destinationList']]);
/** Of which vocabulary the types in such a list are. */
export const partnerTypes: Readonly<Record<PartnerList, Vocabulary>> = { bizTransactionList: transactionTypes, sourceList: sourceDestinationTypes, destinationList: sourceDestinationTypes };

/** Transactions, sources or destinations of a type. */
export function partnersOf({ event, names }: Seen, list: PartnerList, type: string): readonly string[] {
  const member = list.slice(0, -'List'.length);
  return objects(valueOf(event, list)).flatMap((one) => (words(strings(one, 'type'), partnerTypes[list], names).includes(type) ? identities(strings(one, member), names) : []));
}

/** Identifiers in a field of the standard that master data may describe. */
export function describedOf({ event, names }: Seen, field: string): readonly string[] {
  if (field === 'readPoint' || field === 'bizLocation') return placesOf({ event, names }, field);
  if (field === 'bizStep' || field === 'disposition' || field === 'transformationID') return textsOf({ event, names }, field);
  if (field === 'epcClass') return identitiesOf({ event, names }, 'anyEPCClass');
  const list = partnerLists.get(field);
  return identities(list === undefined ? strings(event, field) : objects(valueOf(event, list)).flatMap((one) => strings(one, field)), names);
}
