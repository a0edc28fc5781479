import type { Fault, RefusalTable } from '../refusal.ts';
import type { RowSheet } from './tables.ts';

/** One thing wrong with a row that somebody wants to write: where it stands in the Book, and the sentences. */
export interface RowFault {
  readonly sheet: RowSheet;
  /** Which row of the sheet, from 0. */
  readonly index: number;
  readonly column: string;
  readonly id: string;
  readonly en: string;
}

/** How the place of a fault is written for whoever sent the rows. */
export type Place = (fault: RowFault) => string;

/** For who sent a Book: `orders[12].drawn_from`. */
export const inBook: Place = ({ sheet, index, column }) => `${sheet}[${index}].${column}`;

/**
 * For who filled in one form: `drawnFrom` of the thing itself, `foundries.0.village` of what hangs on it.
 *
 * @param fields what the form calls the sheets of what hangs on the thing, where it is not their own name
 */
export const inForm =
  (own: RowSheet, fields: Partial<Record<RowSheet, string>> = {}): Place =>
  ({ sheet, index, column }) =>
    sheet === own ? camelCase(column) : `${fields[sheet] ?? sheet}.${index}.${camelCase(column)}`;

const camelCase = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Refuses all faults at once, if there is one. */
export function refuseFaults<Code extends string>(refusals: RefusalTable<Code>, code: Code, faults: readonly RowFault[], place: Place): void {
  if (faults.length === 0) return;
  const named: Fault[] = faults.map((fault) => ({ at: place(fault), id: fault.id, en: fault.en }));
  throw refusals.refuse(code, { count: faults.length }, named);
}
