import { createHash } from 'node:crypto';
import type { Import } from '@sentra/contract';
import { type Book, compareBooks, definitionOf, type RowChange, type SheetChanges, sheetKeys } from '@sentra/messages';

/** What a file would do, as it is shown to people, and a digest of all of it: equal only where every row and value is. */
export interface Comparison {
  readonly sheets: Import['sheets'];
  readonly digest: string;
}

/** As many as fit on a screen; the numbers beside them count all. */
const mostExamples = 12;

export function comparison(now: Book, then: Book): Comparison {
  const changes = compareBooks(now, then);
  const sheets = sheetKeys.flatMap((key) => {
    const sheet = changes[key];
    return sheet ? [{ sheet: key, ...definitionOf(key).name, ...countsOf(sheet), examples: examplesOf(sheet) }] : [];
  });
  return { sheets, digest: createHash('sha256').update(JSON.stringify(changes)).digest('hex') };
}

/** Whether there is anything to write. */
export const changesAnything = (sheets: Import['sheets']): boolean => sheets.some((sheet) => sheet.new + sheet.changed > 0);

const countsOf = ({ added, changed, unchanged }: SheetChanges) => ({ new: added.length, changed: changed.length, unchanged });

/** Changed rows first: what is overwritten wants looking at more than what is added. */
const examplesOf = ({ added, changed }: SheetChanges) =>
  [...changed.slice(0, mostExamples).map(changedExample), ...added.slice(0, mostExamples).map(newExample)].slice(0, mostExamples);

const changedExample = ({ name, fields }: RowChange) => ({ key: name, kind: 'changed' as const, fields: fields.map(({ column, before, after }) => ({ field: column, before, after })) });

const newExample = ({ name, row }: RowChange) => ({
  key: name,
  kind: 'new' as const,
  fields: Object.entries(row).flatMap(([field, after]) => (after === undefined || after === null ? [] : [{ field, before: null, after }])),
});
