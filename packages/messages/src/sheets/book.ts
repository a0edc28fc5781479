import { parts, routes, stages, stock } from './catalogue.ts';
import { buyerParts, buyers, orders } from './demand.ts';
import type { RowOfSheet, SheetDefinition } from './definition.ts';
import { furnaces, heatOffers, hourOffers, materials } from './melting.ts';
import { cooperative, figures, foundries, members } from './members.ts';

/** Every sheet of the workbook, in an order in which each comes after those it refers to. */
export const sheets = {
  cooperative, materials, members, foundries, figures, furnaces, heatOffers, hourOffers,
  parts, stages, routes, buyers, buyerParts, orders, stock,
} as const satisfies Record<string, SheetDefinition>;

export type SheetKey = keyof typeof sheets;
export type Row<K extends SheetKey> = RowOfSheet<(typeof sheets)[K]>;

/**
 * A cooperative's book, or a part of it: rows by sheet, named and typed as the columns of the tables.
 * An absent sheet says nothing, and so does an absent column of a row. The order of rows is the order that people gave them.
 */
export type Book = { readonly [K in SheetKey]?: readonly Row<K>[] };

/** The keys of the sheets, in their order. */
export const sheetKeys = Object.keys(sheets) as SheetKey[];

/** The definition of a sheet, seen without the types of its columns. */
export const definitionOf = (key: SheetKey): SheetDefinition => sheets[key];
