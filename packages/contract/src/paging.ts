import { z } from 'zod';

type Sort<Column extends string> = Column | `-${Column}`;

/**
 * The query of every list: a page by cursor, a text to look for, and the column to sort by (a leading `-` is descending).
 *
 * @param sortable the columns by which this list sorts
 * @param first the order when none is asked for
 */
export const listQuery = <const Column extends string>(sortable: readonly Column[], first: Sort<Column>) =>
  z.object({
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    search: z.string().trim().max(100).optional(),
    sort: z.enum(sortable.flatMap((column): Sort<Column>[] => [column, `-${column}`])).default(first as never),
  });

/** One page of a list. `next` is the cursor of the following page, or null at the end; `total` counts all rows that match. */
export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable(), total: z.int() });

export interface Page<Row> {
  readonly rows: Row[];
  readonly next: string | null;
  readonly total: number;
}
