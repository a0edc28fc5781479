import type { Home } from '@sentra/contract';
import { rupiah } from '@sentra/measures';
import { Link } from '@tanstack/react-router';
import { FillBar } from '../../parts/charts/FillBar.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { Say } from '../../parts/Say.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { homeWords } from '../../words/home.ts';
import { useWords } from '../../words/words.ts';
import { ShowAll, useFew } from './few.tsx';
import styles from './home.module.css';
import { overLimit } from './things.ts';

type UnsoldRow = Home['unsold']['rows'][number];

/** What the plan makes on what is only forecast or awarded, against the limit of the members' meeting. */
export function MoneyAtRisk({ home }: { readonly home: Home }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  const { unsold } = home;
  const columns = useUnsoldColumns(Math.max(1, ...unsold.rows.map(({ worth }) => worth)));
  const few = useFew(unsold.rows);
  const rows = useListedRows(few.rows, columns);
  const over = overLimit(home);
  if (unsold.rows.length === 0) return null;
  return (
    <MarginSection title={words.unsold} reason={words.unsoldReason} {...(over > 0 && { count: 1, mark: 'moneyAtRisk' })}>
      <DataTable bare caption={words.unsold} rows={rows} columns={columns} rowKey={(row) => `${row.partCode} ${row.buyerName}`} linkTo={(row) => `/parts/${encodeURIComponent(row.partCode)}`} sum={[null, null, figures.rupiah(unsold.worth)]} />
      <ShowAll few={few} />
      <p className={over > 0 ? `hot ${styles.verdict}` : styles.verdict}>
        <Say>
          {unsold.limit === null
            ? words.noLimit
            : over > 0
              ? words.overLimit(figures.rupiah(rupiah(over)), figures.rupiah(unsold.limit))
              : words.withinLimit(figures.rupiah(rupiah(unsold.limit - unsold.worth)), figures.rupiah(unsold.limit))}
        </Say>
      </p>
      <Link to="/orders" search={{ rung: 'forecast' }}>
        {words.seeForecast}
      </Link>
    </MarginSection>
  );
}

function useUnsoldColumns(largest: number): readonly Column<UnsoldRow>[] {
  const words = useWords(homeWords);
  const figures = useFigures();
  return [
    {
      key: 'part',
      title: words.part,
      width: '60%',
      cell: (row) => (
        <>
          <b>{row.partName}</b>
          <span className={styles.under}>{row.buyerName}</span>
        </>
      ),
      plain: (row) => row.partName,
    },
    { key: 'pieces', title: words.pieces, number: true, cell: (row) => figures.number(row.pieces), plain: (row) => row.pieces },
    {
      key: 'worth',
      title: words.worth,
      number: true,
      leads: true,
      cell: (row) => (
        <>
          {figures.rupiah(row.worth)}
          <FillBar value={row.worth} of={largest} says={figures.rupiah(row.worth)} />
        </>
      ),
      plain: (row) => row.worth,
    },
  ];
}
