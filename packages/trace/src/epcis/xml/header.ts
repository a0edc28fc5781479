import type { Json } from '../json.ts';
import { type Fields, type Reader, unwrapped } from './reader.ts';
import { attributeOf, childOf, type Element } from './tree.ts';

/** The namespace of the Standard Business Document Header. */
export const envelopeNamespace = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
const within = (outer: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>((element, name) => childOf(element, name, [envelopeNamespace]), outer);
const isEnvelope = ({ namespace }: Element): boolean => namespace === envelopeNamespace;

/** Sender, receiver and number of the document from the Standard Business Document Header, which in JSON are fields of the document. */
export function envelope(header: Element, document: Fields, reader: Reader): void {
  const outer = header.children.find(isEnvelope);
  const found: [string, Element | undefined][] = [
    ['sender', within(outer, 'Sender', 'Identifier')],
    ['receiver', within(outer, 'Receiver', 'Identifier')],
    ['instanceIdentifier', within(outer, 'DocumentIdentification', 'InstanceIdentifier')],
  ];
  for (const [name, element] of found) if (element) reader.put(document, name, element.text, element);
}

/** Master data and whatever else a header says (EPCIS 2.0, section 9.5). */
export function header(top: Element, reader: Reader): Fields {
  const fields: Fields = {};
  const master = unwrapped(top).find(({ name }) => name === 'EPCISMasterData');
  const list = childOf(master, 'VocabularyList');
  if (master && list) {
    const data: Fields = {};
    reader.put(data, 'vocabularyList', vocabularyList(list, reader), list);
    reader.put(fields, 'epcisMasterData', data, master);
  }
  reader.extensions(top, fields, (child) => child !== master && !isEnvelope(child) && child.namespace !== '');
  return fields;
}

/** What is known of places, parties and products. */
export const vocabularyList = (list: Element, reader: Reader): Json => reader.list(reader.named(list, 'Vocabulary'), (one) => vocabulary(one, reader));

function vocabulary(element: Element, reader: Reader): Json {
  const fields: Fields = {};
  const type = attributeOf(element, 'type');
  if (type !== undefined) reader.put(fields, 'type', type, element);
  const list = childOf(element, 'VocabularyElementList');
  if (list) reader.put(fields, 'vocabularyElementList', reader.list(reader.named(list, 'VocabularyElement'), (one) => vocabularyElement(one, reader)), list);
  reader.extensions(element, fields, (child) => child !== list, (name) => name !== 'type');
  return fields;
}

function vocabularyElement(element: Element, reader: Reader): Json {
  const fields: Fields = {};
  const id = attributeOf(element, 'id');
  if (id !== undefined) reader.put(fields, 'id', id, element);
  const attributes = reader.named(element, 'attribute', 'children').filter(({ name }) => name === 'attribute');
  if (attributes[0]) reader.put(fields, 'attributes', reader.list(attributes, (one) => attribute(one, reader)), attributes[0]);
  const children = childOf(element, 'children');
  if (children) reader.put(fields, 'children', reader.list(reader.named(children, 'id'), (one) => reader.text(one)), children);
  reader.extensions(element, fields, ({ namespace }) => namespace !== '', (name) => name !== 'id');
  return fields;
}

function attribute(element: Element, reader: Reader): Json {
  const fields: Fields = {};
  const id = attributeOf(element, 'id');
  if (id !== undefined) reader.put(fields, 'id', id, element);
  const inner: Fields = {};
  reader.extensions(element, inner, undefined, () => false);
  reader.put(fields, 'attribute', Object.keys(inner).length > 0 ? inner : element.text, element);
  return fields;
}
