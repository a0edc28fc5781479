import { type Json, valueOf } from '../json.ts';
import { bareWord, bizSteps, dispositions, errorReasons, sourceDestinationTypes, transactionTypes, type Vocabulary } from '../vocabulary.ts';
import { type Fields, type Reader, unwrapped } from './reader.ts';
import { sensorElements } from './sensor.ts';
import { numberOr } from './simple.ts';
import { attributeOf, childOf, type Element } from './tree.ts';

type Read = (element: Element, reader: Reader) => Json;

const text: Read = (element, reader) => reader.text(element);
const word = (vocabulary: Vocabulary): Read => (element, reader) => bareWord(vocabulary, reader.text(element));
const texts = (name: string): Read => (list, reader) => reader.list(reader.only(list, name), (element) => reader.text(element));

const place: Read = (element, reader) => {
  const fields: Fields = {};
  const id = childOf(element, 'id');
  if (id) reader.put(fields, 'id', reader.text(id), id);
  reader.extensions(element, fields, (one) => one !== id);
  return fields;
};

/** Entries whose text is the thing and whose attribute is its kind. */
const kinds = (name: string, vocabulary: Vocabulary): Read => (list, reader) =>
  reader.list(reader.only(list, name), (element) => {
    const type = attributeOf(element, 'type');
    return { ...(type === undefined ? {} : { type: bareWord(vocabulary, type) }), [name]: reader.text(element) };
  });

const quantities: Read = (list, reader) =>
  reader.list(reader.only(list, 'quantityElement'), (element) => {
    const fields: Fields = {};
    for (const child of unwrapped(element)) {
      const isNumber = child.namespace === '' && child.name === 'quantity';
      if (isNumber && child.text === '') continue;
      reader.put(fields, reader.prefixes.name(child.namespace, child.prefix, child.name), isNumber ? numberOr(reader.text(child)) : reader.text(child), child);
    }
    return fields;
  });

const persistentDisposition: Read = (element, reader) => {
  const fields: Fields = {};
  const all = reader.only(element, 'set', 'unset');
  for (const name of ['set', 'unset']) {
    const several = all.filter((one) => one.name === name);
    if (several[0]) reader.put(fields, name, reader.list(several, (one) => bareWord(dispositions, reader.text(one))), several[0]);
  }
  return fields;
};

const errorDeclaration: Read = (element, reader) => fieldsOf(element, reader, { declarationTime: text, reason: word(errorReasons), correctiveEventIDs: texts('correctiveEventID') });

const ilmd: Read = (element, reader) => {
  const fields: Fields = {};
  reader.extensions(element, fields);
  return fields;
};

/** The standard's own elements of all events, each with how it is read. */
const known: Readonly<Record<string, Read>> = {
  eventTime: text,
  recordTime: text,
  eventTimeZoneOffset: text,
  eventID: text,
  certificationInfo: text,
  errorDeclaration,
  action: text,
  parentID: text,
  transformationID: text,
  epcList: texts('epc'),
  childEPCs: texts('epc'),
  inputEPCList: texts('epc'),
  outputEPCList: texts('epc'),
  quantityList: quantities,
  childQuantityList: quantities,
  inputQuantityList: quantities,
  outputQuantityList: quantities,
  bizStep: word(bizSteps),
  disposition: word(dispositions),
  readPoint: place,
  bizLocation: place,
  bizTransactionList: kinds('bizTransaction', transactionTypes),
  sourceList: kinds('source', sourceDestinationTypes),
  destinationList: kinds('destination', sourceDestinationTypes),
  sensorElementList: sensorElements,
  persistentDisposition,
  ilmd,
};

/** The order in which the schemas of versions 1.2 and 2.0 have the elements that both have at the same place. */
const order: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ObjectEvent: 'epcList action',
    AggregationEvent: 'parentID childEPCs action',
    TransactionEvent: 'bizTransactionList parentID epcList action',
    TransformationEvent: 'inputEPCList inputQuantityList outputEPCList outputQuantityList transformationID',
    AssociationEvent: 'parentID childEPCs action',
  }).map(([type, own]) => [
    type,
    `eventTime recordTime eventTimeZoneOffset ${own} bizStep disposition readPoint bizLocation${type === 'TransactionEvent' ? '' : ' bizTransactionList'} sourceList destinationList`.split(' '),
  ]),
);

/** An event in its JSON form. Elements that stand twice or out of their order are told to the reader; the rest is for the check. */
export function readEvent(element: Element, reader: Reader): Json {
  const event: Fields = {};
  reader.put(event, 'type', reader.prefixes.name(element.namespace, element.prefix, element.name), element);
  const certificates = unwrapped(element).filter(({ namespace, name }) => namespace === '' && mayRepeat.includes(name));
  if (certificates[0] && certificates[1]) reader.put(event, 'certificationInfo', reader.list(certificates, (one) => reader.text(one)), certificates[0]);
  fieldsOf(element, reader, known, event);
  checkOrder(element, reader);
  return event;
}

/** Fields of which XML has an element for each value; they are read before. */
const mayRepeat = ['certificationInfo'];

/** Adds the elements of a table, each read its way, and all others as extensions. */
function fieldsOf(holder: Element, reader: Reader, table: Readonly<Record<string, Read>>, fields: Fields = {}): Fields {
  const isKnown = ({ namespace, name }: Element) => namespace === '' && Object.hasOwn(table, name);
  for (const child of unwrapped(holder)) {
    const read = isKnown(child) ? table[child.name] : undefined;
    if (!read) continue;
    const earlier = valueOf(fields, child.name);
    if (earlier === undefined) reader.put(fields, child.name, read(child, reader), child);
    else if (!mayRepeat.includes(child.name)) reader.refuse(child, 'element-twice', `${child.name} stands twice in ${holder.name}; it may stand once.`);
  }
  reader.extensions(holder, fields, (child) => !isKnown(child));
  return fields;
}

function checkOrder(element: Element, reader: Reader): void {
  const names = order.get(element.name) ?? [];
  let last = -1;
  for (const child of unwrapped(element)) {
    const rank = child.namespace === '' ? names.indexOf(child.name) : -1;
    if (rank < 0) continue;
    if (rank < last) reader.refuse(child, 'element-order', `${child.name} must stand before ${names[last]} in ${element.name}.`);
    last = Math.max(last, rank);
  }
}
