import { kindOf } from '../check/document.ts';
import { isList, isObject, type Json, type JsonObject, valueAt, valueOf } from '../json.ts';
import { eventsOf } from '../listed.ts';
import { envelopeNamespace } from './header.ts';
import { Names } from './names.ts';
import { each, element, others, plain, writeEvent } from './write.ts';

/**
 * Writes a document, a query document, a list of events or a single event as XML of EPCIS 2.0 (section 9.5). Read again it is the same in JSON,
 * but that numbers and truths of extensions become texts, which is all that XML has for them.
 *
 * @param value the JSON form, valid by `checkDocument`
 * @param options.creationDate date and time with offset, for events that stand outside a document
 * @example toXml({ type: 'EPCISDocument', schemaVersion: '2.0', creationDate: '2026-11-24T09:00:00Z', epcisBody: { eventList: [] } }).includes('<EventList/>') // true
 */
export function toXml(value: Json, { creationDate = '' }: { readonly creationDate?: string } = {}): string {
  const kind = kindOf(value);
  const document: JsonObject = isObject(value) && (kind === 'document' || kind === 'query-document') ? value : { creationDate };
  const names = new Names(valueOf(document, '@context'));
  const list = element('EventList', eventsOf(value).map(({ event }) => writeEvent(event, names)).join('\n'));
  const isQuery = kind === 'query-document';
  const body = isQuery ? results(document, list, names) : `${list}${others(inner(document, ['epcisBody']), ['eventList'], names)}`;
  const root = isQuery ? 'epcisq:EPCISQueryDocument' : 'epcis:EPCISDocument';
  const namespace = isQuery ? 'xmlns:epcisq="urn:epcglobal:epcis-query:xsd:2"' : 'xmlns:epcis="urn:epcglobal:epcis:xsd:2"';
  const attributes = ` ${namespace}${names.declarations} schemaVersion="${plain(valueOf(document, 'schemaVersion') ?? '2.0')}" creationDate="${plain(valueOf(document, 'creationDate') ?? '')}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, `${header(document, names)}${element('EPCISBody', body)}${others(document, documentFields, names)}`, attributes)}\n`;
}

const documentFields = ['id', 'type', 'schemaVersion', 'creationDate', 'instanceIdentifier', 'sender', 'receiver', 'epcisHeader', 'epcisBody'];

/** An object within others; an empty one where there is none. */
function inner(value: JsonObject, path: readonly string[]): JsonObject {
  const found = valueAt(value, path);
  return isObject(found) ? found : {};
}

function results(document: JsonObject, list: string, names: Names): string {
  const found = inner(document, ['epcisBody', 'queryResults']);
  const body = inner(found, ['resultsBody']);
  const simple = ['queryName', 'subscriptionID'].map((name) => (Object.hasOwn(found, name) ? element(name, plain(found[name] ?? null)) : '')).join('');
  const vocabularies = valueOf(body, 'vocabularyList');
  const held = `${list}${vocabularies === undefined ? '' : vocabularyList(vocabularies, names)}${others(body, ['eventList', 'vocabularyList'], names)}`;
  return element('epcisq:QueryResults', `${simple}${element('resultsBody', held)}${others(found, ['queryName', 'subscriptionID', 'resultsBody'], names)}`);
}

/** Sender, receiver and number stand in the Standard Business Document Header, with what that needs beside them. */
function header(document: JsonObject, names: Names): string {
  const [sender, receiver, number] = ['sender', 'receiver', 'instanceIdentifier'].map((name) => plain(valueOf(document, name) ?? ''));
  const party = (name: string, id: string | undefined) => (id ? element(`sbdh:${name}`, element('sbdh:Identifier', id)) : '');
  const identification =
    element('sbdh:Standard', 'EPCglobal') + element('sbdh:TypeVersion', '1.0') + element('sbdh:InstanceIdentifier', number ?? '') + element('sbdh:Type', 'Events') + element('sbdh:CreationDateAndTime', plain(valueOf(document, 'creationDate') ?? ''));
  const envelope = `${element('sbdh:HeaderVersion', '1.0')}${party('Sender', sender)}${party('Receiver', receiver)}${number ? element('sbdh:DocumentIdentification', identification) : ''}`;
  const written = sender || receiver || number ? element('sbdh:StandardBusinessDocumentHeader', envelope, ` xmlns:sbdh="${envelopeNamespace}"`) : '';
  const vocabularies = valueOf(inner(document, ['epcisHeader', 'epcisMasterData']), 'vocabularyList');
  const master = vocabularies === undefined ? '' : element('extension', element('EPCISMasterData', vocabularyList(vocabularies, names)));
  const more = others(inner(document, ['epcisHeader']), ['epcisMasterData'], names);
  return written || master || more ? element('EPCISHeader', written + master + more) : '';
}

const named = (value: JsonObject, name: string): string => (Object.hasOwn(value, name) ? ` ${name}="${plain(value[name] ?? null)}"` : '');

const vocabularyList = (list: Json, names: Names): string =>
  element('VocabularyList', each(list, (one) => (isObject(one) ? element('Vocabulary', elements(valueOf(one, 'vocabularyElementList'), names) + others(one, ['type', 'vocabularyElementList'], names), named(one, 'type')) : '')));

const elements = (list: Json | undefined, names: Names): string =>
  isList(list) ? element('VocabularyElementList', each(list, (one) => (isObject(one) ? vocabularyElement(one, names) : ''))) : '';

function vocabularyElement(value: JsonObject, names: Names): string {
  const attributes = each(valueOf(value, 'attributes') ?? [], (one) => {
    const held = isObject(one) ? (valueOf(one, 'attribute') ?? '') : '';
    return isObject(one) ? element('attribute', isObject(held) ? others(held, [], names) : plain(held), named(one, 'id')) : '';
  });
  const children = valueOf(value, 'children');
  const inside = isList(children) ? element('children', each(children, (one) => element('id', plain(one)))) : '';
  return element('VocabularyElement', attributes + inside + others(value, ['id', 'attributes', 'children'], names), named(value, 'id'));
}
