import { Link } from '@tanstack/react-router';
import type { Column } from './columns.ts';
import styles from './DataTable.module.css';
import { moveAmongRows } from './keys.ts';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly isCurrent: boolean;
  readonly isQuiet: boolean;
  readonly why: React.ReactNode;
  readonly measure?: (element: Element | null) => void;
  readonly linkTo?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
}

/** One row, and under it why it is so, over the whole width. */
export function TableRow<Row>({ row, index, columns, isCurrent, isQuiet, why, measure, linkTo, onOpen }: TableRowProps<Row>) {
  return (
    <tbody ref={measure} data-index={index} className={styles.entry} data-current={isCurrent} data-quiet={isQuiet}>
      <tr aria-rowindex={index + 2} aria-current={isCurrent || undefined} data-reasoned={Boolean(why)}>
        {columns.map((column, place) => (
          <td key={column.key} className={cellClass(column, place)} data-title={column.title} data-unit={(typeof column.unit === 'function' ? column.unit(row) : column.unit) ?? undefined}>
            {place === 0 ? <Opener row={row} cell={column.cell(row)} {...(linkTo && { linkTo })} {...(onOpen && { onOpen })} /> : column.cell(row)}
          </td>
        ))}
      </tr>
      {why ? (
        <tr className={styles.why}>
          <td colSpan={columns.length}>{why}</td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface OpenerProps<Row> {
  readonly row: Row;
  readonly cell: React.ReactNode;
  readonly linkTo?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
}

/** What a row is called opens it; arrow keys lead from one to the next. */
function Opener<Row>({ row, cell, linkTo, onOpen }: OpenerProps<Row>) {
  if (linkTo) {
    return (
      <Link to={linkTo(row)} data-opener className={styles.opener} onKeyDown={moveAmongRows}>
        {cell}
      </Link>
    );
  }
  if (!onOpen) return cell;
  return (
    <button type="button" data-opener className={styles.opener} onClick={() => onOpen(row)} onKeyDown={moveAmongRows}>
      {cell}
    </button>
  );
}

export function cellClass<Row>({ number, leads, wideOnly, wraps }: Column<Row>, place: number): string {
  return [place === 0 ? styles.what : '', number ? styles.number : '', leads ? styles.leads : '', wideOnly ? styles.wideOnly : '', wraps ? styles.wraps : ''].filter(Boolean).join(' ');
}
