import { epcisContext } from '../context.ts';
import type { Json } from '../json.ts';
import type { Problem } from '../problem.ts';
import { readEvent } from './event.ts';
import { envelope, header, vocabularyList } from './header.ts';
import { type Fields, Reader, unwrapped } from './reader.ts';
import { attributeOf, childOf, type Element, pathOf, readTree } from './tree.ts';

/** A file in XML in its JSON form, as far as it can be read. */
export interface XmlReading {
  /** Undefined where nothing could be read. */
  readonly document: Json | undefined;
  /** What is wrong with it as XML. */
  readonly problems: readonly Problem[];
  /** How many there are beyond those. */
  readonly more: number;
  /** Element and line for a pointer into the document. */
  readonly locate: (pointer: string) => { readonly element?: string; readonly line?: number };
}

const documents = ['urn:epcglobal:epcis:xsd:2', 'urn:epcglobal:epcis:xsd:1'];
const queryDocuments = ['urn:epcglobal:epcis-query:xsd:2', 'urn:epcglobal:epcis-query:xsd:1'];

/**
 * Reads EPCIS 2.0 in XML (and 1.2, whose fields have the same meaning) into the JSON form of the standard: bare words for those of the CBV,
 * lists without wrappers, attributes as fields, extensions with the prefixes of the file, which `@context` then declares.
 *
 * @param text the whole file (EPCIS 2.0, section 9)
 * @example readXml('<a>').problems[0]?.code // 'not-xml'
 */
export function readXml(text: string): XmlReading {
  const tree = readTree(text);
  if ('problem' in tree) return { document: undefined, problems: [tree.problem], more: 0, locate: () => ({}) };
  const { root } = tree;
  const isQuery = root.name === 'EPCISQueryDocument' && queryDocuments.includes(root.namespace);
  if (!isQuery && !(root.name === 'EPCISDocument' && documents.includes(root.namespace))) {
    const message = `The root must be EPCISDocument in the namespace ${documents[0]} or EPCISQueryDocument in ${queryDocuments[0]}; found ${root.name} in ${root.namespace === '' ? 'none' : root.namespace}.`;
    return { document: undefined, problems: [{ pointer: '', code: 'not-epcis', message, element: pathOf(root), line: root.line }], more: 0, locate: () => ({}) };
  }
  const reader = new Reader();
  const document = isQuery ? queryDocument(root, reader) : plainDocument(root, reader);
  const { context } = reader.prefixes;
  document['@context'] = context ? [epcisContext, context] : [epcisContext];
  return { document, problems: reader.problems.told, more: reader.problems.more, locate: (pointer) => reader.origins.locate(document, root, pointer) };
}

/** The document with its attributes; its context is known at the end, and stands first. */
function begin(root: Element, reader: Reader): Fields {
  const document: Fields = { '@context': null, type: root.name };
  for (const name of ['schemaVersion', 'creationDate']) {
    const value = attributeOf(root, name);
    if (value !== undefined) reader.put(document, name, value, root);
  }
  return document;
}

/** Attributes and elements of extensions that the outermost element has beside the standard's own. */
function rest(root: Element, reader: Reader, document: Fields): void {
  reader.named(root, 'EPCISHeader', 'EPCISBody');
  reader.extensions(root, document, ({ namespace }) => namespace !== '', () => false);
}

function plainDocument(root: Element, reader: Reader): Fields {
  const document = begin(root, reader);
  const top = childOf(root, 'EPCISHeader');
  if (top) {
    envelope(top, document, reader);
    const fields = header(top, reader);
    if (Object.keys(fields).length > 0) reader.put(document, 'epcisHeader', fields, top);
  }
  const body = childOf(root, 'EPCISBody');
  if (body) reader.put(document, 'epcisBody', eventsIn(body, reader), body);
  rest(root, reader, document);
  return document;
}

function eventsIn(holder: Element, reader: Reader, mayHaveVocabularies = false): Fields {
  const fields: Fields = {};
  const lists = mayHaveVocabularies ? reader.named(holder, 'EventList', 'VocabularyList') : reader.named(holder, 'EventList');
  const [list, vocabularies] = ['EventList', 'VocabularyList'].map((name) => lists.find((one) => one.name === name));
  // The schema lets the list be left out where there is no event.
  reader.put(fields, 'eventList', list ? reader.list(unwrapped(list), (event) => readEvent(event, reader)) : [], list ?? holder);
  if (vocabularies) reader.put(fields, 'vocabularyList', vocabularyList(vocabularies, reader), vocabularies);
  reader.extensions(holder, fields, ({ namespace }) => namespace !== '');
  return fields;
}

function queryDocument(root: Element, reader: Reader): Fields {
  const document = begin(root, reader);
  const body = childOf(root, 'EPCISBody');
  const results = childOf(body, 'QueryResults', queryDocuments);
  if (body && !results) {
    reader.refuse(body, 'not-epcis', `Of query documents only results are read; ${body.children[0] ? `${body.children[0].name} holds` : 'an empty body holds'} no events.`);
    return document;
  }
  const stray = body ? undefined : childOf(root, 'resultsBody');
  // Results without the body around them are refused; what they hold is read all the same.
  if (stray) reader.put(document, 'epcisBody', { queryResults: { resultsBody: eventsIn(stray, reader, true) } }, stray);
  if (body && results) {
    const fields: Fields = {};
    for (const name of ['queryName', 'subscriptionID']) {
      const child = childOf(results, name);
      if (child) reader.put(fields, name, reader.text(child), child);
    }
    const [inner] = reader.named(results, 'resultsBody', 'queryName', 'subscriptionID').filter(({ name }) => name === 'resultsBody');
    if (inner) reader.put(fields, 'resultsBody', eventsIn(inner, reader, true), inner);
    reader.extensions(results, fields, ({ namespace }) => namespace !== '');
    reader.put(document, 'epcisBody', { queryResults: fields }, body);
  }
  rest(root, reader, document);
  return document;
}
