export { definitionOf, sheetKeys, sheets, type Book, type Row, type SheetKey } from './sheets/book.ts';
export type { CellValue, ColumnDefinition, Words } from './sheets/column.ts';
export type { Reference, SheetDefinition } from './sheets/definition.ts';
export type { CooperativeRow, FigureRow, FoundryRow, MemberRow } from './sheets/members.ts';
export type { FurnaceRow, HeatOfferRow, HourOfferRow, MaterialRow } from './sheets/melting.ts';
export type { PartRow, RouteRow, StageRow, StockRow } from './sheets/catalogue.ts';
export type { BuyerPartRow, BuyerRow, OrderRow } from './sheets/demand.ts';
