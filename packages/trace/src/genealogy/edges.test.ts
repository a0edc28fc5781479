import { expect, it } from 'vitest';
import { aggregationEvent, errorDeclaration, objectEvent, transactionEvent, transformationEvent } from '../epcis/events.ts';
import type { JsonObject } from '../epcis/json.ts';
import { melt, pack, pour, receiveCharge, scrap, ship, tap, unpack } from './acts/index.ts';
import { edgesOf } from './edges.ts';
import { graphOf, walk } from './graph.ts';
import { lotName, pieceName } from './testing/names.ts';
import { edgeKinds } from './vocabulary.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 1, minute)).toISOString();
const crate = 'https://id.gs1.org/8003/09506000123456C1';
const pallet = 'https://id.gs1.org/00/095060000000000121';
const piece = (serial: string) => pieceName(100, serial).key;
const lot = (name: string) => lotName(100, name).key;
const down = (events: readonly JsonObject[], from: string) => new Set(walk(graphOf(edgesOf(events).edges), [from], 'down').reached().keys());
const up = (events: readonly JsonObject[], from: string) => new Set(walk(graphOf(edgesOf(events).edges), [from], 'up').reached().keys());

it('tells what things are by what happened to them', () => {
  const { things } = edgesOf([
    receiveCharge({ time: at(1), charge: { lot: lot('S1'), kilograms: 900, origin: 'domesticScrap' }, purchase: 'urn:x-po:1' }),
    melt({ time: at(2), eventID: 'urn:x:melt', charged: [{ lot: lot('S1'), kilograms: 400, origin: 'domesticScrap' }, { lot: lot('R1'), kilograms: 100, origin: 'ownReturns' }], heats: [{ lot: lot('H1'), kilograms: 480 }] }),
    tap({ time: at(3), heats: [{ lot: lot('H1'), kilograms: 480 }], ladle: { lot: lot('LADLE'), kilograms: 480 } }),
    pour({ time: at(4), iron: [{ lot: lot('LADLE'), kilograms: 480 }], castings: [{ lot: lot('C1'), pieces: 40 }], returns: [{ lot: lot('PIG'), kilograms: 20 }] }),
    scrap({ time: at(5), rejects: { lots: [{ lot: lot('C1'), pieces: 2 }] }, returns: [{ lot: lot('R2'), kilograms: 12 }] }),
    pack({ time: at(6), box: pallet, lots: [{ lot: lot('C1'), pieces: 10 }] }),
    ship({ time: at(7), boxes: [pallet], shipment: 'urn:x-note:1', to: 'https://id.gs1.org/417/9506000000022' }),
  ]);
  const kinds = { S1: 'charge', R1: 'returns', H1: 'heat', LADLE: 'heat', C1: 'castings', PIG: 'returns', R2: 'returns' };
  expect(Object.fromEntries(Object.keys(kinds).map((name) => [name, things.get(lot(name))]))).toEqual(kinds);
  expect(things.get('urn:x:melt')).toBe('process');
  expect(things.get(pallet)).toBe('box');
  expect(things.get('urn:x-note:1')).toBe('shipment');
});

it('a crate that is used again does not tell its next content of the earlier', () => {
  const events = [
    pack({ time: at(1), box: crate, pieces: [piece('A')] }),
    ship({ time: at(2), boxes: [crate], shipment: 'urn:x-note:1', to: 'urn:x-buyer' }),
    unpack({ time: at(3), box: crate }),
    pack({ time: at(4), box: crate, pieces: [piece('B')] }),
    ship({ time: at(5), boxes: [crate], shipment: 'urn:x-note:2', to: 'urn:x-buyer' }),
  ];
  expect(down(events, piece('A'))).toEqual(new Set([piece('A'), crate, 'urn:x-note:1']));
  expect(down(events, piece('B'))).toEqual(new Set([piece('B'), crate, 'urn:x-note:2']));
  expect(up(events, 'urn:x-note:2')).toEqual(new Set(['urn:x-note:2', crate, piece('B')]));
});

it('of counted castings something is in the box until certainly as many were taken out', () => {
  const box = (taken: { pieces?: number }[]) => [
    pack({ time: at(1), box: crate, lots: [{ lot: lot('C'), pieces: 10 }] }),
    ...taken.map(({ pieces }, nth) => aggregationEvent({ eventTime: at(2 + nth), action: 'DELETE', parentID: crate, childQuantityList: [{ epcClass: lot('C'), ...(pieces !== undefined && { quantity: pieces }) }] })),
    ship({ time: at(9), boxes: [crate], shipment: 'urn:x-note:1', to: 'urn:x-buyer' }),
  ];
  expect(down(box([{ pieces: 4 }]), lot('C')).has('urn:x-note:1')).toBe(true);
  expect(down(box([{ pieces: 4 }, { pieces: 6 }]), lot('C')).has('urn:x-note:1')).toBe(false);
  expect(down(box([{}]), lot('C')).has('urn:x-note:1')).toBe(true);
});

it('what is packed and leaves at the same moment is in the shipment; what is put into an emptied crate at that moment stays', () => {
  const together = [pack({ time: at(1), box: crate, pieces: [piece('A')] }), ship({ time: at(1), boxes: [crate], shipment: 'urn:x-note:1', to: 'urn:x-buyer' })];
  expect(down(together, piece('A')).has('urn:x-note:1')).toBe(true);
  const refilled = [pack({ time: at(1), box: crate, pieces: [piece('A')] }), unpack({ time: at(2), box: crate }), pack({ time: at(2), box: crate, pieces: [piece('B')] }), ship({ time: at(3), boxes: [crate], shipment: 'urn:x-note:1', to: 'urn:x-buyer' })];
  expect(up(refilled, 'urn:x-note:1')).toEqual(new Set(['urn:x-note:1', crate, piece('B')]));
});

it('a heat that is poured over hours is one process, also where its parts arrive in any order', () => {
  const process = 'urn:x-pouring:1';
  const events = [
    pour({ time: at(3), process, castings: [{ lot: lot('C2'), pieces: 8 }] }),
    pour({ time: at(2), process, castings: [{ lot: lot('C1'), pieces: 9 }] }),
    pour({ time: at(1), process, iron: [{ lot: lot('H1'), kilograms: 300 }] }),
  ];
  expect(down(events, lot('H1'))).toEqual(new Set([lot('H1'), process, lot('C1'), lot('C2')]));
});

it('a wrong event counts for nothing, whichever of both arrives first', () => {
  const wrong = pack({ time: at(1), eventID: 'urn:x:1', box: crate, pieces: [piece('A')] });
  const declared = errorDeclaration(wrong, { declarationTime: at(5), reason: 'did_not_occur' });
  expect(edgesOf([wrong]).edges).not.toEqual([]);
  expect(edgesOf([wrong, declared]).edges).toEqual([]);
  expect(edgesOf([declared, wrong]).edges).toEqual([]);
});

it('reads events that others wrote, without our vocabulary: each input goes into each output, and returns are followed rather than missed', () => {
  const foreign = transformationEvent({ eventTime: at(1), eventID: 'urn:x:1', bizStep: 'creating_class_instance', inputQuantityList: [{ epcClass: lot('A') }, { epcClass: lot('B') }], outputQuantityList: [{ epcClass: lot('C') }] });
  const next = transformationEvent({ eventTime: at(2), eventID: 'urn:x:2', inputQuantityList: [{ epcClass: lot('C') }], outputEPCList: [piece('P')] });
  expect(up([foreign, next], piece('P'))).toEqual(new Set([piece('P'), 'urn:x:2', lot('C'), 'urn:x:1', lot('A'), lot('B')]));
});

it('a transaction with a delivery note is a shipment too, and things may be taken off it again', () => {
  const note = { type: 'desadv', bizTransaction: 'urn:x-note:1' } as const;
  const on = transactionEvent({ eventTime: at(2), action: 'ADD', bizTransactionList: [note], epcList: [crate] });
  const off = transactionEvent({ eventTime: at(3), action: 'DELETE', bizTransactionList: [note], epcList: [crate] });
  const packed = pack({ time: at(1), box: crate, pieces: [piece('A')] });
  expect(down([on, packed], piece('A')).has('urn:x-note:1')).toBe(true);
  expect(down([off, on, packed], piece('A')).has('urn:x-note:1')).toBe(false);
  expect(down([objectEvent({ eventTime: at(4), eventID: 'urn:x:ship', action: 'OBSERVE', bizStep: 'shipping', epcList: [crate] }), packed], piece('A')).has('urn:x:ship')).toBe(true);
});

it('a piece whose bar code names its lot comes from that lot', () => {
  const made = objectEvent({ eventTime: at(1), action: 'ADD', bizStep: 'commissioning', epcList: [`https://id.batur.example/01/${lot('C1').split('/')[4]}/10/C1/21/P1`] });
  expect(up([made], piece('P1')).has(lot('C1'))).toBe(true);
  const told = objectEvent({ eventTime: at(1), action: 'ADD', bizStep: 'commissioning', epcList: [piece('P1')], ilmd: { 'cbvmda:lotNumber': 'C1' } });
  expect(up([told], piece('P1')).has(lot('C1'))).toBe(true);
});

it('our words are known by their namespace, whatever the prefix', () => {
  const ours = melt({ time: at(1), eventID: 'urn:x:1', charged: [{ lot: lot('R'), kilograms: 9, origin: 'ownReturns' }], heats: [{ lot: lot('H'), kilograms: 9 }] });
  const { '@context': _, ...fields } = ours;
  const renamed = JSON.parse(JSON.stringify(fields).replaceAll('sentra:', 'x:')) as JsonObject;
  const theirs = { '@context': { x: 'https://ns.sentra.example/epcis/' }, ...renamed };
  expect(edgesOf([theirs])).toEqual(edgesOf([ours]));
  expect(edgesOf([theirs]).edges.some(({ kind }) => kind === edgeKinds.remelt)).toBe(true);
});

it('words of the standard are known however they are written, also with a prefix of the sender', () => {
  const shipping = { eventTime: at(2), eventID: 'urn:x:ship', action: 'OBSERVE', epcList: [crate] } as const;
  const bare = { ...shipping, type: 'ObjectEvent', bizStep: 'shipping', bizTransactionList: [{ type: 'desadv', bizTransaction: 'urn:x-note:1' }], destinationList: [{ type: 'owning_party', destination: 'urn:x-buyer' }] };
  const prefixed = {
    ...shipping, '@context': [{ c: 'https://ref.gs1.org/cbv/' }], type: 'epcis:ObjectEvent', bizStep: 'c:BizStep-shipping',
    bizTransactionList: [{ type: 'c:BTT-desadv', bizTransaction: 'urn:x-note:1' }], destinationList: [{ type: 'urn:epcglobal:cbv:sdt:owning_party', destination: 'urn:x-buyer' }],
  };
  expect(edgesOf([bare]).edges.map(({ kind }) => kind)).toEqual(expect.arrayContaining([edgeKinds.ship, edgeKinds.to]));
  expect(edgesOf([prefixed])).toEqual(edgesOf([bare]));
});

it('a walk stops where returns are melted again, and says between which', () => {
  const events = [
    scrap({ time: at(1), eventID: 'urn:x:scrap', rejects: { pieces: [piece('A')] }, returns: [{ lot: lot('R'), kilograms: 12 }] }),
    melt({ time: at(2), eventID: 'urn:x:melt', charged: [{ lot: lot('R'), kilograms: 12, origin: 'ownReturns' }], heats: [{ lot: lot('H'), kilograms: 12 }] }),
  ];
  const graph = graphOf(edgesOf(events).edges);
  const from = walk(graph, [piece('A')], 'down');
  expect(from.has(lot('R')) && !from.has(lot('H'))).toBe(true);
  expect(from.stops()).toMatchObject([{ edge: { parent: lot('R'), child: 'urn:x:melt', quantity: 12, uom: 'KGM' }, steps: 2 }]);
  expect(walk(graph, [lot('H')], 'up').stops()).toMatchObject([{ edge: { parent: lot('R'), child: 'urn:x:melt' }, steps: 1 }]);
});

it('the way to a thing is a shortest one, edge by edge', () => {
  const events = [
    melt({ time: at(1), eventID: 'urn:x:melt', charged: [{ lot: lot('S'), kilograms: 9, origin: 'domesticScrap' }], heats: [{ lot: lot('H'), kilograms: 9 }] }),
    pour({ time: at(2), eventID: 'urn:x:pour', iron: [{ lot: lot('H'), kilograms: 9 }], castings: [{ lot: lot('C'), pieces: 3 }] }),
    pack({ time: at(3), box: crate, lots: [{ lot: lot('C'), pieces: 3 }] }),
    pack({ time: at(4), box: pallet, pieces: [crate] }),
    pack({ time: at(5), box: pallet, lots: [{ lot: lot('C'), pieces: 1 }] }),
  ];
  const way = walk(graphOf(edgesOf(events).edges), [lot('S')], 'down').wayTo(pallet);
  expect(way?.map(({ child }) => child)).toEqual(['urn:x:melt', lot('H'), 'urn:x:pour', lot('C'), pallet]);
});
