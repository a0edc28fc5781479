import type { Pattern } from './pattern.ts';

export type Operator = 'EQ' | 'GT' | 'GE' | 'LT' | 'LE';

/** What an event says once or several times, and what is compared as text. */
export type TextField =
  | 'eventType' | 'action' | 'bizStep' | 'disposition' | 'persistentDisposition_set' | 'persistentDisposition_unset' | 'readPoint' | 'bizLocation' | 'transformationID' | 'eventID'
  | 'errorReason' | 'correctiveEventID'
  | 'type' | 'deviceID' | 'dataProcessingMethod' | 'microorganism' | 'chemicalSubstance' | 'bizRules' | 'stringValue' | 'booleanValue' | 'hexBinaryValue' | 'uriValue';

export type MomentField = 'eventTime' | 'recordTime' | 'errorDeclarationTime' | 'time' | 'startTime' | 'endTime';
export type IdentityField = 'epc' | 'parentID' | 'inputEPC' | 'outputEPC' | 'anyEPC' | 'epcClass' | 'inputEPCClass' | 'outputEPCClass' | 'anyEPCClass';
export type MeasureField = 'value' | 'minValue' | 'maxValue' | 'meanValue' | 'sDev' | 'percValue' | 'percRank';
export type PartnerList = 'bizTransactionList' | 'sourceList' | 'destinationList';
export type PlaceField = 'readPoint' | 'bizLocation';

/** Where a field of users stands: in the event itself, or in one of its parts. */
export type Area = 'event' | 'ilmd' | 'errorDeclaration' | 'sensorElement' | 'sensorMetadata' | 'sensorReport' | PlaceField;

/** The name of a field of users as a query says it. */
export interface FieldName {
  /** As it was written. */
  readonly written: string;
  /** Namespace and name, whatever prefix was used for it. */
  readonly key: string;
  /** Whether the query says what its prefix stands for; else a field matches that is written alike. */
  readonly known: boolean;
}

/** What a field of users is compared with. */
export type OwnValue = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly number: number; readonly text: string } | { readonly kind: 'moment'; readonly moment: number; readonly text: string };

/** What one parameter asks of an event. Of several values one must hold. */
export type Test =
  | { readonly on: 'text'; readonly field: TextField; readonly values: readonly string[] }
  | { readonly on: 'partner'; readonly list: PartnerList; readonly type: string; readonly values: readonly string[] }
  | { readonly on: 'moment'; readonly field: MomentField; readonly operator: 'GE' | 'LT'; readonly moment: number }
  | { readonly on: 'identity'; readonly field: IdentityField; readonly patterns: readonly Pattern[] }
  | { readonly on: 'within'; readonly field: PlaceField; readonly values: readonly string[] }
  | { readonly on: 'exists'; readonly field: 'errorDeclaration' | 'sensorElementList' }
  | { readonly on: 'quantity'; readonly operator: Operator; readonly numbers: readonly number[]; readonly uom: string | undefined }
  | { readonly on: 'measure'; readonly field: MeasureField; readonly operator: Operator; readonly numbers: readonly number[]; readonly uom: string | undefined }
  | { readonly on: 'own'; readonly area: Area; readonly inner: boolean; readonly name: FieldName; readonly operator: Operator | 'EXISTS'; readonly values: readonly OwnValue[] }
  | { readonly on: 'attribute'; readonly field: string; readonly own: FieldName | undefined; readonly attributes: readonly string[]; readonly values: readonly string[] | undefined };

export interface Condition {
  /** The parameter that asks it, as it was written. */
  readonly parameter: string;
  readonly test: Test;
}

/** By what events are ordered. */
export interface Order {
  readonly by: 'eventTime' | 'recordTime' | FieldName;
  readonly descending: boolean;
}

/** A query of events: all conditions must hold. */
export interface EventQuery {
  readonly conditions: readonly Condition[];
  readonly order: Order;
  /** Only so many, the first by the order. */
  readonly eventCountLimit: number | undefined;
  /** More than so many are refused altogether. */
  readonly maxEventCount: number | undefined;
  readonly perPage: number | undefined;
  readonly nextPageToken: string | undefined;
}

/** A parameter that is refused: which, its value, and what would be right. */
export interface QueryFault {
  readonly parameter: string;
  readonly value: string;
  readonly code: 'unknown-parameter' | 'wrong-value' | 'several-values' | 'together';
  /** One plain sentence. */
  readonly message: string;
}
