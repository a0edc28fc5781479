import { isList, isObject, type Json, type JsonObject, valueOf } from '../json.ts';
import { bizSteps, dispositions, errorReasons, sourceDestinationTypes, transactionTypes, type Vocabulary } from '../vocabulary.ts';
import { escaped, type Names } from './names.ts';
import { reportWords } from './sensor.ts';

/** The standard's elements of events in the order of its schema; extensions come behind them. */
const eventFields = [
  'eventTime', 'recordTime', 'eventTimeZoneOffset', 'eventID', 'certificationInfo', 'errorDeclaration',
  'bizTransactionList', 'parentID', 'childEPCs', 'childQuantityList', 'inputEPCList', 'inputQuantityList', 'outputEPCList', 'outputQuantityList', 'transformationID', 'epcList',
  'action', 'bizStep', 'disposition', 'readPoint', 'bizLocation', 'bizTransactionList', 'childQuantityList', 'quantityList',
  'sourceList', 'destinationList', 'sensorElementList', 'persistentDisposition', 'ilmd',
];
/** Of fields that stand at two places, the types that have them at the first. */
const early: Readonly<Record<string, string>> = { bizTransactionList: 'TransactionEvent', childQuantityList: 'AssociationEvent' };
/** Lists that the schema of XML wants even where they are empty. */
const needed: Readonly<Record<string, string>> = { ObjectEvent: 'epcList', TransactionEvent: 'epcList', AggregationEvent: 'childEPCs' };

type Write = (name: string, value: Json, names: Names) => string;

export const element = (name: string, inner: string, attributes = ''): string => (inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`);
export const plain = (value: Json): string => (isList(value) || isObject(value) || value === null ? '' : escaped(String(value)));
export const each = (value: Json, write: (one: Json) => string): string => (isList(value) ? value : [value]).map(write).join('');

const text: Write = (name, value) => element(name, plain(value));
const inWords = (vocabulary: Vocabulary, value: Json, names: Names): string =>
  plain(typeof value !== 'string' ? value : vocabulary.words.includes(value) ? `${vocabulary.stems[0]}${value}` : names.expanded(value));
const word = (vocabulary: Vocabulary): Write => (name, value, names) => element(name, inWords(vocabulary, value, names));
const texts = (inner: string): Write => (name, value) => element(name, each(value, (one) => element(inner, plain(one))));

/** What stands in an object under names with a prefix, or under any that the standard has not: elements, at any depth. */
export const others = (value: JsonObject, known: readonly string[], names: Names): string =>
  Object.entries(value).map(([name, one]) => (known.includes(name) || name.startsWith('@') || name === '#text' ? '' : each(one, (entry) => extension(name, entry, names)))).join('');

function extension(name: string, value: Json, names: Names): string {
  const { tag, declares } = names.tag(name);
  const inner = isObject(value) ? `${plain(valueOf(value, '#text') ?? null)}${others(value, [], names)}` : isList(value) ? each(value, (one) => extension(name, one, names)) : plain(value);
  return element(tag, inner, declares);
}

const place: Write = (name, value, names) => (isObject(value) ? element(name, `${text('id', valueOf(value, 'id') ?? null, names)}${others(value, ['id'], names)}`) : '');

const kinds = (inner: string, vocabulary: Vocabulary): Write => (name, value, names) =>
  element(name, each(value, (one) => {
    const type = isObject(one) ? valueOf(one, 'type') : undefined;
    return isObject(one) ? element(inner, plain(valueOf(one, inner) ?? null), type === undefined ? '' : ` type="${inWords(vocabulary, type, names)}"`) : '';
  }));

const fields = (value: Json, table: Readonly<Record<string, Write>>, names: Names): string =>
  isObject(value)
    ? Object.entries(table).map(([name, write]) => (Object.hasOwn(value, name) ? write(name, value[name] ?? null, names) : '')).join('') + others(value, Object.keys(table), names)
    : '';

const quantities: Write = (name, value, names) => element(name, each(value, (one) => element('quantityElement', fields(one, { epcClass: text, quantity: text, uom: text }, names))));
const repeated = (vocabulary: Vocabulary): Write => (name, value, names) => each(value, (one) => element(name, inWords(vocabulary, one, names)));

/** Metadata and reports: fields are attributes, but for extensions that an attribute cannot hold. */
function attributes(name: string, value: Json, names: Names): string {
  if (!isObject(value)) return '';
  let written = '';
  let inner = '';
  for (const [field, one] of Object.entries(value)) {
    const vocabulary = name === 'sensorReport' ? reportWords.get(field) : undefined;
    const { tag, declares } = names.tag(field);
    if (isObject(one) || isList(one) || declares !== '') inner += each(one, (entry) => extension(field, entry, names));
    else written += ` ${tag}="${vocabulary ? inWords(vocabulary, one, names) : plain(one)}"`;
  }
  return element(name, inner, written);
}

const sensorElements: Write = (name, value, names) =>
  element(name, each(value, (one) => element('sensorElement', fields(one, { sensorMetadata: (inner, its) => attributes(inner, its, names), sensorReport: (inner, its) => each(its, (report) => attributes(inner, report, names)) }, names))));

const writers: Readonly<Record<string, Write>> = {
  certificationInfo: (name, value) => each(value, (one) => element(name, plain(one))),
  errorDeclaration: (name, value, names) => element(name, fields(value, { declarationTime: text, reason: word(errorReasons), correctiveEventIDs: texts('correctiveEventID') }, names)),
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
  persistentDisposition: (name, value, names) => element(name, fields(value, { unset: repeated(dispositions), set: repeated(dispositions) }, names)),
  ilmd: (name, value, names) => (isObject(value) ? element(name, others(value, [], names)) : ''),
};

/** An event as an element; its own `@context` adds to that of the document. */
export function writeEvent(event: JsonObject, outer: Names): string {
  const names = outer.with(valueOf(event, '@context'));
  const type = valueOf(event, 'type');
  const { tag, declares } = names.tag(typeof type === 'string' ? type : 'event');
  const written = new Set<string>();
  let inner = '';
  for (const [index, name] of eventFields.entries()) {
    const isLater = eventFields.indexOf(name) !== index;
    const mustWait = early[name] !== undefined && early[name] !== type && !isLater;
    if (mustWait || written.has(name)) continue;
    const value = valueOf(event, name) ?? (typeof type === 'string' && needed[type] === name ? [] : undefined);
    if (value === undefined) continue;
    written.add(name);
    inner += (writers[name] ?? text)(name, value, names);
  }
  return element(tag, inner + others(event, [...eventFields, 'type'], names), `${names.declarations}${declares}`);
}
