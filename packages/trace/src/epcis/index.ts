export { type Json, type JsonObject } from './json.ts';
export { mostProblems, type Problem, type ProblemCode, type Warning, type WarningCode } from './problem.ts';
export { type Check, checkDocument } from './check/check.ts';
export type { Kind } from './check/document.ts';
export { eventTypes } from './check/event.ts';
export { eventsOf, type Listed } from './listed.ts';
export type { Format } from './read.ts';
export { checkText, type TextCheck } from './check-text.ts';
export { type Kept, keptEvent } from './kept.ts';
export { toXml } from './xml/to-xml.ts';
export * from './query/index.ts';
export { epcisContext } from './context.ts';
export { eventHash, eventHashes, type HashOptions, type HashVersion, preHash } from './hash/index.ts';
export {
  type Action,
  type AggregationEvent,
  aggregationEvent,
  type AssociationEvent,
  associationEvent,
  type BizTransaction,
  type Circumstances,
  type Destination,
  epcisDocument,
  type ErrorDeclaration,
  errorDeclaration,
  type Extensions,
  type ObjectEvent,
  objectEvent,
  type Quantity,
  type SensorElement,
  type SensorReport,
  type Source,
  type TransactionEvent,
  transactionEvent,
  type TransformationEvent,
  transformationEvent,
} from './events.ts';
export type { AlertType, BizStep, Component, Disposition, ErrorReason, MeasurementType, SourceDestinationType, TransactionType } from './vocabulary.ts';
