import { type Names, namesWith, userName } from '../epcis/hash/context.ts';
import { eventHash } from '../epcis/hash/index.ts';
import { isObject, type Json, type JsonObject, members, valueOf } from '../epcis/json.ts';
import { partnersOf, placesOf, type Seen, textsOf } from '../epcis/query/facts.ts';
import { identityOf } from '../epcis/query/identity.ts';
import { rules } from '../epcis/query/name.ts';
import { momentOf } from '../epcis/query/values.ts';
import { namespace } from './vocabulary.ts';

/** What the prefixes of an event mean. They are not kept for the next, as those of a document are: each event has a context of its own, and a million of them burden the memory. */
export const namesIn = (event: JsonObject): Names => namesWith(undefined, valueOf(event, '@context'), rules);

/** A text of an event; undefined where there is none. */
export const textOf = (event: JsonObject, name: string): string | undefined => {
  const value = valueOf(event, name);
  return typeof value === 'string' ? value : undefined;
};

/** The identifier of an event: the one that it has, else its hash id. */
export const idOf = (event: JsonObject): string => textOf(event, 'eventID') ?? eventHash(event);

/** Whether an event declares the earlier one of its identifier to be wrong. */
export const isDeclared = (event: JsonObject): boolean => isObject(valueOf(event, 'errorDeclaration'));

/** When it happened, in milliseconds since 1970. */
export const timeOf = (event: JsonObject): number => momentOf(textOf(event, 'eventTime') ?? '');

/** The bare name of its type. */
export const typeOf = (seen: Seen): string => textsOf(seen, 'eventType')[0] ?? '';

export const stepOf = (seen: Seen): string | undefined => textsOf(seen, 'bizStep')[0];

/** The key of the place where things are after the event. */
export const locationOf = (seen: Seen): string | undefined => placesOf(seen, 'bizLocation')[0];

/** The keys of business transactions of one type. */
export const transactionsOf = (seen: Seen, type: 'po' | 'desadv'): readonly string[] => partnersOf(seen, 'bizTransactionList', type);

/** To whom things go: who will hold them, else who will own them, else the place. */
export const destinationOf = (seen: Seen): string | undefined =>
  ['possessing_party', 'owning_party', 'location'].flatMap((type) => partnersOf(seen, 'destinationList', type))[0];

/** So much of a thing, as an event lists it. */
export interface Portion {
  readonly key: string;
  /** As it was written, with what the key leaves out. */
  readonly written: string;
  readonly quantity: number | undefined;
  readonly uom: string | undefined;
}

/** One thing, as it is written. */
export const single = (written: string, names: Names): Portion => ({ key: identityOf(written, names), written, quantity: 1, uom: undefined });

/** What an event lists one by one, each of which is one, and by class. A class that is listed twice is added up; in two units, nobody knows how much it is. */
export function portionsOf({ event, names }: Seen, ones: string, byClass: string): readonly Portion[] {
  const found = new Map<string, Portion>();
  for (const written of textsIn(valueOf(event, ones))) {
    const portion = single(written, names);
    found.set(portion.key, portion);
  }
  for (const element of members(valueOf(event, byClass))) {
    const written = isObject(element) ? textOf(element, 'epcClass') : undefined;
    if (!isObject(element) || written === undefined) continue;
    const quantity = valueOf(element, 'quantity');
    const portion = { written, key: identityOf(written, names), quantity: typeof quantity === 'number' ? quantity : undefined, uom: textOf(element, 'uom') };
    const before = found.get(portion.key);
    found.set(portion.key, before === undefined ? portion : added(before, portion));
  }
  return [...found.values()];
}

const textsIn = (value: Json | undefined): readonly string[] => members(value).filter((one): one is string => typeof one === 'string');

function added(one: Portion, other: Portion): Portion {
  const isKnown = one.uom === other.uom && one.quantity !== undefined && other.quantity !== undefined;
  return isKnown ? { ...one, quantity: (one.quantity ?? 0) + (other.quantity ?? 0) } : { ...one, quantity: undefined, uom: undefined };
}

/** Fields of our own vocabulary, by the names that they have in it, whatever prefix stands for it. */
export function ownFields(part: JsonObject, names: Names): ReadonlyMap<string, Json> {
  const own = new Map<string, Json>();
  for (const [name, value] of Object.entries(part)) {
    if (!name.includes(':')) continue;
    const full = userName(name, names);
    if (full.startsWith(prefix)) own.set(full.slice(prefix.length), value);
  }
  return own;
}

const prefix = `{${namespace}}`;

/** The keys in a list of our own vocabulary. */
export const keysIn = (value: Json | undefined, names: Names): ReadonlySet<string> => new Set(textsIn(value).map((written) => identityOf(written, names)));
