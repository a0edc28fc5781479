import { aggregationEvent, associationEvent, errorDeclaration, transactionEvent } from '../../epcis/events.ts';
import { discard, inspect, pack, receive, ship, unpack, voidShipping, work } from '../acts/index.ts';
import type { Holder, Lot, Piece, Yard } from './yard.ts';

export function packing(yard: Yard): void {
  const box = yard.holder(false);
  const lots = yard.some(yard.looseLots(), 2);
  const ones = yard.some<Piece | Holder>([...yard.loosePieces(), ...yard.looseHolders().filter((one) => one !== box)], 3);
  if (lots.length + ones.length === 0) return;
  const doing = yard.doing();
  const counts = lots.map((lot) => [lot, yard.take(lot, 4)] as const);
  yard.events.push(pack({ ...doing, box: yard.write(box.name), lots: counts.map(([lot, pieces]) => ({ lot: yard.write(lot.name), pieces })), pieces: ones.map(({ name }) => yard.write(name)) }));
  for (const [lot, count] of counts) box.lots.set(lot, (box.lots.get(lot) ?? 0) + count);
  yard.put(box, ones);
  yard.insert(box, [...lots.map(({ name }) => name.key), ...ones.flatMap((one) => yard.flat(one))]);
}

export function unpacking(yard: Yard): void {
  const box = yard.one(yard.holders.filter(({ isAsset, lots, ones }) => !isAsset && lots.size + ones.size > 0));
  if (!box) return;
  const doing = yard.doing();
  const isAll = yard.pick() % 3 === 0;
  const lots = isAll ? [...box.lots.keys()] : yard.some([...box.lots.keys()], 2);
  const ones = isAll ? [...box.ones] : yard.some([...box.ones], 2);
  const counts = lots.map((lot): [Lot, number] => [lot, isAll ? (box.lots.get(lot) ?? 0) : Math.min(box.lots.get(lot) ?? 0, 1 + (yard.pick() % 4))]);
  for (const [lot, count] of counts) {
    const left = (box.lots.get(lot) ?? 0) - count;
    if (left > 0) box.lots.set(lot, left);
    else box.lots.delete(lot);
    lot.loose += count;
  }
  for (const one of ones) {
    one.within = undefined;
    box.ones.delete(one);
  }
  const named = { lots: counts.map(([lot, pieces]) => ({ lot: yard.write(lot.name), pieces })), pieces: ones.map(({ name }) => yard.write(name)) };
  yard.events.push(unpack({ ...doing, box: yard.write(box.name), ...(isAll ? {} : named) }));
}

/** What is in a box is seen there once more. */
export function look(yard: Yard): void {
  const box = yard.one(yard.holders.filter(({ isAsset, ones }) => !isAsset && ones.size > 0));
  if (!box) return;
  const { time, eventID } = yard.doing();
  const childEPCs = yard.some([...box.ones], 2).map(({ name }) => yard.write(name));
  yard.events.push(aggregationEvent({ eventTime: time, eventID, action: 'OBSERVE', bizStep: 'inspecting', parentID: yard.write(box.name), childEPCs }));
}

export function fasten(yard: Yard): void {
  const asset = yard.holder(true);
  const ones = yard.some(yard.loosePieces(), 2);
  if (ones.length === 0) return;
  const { time, eventID } = yard.doing();
  yard.events.push(associationEvent({ eventTime: time, eventID, action: 'ADD', bizStep: 'installing', parentID: yard.write(asset.name), childEPCs: ones.map(({ name }) => yard.write(name)) }));
  yard.put(asset, ones);
  yard.insert(asset, ones.flatMap((one) => yard.flat(one)));
}

export function loosen(yard: Yard): void {
  const asset = yard.one(yard.holders.filter(({ isAsset, ones }) => isAsset && ones.size > 0));
  if (!asset) return;
  const { time, eventID } = yard.doing();
  const ones = yard.some([...asset.ones], 2);
  yard.events.push(associationEvent({ eventTime: time, eventID, action: 'DELETE', bizStep: 'removing', parentID: yard.write(asset.name), childEPCs: ones.map(({ name }) => yard.write(name)) }));
  for (const one of ones) {
    one.within = undefined;
    asset.ones.delete(one);
  }
}

export function shipping(yard: Yard): void {
  const content = yard.some<Piece | Holder>([...yard.looseHolders(), ...yard.loosePieces()], 3);
  const lot = yard.pick() % 3 === 0 ? yard.one(yard.looseLots()) : undefined;
  if (content.length === 0) return;
  const { place, ...doing } = yard.doing();
  const known = yard.pick() % 3 === 0 ? yard.one(yard.shipments) : undefined;
  const key = known?.key ?? `urn:x-note:${yard.next()}`;
  const boxes = content.map(({ name }) => yard.write(name));
  const lots = lot ? [{ lot: yard.write(lot.name), pieces: yard.take(lot, 2) }] : [];
  const isVoid = yard.pick() % 5 === 0;
  if (yard.pick() % 4 === 0) {
    const quantityList = lots.map(({ lot: epcClass, pieces: quantity }) => ({ epcClass, quantity }));
    yard.events.push(transactionEvent({ eventTime: doing.time, eventID: doing.eventID, action: 'ADD', bizTransactionList: [{ type: 'desadv', bizTransaction: key }], epcList: boxes, quantityList }));
  } else yard.events.push(ship({ ...doing, boxes, lots, shipment: key, to: place }));
  yard.truth.put(yard.truth.everIn, key, []);
  if (isVoid) {
    // Everything of the note, also what was said before: it did not leave.
    yard.events.push(voidShipping({ ...yard.doing(), boxes: [], shipment: key }));
    yard.truth.everIn.set(key, new Set());
  } else yard.truth.put(yard.truth.everIn, key, [...content.flatMap((one) => yard.flat(one)), ...(lot ? [lot.name.key] : [])]);
  if (!known) yard.shipments.push({ key, content });
  for (const one of content) for (const inner of yard.flat(one)) yard.truth.all.add(inner);
}

export function receiving(yard: Yard): void {
  const shipment = yard.one(yard.shipments);
  if (!shipment) return;
  yard.events.push(receive({ ...yard.doing(), boxes: shipment.content.map(({ name }) => yard.write(name)), shipment: shipment.key }));
}

export function inspecting(yard: Yard): void {
  const piece = yard.one(yard.pieces);
  if (piece) yard.events.push(inspect({ ...yard.doing(), isGood: true, pieces: [yard.write(piece.name)] }));
}

export function discarding(yard: Yard): void {
  const piece = yard.one(yard.loosePieces());
  if (!piece) return;
  piece.isGone = true;
  yard.events.push(discard({ ...yard.doing(), pieces: [yard.write(piece.name)] }));
}

/** Somebody tells what never happened, and takes it back. */
export function err(yard: Yard): void {
  const lot = yard.one([...yard.castings, ...yard.iron, ...yard.materials]);
  const holder = yard.one(yard.holders);
  const piece = yard.one(yard.pieces);
  if (!lot || !holder || !piece) return;
  const doing = yard.doing();
  const [box, one, other] = [yard.write(holder.name), yard.write(piece.name), yard.write(lot.name)];
  const wrong = [
    () => pack({ ...doing, box, pieces: [one], lots: [{ lot: other, pieces: 1 }] }),
    () => unpack({ ...doing, box }),
    () => ship({ ...doing, boxes: [box, one], shipment: 'urn:x-note:wrong', to: doing.place }),
    () => work({ ...doing, act: 'machine', from: { lots: [{ lot: other, pieces: 1 }] }, to: { pieces: [one] } }),
    () => voidShipping({ ...doing, boxes: [box], shipment: yard.one(yard.shipments)?.key ?? 'urn:x-note:wrong' }),
  ][yard.pick() % 5];
  if (!wrong) return;
  const event = wrong();
  yard.events.push(event, errorDeclaration(event, { declarationTime: yard.doing().time, reason: 'did_not_occur' }));
}
