import { planningEndpoints, type Binding, type OrderRow, type Why } from '@sentra/contract';
import { roundRupiah } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { Lead } from '../../parts/Say.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { useLanguage } from '../../words/language.ts';
import { orderWords } from '../../words/orders.ts';
import { bindingWords, unitWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { titleOf, weeksSaid } from '../plan/Bindings.tsx';
import styles from './orders.module.css';
import { isTroubled } from './PromiseState.tsx';

/** The same cause in one more week says little; the largest come first. */
const mostBindings = 8;

/** What the newest plan delivers of a line and when; where that is late or short, what binds. */
export function OrderPromise({ order }: { readonly order: OrderRow }) {
  const words = useWords(orderWords);
  const figures = useFigures();
  const { promise } = order;
  const why = useQuery({ ...question(planningEndpoints.why, { params: { plan: 'newest', order: order.code } }), enabled: promise !== null });
  if (promise === null) {
    return (
      <MarginSection title={words.promise} {...(order.closedOn === null && { mark: 'asked' })}>
        <Empty>{words.noPromise}</Empty>
      </MarginSection>
    );
  }
  const troubled = isTroubled(order);
  return (
    <MarginSection title={words.promise} reason={words.promiseReason(figures.number(promise.planVersion))} mark={troubled ? 'atRisk' : 'passed'} {...(troubled && { count: 1 })}>
      <Answered query={why} doing={words.askingWhy} rows={3}>
        {(answer) => <Explained why={answer} />}
      </Answered>
    </MarginSection>
  );
}

function Explained({ why }: { readonly why: Why }) {
  const words = useWords(orderWords);
  const figures = useFigures();
  const language = useLanguage();
  return (
    <>
      <Lead>{why.sentence[language]}</Lead>
      <Facts
        facts={[
          { name: words.timely, value: figures.number(why.onTime) },
          { name: words.late, value: <span className={why.late > 0 ? 'hot' : undefined}>{figures.number(why.late)}</span> },
          { name: words.never, value: <span className={why.unserved > 0 ? 'hot' : undefined}>{figures.number(why.unserved)}</span> },
        ]}
      />
      {why.bindings.length > 0 ? <Bindings bindings={why.bindings} /> : null}
      {why.deliveries.length > 0 ? <Deliveries deliveries={why.deliveries} /> : null}
    </>
  );
}

function Deliveries({ deliveries }: { readonly deliveries: Why['deliveries'] }) {
  const words = useWords(orderWords);
  const figures = useFigures();
  const columns: readonly Column<Why['deliveries'][number]>[] = [
    { key: 'week', title: words.week, cell: (row) => figures.weekOfYear(row.week), plain: (row) => row.week },
    { key: 'pieces', title: words.pieces, number: true, leads: true, cell: (row) => figures.number(row.quantity), plain: (row) => row.quantity },
  ];
  const rows = useListedRows(deliveries, columns);
  return (
    <div className={styles.deliveries}>
      <h3>{words.deliveries}</h3>
      <DataTable bare caption={words.deliveries} rows={rows} columns={columns} rowKey={(row) => row.week} />
    </div>
  );
}

function Bindings({ bindings }: { readonly bindings: readonly Binding[] }) {
  const words = useWords(orderWords);
  const names = useWords(bindingWords);
  const units = useWords(unitWords);
  const figures = useFigures();
  const amount = (value: number | null, unit: string | null): string => {
    if (value === null) return '–';
    if (unit === 'rupiah') return figures.rupiah(roundRupiah(value));
    return `${figures.number(value, 1)} ${unit !== null && unit in units ? units[unit as keyof typeof units] : ''}`.trim();
  };
  const where = ({ stage, weeks }: Binding): string => [...(stage === null ? [] : [names.stageOf(figures.number(stage + 1))]), ...(weeks.length === 0 ? [] : [`${weeksSaid(weeks, figures)}.`])].join(' ');
  const columns: readonly Column<Binding>[] = [
    { key: 'what', title: words.binding, cell: (row) => <b>{titleOf(row, names)}</b>, plain: (row) => row.code },
    { key: 'used', title: words.used, number: true, cell: (row) => amount(row.used, row.unit), plain: (row) => row.used },
    { key: 'offered', title: words.offered, number: true, cell: (row) => amount(row.offered, row.unit), plain: (row) => row.offered },
    { key: 'missing', title: words.missing, number: true, leads: true, cell: (row) => amount(row.missing, row.unit), plain: (row) => row.missing },
  ];
  const rows = useListedRows(bindings.slice(0, mostBindings), columns);
  return (
    <div className={styles.deliveries}>
      <DataTable bare caption={words.binding} rows={rows} columns={columns} rowKey={(row) => JSON.stringify(row)} why={where} />
    </div>
  );
}
