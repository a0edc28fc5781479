import { type CellValue, type ColumnDefinition, definitionOf, type SheetKey } from '@sentra/messages';

/** The cooperative is no row among others: its settings are changed by its own command. */
export type RowSheet = Exclude<SheetKey, 'cooperative'>;

/** Sheets whose things can be ended. A member is dormant or has left instead, an order line is closed. */
export type EndableSheet = 'materials' | 'furnaces' | 'parts' | 'buyers';

/** A row of a sheet without the types of its columns: named as the columns of its table. */
export type BookRow = Readonly<Record<string, CellValue>>;

export interface BookTable {
  readonly table: string;
  /** What the audit calls the thing. */
  readonly subject: string;
  /** The table keeps the order in which the rows were given, in `position`. `given`: the database counts; `counted`: we do. */
  readonly order?: 'given' | 'counted';
  /** SQL for a column that stands in a table of its own, over the row `t`. */
  readonly apart?: Readonly<Record<string, string>>;
}

/** Where the rows of each sheet of the Book stand in the database. */
export const bookTables: Readonly<Record<RowSheet, BookTable>> = {
  materials: { table: 'material', subject: 'material', order: 'counted' },
  members: { table: 'member', subject: 'member' },
  foundries: { table: 'foundry', subject: 'foundry' },
  figures: { table: 'figure', subject: 'figure' },
  furnaces: {
    table: 'furnace',
    subject: 'furnace',
    order: 'counted',
    apart: {
      materials: `(select coalesce(array_agg(m.material_code order by m.material_code collate "C"), '{}') from furnace_material m where m.cooperative_id = t.cooperative_id and m.furnace_code = t.code)`,
    },
  },
  heatOffers: { table: 'heat_offer', subject: 'heat-offer' },
  hourOffers: { table: 'hour_offer', subject: 'hour-offer' },
  parts: { table: 'part', subject: 'part' },
  stages: { table: 'stage', subject: 'stage' },
  routes: { table: 'route', subject: 'route', order: 'counted' },
  buyers: { table: 'buyer', subject: 'buyer' },
  buyerParts: { table: 'buyer_part', subject: 'buyer-part' },
  orders: { table: 'order_line', subject: 'order', order: 'given' },
  stock: { table: 'stock', subject: 'stock' },
};

const typeOfKind: Readonly<Record<ColumnDefinition['kind'], string>> = {
  code: 'text', text: 'text', choice: 'text', codes: 'text[]', whole: 'integer', stage: 'integer', number: 'numeric',
  rupiah: 'bigint', kilograms: 'bigint', date: 'date', week: 'date', yesNo: 'boolean',
};

/** PostgreSQL's type of a column of a sheet. */
export function typeOf(sheet: SheetKey, column: string): string {
  const definition = definitionOf(sheet).columns[column];
  if (!definition) throw new Error(`the sheet ${sheet} has no column ${column}`);
  return typeOfKind[definition.kind];
}

/** The columns of a sheet that stand in its own table. */
export const columnsOf = (sheet: RowSheet): string[] => Object.keys(definitionOf(sheet).columns).filter((column) => !bookTables[sheet].apart?.[column]);

/** The columns that name a row: equal in all of them means the same row. */
export const keyOf = (sheet: RowSheet, row: BookRow): string => JSON.stringify(definitionOf(sheet).key.map((column) => row[column] ?? null));

/** A row's key as people read it and as the audit keeps it. */
export const codeOf = (sheet: RowSheet, row: BookRow): string =>
  definitionOf(sheet)
    .key.map((column) => row[column])
    .filter((value) => value !== null && value !== undefined)
    .join('/');
