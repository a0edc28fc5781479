import type { Home, Role } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { FillBar } from '../../parts/charts/FillBar.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { homeWords } from '../../words/home.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import { useFew } from './few.tsx';
import styles from './home.module.css';

type BelowRow = Home['below']['rows'][number];

/** Members whom the plan gives less than nine tenths of their share, each with why. */
export function BelowShare({ home: { below }, role }: { readonly home: Home; readonly role: Role }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  const language = useLanguage();
  const columns = useBelowColumns();
  const few = useFew(below.rows);
  const rows = useListedRows(few.rows, columns);
  const isOwn = role === 'member';
  if (below.members === 0) return null;
  return (
    <MarginSection
      title={isOwn ? words.belowYours : words.below}
      reason={isOwn ? words.belowYoursReason : words.belowReason(below.outOf, figures.number(below.outOf))}
      count={below.members}
      mark="belowShare"
    >
      <DataTable bare caption={words.below} rows={rows} columns={columns} rowKey={(row) => row.memberCode} linkTo={(row) => `/members/${encodeURIComponent(row.memberCode)}`} why={(row) => row.why[language]} />
      <p className={styles.unit}>{words.millions}</p>
      {below.members > few.rows.length ? (
        <p className={styles.all}>
          <Link to="/members">{words.allMembers}</Link>
        </p>
      ) : null}
    </MarginSection>
  );
}

function useBelowColumns(): readonly Column<BelowRow>[] {
  const words = useWords(homeWords);
  const figures = useFigures();
  const millions = (amount: number): string => figures.number(amount / 1_000_000, 1);
  return [
    {
      key: 'member',
      title: words.member,
      cell: (row) => <b>{`${row.memberCode} ${row.memberName}`}</b>,
      plain: (row) => row.memberCode,
    },
    { key: 'share', title: words.share, number: true, cell: (row) => millions(row.target), plain: (row) => row.target },
    { key: 'got', title: words.got, number: true, cell: (row) => millions(row.reached), plain: (row) => row.reached },
    {
      key: 'percent',
      title: words.percent,
      number: true,
      leads: true,
      width: '66px',
      cell: (row) => (
        <>
          <b className="hot">{row.ratio === null ? '–' : figures.number(row.ratio * 100)}</b>
          <FillBar value={row.reached} of={row.target * 1.1} due={row.target} says={words.ofShare(figures.rupiah(row.reached), figures.rupiah(row.target))} />
        </>
      ),
      plain: (row) => row.ratio,
    },
  ];
}
