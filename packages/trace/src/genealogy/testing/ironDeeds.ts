import { mark, melt, pour, receiveCharge, scrap, shakeOut, tap, work } from '../acts/index.ts';
import type { Origin } from '../vocabulary.ts';
import type { Yard } from './yard.ts';

export function buy(yard: Yard): void {
  const doing = yard.doing();
  const amount = 100 + (yard.pick() % 400);
  const origin = yard.one<Origin>(['domesticScrap', 'importedPigIron', 'ferroAlloy']) ?? 'ferroAlloy';
  const lot = yard.lot(yard.materials, origin, amount);
  const purchase = yard.pick() % 3 === 0 ? undefined : `urn:x-po:${yard.pick() % 4}`;
  yard.events.push(receiveCharge({ ...doing, charge: { lot: yard.write(lot.name), kilograms: amount, origin }, purchase }));
  yard.made(purchase ?? doing.eventID, [lot]);
}

export function melting(yard: Yard): void {
  const materials = yard.some(yard.materials.filter(({ loose }) => loose > 0), 3);
  if (materials.length === 0) return;
  const iron = yard.pick() % 3 === 0 ? yard.some(yard.iron.filter(({ loose }) => loose > 0), 1) : [];
  const doing = yard.doing();
  const process = yard.process('melt');
  const key = process ?? doing.eventID;
  const charged = materials.map((lot) => ({ lot: yard.write(lot.name), kilograms: yard.take(lot, 300), origin: lot.origin as Origin }));
  const liquid = iron.map((lot) => ({ lot: yard.write(lot.name), kilograms: yard.take(lot, 100) }));
  const heat = yard.lot(yard.iron, 'liquid', 400);
  const heats = [{ lot: yard.write(heat.name), kilograms: 400 }];
  const isSplit = process !== undefined && yard.pick() % 2 === 0;
  if (process !== undefined && isSplit) yard.events.push(melt({ ...doing, charged, liquid, process }), melt({ ...yard.doing(), heats, process }));
  else yard.events.push(melt({ ...doing, charged, liquid, heats, ...(process !== undefined && { process }) }));
  yard.used(key, [...materials.filter(({ origin }) => origin !== 'ownReturns'), ...iron].map(({ name }) => name.key));
  yard.made(key, [heat]);
}

/** A box of rejects is thrown into the furnace as it is. */
export function meltBox(yard: Yard): void {
  const box = yard.one(yard.looseHolders().filter(({ isAsset }) => !isAsset));
  if (!box) return;
  const doing = yard.doing();
  const heat = yard.lot(yard.iron, 'liquid', 100);
  yard.events.push(melt({ ...doing, charged: [{ lot: yard.write(box.name), kilograms: 1, origin: 'ownReturns' }], heats: [{ lot: yard.write(heat.name), kilograms: 100 }] }));
  yard.made(doing.eventID, [heat]);
  yard.truth.all.add(box.name.key);
  yard.empty(box);
}

export function tapping(yard: Yard): void {
  const heats = yard.some(yard.iron.filter(({ loose }) => loose > 0), 2);
  if (heats.length === 0) return;
  const doing = yard.doing();
  const told = heats.map((lot) => ({ lot: yard.write(lot.name), kilograms: yard.take(lot, 300) }));
  const ladle = yard.lot(yard.iron, 'liquid', 300);
  yard.events.push(tap({ ...doing, heats: told, ladle: { lot: yard.write(ladle.name), kilograms: 300 } }));
  yard.used(doing.eventID, heats.map(({ name }) => name.key));
  yard.made(doing.eventID, [ladle]);
}

export function pouring(yard: Yard): void {
  const heats = yard.some(yard.iron.filter(({ loose }) => loose > 0), 2);
  if (heats.length === 0) return;
  const doing = yard.doing();
  const process = yard.process('pour');
  const key = process ?? doing.eventID;
  const iron = heats.map((lot) => ({ lot: yard.write(lot.name), kilograms: yard.take(lot, 200) }));
  const made = Array.from({ length: 1 + (yard.pick() % 2) }, () => yard.lot(yard.castings, 'ownReturns', 6));
  const castings = [...new Set(made)].map((lot) => ({ lot: yard.write(lot.name), pieces: 6 * made.filter((one) => one === lot).length }));
  const pigs = yard.pick() % 2 === 0 ? [yard.lot(yard.materials, 'ownReturns', 20)] : [];
  yard.events.push(pour({ ...doing, iron, castings, returns: pigs.map((lot) => ({ lot: yard.write(lot.name), kilograms: 20 })), ...(process !== undefined && { process }) }));
  yard.used(key, heats.map(({ name }) => name.key));
  yard.made(key, [...made, ...pigs]);
}

export function shaking(yard: Yard): void {
  const from = yard.one(yard.looseLots());
  if (!from) return;
  const doing = yard.doing();
  const count = yard.take(from, 4);
  const lot = yard.lot(yard.castings, 'ownReturns', count);
  const pieces = yard.pick() % 2 === 0 ? [yard.piece()] : [];
  const returns = yard.lot(yard.materials, 'ownReturns', 30);
  yard.events.push(
    shakeOut({
      ...doing,
      poured: [{ lot: yard.write(from.name), pieces: count }],
      good: { lots: [{ lot: yard.write(lot.name), pieces: count }], pieces: pieces.map(({ name }) => yard.write(name)) },
      returns: [{ lot: yard.write(returns.name), kilograms: 30 }],
    }),
  );
  yard.used(doing.eventID, [from.name.key]);
  yard.made(doing.eventID, [lot, returns, ...pieces]);
}

export function marking(yard: Yard): void {
  const from = yard.one(yard.looseLots());
  if (!from) return;
  const doing = yard.doing();
  const count = yard.take(from, 3);
  const pieces = Array.from({ length: count }, () => yard.piece());
  yard.events.push(mark({ ...doing, lots: [{ lot: yard.write(from.name), pieces: count }], pieces: pieces.map(({ name }) => yard.write(name)) }));
  yard.used(doing.eventID, [from.name.key]);
  yard.made(doing.eventID, pieces);
}

export function scrapping(yard: Yard): void {
  const lot = yard.one(yard.looseLots());
  const piece = yard.one(yard.loosePieces());
  if (!lot && !piece) return;
  const doing = yard.doing();
  const lots = lot ? [{ lot: yard.write(lot.name), pieces: yard.take(lot, 3) }] : [];
  if (piece) piece.isGone = true;
  const returns = yard.lot(yard.materials, 'ownReturns', 12);
  yard.events.push(scrap({ ...doing, rejects: { lots, pieces: piece ? [yard.write(piece.name)] : [] }, returns: [{ lot: yard.write(returns.name), kilograms: 12 }] }));
  yard.used(doing.eventID, [lot, piece].flatMap((one) => (one ? [one.name.key] : [])));
  yard.made(doing.eventID, [returns]);
}

/** A piece is welded and keeps its number; a lot is machined and becomes another. */
export function working(yard: Yard): void {
  const piece = yard.one(yard.loosePieces());
  const lot = yard.one(yard.looseLots());
  const wire = yard.one(yard.materials.filter(({ loose, origin }) => loose > 0 && origin !== 'ownReturns'));
  if (!piece || !wire) return;
  const doing = yard.doing();
  const count = lot ? yard.take(lot, 3) : 0;
  const turned = lot ? yard.lot(yard.castings, 'ownReturns', count) : undefined;
  const worked = yard.write(piece.name);
  yard.events.push(
    work({
      ...doing,
      act: 'rework',
      from: { pieces: [worked], lots: lot ? [{ lot: yard.write(lot.name), pieces: count }] : [] },
      material: [{ lot: yard.write(wire.name), kilograms: yard.take(wire, 2) }],
      to: { pieces: [worked], lots: turned ? [{ lot: yard.write(turned.name), pieces: count }] : [] },
    }),
  );
  yard.used(doing.eventID, [piece, lot, wire].flatMap((one) => (one ? [one.name.key] : [])));
  yard.made(doing.eventID, [piece, ...(turned ? [turned] : [])]);
}

/** A whole box goes through a furnace; its castings come out as a new lot. */
export function treatBox(yard: Yard): void {
  const box = yard.one(yard.looseHolders().filter(({ isAsset, lots, ones }) => !isAsset && lots.size + ones.size > 0));
  if (!box) return;
  const doing = yard.doing();
  const lot = yard.lot(yard.castings, 'ownReturns', 4);
  yard.events.push(work({ ...doing, act: 'heatTreat', from: { pieces: [yard.write(box.name)] }, to: { lots: [{ lot: yard.write(lot.name), pieces: 4 }] } }));
  yard.used(doing.eventID, yard.flat(box));
  yard.made(doing.eventID, [lot]);
  yard.empty(box);
}
