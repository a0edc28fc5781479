import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import type { Column } from './columns.ts';
import styles from './DataTable.module.css';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: string | null;
  readonly onSort: (sort: string) => void;
}

/** Heads that stay in sight; a head that is a button sorts, and sorts the other way when pressed again. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.number ? styles.number : undefined}
            style={column.width ? { width: column.width } : undefined}
            aria-sort={sort === column.sort && sort ? 'ascending' : sort === `-${column.sort ?? ''}` ? 'descending' : undefined}
          >
            {column.sort ? <SortButton title={column.title} by={column.sort} sort={sort} onSort={onSort} /> : column.title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton({ title, by, sort, onSort }: { readonly title: string; readonly by: string; readonly sort: string | null; readonly onSort: (sort: string) => void }) {
  const words = useWords(tableWords);
  const isUp = sort === by;
  const isDown = sort === `-${by}`;
  return (
    <button type="button" className={styles.sort} onClick={() => onSort(isUp ? `-${by}` : by)}>
      {title}
      {isUp || isDown ? (
        <svg width="8" height="8" viewBox="0 0 8 8" role="img" aria-label={isUp ? words.sortUp : words.sortDown}>
          <path d={isUp ? 'M4 1 7.5 7H.5Z' : 'M4 7 .5 1h7Z'} fill="currentColor" />
        </svg>
      ) : null}
    </button>
  );
}
