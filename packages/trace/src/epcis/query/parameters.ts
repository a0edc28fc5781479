import { eventTypes } from '../check/event.ts';
import type { Names } from '../hash/context.ts';
import { bizSteps, dispositions, errorReasons, measurementTypes } from '../vocabulary.ts';
import type { IdentityField, MeasureField, MomentField, TextField } from './condition.ts';
import { identityOf } from './identity.ts';
import { namesFor } from './name.ts';
import { eventType, hexadecimal, oneOf, type Read, text, truth, uri, word } from './values.ts';

/** How the values of EQ parameters of texts are read. */
export const texts: Readonly<Record<TextField, (value: string, names: Names) => Read<string>>> = {
  eventType: eventType(eventTypes),
  action: oneOf(['ADD', 'OBSERVE', 'DELETE']),
  bizStep: word(bizSteps),
  disposition: word(dispositions),
  persistentDisposition_set: word(dispositions),
  persistentDisposition_unset: word(dispositions),
  readPoint: identity,
  bizLocation: identity,
  transformationID: identity,
  eventID,
  errorReason: word(errorReasons),
  correctiveEventID: eventID,
  type: word(measurementTypes),
  deviceID: identity,
  dataProcessingMethod: identity,
  microorganism: identity,
  chemicalSubstance: identity,
  bizRules: identity,
  stringValue: text,
  booleanValue: truth,
  hexBinaryValue: hexadecimal,
  uriValue: identity,
};

/** Identifiers of events are compared as they were written: they are never made shorter. */
function eventID(value: string): Read<string> {
  const read = uri(value, namesFor(undefined));
  return 'ok' in read ? { ok: value } : read;
}

/** Identifiers are compared in their one canonical form. */
export function identity(value: string, names: Names): Read<string> {
  const read = uri(value, names);
  return 'ok' in read ? { ok: identityOf(read.ok) } : read;
}

export const moments: readonly MomentField[] = ['eventTime', 'recordTime', 'errorDeclarationTime', 'time', 'startTime', 'endTime'];
export const identities: readonly IdentityField[] = ['epc', 'parentID', 'inputEPC', 'outputEPC', 'anyEPC', 'epcClass', 'inputEPCClass', 'outputEPCClass', 'anyEPCClass'];
export const measures: readonly MeasureField[] = ['value', 'minValue', 'maxValue', 'meanValue', 'sDev', 'percValue', 'percRank'];
export const operators = ['EQ', 'GT', 'GE', 'LT', 'LE'] as const;

/** Names of the parameters that have no part of the asker's own, for advice where one is misspelt. */
export const knownParameters: readonly string[] = [
  'eventType',
  ...Object.keys(texts).filter((name) => name !== 'eventType').map((name) => `EQ_${name}`),
  ...moments.flatMap((name) => [`GE_${name}`, `LT_${name}`]),
  ...identities.map((name) => `MATCH_${name}`),
  ...operators.flatMap((operator) => [`${operator}_quantity`, `${operator}_percRank`]),
  'WD_readPoint', 'WD_bizLocation', 'EXISTS_errorDeclaration', 'EXISTS_sensorElementList',
  'orderBy', 'orderDirection', 'eventCountLimit', 'maxEventCount', 'perPage', 'nextPageToken',
];
