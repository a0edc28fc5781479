import { useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { Empty } from '../Empty.tsx';
import { Failure } from '../Failure.tsx';
import { Doing } from '../Waiting.tsx';
import type { Column } from './columns.ts';
import styles from './DataTable.module.css';
import { rowHeight, useDensity } from './density.ts';
import { moveAmongRows } from './keys.ts';
import type { Rows } from './rows.ts';
import { TableBar } from './TableBar.tsx';
import { TableHead } from './TableHead.tsx';

export interface DataTableProps<Row> {
  /** Names the table for those who listen, and its file. */
  readonly caption: string;
  readonly rows: Rows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** A click or Enter on the row; the first cell should also hold a link, so that a row opens in a new window too. */
  readonly onOpen?: (row: Row) => void;
  /** A second line under a row: why. */
  readonly why?: (row: Row) => React.ReactNode;
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

/** Below this many rows all are drawn, which keeps the browser's own search and printing whole. */
const drawnWhole = 80;

/** A table of any length: the server pages, filters and sorts; only the rows in sight are drawn. */
export function DataTable<Row>({ caption, rows, columns, rowKey, onOpen, why, empty, sum, children, bare = false, current }: DataTableProps<Row>) {
  const words = useWords(tableWords);
  const density = useDensity();
  const view = useRef<HTMLDivElement>(null);
  const isLong = rows.rows.length > drawnWhole;
  const virtual = useVirtualizer({
    count: rows.rows.length,
    enabled: isLong,
    getScrollElement: () => view.current,
    estimateSize: () => rowHeight[density] + (why ? 24 : 0),
    overscan: 12,
    getItemKey: (index) => rowKey(rows.rows[index] as Row),
  });
  const seen = isLong ? virtual.getVirtualItems() : [];
  const shown = isLong ? seen.map(({ index }) => index) : rows.rows.map((_, index) => index);
  const above = seen[0]?.start ?? 0;
  const below = isLong ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const last = shown.at(-1) ?? -1;
  const { isMore, more } = rows;
  useEffect(() => {
    if (isMore && last >= rows.rows.length - 20) more();
  }, [isMore, last, more, rows.rows.length]);

  const first = rows.total === null;
  const body = (
    <div ref={view} className={isLong ? styles.tall : styles.view} role="region" aria-label={caption} tabIndex={0} aria-busy={rows.isAsking}>
      <table className={styles.table} role="table" aria-rowcount={rows.total ?? -1} data-opens={onOpen !== undefined}>
        <caption className="heard">{caption}</caption>
        <TableHead columns={columns} sort={rows.sort} onSort={rows.setSort} />
        <tbody role="rowgroup" onKeyDown={moveAmongRows}>
          {first ? <EmptyRows columns={columns.length} doing={words.loading} /> : null}
          <Gap height={above} columns={columns.length} />
          {shown.map((index) => {
            const row = rows.rows[index] as Row;
            const key = rowKey(row);
            return (
              <tr
                key={key}
                ref={isLong ? virtual.measureElement : undefined}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                aria-current={current === key ? true : undefined}
                {...(onOpen && { tabIndex: 0, onClick: (event: React.MouseEvent) => void (isOwnAct(event.target) || onOpen(row)), onKeyDown: (event: React.KeyboardEvent) => void (event.key === 'Enter' && event.target === event.currentTarget && onOpen(row)) })}
              >
                {columns.map((column, place) => (
                  <td key={column.key} role="cell" className={cellClass(column, place)} data-title={column.title}>
                    {column.cell(row)}
                    {place === 0 && why ? <div className={styles.why}>{why(row)}</div> : null}
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap height={below} columns={columns.length} />
        </tbody>
        {sum && rows.rows.length > 0 ? (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column, place) => (
                <td key={column.key} role="cell" className={cellClass(column, place)} data-title={column.title}>
                  {sum[place]}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {rows.isMore && rows.isAsking ? <p className="reason">{words.more}</p> : null}
    </div>
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

const isOwnAct = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button, input, select, label') !== null;

function cellClass<Row>({ number, leads, wideOnly }: Column<Row>, place: number): string {
  return [place === 0 ? styles.what : '', number ? styles.number : '', leads ? styles.leads : '', wideOnly ? styles.wideOnly : ''].filter(Boolean).join(' ');
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={styles.gap}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function EmptyRows({ columns, doing }: { readonly columns: number; readonly doing: string }) {
  return Array.from({ length: 8 }, (_, row) => (
    <tr key={row} role="row">
      <td role="cell" colSpan={columns} className={styles.emptyRow}>
        {row === 0 ? <Doing>{doing}</Doing> : null}
      </td>
    </tr>
  ));
}
