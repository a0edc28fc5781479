import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isList, isObject, type Json, type JsonObject, valueAt, valueOf } from '../json.ts';
import { eventsOf } from '../listed.ts';
import { namesOf, userName } from './context.ts';
import { preHashBy } from './preHash.ts';
import { type HashOptions, type HashRules, rulesFor } from './rules.ts';

const noNames: ReadonlySet<string> = new Set();

/**
 * The hash id of an event (CBV 2.0, section 8.9): equal for all ways of writing the same event, in JSON or XML, and else different.
 *
 * @param event an event in its JSON form
 * @param context the `@context` of its document; the event's own adds to it
 * @returns a URI by RFC 6920: `ni:///sha-256;<64 hexadecimal digits>?ver=CBV2.0`
 * @example eventHash({ type: 'ObjectEvent', eventTime: '2020-03-04T11:00:30+01:00', eventTimeZoneOffset: '+01:00', action: 'OBSERVE', bizStep: 'shipping' })
 * // 'ni:///sha-256;12586cb21e2ecc6fac251bca06a92664ca7b01d89e3ad8f14684143f7405e4ba?ver=CBV2.0'
 */
export function eventHash(event: JsonObject, context?: Json, options: HashOptions = {}): string {
  const rules = rulesFor(options);
  return hashId(preHashBy(event, context, rules, noNames), rules);
}

/**
 * The hash ids of all events of a document, a query document, a list of events or a single event, in their order.
 * Fields that the document declares to be of its keeper (`ignoreFields`) do not take part.
 *
 * @example eventHashes({ type: 'EPCISDocument', epcisBody: { eventList: [] } }) // []
 */
export function eventHashes(document: Json, options: HashOptions = {}): string[] {
  const rules = rulesFor(options);
  const ignored = ignoredBy(document, rules);
  return eventsOf(document).map(({ event, context }) => hashId(preHashBy(event, context, rules, ignored), rules));
}

const hashId = (text: string, rules: HashRules): string => `ni:///sha-256;${bytesToHex(sha256(utf8ToBytes(text)))}?ver=${rules.version}`;

/** Names of users' fields that a document, or the results of a query in it, says to leave out. Fields of the standard cannot be left out. */
function ignoredBy(document: Json, rules: HashRules): ReadonlySet<string> {
  if (!rules.ignoreFields || !isObject(document)) return noNames;
  const places = [document, valueAt(document, ['epcisBody', 'queryResults'])].filter(isObject);
  const names = namesOf(valueOf(document, '@context'), rules);
  const listed = places.flatMap((place) => Object.entries(place).flatMap(([name, value]) => (userName(name, names).endsWith('}ignoreFields') ? namesIn(value) : [])));
  return listed.length === 0 ? noNames : new Set(listed.map((name) => userName(name, names)));
}

/** Names are listed as strings; in XML they are elements. */
function namesIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.flatMap(namesIn) : isObject(value) ? Object.keys(value) : [];
}
