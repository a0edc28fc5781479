import { alertTypes, components, measurementTypes } from '../vocabulary.ts';
import { formed, listOf, number, shaped, text, time, truth, uri } from './rule.ts';
import { cbvWord, gs1Word } from './word.ts';

/** What metadata and each report may both say: with what, how and by which rules was measured. */
const instrument = { time, deviceID: uri, deviceMetadata: uri, rawData: uri, dataProcessingMethod: uri, bizRules: uri };

const metadata = shaped({ what: 'sensor metadata', fields: { ...instrument, startTime: time, endTime: time }, others: 'extensions' });

/** EPCIS 2.0, section 7.3.7.4: one measurement, by its kind; its values are in one unit. */
const report = shaped({
  what: 'a sensor report',
  required: ['type'],
  fields: {
    ...instrument,
    type: gs1Word(measurementTypes),
    exception: gs1Word(alertTypes),
    component: cbvWord(components),
    microorganism: uri,
    chemicalSubstance: uri,
    coordinateReferenceSystem: uri,
    value: number,
    minValue: number,
    maxValue: number,
    meanValue: number,
    sDev: number,
    percRank: number,
    percValue: number,
    uom: text,
    stringValue: text,
    booleanValue: truth,
    hexBinaryValue: formed(/^[0-9A-Fa-f]+$/, 'hexadecimal digits'),
    uriValue: uri,
  },
  others: 'extensions',
});

/** EPCIS 2.0, section 7.3.7: reports of sensors, with what they have in common. */
export const sensorElements = listOf(
  shaped({ what: 'a sensor element', required: ['sensorReport'], fields: { sensorMetadata: metadata, sensorReport: listOf(report, { least: 1 }) }, others: 'extensions' }),
);
