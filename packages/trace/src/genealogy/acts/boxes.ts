import { aggregationEvent, objectEvent } from '../../epcis/events.ts';
import type { JsonObject } from '../../epcis/json.ts';
import type { SourceDestinationType } from '../../epcis/vocabulary.ts';
import { circumstances, type Count, type Doing, listed, own, pieces, type Things } from './act.ts';

const content = ({ lots = [], pieces: ones = [] }: Things) => ({ ...(ones.length > 0 && { childEPCs: ones }), ...(lots.length > 0 && { childQuantityList: lots.map(pieces) }) });

/**
 * Packing into a box, or boxes onto a pallet.
 *
 * @example pack({ time: '2026-11-26T08:00:00+07:00', box: 'https://id.gs1.org/00/095060000000000121', lots: [{ lot: 'urn:x-castings:1', pieces: 10 }] })['action'] // 'ADD'
 */
export const pack = (doing: Doing & Things & { readonly box: string }): JsonObject =>
  own(aggregationEvent({ ...circumstances(doing), ...content(doing), action: 'ADD', bizStep: 'packing', disposition: 'in_progress', parentID: doing.box }), doing);

/**
 * Taking out of a box: what is named, or everything.
 *
 * @example unpack({ time: '2026-11-26T09:00:00+07:00', box: 'https://id.gs1.org/00/095060000000000121' })['action'] // 'DELETE'
 */
export const unpack = (doing: Doing & Things & { readonly box: string }): JsonObject =>
  own(aggregationEvent({ ...circumstances(doing), ...content(doing), action: 'DELETE', bizStep: 'unpacking', disposition: 'in_progress', parentID: doing.box }), doing);

interface Shipped {
  readonly boxes: readonly string[];
  readonly lots?: readonly Count[];
  /** URI of the delivery note. */
  readonly shipment: string;
}

const shipped = ({ boxes, lots }: Omit<Shipped, 'shipment'>) => listed({ pieces: boxes, lots });
const under = (doing: Doing, shipment: string): Doing => ({ ...doing, transactions: [{ type: 'desadv', bizTransaction: shipment }, ...(doing.transactions ?? [])] });
const party: SourceDestinationType = 'possessing_party';

/**
 * Boxes leave under a delivery note: to a buyer, or to another member who works on them (transport between members is the same act).
 * They are on the way until somebody receives them.
 *
 * @param doing.from who gives them, and `to` who gets them: URIs of the parties
 * @example ship({ time: '2026-11-26T10:00:00+07:00', boxes: ['https://id.gs1.org/00/095060000000000121'], shipment: 'urn:x-note:7', to: 'https://id.gs1.org/417/9506000000022' })['bizStep'] // 'shipping'
 */
export const ship = (doing: Omit<Doing, 'place'> & Shipped & { readonly from?: string; readonly to: string }): JsonObject =>
  own(
    objectEvent({
      ...circumstances(under(doing, doing.shipment)),
      ...shipped(doing),
      action: 'OBSERVE',
      bizStep: 'shipping',
      disposition: 'in_transit',
      ...(doing.from !== undefined && { sourceList: [{ type: party, source: doing.from }] }),
      destinationList: [{ type: party, destination: doing.to }],
    }),
    doing,
  );

/**
 * Boxes that were said to have left did not.
 *
 * @example voidShipping({ time: '2026-11-26T10:30:00+07:00', boxes: ['https://id.gs1.org/00/095060000000000121'], shipment: 'urn:x-note:7' })['bizStep'] // 'void_shipping'
 */
export const voidShipping = (doing: Doing & Shipped): JsonObject =>
  own(objectEvent({ ...circumstances(under(doing, doing.shipment)), ...shipped(doing), action: 'OBSERVE', bizStep: 'void_shipping', disposition: 'in_progress' }), doing);

/**
 * Boxes arrive at a place, where they are from then on.
 *
 * @example receive({ time: '2026-11-27T10:00:00+07:00', place: 'https://id.gs1.org/414/9506000000039', boxes: ['https://id.gs1.org/00/095060000000000121'], shipment: 'urn:x-note:7' })['bizStep'] // 'receiving'
 */
export const receive = (doing: Doing & Shipped & { readonly place: string }): JsonObject =>
  own(objectEvent({ ...circumstances(under(doing, doing.shipment)), ...shipped(doing), action: 'OBSERVE', bizStep: 'receiving', disposition: 'in_progress' }), doing);

/**
 * Things are destroyed or lost for good.
 *
 * @example discard({ time: '2026-11-27T10:00:00+07:00', pieces: ['https://id.gs1.org/01/09506000134352/21/P1'] })['action'] // 'DELETE'
 */
export const discard = (doing: Doing & Things): JsonObject =>
  own(objectEvent({ ...circumstances(doing), ...listed(doing), action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' }), doing);
