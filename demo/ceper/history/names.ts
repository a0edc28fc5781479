import { gln, gtin, linkOf, sscc, type Thing } from '@sentra/trace/gs1';

/** The prefix that GS1 keeps for examples: no company has it. */
const company = '9506000';
const host = 'id.gs1.org';
/** A host that nobody can have: what stands under it is named, never fetched. */
const home = 'https://ceper.example';

const link = (thing: Thing): string => linkOf(thing, { host });
/** Materials are sold by measure; the heads of their numbers leave room for those of parts. */
const lotOf = (item: number, lot: string, indicator: number): string => link({ kind: 'item', gtin: gtin(company, item, indicator), lot });

/** What is bought to be charged or pressed. */
export const bought = { scrap: 30_001, pigIron: 30_002, ferroSilicon: 30_003, ferroPhosphorus: 30_004, magnesium: 30_005, compound: 30_011 } as const;
export type Bought = keyof typeof bought;
/** What goes into a furnace. */
export type Chargeable = Exclude<Bought, 'compound'>;
export const boughtLot = (what: Bought, lot: string): string => lotOf(bought[what], lot, 9);

/** Liquid iron and returns of a material by its place in the book. */
export const heatLot = (material: number, lot: string): string => lotOf(20_000 + 10 * material, lot, 9);
export const ladleLot = (material: number, lot: string): string => lotOf(20_001 + 10 * material, lot, 9);
export const returnsLot = (material: number, lot: string): string => lotOf(20_002 + 10 * material, lot, 9);

const partItem = (part: number, done: number): number => 10_000 + 10 * part + done;
/** A part by its place in the book, after so many of its stages; after none of them it is still in its mould. */
export const partLot = (part: number, done: number, lot: string): string => lotOf(partItem(part, done), lot, 0);
export const pieceOf = (part: number, done: number, serial: string): string => link({ kind: 'item', gtin: gtin(company, partItem(part, done)), serial });

export const boxOf = (serial: number): string => link({ kind: 'unit', sscc: sscc(company, serial) });

/** A place of the cooperative by the code of its foundry. */
export const foundryPlace = (code: string): string => link({ kind: 'place', gln: gln(company, 1), extension: code });
/** The gate of a buyer by his code. */
export const buyerPlace = (code: string): string => link({ kind: 'place', gln: gln(company, 2), extension: code });

const named = (what: string) => (code: string): string => `${home}/${what}/${code}`;
export const processOf = named('proses');
export const noteOf = named('surat-jalan');
export const orderOf = named('pesanan');
export const purchaseOf = named('pembelian');
export const complaintOf = named('keluhan');

/** The identifier of the history's events, by their number from 1. */
export const eventOf = (number: number): string => `${home}/riwayat/${String(number).padStart(4, '0')}`;
