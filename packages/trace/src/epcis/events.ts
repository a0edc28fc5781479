import type { Json, JsonObject } from './json.ts';
import type { AlertType, BizStep, Component, Disposition, ErrorReason, MeasurementType, SourceDestinationType, TransactionType } from './vocabulary.ts';
import { epcisContext } from './context.ts';

/** A word of the standard, or a URI of one's own. */
type WordOr<Word extends string> = Word | `${string}:${string}`;
/** Fields of one's own: each name with a prefix that the document declares, or a full URI. */
export type Extensions = Readonly<Record<`${string}:${string}`, Json>>;
export type Action = 'ADD' | 'OBSERVE' | 'DELETE';

/** So much of a class of things: pieces where there is no unit, else of the unit (UN/CEFACT Recommendation 20, such as KGM). */
export interface Quantity {
  readonly epcClass: string;
  readonly quantity?: number;
  readonly uom?: string;
}

export interface BizTransaction {
  readonly type?: WordOr<TransactionType>;
  readonly bizTransaction: string;
}

export interface Source {
  readonly type: WordOr<SourceDestinationType>;
  readonly source: string;
}

export interface Destination {
  readonly type: WordOr<SourceDestinationType>;
  readonly destination: string;
}

/** One measurement; values are in the unit that is beside them (UN/CEFACT Recommendation 20: CEL, P1, KGM). */
export interface SensorReport {
  readonly type: WordOr<MeasurementType>;
  readonly exception?: WordOr<AlertType>;
  readonly time?: string;
  readonly deviceID?: string;
  readonly component?: WordOr<Component>;
  readonly chemicalSubstance?: string;
  readonly value?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly meanValue?: number;
  readonly sDev?: number;
  readonly stringValue?: string;
  readonly booleanValue?: boolean;
  readonly uom?: string;
}

export interface SensorElement {
  readonly sensorMetadata?: { readonly time?: string; readonly startTime?: string; readonly endTime?: string; readonly deviceID?: string; readonly rawData?: string; readonly dataProcessingMethod?: string };
  readonly sensorReport: readonly [SensorReport, ...SensorReport[]];
}

export interface ErrorDeclaration {
  /** Date and time with offset. */
  readonly declarationTime: string;
  readonly reason?: WordOr<ErrorReason>;
  /** The events that say it right. */
  readonly correctiveEventIDs?: readonly string[];
}

/** What every event may say. */
export interface Circumstances {
  /** Date and time with the offset of the place: `2026-11-24T08:30:00+07:00`. `eventTimeZoneOffset` is taken from it. */
  readonly eventTime: string;
  readonly eventID?: string;
  readonly certificationInfo?: string | readonly string[];
  readonly bizStep?: WordOr<BizStep>;
  readonly disposition?: WordOr<Disposition>;
  /** Identifiers of places. */
  readonly readPoint?: string;
  readonly bizLocation?: string;
  readonly bizTransactionList?: readonly BizTransaction[];
  readonly sourceList?: readonly Source[];
  readonly destinationList?: readonly Destination[];
  readonly sensorElementList?: readonly SensorElement[];
  readonly extensions?: Extensions;
}

interface Lasting {
  readonly persistentDisposition?: { readonly set?: readonly WordOr<Disposition>[]; readonly unset?: readonly WordOr<Disposition>[] };
  /** What is true of an instance or lot as long as it exists. */
  readonly ilmd?: Extensions;
}

/** Things seen, made or gone: named one by one or by class. */
export type ObjectEvent = Circumstances & Omit<Lasting, 'ilmd'> & { readonly epcList?: readonly string[]; readonly quantityList?: readonly Quantity[] } & (
  | { readonly action: 'ADD'; readonly ilmd?: Extensions }
  | { readonly action: 'OBSERVE' | 'DELETE'; readonly ilmd?: never }
);

/** Things put into a box or taken out of it. */
export type AggregationEvent = Circumstances & { readonly childEPCs?: readonly string[]; readonly childQuantityList?: readonly Quantity[] } & (
  | { readonly action: 'ADD' | 'DELETE'; readonly parentID: string }
  | { readonly action: 'OBSERVE'; readonly parentID?: string }
);

/** Things put under a purchase order, a delivery note or another business transaction. */
export type TransactionEvent = Omit<Circumstances, 'bizTransactionList'> & {
  readonly action: Action;
  readonly bizTransactionList: readonly [BizTransaction, ...BizTransaction[]];
  readonly parentID?: string;
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly Quantity[];
};

/** Things used up, and things that came of them; several events of one `transformationID` are one transformation. */
export type TransformationEvent = Circumstances & Lasting & {
  readonly inputEPCList?: readonly string[];
  readonly inputQuantityList?: readonly Quantity[];
  readonly outputEPCList?: readonly string[];
  readonly outputQuantityList?: readonly Quantity[];
  readonly transformationID?: string;
};

/** Things fastened to another for longer than a journey. */
export type AssociationEvent = Circumstances & { readonly action: Action; readonly parentID: string; readonly childEPCs?: readonly string[]; readonly childQuantityList?: readonly Quantity[] };

/** The order in which our events have their fields, so that the same event is always the same text. */
const order = [
  'type', 'eventID', 'eventTime', 'eventTimeZoneOffset', 'recordTime', 'certificationInfo', 'errorDeclaration',
  'parentID', 'epcList', 'quantityList', 'childEPCs', 'childQuantityList', 'inputEPCList', 'inputQuantityList', 'outputEPCList', 'outputQuantityList', 'transformationID',
  'action', 'bizStep', 'disposition', 'persistentDisposition', 'readPoint', 'bizLocation', 'bizTransactionList', 'sourceList', 'destinationList', 'sensorElementList', 'ilmd',
];

const inOrder = (fields: Readonly<Record<string, unknown>>): JsonObject => {
  const own = Object.keys(fields).filter((name) => !order.includes(name)).toSorted();
  return Object.fromEntries([...order, ...own].flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name] as Json]])));
};

function built(type: string, { extensions, readPoint, bizLocation, ...fields }: Circumstances): JsonObject {
  const places = { readPoint: readPoint === undefined ? undefined : { id: readPoint }, bizLocation: bizLocation === undefined ? undefined : { id: bizLocation } };
  return inOrder({ ...extensions, ...fields, ...places, type, eventTimeZoneOffset: offsetOf(fields.eventTime) });
}

/** The offset that a time is written with; UTC is +00:00. */
const offsetOf = (time: string): string => /[+-]\d\d:\d\d$/.exec(time)?.[0] ?? '+00:00';

/**
 * An ObjectEvent in the JSON form of EPCIS 2.0 (section 7.4.2).
 *
 * @example objectEvent({ eventTime: '2026-11-24T08:30:00+07:00', action: 'OBSERVE', bizStep: 'inspecting', disposition: 'conformant', epcList: ['urn:epc:id:sgtin:0614141.107346.2018'] })['eventTimeZoneOffset'] // '+07:00'
 */
export const objectEvent = (event: ObjectEvent): JsonObject => built('ObjectEvent', event);

/**
 * An AggregationEvent in the JSON form of EPCIS 2.0 (section 7.4.3).
 *
 * @example aggregationEvent({ eventTime: '2026-11-24T08:30:00Z', action: 'ADD', bizStep: 'packing', parentID: 'urn:epc:id:sscc:0614141.1234567890', childEPCs: ['urn:epc:id:sgtin:0614141.107346.2018'] })['type'] // 'AggregationEvent'
 */
export const aggregationEvent = (event: AggregationEvent): JsonObject => built('AggregationEvent', event);

/**
 * A TransactionEvent in the JSON form of EPCIS 2.0 (section 7.4.4).
 *
 * @example transactionEvent({ eventTime: '2026-11-24T08:30:00Z', action: 'ADD', bizTransactionList: [{ type: 'po', bizTransaction: 'urn:epcglobal:cbv:bt:0614141073467:1152' }], epcList: [] })['type'] // 'TransactionEvent'
 */
export const transactionEvent = (event: TransactionEvent): JsonObject => built('TransactionEvent', event);

/**
 * A TransformationEvent in the JSON form of EPCIS 2.0 (section 7.4.5).
 *
 * @example transformationEvent({ eventTime: '2026-11-24T08:30:00Z', bizStep: 'creating_class_instance', inputQuantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.012345.A1', quantity: 40, uom: 'KGM' }], outputEPCList: ['urn:epc:id:sgtin:0614141.107346.2018'] })['type'] // 'TransformationEvent'
 */
export const transformationEvent = (event: TransformationEvent): JsonObject => built('TransformationEvent', event);

/**
 * An AssociationEvent in the JSON form of EPCIS 2.0 (section 7.4.6).
 *
 * @example associationEvent({ eventTime: '2026-11-24T08:30:00Z', action: 'ADD', parentID: 'urn:epc:id:grai:4012345.55555.987', childEPCs: ['urn:epc:id:giai:4000001.12345'] })['type'] // 'AssociationEvent'
 */
export const associationEvent = (event: AssociationEvent): JsonObject => built('AssociationEvent', event);

/**
 * Declares an earlier event wrong: the same event, with the same identifier, and why (EPCIS 2.0, section 7.4.1.2).
 *
 * @example errorDeclaration({ type: 'ObjectEvent', eventID: 'urn:x:1' }, { declarationTime: '2026-11-24T09:00:00+07:00', reason: 'did_not_occur' })['eventID'] // 'urn:x:1'
 */
export const errorDeclaration = (event: JsonObject, declaration: ErrorDeclaration): JsonObject => inOrder({ ...event, errorDeclaration: declaration });

/**
 * A document of events, with the prefixes of their extensions (EPCIS 2.0, section 7.2).
 *
 * @param creationDate date and time with offset
 * @example epcisDocument([], { creationDate: '2026-11-24T08:30:00+07:00' })['schemaVersion'] // '2.0'
 */
export const epcisDocument = (events: readonly JsonObject[], { creationDate, prefixes }: { readonly creationDate: string; readonly prefixes?: Readonly<Record<string, string>> }): JsonObject => ({
  '@context': prefixes === undefined ? [epcisContext] : [epcisContext, prefixes],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate,
  epcisBody: { eventList: events },
});
