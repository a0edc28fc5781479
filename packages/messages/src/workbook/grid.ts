import type { Finding } from '../findings.ts';
import { finding } from '../findings.ts';
import { textOfPart, unpack } from '../xlsx/archive.ts';
import { dateStyles } from '../xlsx/dateStyles.ts';
import { FileRefusal } from '../xlsx/refusal.ts';
import { sharedStrings } from '../xlsx/sharedStrings.ts';
import { sheetCells } from '../xlsx/sheetCells.ts';
import { workbookParts } from '../xlsx/workbookParts.ts';

/** Dates are midnight of their day in UTC. */
export type Cell = string | number | boolean | Date | null;

/** A sheet as it lies in a file, before anybody says what it means. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Reads the cells of an .xlsx workbook. Never throws: a file that cannot be read gives a finding that says why.
 *
 * The reader is our own because the one from the registry that we tried (read-excel-file 9.3.17) reads all sheets of a file
 * at once and leaves a promise that nobody awaits when two of them are damaged, and that ends the process.
 */
export function readGrids(bytes: Uint8Array): readonly Grid[] | Finding {
  try {
    const parts = unpack(bytes);
    const { sheets, from1904, sharedStrings: strings, styles } = workbookParts(parts);
    const shared = { texts: sharedStrings(textOfPart(parts, strings)), isDate: dateStyles(textOfPart(parts, styles)), from1904 };
    const count = { cells: 0 };
    return sheets.map(({ name, path }) => ({ name, rows: sheetCells(textOfPart(parts, path), shared, count) }));
  } catch (error) {
    return error instanceof FileRefusal ? finding(error.code, {}, error.value, error.details) : finding('file-unreadable', {});
  }
}
