import type { Json } from '../json.ts';
import { alertTypes, bareWord, components, measurementTypes, type Vocabulary } from '../vocabulary.ts';
import type { Fields, Reader } from './reader.ts';
import { numberOr, truthOr } from './simple.ts';
import type { Element } from './tree.ts';

/** Fields of a report that are words of a vocabulary. A name is the sender's, so it is looked up where nothing is inherited. */
export const reportWords: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([['type', measurementTypes], ['exception', alertTypes], ['component', components]]);

const numbers = ['value', 'minValue', 'maxValue', 'meanValue', 'sDev', 'percRank', 'percValue'];

/** `sensorElementList`: what XML says in attributes JSON says in fields (EPCIS 2.0, sections 9.5 and 10.2). */
export function sensorElements(list: Element, reader: Reader): Json {
  return reader.list(reader.only(list, 'sensorElement'), (element) => {
    const fields: Fields = {};
    const own = reader.named(element, 'sensorMetadata', 'sensorReport');
    const [metadata, second] = own.filter(({ name }) => name === 'sensorMetadata');
    if (second) reader.refuse(second, 'element-twice', 'sensorMetadata stands twice in sensorElement; it may stand once.');
    if (metadata) reader.put(fields, 'sensorMetadata', attributes(metadata, reader, (_, value) => value), metadata);
    const reports = own.filter(({ name }) => name === 'sensorReport');
    if (reports[0]) reader.put(fields, 'sensorReport', reader.list(reports, (report) => attributes(report, reader, reported)), reports[0]);
    reader.extensions(element, fields, ({ namespace }) => namespace !== '');
    return fields;
  });
}

function attributes(element: Element, reader: Reader, read: (name: string, value: string) => Json): Json {
  const fields: Fields = {};
  for (const { namespace, name, value } of element.attributes) if (namespace === '') reader.put(fields, name, read(name, value), element);
  reader.extensions(element, fields, undefined, () => false);
  return fields;
}

function reported(name: string, value: string): Json {
  if (numbers.includes(name)) return numberOr(value);
  if (name === 'booleanValue') return truthOr(value);
  const vocabulary = reportWords.get(name);
  return vocabulary ? bareWord(vocabulary, value) : value;
}
