/** The parts of a field in the order in which they are hashed; a part that has parts of its own says theirs. */
export type Order = readonly Step[];
export interface Step {
  readonly name: string;
  readonly parts?: Order;
}

const step = (name: string, parts?: Order): Step => (parts === undefined ? { name } : { name, parts });
const steps = (names: string): Order => names.trim().split(/\s+/).map((name) => step(name));
const epcs = (name: string): Step => step(name, steps('epc'));
const quantities = (name: string): Step => step(name, [step('quantityElement', steps('epcClass quantity uom'))]);

const sensorMetadata = step('sensorMetadata', steps('time startTime endTime deviceID deviceMetadata rawData dataProcessingMethod bizRules'));
const sensorReport = step(
  'sensorReport',
  steps(`
    type exception deviceID deviceMetadata rawData dataProcessingMethod time microorganism chemicalSubstance value component
    stringValue booleanValue hexBinaryValue uriValue minValue maxValue meanValue sDev percRank percValue uom coordinateReferenceSystem`),
);

/** The canonical property order of all types of events (CBV 2.0, section 8.9.2). */
export const canonicalOrder: Order = [
  ...steps('eventTime eventTimeZoneOffset certificationInfo'),
  epcs('epcList'),
  step('parentID'),
  epcs('inputEPCList'),
  epcs('childEPCs'),
  quantities('quantityList'),
  quantities('childQuantityList'),
  quantities('inputQuantityList'),
  epcs('outputEPCList'),
  quantities('outputQuantityList'),
  ...steps('action transformationID bizStep disposition'),
  step('persistentDisposition', steps('set unset')),
  step('readPoint', steps('id')),
  step('bizLocation', steps('id')),
  ...steps('bizTransactionList sourceList destinationList'),
  step('sensorElementList', [step('sensorElement', [sensorMetadata, sensorReport])]),
];

/** Lists whose members are named by the list, and what a member is called. */
export const memberOf: ReadonlyMap<string, string> = new Map([
  ['epcList', 'epc'],
  ['inputEPCList', 'epc'],
  ['outputEPCList', 'epc'],
  ['childEPCs', 'epc'],
  ['quantityList', 'quantityElement'],
  ['childQuantityList', 'quantityElement'],
  ['inputQuantityList', 'quantityElement'],
  ['outputQuantityList', 'quantityElement'],
  ['sensorElementList', 'sensorElement'],
]);

/** Lists of partners: each member is a value with its type. */
export const partnerOf: ReadonlyMap<string, string> = new Map([
  ['bizTransactionList', 'bizTransaction'],
  ['sourceList', 'source'],
  ['destinationList', 'destination'],
]);

/** Fields that are never hashed: what names the event, when it was kept, its corrections, and remarks. */
export const leftOut: ReadonlySet<string> = new Set([
  'type',
  '@type',
  'isA',
  'eventID',
  'recordTime',
  'errorDeclaration',
  '@context',
  'comment',
  'rdfs:comment',
]);

/** Fields whose value is a point in time. */
export const times: ReadonlySet<string> = new Set(['eventTime', 'time', 'startTime', 'endTime']);

const namesIn = (order: Order): string[] => order.flatMap((one) => [one.name, ...namesIn(one.parts ?? [])]);

/** Names that mean what the standard says, whatever a context says of them. */
export const standardNames: ReadonlySet<string> = new Set([...namesIn(canonicalOrder), 'type', 'bizTransaction', 'source', 'destination', 'ilmd']);
