export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** What stands in the cell. */
  readonly cell: (row: Row) => React.ReactNode;
  /** The same without form, for downloads, sorting and searching: ISO numbers and dates, null where unknown. */
  readonly plain: (row: Row) => string | number | null;
  /** The column's name for the server's `sort`; without it the head is not a button. */
  readonly sort?: string;
  /** Figures stand right. */
  readonly number?: boolean;
  /** On a narrow screen this column keeps its place right of the first, on the first line. */
  readonly leads?: boolean;
  /** Of a column that leads: what stands behind the figure on a narrow screen, where the head is not shown; null where a word stands in place of the figure. */
  readonly unit?: string | ((row: Row) => string | null);
  /** Left out on a narrow screen. */
  readonly wideOnly?: boolean;
  /** Long text that may break; other columns but the first do not. */
  readonly wraps?: boolean;
  /** CSS width, for instance `90px`. */
  readonly width?: string;
}
