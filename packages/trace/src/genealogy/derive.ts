import type { Names } from '../epcis/hash/context.ts';
import { isObject, type Json, type JsonObject, members, valueOf } from '../epcis/json.ts';
import type { Seen } from '../epcis/query/facts.ts';
import { identityOf } from '../epcis/query/identity.ts';
import type { Edge } from './edge.ts';
import { isPiece, lotBeside, lotOf } from './key.ts';
import { destinationOf, idOf, keysIn, locationOf, namesIn, ownFields, type Portion, portionsOf, single, stepOf, textOf, timeOf, transactionsOf, typeOf } from './said.ts';
import { type EdgeKind, edgeKinds } from './vocabulary.ts';

/** What one event says of itself, without any other: the things that it names, and its edges. How long a box held something others may tell. */
export interface Derived {
  readonly things: readonly string[];
  readonly edges: readonly Edge[];
}

/** One event as it is being read. */
interface Reading extends Seen {
  readonly type: string;
  readonly source: string;
  readonly time: number;
  readonly location: string | undefined;
  readonly edges: Edge[];
  readonly things: Set<string>;
}

const readers: Readonly<Record<string, (reading: Reading) => void>> = {
  ObjectEvent: objectEvent,
  AggregationEvent: (reading) => gathering(reading, { during: edgeKinds.hold, ended: edgeKinds.take }),
  AssociationEvent: (reading) => gathering(reading, { during: edgeKinds.fasten, ended: edgeKinds.loosen }),
  TransactionEvent: transactionEvent,
  TransformationEvent: transformationEvent,
};

/**
 * The things and edges of one event, as it alone tells them. An event that declares another wrong has none.
 *
 * @param event a checked event in its JSON form, with its own `@context` where it uses prefixes
 */
export function derive(event: JsonObject): Derived {
  const seen: Seen = { event, names: namesIn(event) };
  const reading: Reading = { ...seen, type: typeOf(seen), source: idOf(event), time: timeOf(event), location: locationOf(seen), edges: [], things: new Set() };
  if (Object.hasOwn(readers, reading.type)) readers[reading.type]?.(reading);
  for (const { parent, child } of reading.edges) reading.things.add(parent).add(child);
  return { things: [...reading.things], edges: reading.edges };
}

/** Writes an edge; a box that holds on has no end yet. */
function edge({ edges, source, time }: Reading, parent: string, child: string, kind: EdgeKind, amount?: Pick<Portion, 'quantity' | 'uom'>): void {
  const until = kind === edgeKinds.hold || kind === edgeKinds.fasten ? Number.POSITIVE_INFINITY : time;
  edges.push({ parent, child, kind, since: time, until, quantity: amount?.quantity, uom: amount?.uom, source });
}

const note = ({ things }: Reading, portions: readonly Portion[]): void => portions.forEach(({ key }) => things.add(key));

/** Where things are from now on. */
function located(reading: Reading, keys: readonly string[]): void {
  const { location } = reading;
  if (location !== undefined) for (const key of keys) if (key !== location) edge(reading, key, location, edgeKinds.at);
}

/** A piece whose bar code, or whose master data, names its lot is of that lot. */
function ofLots(reading: Reading, portions: readonly Portion[]): void {
  const ilmd = valueOf(reading.event, 'ilmd');
  const beside = isObject(ilmd) ? textOf(ilmd, 'cbvmda:lotNumber') : undefined;
  for (const { key, written } of portions) {
    if (!isPiece(key)) continue;
    const lot = lotOf(written) ?? (beside === undefined ? undefined : lotBeside(key, beside));
    if (lot !== undefined) edge(reading, lot, key, edgeKinds.lot, { quantity: 1, uom: undefined });
  }
}

function objectEvent(reading: Reading): void {
  const portions = portionsOf(reading, 'epcList', 'quantityList');
  note(reading, portions);
  ofLots(reading, portions);
  const action = textOf(reading.event, 'action');
  if (action === 'ADD') received(reading, portions);
  if (action === 'DELETE') for (const portion of portions) edge(reading, portion.key, portion.key, edgeKinds.end, portion);
  else located(reading, portions.map(({ key }) => key));
  moved(reading, portions, false);
}

/** A charge lot comes with its purchase; without one, with the event. */
function received(reading: Reading, portions: readonly Portion[]): void {
  const ilmd = valueOf(reading.event, 'ilmd');
  if (!isObject(ilmd) || !ownFields(ilmd, reading.names).has('origin')) return;
  const orders = transactionsOf(reading, 'po');
  for (const from of orders.length > 0 ? orders : [reading.source]) for (const portion of portions) edge(reading, from, portion.key, edgeKinds.bought, portion);
}

/** What leaves, what did not leave after all, and what arrives. */
function moved(reading: Reading, portions: readonly Portion[], isUndone: boolean): void {
  const { event, type } = reading;
  const step = stepOf(reading);
  const advices = transactionsOf(reading, 'desadv');
  if (isUndone || step === 'void_shipping') {
    for (const advice of advices) {
      if (portions.length === 0) edge(reading, advice, advice, edgeKinds.unship);
      for (const portion of portions) edge(reading, portion.key, advice, edgeKinds.unship, portion);
    }
  } else if (step === 'shipping' || (type === 'TransactionEvent' && textOf(event, 'action') === 'ADD')) {
    const shipments = advices.length > 0 || step !== 'shipping' ? advices : [reading.source];
    const destination = destinationOf(reading);
    for (const shipment of shipments) {
      for (const portion of portions) edge(reading, portion.key, shipment, edgeKinds.ship, portion);
      if (destination !== undefined) edge(reading, shipment, destination, edgeKinds.to);
    }
  } else located(reading, advices);
}

function transactionEvent(reading: Reading): void {
  const { event, names } = reading;
  const parent = textOf(event, 'parentID');
  const portions = [...(parent === undefined ? [] : [single(parent, names)]), ...portionsOf(reading, 'epcList', 'quantityList')];
  note(reading, portions);
  const isUndone = textOf(event, 'action') === 'DELETE';
  if (!isUndone) located(reading, portions.map(({ key }) => key));
  moved(reading, portions, isUndone);
}

function gathering(reading: Reading, { during, ended }: { during: EdgeKind; ended: EdgeKind }): void {
  const { event, names } = reading;
  const parent = textOf(event, 'parentID');
  const content = portionsOf(reading, 'childEPCs', 'childQuantityList');
  note(reading, content);
  ofLots(reading, content);
  const action = textOf(event, 'action');
  if (parent !== undefined) {
    const box = identityOf(parent, names);
    reading.things.add(box);
    if (action === 'DELETE' && content.length === 0) edge(reading, box, box, ended);
    const kind = action === 'DELETE' ? ended : action === 'ADD' ? during : edgeKinds.seen;
    for (const portion of content) if (portion.key !== box) edge(reading, portion.key, box, kind, portion);
    located(reading, action === 'DELETE' ? [box, ...content.map(({ key }) => key)] : [box]);
  }
  moved(reading, [...(parent === undefined ? [] : [single(parent, names)]), ...content], false);
}

function transformationEvent(reading: Reading): void {
  const { event, names, source } = reading;
  const named = textOf(event, 'transformationID');
  const process = named === undefined ? source : identityOf(named, names);
  const own = ownFields(event, names);
  const act = own.get('act');
  const inputs = portionsOf(reading, 'inputEPCList', 'inputQuantityList');
  const outputs = portionsOf(reading, 'outputEPCList', 'outputQuantityList');
  const liquid = keysIn(own.get('liquid'), names);
  const remelted = chargedReturns(own.get('charged'), names);
  const returns = keysIn(own.get('returns'), names);
  for (const portion of inputs) {
    const kind = remelted.has(portion.key) ? edgeKinds.remelt : act === 'melt' && !liquid.has(portion.key) ? edgeKinds.charge : edgeKinds.input;
    edge(reading, portion.key, process, kind, portion);
  }
  const made = act === 'melt' || act === 'tap' ? edgeKinds.heat : act === 'pour' || act === 'shakeOut' ? edgeKinds.castings : edgeKinds.output;
  for (const portion of outputs) {
    const kind = returns.has(portion.key) ? edgeKinds.returns : isPiece(portion.key) ? edgeKinds.output : made;
    edge(reading, process, portion.key, kind, portion);
  }
  reading.things.add(process);
  ofLots(reading, [...inputs, ...outputs]);
  located(reading, [process]);
}

/** The charged lots that are own returns: melted again. */
function chargedReturns(charged: Json | undefined, names: Names): ReadonlySet<string> {
  const found = new Set<string>();
  for (const element of members(charged)) {
    if (!isObject(element)) continue;
    const own = ownFields(element, names);
    const lot = own.get('lot');
    if (typeof lot === 'string' && own.get('origin') === 'ownReturns') found.add(identityOf(lot, names));
  }
  return found;
}
