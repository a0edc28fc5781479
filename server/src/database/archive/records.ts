import { z } from 'zod';

/**
 * A database as a sequence that no engine owns: a head, then for each table its name and columns and its rows, then an end
 * that says how much there was. Each value is PostgreSQL's own text for it (or null), which reads back exactly: numeric with
 * all its digits, instants to the microsecond, bytea as hex.
 */
export type ArchiveRecord = Head | TableStart | Row | End;

/** Raised when the sequence itself changes; not when the schema does. */
export const archiveFormat = 1;

const head = z.object({ sentra: z.literal('archive'), format: z.number(), schema: z.string(), made: z.string() });
const tableStart = z.object({ table: z.string(), columns: z.array(z.object({ name: z.string(), type: z.string() })) });
const row = z.array(z.string().nullable());
const tableSum = z.object({ table: z.string(), rows: z.number(), digest: z.string() });
const end = z.object({ end: z.array(tableSum) });

export type Head = z.infer<typeof head>;
export type TableStart = z.infer<typeof tableStart>;
export type Column = TableStart['columns'][number];
export type Row = z.infer<typeof row>;
export type End = z.infer<typeof end>;
/** How many rows a table has, and a digest of them that does not depend on their order. */
export type TableSum = z.infer<typeof tableSum>;

const anyRecord = z.union([row, tableStart, end, head]);

/** One record from its line. @throws if the line is none */
export function parseRecord(line: string): ArchiveRecord {
  return anyRecord.parse(JSON.parse(line));
}

export const isRow = (record: ArchiveRecord): record is Row => Array.isArray(record);
