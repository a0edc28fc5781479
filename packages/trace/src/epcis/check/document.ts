import { isList, isObject, type Json, valueOf } from '../json.ts';
import { bareEvent, event } from './event.ts';
import { context } from './parts.ts';
import { type Place, shown } from './place.ts';
import { either, formed, listOf, oneOf, type Rule, shaped, text, time, uri } from './rule.ts';

/** What the file is, by its outermost value. */
export type Kind = 'document' | 'query-document' | 'event' | 'events';

/** EPCIS 2.0, section 9.5: what is known of places, parties and products. */
const vocabularies = listOf(
  shaped({
    what: 'a vocabulary',
    required: ['type'],
    fields: {
      type: uri,
      vocabularyElementList: listOf(
        shaped({
          what: 'a vocabulary element',
          required: ['id'],
          fields: {
            id: uri,
            attributes: listOf(
              shaped({
                what: 'an attribute',
                required: ['id'],
                fields: { id: uri, attribute: either('a text, a number or an object', (value) => typeof value === 'string' || typeof value === 'number' || isObject(value)) },
                others: 'any',
              }),
            ),
            children: listOf(uri),
          },
          others: 'any',
        }),
      ),
    },
    others: 'any',
  }),
);

const header = shaped({
  what: 'epcisHeader',
  fields: { epcisMasterData: shaped({ what: 'master data', fields: { vocabularyList: vocabularies }, others: 'any' }) },
  others: 'extensions',
});
const events = listOf(event);
const version = formed(/^\d+(\.\d+)*$/, 'a version such as 2.0');

/** EPCIS 2.0, section 7.2: events as they are captured. */
const document = shaped({
  what: 'an EPCISDocument',
  required: ['@context', 'type', 'schemaVersion', 'creationDate', 'epcisBody'],
  fields: {
    '@context': context,
    id: uri,
    type: oneOf(['EPCISDocument']),
    schemaVersion: version,
    creationDate: time,
    instanceIdentifier: text,
    sender: text,
    receiver: text,
    epcisHeader: header,
    epcisBody: shaped({ what: 'epcisBody', required: ['eventList'], fields: { eventList: events }, others: 'any' }),
  },
  others: 'extensions',
});

/** EPCIS 2.0, section 8.2.7: events as a query answers them. */
const queryDocument = shaped({
  what: 'an EPCISQueryDocument',
  required: ['@context', 'type', 'epcisBody'],
  fields: {
    '@context': context,
    id: uri,
    type: oneOf(['EPCISQueryDocument']),
    schemaVersion: version,
    creationDate: time,
    epcisBody: shaped({
      what: 'epcisBody',
      required: ['queryResults'],
      fields: {
        queryResults: shaped({
          what: 'queryResults',
          required: ['queryName', 'resultsBody'],
          fields: {
            queryName: text,
            subscriptionID: text,
            resultsBody: shaped({ what: 'resultsBody', required: ['eventList'], fields: { eventList: events, vocabularyList: vocabularies }, others: 'extensions' }),
          },
          others: 'extensions',
        }),
      },
      others: 'extensions',
    }),
  },
  others: 'extensions',
});

/** What a value in a file is taken for. A list is not of the standard; each event of it is checked as if it stood alone. */
export function kindOf(value: Json): Kind {
  if (isList(value)) return 'events';
  const type = isObject(value) ? valueOf(value, 'type') : undefined;
  return type === 'EPCISDocument' ? 'document' : type === 'EPCISQueryDocument' ? 'query-document' : 'event';
}

const eventsAlone: Rule = (value, at) => listOf(bareEvent)(value, at);

const rules: Readonly<Record<Kind, Rule>> = { document, 'query-document': queryDocument, event: bareEvent, events: eventsAlone };

/** Checks a value by the rules of what it is. */
export const wholeFile: Rule = (value: Json, at: Place) => {
  if (!isObject(value) && !isList(value)) return at.refuse('not-epcis', `The file must hold an EPCISDocument, an EPCISQueryDocument, an event or a list of events; found ${shown(value)}.`);
  rules[kindOf(value)](value, at);
};
