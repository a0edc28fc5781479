import { planningEndpoints, type Binding, type OrderRow, type Why } from '@sentra/contract';
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
import { bindingWords, orderWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';
import styles from './orders.module.css';
import { isTroubled } from './PromiseState.tsx';

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

const isKnown = (code: string): code is keyof typeof bindingWords => code in bindingWords;

function Bindings({ bindings }: { readonly bindings: readonly Binding[] }) {
  const words = useWords(orderWords);
  const names = useWords(bindingWords);
  const figures = useFigures();
  const where = ({ memberCode, memberName, furnaceCode, process, stage, weeks }: Binding): string =>
    [
      ...(memberCode === null ? [] : [`${memberCode} ${memberName ?? ''}`.trim()]),
      ...(furnaceCode === null ? [] : [furnaceCode]),
      ...(process === null ? [] : [process]),
      ...(stage === null ? [] : [words.stage(figures.number(stage))]),
      ...(weeks.length === 0 ? [] : [weeks.length > 1 ? `${figures.week(weeks[0] ?? null)}–${figures.week(weeks.at(-1) ?? null)}` : figures.week(weeks[0] ?? null)]),
    ].join(', ');
  const amount = (value: number | null, unit: string | null): string => (value === null ? '–' : `${figures.number(value, 1)}${unit ? ` ${unit}` : ''}`);
  const columns: readonly Column<Binding>[] = [
    { key: 'what', title: words.binding, cell: (row) => <b>{isKnown(row.code) ? names[row.code] : row.code}</b>, plain: (row) => row.code },
    { key: 'used', title: words.used, number: true, cell: (row) => amount(row.used, row.unit), plain: (row) => row.used },
    { key: 'offered', title: words.offered, number: true, cell: (row) => amount(row.offered, row.unit), plain: (row) => row.offered },
    { key: 'missing', title: words.missing, number: true, leads: true, cell: (row) => amount(row.missing, row.unit), plain: (row) => row.missing },
  ];
  const rows = useListedRows(bindings, columns);
  return (
    <div className={styles.deliveries}>
      <DataTable bare caption={words.binding} rows={rows} columns={columns} rowKey={(row) => JSON.stringify(row)} why={where} />
    </div>
  );
}
