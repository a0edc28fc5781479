import { definitionOf, type Origin, type SheetKey } from '@sentra/messages';

/** Where a row of the Book stood in its file, as a person finds it there. */
export type Place = (sheet: SheetKey, index: number, column: string) => { sheet: string; row: number; column: string };

export const placesIn =
  (origin: Origin): Place =>
  (sheet, index, column) => ({
    sheet: origin[sheet]?.name ?? definitionOf(sheet).name.id,
    row: origin[sheet]?.rows[index] ?? index + 1,
    column: origin[sheet]?.heads[column] ?? definitionOf(sheet).columns[column]?.id ?? column,
  });
