import { type Kind, kindOf } from './check/document.ts';
import { isList, isObject, type Json, type JsonObject, valueAt, valueOf } from './json.ts';

/** An event of a file, with what gives its names their meaning. */
export interface Listed {
  readonly event: JsonObject;
  /** JSON pointer to the event. */
  readonly pointer: string;
  /** The `@context` of the document; an event's own stands in the event and adds to it. Undefined where there is no document. */
  readonly context: Json | undefined;
}

/**
 * The events of a document, a query document, a list of events or a single event, in their order; of what is none, nothing.
 *
 * @param value the JSON form of a file (EPCIS 2.0, section 10.2)
 * @example eventsOf({ type: 'EPCISDocument', epcisBody: { eventList: [{ type: 'ObjectEvent' }] } })[0]?.pointer // '/epcisBody/eventList/0'
 */
export function eventsOf(value: Json): Listed[] {
  const kind = kindOf(value);
  if (kind === 'events') return listed(value, '', undefined);
  if (!isObject(value)) return [];
  const context = valueOf(value, '@context');
  const names = listsOf[kind];
  return names ? listed(valueAt(value, names), `/${names.join('/')}`, context) : [{ event: value, pointer: '', context: undefined }];
}

/** Where the list of events is. */
const listsOf: Readonly<Partial<Record<Kind, readonly string[]>>> = { document: ['epcisBody', 'eventList'], 'query-document': ['epcisBody', 'queryResults', 'resultsBody', 'eventList'] };

const listed = (list: Json | undefined, pointer: string, context: Json | undefined): Listed[] =>
  isList(list) ? list.flatMap((event, index) => (isObject(event) ? [{ event, pointer: `${pointer}/${index}`, context }] : [])) : [];
