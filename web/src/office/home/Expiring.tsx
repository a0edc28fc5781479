import type { Home } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { homeWords } from '../../words/home.ts';
import { useWords } from '../../words/words.ts';
import { ShowAll, useFew } from './few.tsx';
import styles from './home.module.css';

type ExpiringRow = Home['expiring'][number];

/** Qualifications that end within the plan's weeks, the first to end first. */
export function Expiring({ home: { expiring } }: { readonly home: Home }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  const columns: readonly Column<ExpiringRow>[] = [
    {
      key: 'member',
      title: words.memberName,
      cell: (row) => (
        <>
          <b>{`${row.memberCode} ${row.memberName}`}</b>
          <span className={styles.under}>{words.partStage(row.partName, figures.number(row.stage + 1))}</span>
        </>
      ),
      plain: (row) => row.memberCode,
    },
    { key: 'ends', title: words.ends, number: true, leads: true, cell: (row) => figures.date(row.expiresOn), plain: (row) => row.expiresOn },
  ];
  const few = useFew(expiring);
  const rows = useListedRows(few.rows, columns);
  if (expiring.length === 0) return null;
  return (
    <MarginSection title={words.expiring} reason={`${words.expiringReason} ${words.expiringMore}`} count={expiring.length} mark="atRisk">
      <DataTable bare caption={words.expiring} rows={rows} columns={columns} rowKey={(row) => `${row.memberCode} ${row.partCode} ${row.stage}`} linkTo={(row) => `/members/${encodeURIComponent(row.memberCode)}`} />
      <ShowAll few={few} />
    </MarginSection>
  );
}
