import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { Empty } from '../Empty.tsx';
import { Failure } from '../Failure.tsx';
import { useFigures } from '../figures.ts';
import { useForPaper, usePrinting } from '../printing.ts';
import { Doing } from '../Waiting.tsx';
import type { Column } from './columns.ts';
import styles from './DataTable.module.css';
import { rowHeight, useDensity } from './density.ts';
import type { Rows } from './rows.ts';
import { TableBar } from './TableBar.tsx';
import { TableHead } from './TableHead.tsx';
import { cellClass, TableRow } from './TableRow.tsx';

export interface DataTableProps<Row> {
  /** Names the table for those who listen, and its file. */
  readonly caption: string;
  readonly rows: Rows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The page of a row: the first cell becomes a link to it. */
  readonly linkTo?: (row: Row) => string;
  /** Chooses a row on this page: the first cell becomes a button. */
  readonly onOpen?: (row: Row) => void;
  /** A second line under a row: why. */
  readonly why?: (row: Row) => React.ReactNode;
  /** A row that counts no more: drawn in quiet ink. */
  readonly isQuiet?: (row: Row) => boolean;
  /** Said where the list itself is empty, with one act. */
  readonly empty?: React.ReactNode;
  /** Sums, one cell per column. */
  readonly sum?: readonly React.ReactNode[];
  /** Choices that stand beside the filter. */
  readonly children?: React.ReactNode;
  /** Without the bar of filter, density and download: for a handful of rows. */
  readonly bare?: boolean;
  readonly current?: string | null;
}

/** Below this many rows all are drawn, which keeps the browser's own search whole. */
const drawnWhole = 80;

/** More would be hundreds of sheets of paper, and more than a browser lays out in patience. */
const printedMost = 5000;

/** A table of any length: the server pages, filters and sorts; only the rows in sight are drawn. */
export function DataTable<Row>({ caption, rows, columns, rowKey, linkTo, onOpen, why, isQuiet, empty, sum, children, bare = false, current }: DataTableProps<Row>) {
  const words = useWords(tableWords);
  const density = useDensity();
  const figures = useFigures();
  const view = useRef<HTMLElement>(null);
  const isPrinting = usePrinting();
  const { all, isMore, more } = rows;
  const onPaper = useForPaper(isMore ? () => all(printedMost) : null);
  const list = onPaper ?? rows.rows;
  const isLong = list.length > drawnWhole && !isPrinting && !onPaper;
  const virtual = useVirtualizer({
    count: list.length,
    enabled: isLong,
    getScrollElement: () => view.current,
    estimateSize: () => rowHeight[density] + (why ? 24 : 0),
    overscan: 12,
    getItemKey: (index) => rowKey(list[index] as Row),
  });
  const seen = isLong ? virtual.getVirtualItems() : [];
  const shown = isLong ? seen.map(({ index }) => index) : list.map((_, index) => index);
  const above = seen[0]?.start ?? 0;
  const below = isLong ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const last = shown.at(-1) ?? -1;
  useEffect(() => {
    if (isMore && !isPrinting && !onPaper && last >= rows.rows.length - 20) more();
  }, [isMore, isPrinting, onPaper, last, more, rows.rows.length]);

  const first = rows.total === null;
  const body = (
    <section ref={view} className={isLong ? styles.tall : styles.view} aria-label={caption} aria-busy={rows.isAsking}>
      <table className={styles.table} aria-rowcount={rows.total ?? -1}>
        <caption className="heard">{caption}</caption>
        <TableHead columns={columns} sort={rows.sort} onSort={rows.setSort} />
        {first ? <EmptyRows columns={columns.length} doing={words.loading} /> : null}
        <Gap height={above} />
        {shown.map((index) => {
          const row = list[index] as Row;
          const key = rowKey(row);
          return <TableRow key={key} row={row} index={index} columns={columns} isCurrent={current === key} isQuiet={isQuiet?.(row) ?? false} why={why?.(row)} {...(isLong && { measure: virtual.measureElement })} {...(linkTo && { linkTo })} {...(onOpen && { onOpen })} />;
        })}
        <Gap height={below} />
        {sum && rows.rows.length > 0 ? (
          <tfoot>
            <tr>
              {columns.map((column, place) => (
                <td key={column.key} className={cellClass(column, place)} data-title={column.title}>
                  {sum[place]}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {rows.isMore && rows.isAsking ? <p className="reason">{words.more}</p> : null}
      {rows.total !== null && list.length < rows.total ? <p className={styles.onPaper}>{words.onPaper(figures.number(list.length), figures.number(rows.total))}</p> : null}
    </section>
  );

  return (
    <div className={styles.whole}>
      {bare ? null : (
        <TableBar caption={caption} rows={rows} columns={columns}>
          {children}
        </TableBar>
      )}
      {rows.error && first ? <Failure error={rows.error} onAgain={rows.again} /> : body}
      {rows.error && !first ? <Failure error={rows.error} onAgain={rows.again} /> : null}
      {rows.total === 0 ? rows.search ? <Empty>{words.noneFound(rows.search)}</Empty> : (empty ?? <Empty>{words.none}</Empty>) : null}
    </div>
  );
}

/** Stands for the rows out of sight. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tbody aria-hidden className={styles.gap} style={{ height }} /> : null;
}

function EmptyRows({ columns, doing }: { readonly columns: number; readonly doing: string }) {
  return (
    <tbody>
      {Array.from({ length: 8 }, (_, row) => (
        <tr key={row}>
          <td colSpan={columns} className={styles.emptyRow}>
            {row === 0 ? <Doing>{doing}</Doing> : null}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
