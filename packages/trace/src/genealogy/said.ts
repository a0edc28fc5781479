import { expanded, type Names, namesWith, userName } from '../epcis/hash/context.ts';
import { eventHash } from '../epcis/hash/index.ts';
import { rulesFor } from '../epcis/hash/rules.ts';
import { canonicalTime } from '../epcis/hash/time.ts';
import { isList, isObject, type Json, type JsonObject, valueOf } from '../epcis/json.ts';
import { thingKey } from './key.ts';
import { namespace } from './vocabulary.ts';

const rules = rulesFor({});

/** What the prefixes of an event mean. */
export const namesIn = (event: JsonObject): Names => namesWith(undefined, valueOf(event, '@context'), rules);

/** The key of a thing as an event writes it. */
export const keyOf = (written: string, names: Names): string => thingKey(expanded(written, names));

/** A text of an event; undefined where there is none. */
export const textOf = (event: JsonObject, name: string): string | undefined => {
  const value = valueOf(event, name);
  return typeof value === 'string' ? value : undefined;
};

/** The objects of a list of an event. */
export const objectsOf = (event: JsonObject, name: string): readonly JsonObject[] => {
  const value = valueOf(event, name);
  return isList(value) ? value.filter((one): one is JsonObject => isObject(one)) : [];
};

const textsOf = (value: Json | undefined): readonly string[] => (isList(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** The identifier of an event: the one that it has, else its hash id. */
export const idOf = (event: JsonObject): string => textOf(event, 'eventID') ?? eventHash(event);

/** Whether an event declares the earlier one of its identifier to be wrong. */
export const isDeclared = (event: JsonObject): boolean => isObject(valueOf(event, 'errorDeclaration'));

/** When it happened, in milliseconds since 1970. */
export const timeOf = (event: JsonObject): number => Date.parse(canonicalTime(textOf(event, 'eventTime') ?? ''));

const cbvWord = /^(?:urn:epcglobal:cbv:(?:bizstep|btt|sdt):|https?:\/\/(?:ref|ns)\.gs1\.org\/cbv\/(?:BizStep|BTT|SDT)-|cbv:(?:BizStep|BTT|SDT)-)(\w+)$/;
const bare = (text: string | undefined): string | undefined => (text === undefined ? undefined : (cbvWord.exec(text)?.[1] ?? text));

export const stepOf = (event: JsonObject): string | undefined => bare(textOf(event, 'bizStep'));

/** The key of the place where things are after the event. */
export const locationOf = (event: JsonObject, names: Names): string | undefined => {
  const place = valueOf(event, 'bizLocation');
  const id = isObject(place) ? textOf(place, 'id') : undefined;
  return id === undefined ? undefined : keyOf(id, names);
};

/** The keys of business transactions of one type. */
export const transactionsOf = (event: JsonObject, names: Names, type: string): readonly string[] =>
  objectsOf(event, 'bizTransactionList').flatMap((one) => {
    const id = textOf(one, 'bizTransaction');
    return id !== undefined && bare(textOf(one, 'type')) === type ? [keyOf(id, names)] : [];
  });

/** To whom things go: who will hold them, else who will own them, else the place. */
export function destinationOf(event: JsonObject, names: Names): string | undefined {
  const told = objectsOf(event, 'destinationList');
  for (const type of ['possessing_party', 'owning_party', 'location']) {
    const found = told.find((one) => bare(textOf(one, 'type')) === type);
    const id = found && textOf(found, 'destination');
    if (id !== undefined) return keyOf(id, names);
  }
  return undefined;
}

/** So much of a thing, as an event lists it. */
export interface Portion {
  readonly key: string;
  /** As it was written, with what the key leaves out. */
  readonly written: string;
  readonly quantity: number | undefined;
  readonly uom: string | undefined;
}

/** What an event lists one by one, each of which is one, and by class. A class that is listed twice is added up; in two units, nobody knows how much it is. */
export function portionsOf(event: JsonObject, names: Names, one: string | undefined, byClass: string | undefined): readonly Portion[] {
  const found = new Map<string, Portion>();
  const ones = one === undefined ? [] : textsOf(valueOf(event, one)).map((written) => ({ written, key: keyOf(written, names), quantity: 1, uom: undefined }));
  for (const portion of ones) found.set(portion.key, portion);
  const classes = byClass === undefined ? [] : objectsOf(event, byClass);
  for (const element of classes) {
    const written = textOf(element, 'epcClass');
    if (written === undefined) continue;
    const quantity = valueOf(element, 'quantity');
    const portion = { written, key: keyOf(written, names), quantity: typeof quantity === 'number' ? quantity : undefined, uom: textOf(element, 'uom') };
    const before = found.get(portion.key);
    found.set(portion.key, before === undefined ? portion : added(before, portion));
  }
  return [...found.values()];
}

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
export const keysIn = (value: Json | undefined, names: Names): ReadonlySet<string> => new Set((typeof value === 'string' ? [value] : textsOf(value)).map((written) => keyOf(written, names)));
