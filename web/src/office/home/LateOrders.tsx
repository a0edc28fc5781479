import { demandEndpoints, type Home, type Role } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { mayAsk } from '../../api/session.ts';
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

type LateRow = Home['late']['rows'][number];

/** Order lines that the newest plan delivers late or not at all, each with its largest cause. */
export function LateOrders({ home: { late }, role }: { readonly home: Home; readonly role: Role }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  const language = useLanguage();
  const columns = useLateColumns();
  const few = useFew(late.rows);
  const rows = useListedRows(few.rows, columns);
  const mayOpen = mayAsk(role, demandEndpoints.order);
  if (late.lines === 0) return null;
  return (
    <MarginSection title={words.late} reason={role === 'buyer' ? words.lateReasonYours : words.lateReason} count={late.lines} mark="atRisk">
      <DataTable
        bare
        caption={words.late}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.orderCode}
        why={(row) => (
          <span className={styles.why}>
            <span className={styles.code}>{row.orderCode}</span>
            <span>{row.why[language]}</span>
          </span>
        )}
        // Pieces of different rungs are never added up: lines and worth are.
        sum={[words.lateSum(figures.number(late.lines), figures.number(late.outOf)), null, null, null, null, figures.rupiah(late.worth)]}
        {...(mayOpen && { linkTo: (row: LateRow) => `/orders/${encodeURIComponent(row.orderCode)}` })}
      />
      {mayOpen && late.lines > few.rows.length ? (
        <p className={styles.all}>
          <Link to="/orders" search={{ troubled: true, placed: true }}>
            {words.allLate(figures.number(late.lines))}
          </Link>
        </p>
      ) : null}
    </MarginSection>
  );
}

function useLateColumns(): readonly Column<LateRow>[] {
  const words = useWords(homeWords);
  const figures = useFigures();
  const lateBy = (row: LateRow): string => (row.late > 0 ? words.weeks(row.weeksLate, figures.number(row.weeksLate)) : words.never);
  return [
    {
      key: 'order',
      title: words.order,
      width: '38%',
      cell: (row) => (
        <>
          <b>{row.partName}</b>
          {`, ${row.buyerName}`}
        </>
      ),
      plain: (row) => row.orderCode,
    },
    { key: 'due', title: words.due, number: true, cell: (row) => figures.date(row.dueOn), plain: (row) => row.dueOn },
    { key: 'can', title: words.can, number: true, cell: (row) => figures.week(row.lastWeek), plain: (row) => row.lastWeek },
    { key: 'late', title: words.lateBy, number: true, leads: true, cell: (row) => <b className="hot">{lateBy(row)}</b>, plain: lateBy },
    {
      key: 'pieces',
      title: words.latePieces,
      number: true,
      cell: (row) => (
        <>
          {figures.number(row.late + row.unserved)} <span className="quiet">{words.outOf(figures.number(row.quantity))}</span>
        </>
      ),
      plain: (row) => row.late + row.unserved,
    },
    { key: 'worth', title: words.lateWorth, number: true, cell: (row) => figures.rupiah(row.worth), plain: (row) => row.worth },
  ];
}
