import fc from 'fast-check';
import { isList, isObject, type Json } from '../json.ts';

type Key = string | number;
type Writable = Json | Writable[] | { [name: string]: Writable };

/** Names that documents and events have, some that they have not, and some of extensions. */
const names = [
  ...'@context type id eventTime recordTime eventTimeZoneOffset eventID certificationInfo errorDeclaration epcList quantityList action bizStep disposition'.split(' '),
  ...'persistentDisposition readPoint bizLocation bizTransactionList sourceList destinationList sensorElementList ilmd parentID childEPCs childQuantityList'.split(' '),
  ...'inputEPCList inputQuantityList outputEPCList outputQuantityList transformationID sensorMetadata sensorReport time startTime deviceID value uom component'.split(' '),
  ...'exception stringValue booleanValue hexBinaryValue uriValue minValue reason declarationTime correctiveEventIDs set unset source destination bizTransaction'.split(' '),
  ...'epcClass quantity sender receiver schemaVersion creationDate epcisHeader epcisMasterData vocabularyList vocabularyElementList attributes attribute children'.split(' '),
  ...'eventList queryName subscriptionID resultsBody queryResults instanceIdentifier epcisBody'.split(' '),
  'epclist', 'extra', 'ex:extra', 'https://example.org/extra', 'ex:', ':x', '1x:y', 'ex extra:y', 'gr\u00f6\u00dfe:x', 'a:b c', '', '__proto__', 'hasOwnProperty',
];

/** Values right in one place and wrong in most. */
const values: readonly Json[] = [
  null, true, false, 0, -1, 26.5, '', 'x', ' ', [], {}, [[]], [{}], [null], [''], ['urn:x:1'], ['urn:x:1', 'urn:x:1'], ['urn:x:1', 2], { id: 'urn:x:1' }, { id: 5 }, { id: 'x', more: 1 },
  ...'shipping shiping inspecting in_transit conformant po cert owning_party location did_not_occur Temperature Temperatur ALARM_CONDITION x latitude ADD OBSERVE DELETE add KGM kgm 26 F0F0 0xF'.split(' '),
  'urn:epcglobal:cbv:bizstep:shipping', 'https://ns.gs1.org/cbv/BizStep-shipping', 'http://ns.gs1.org/cbv/x', 'https://ref.gs1.org/cbv/BizStep-shipping', 'cbv:BizStep-shipping',
  'https://gs1.org/voc/Temperature', 'http://www.gs1.org/voc/x', 'gs1:Temperature', 'https://example.org/steps/pouring', 'urn:epcglobal:cbv:er:did_not_occur', 'URN:epcglobal:cbv:x',
  'urn:epc:id:sgtin:0614141.107346.2018', 'https://id.gs1.org/01/09506000134352/10/H240117', 'urn:', 'urn:x y', 'http://', 'http:///', 'http://a b', 'http://[::1]/x', 'http://[1::2::3]/', 'http://[::ffff:1.2.3.4]:80/',
  'http://[v1.a]/', 'http://[x]/', 'http://a:b/', 'http://u@h:8/?q#f', 'a/b:c', '1a:b', 'a:%zz', 'a:%41', 'a:b#c#d', 'mailto:x@y', 'geo:1,2', 'a:/', 'a://', 'a:/b//c', '#a:b', 'a:b?c/d?e', 'a:\u00e9', 'a:<b>', 'a:b\n',
  '2026-11-24T08:30:00+07:00', '2026-11-24T08:30:00Z', '2026-11-24t08:30:00.123456z', '2026-11-24T08:30:00', '2026-02-29T00:00:00Z', '2024-02-29T00:00:00Z', '2026-11-24', '2026-11-24T24:00:00Z', '2026-13-01T00:00:00Z',
  '2026-11-24T23:59:60Z', '2026-11-25T06:59:60+07:00', '2026-11-24T08:30:60Z', '2026-11-24T16:59:60-07:00', '2026-11-24T08:30:00+25:00', '2026-11-24T08:30:00.+07:00', '26-11-24T08:30:00Z', '2026-11-24T08:30Z',
  '+07:00', '-14:00', '+14:01', '+7:00', 'Z', '2.0', '2', '2.', 'v2', 'ObjectEvent', 'AggregationEvent', 'TransactionEvent', 'TransformationEvent', 'AssociationEvent', 'EPCISDocument', 'EPCISQueryDocument', 'OtherEvent', 'ex:OtherEvent',
  { set: ['recalled'] }, { set: [] }, { unset: ['recalled', 'recalled'] }, { set: ['recalled'], unset: ['active'], more: 1 }, { declarationTime: '2026-11-24T08:30:00Z', reason: 'did_not_occur' }, { declarationTime: 'x' },
  [{ epcClass: 'urn:x:1' }], [{ epcClass: 'urn:x:1', quantity: '5' }], [{ epcClass: 'urn:x:1', quantity: 5, uom: 'KGM', more: 1 }], [{ type: 'po', bizTransaction: 'urn:x:1' }], [{ type: 'po' }], [{ type: 'location', source: 'urn:x:1' }],
  [{ sensorReport: [{ type: 'Temperature', value: 1 }] }], [{ sensorReport: [] }], [{ sensorReport: [{}] }], [{ sensorMetadata: {} }], { 'ex:a': 1 }, { a: 1 }, [{ a: 1, b: 2 }, { b: 2, a: 1 }], [{ ex: 'urn:x:' }, { ex: 'urn:x:' }],
  { epcisMasterData: { vocabularyList: [{ type: 'urn:x:1', vocabularyElementList: [{ id: 'urn:x:1', attributes: [{ id: 'urn:x:1', attribute: 5 }], children: ['urn:x:1'] }] }] } }, { epcisMasterData: { vocabularyList: [{}] } },
  [{ type: 'urn:x:1', vocabularyElementList: [{ id: 'x', attributes: [{ id: 'urn:x:1', attribute: [] }] }] }], { 'ex:a': { b: [1] } },
];

interface Spot {
  readonly path: readonly Key[];
  readonly value: Json;
}

/** Every value of a document with the way to it, the document itself first. */
function spots(value: Json, path: readonly Key[] = []): Spot[] {
  const inner = isList(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [{ path, value }, ...inner.flatMap(([key, one]) => spots(one, [...path, key]))];
}

const copy = (value: Json): Writable => JSON.parse(JSON.stringify(value)) as Writable;

function at(root: Writable, path: readonly Key[]): Writable {
  let value = root;
  for (const key of path) value = (value as Record<Key, Writable>)[key] as Writable;
  return value;
}

function put(holder: Writable, key: Key, value: Writable): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

const letters = 's x X 1 : / % # _ - ? [ ] { } " ~ . \u00e9 \n'.split(' ').concat(' ');

export interface Mutation {
  readonly act: number;
  readonly spot: number;
  readonly other: number;
  readonly name: number;
  readonly value: number;
  readonly letter: string;
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** One change of a document: a field away, renamed or new, a value of another kind or from elsewhere, an entry twice, a letter more or less. */
function mutate(document: Json, { act, spot, other, name, value, letter }: Mutation): Json {
  const all = spots(document).filter(({ path }) => path.length > 0);
  if (all.length === 0) return document;
  const { path, value: old } = pick(all, spot);
  const root = copy(document);
  const holder = at(root, path.slice(0, -1));
  const key = path.at(-1) as Key;
  const inList = Array.isArray(holder);
  switch (act % 9) {
    case 0:
      if (inList) holder.splice(Number(key), 1);
      else delete (holder as Record<Key, Writable>)[key];
      break;
    case 1:
      put(holder, key, copy(pick(values, value)));
      break;
    case 2:
      put(holder, key, copy(pick(all, other).value));
      break;
    case 3: {
      const target = isObject(old) ? at(root, path) : inList ? null : holder;
      if (target && !Array.isArray(target)) put(target, pick(names, name), copy(value % 2 === 0 ? pick(values, value) : pick(all, other).value));
      break;
    }
    case 4:
      if (!inList) {
        delete (holder as Record<Key, Writable>)[key];
        put(holder, value % 2 === 0 ? `${key}${letter}` : pick(names, name), copy(old));
      }
      break;
    case 5:
      if (inList) holder.push(copy(old));
      else if (isList(old)) put(holder, key, value % 2 === 0 ? [] : [...(copy(old) as Writable[]), ...(copy(old) as Writable[])]);
      break;
    case 6:
      if (typeof old === 'string') {
        const where = other % (old.length + 1);
        put(holder, key, value % 2 === 0 ? `${old.slice(0, where)}${letter}${old.slice(where)}` : `${old.slice(0, where)}${old.slice(where + 1)}`);
      } else if (typeof old === 'number') put(holder, key, String(old));
      break;
    case 7: {
      const events = all.filter(({ value: one }) => isObject(one) && 'eventTime' in one);
      if (events.length > 0) put(at(root, pick(events, spot).path), pick(names, name), copy(pick(values, value)));
      break;
    }
    default: {
      const events = all.filter(({ value: one }) => isObject(one) && 'eventTime' in one);
      if (events.length > 0) put(at(root, pick(events, spot).path), 'type', pick(['ObjectEvent', 'AggregationEvent', 'TransactionEvent', 'TransformationEvent', 'AssociationEvent'], value));
    }
  }
  return root as Json;
}

/** A document after one to three changes. */
export const mutated = (documents: readonly Json[]): fc.Arbitrary<Json> =>
  fc
    .tuple(
      fc.nat(documents.length - 1),
      fc.array(
        fc.record<Mutation>({
          act: fc.nat(8),
          spot: fc.nat(4000),
          other: fc.nat(4000),
          name: fc.nat(4000),
          value: fc.nat(4000),
          letter: fc.constantFrom(...letters),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([index, mutations]) => mutations.reduce(mutate, documents[index] as Json));
