import type { Comparison } from '@sentra/contract';
import type { Rupiah } from '@sentra/measures';
import { useId } from 'react';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { compareWords, panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import styles from './plan.module.css';

interface ChangesProps<Row> {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly list: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
}

/** A titled list of changes; a sentence where there are none. */
export function Changes<Row>({ title, lead, none, list, columns, rowKey }: ChangesProps<Row>) {
  const heading = useId();
  const rows = useListedRows(list, columns);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="reason">{list.length === 0 ? none : lead}</p>
      {list.length === 0 ? null : <DataTable caption={title} rows={rows} columns={columns} rowKey={rowKey} />}
    </section>
  );
}

type OrderChange = Comparison['orders'][number];
type Turn = 'turnsLate' | 'turnsOnTime' | 'worse' | 'better';

/** An order turns where it had no trouble before or has none now; else there is more or less of it. */
function turnOf({ lateFrom, lateTo, unservedFrom, unservedTo }: OrderChange): Turn {
  const [before, now] = [lateFrom + unservedFrom, lateTo + unservedTo];
  if (before === 0) return 'turnsLate';
  if (now === 0) return 'turnsOnTime';
  return now > before || unservedTo > unservedFrom ? 'worse' : 'better';
}

export function OrderChanges({ orders }: { readonly orders: Comparison['orders'] }) {
  const words = useWords(compareWords);
  const figures = useFigures();
  const counted = (turn: Turn) => figures.number(orders.filter((order) => turnOf(order) === turn).length);
  const amount = (key: 'lateFrom' | 'lateTo' | 'unservedFrom' | 'unservedTo'): Column<OrderChange> => ({ key, title: words[key], sort: key, number: true, cell: (row) => figures.number(row[key]), plain: (row) => row[key] });
  const columns: readonly Column<OrderChange>[] = [
    { key: 'order', title: words.order, sort: 'order', cell: ({ orderCode, partName }) => `${orderCode} ${partName}`, plain: ({ orderCode, partName }) => `${orderCode} ${partName}` },
    { key: 'change', title: words.change, sort: 'change', leads: true, cell: (row) => <span className={turnOf(row) === 'turnsLate' ? 'hot' : ''}>{words[turnOf(row)]}</span>, plain: (row) => words[turnOf(row)] },
    amount('lateFrom'),
    amount('lateTo'),
    amount('unservedFrom'),
    amount('unservedTo'),
  ];
  return <Changes title={words.orders} lead={words.ordersLead(counted('turnsLate'), counted('turnsOnTime'))} none={words.noOrders} list={orders} columns={columns} rowKey={({ orderCode }) => orderCode} />;
}

type MemberChange = Comparison['members'][number];

export function MemberChanges({ members }: { readonly members: Comparison['members'] }) {
  const words = useWords(compareWords);
  const panel = useWords(panelWords);
  const figures = useFigures();
  const gain = members.filter(({ from, to }) => to > from).length;
  const columns: readonly Column<MemberChange>[] = [
    { key: 'member', title: panel.member, sort: 'member', cell: ({ memberCode, memberName }) => `${memberCode} ${memberName}`, plain: ({ memberCode, memberName }) => `${memberCode} ${memberName}` },
    { key: 'from', title: words.before, sort: 'from', number: true, cell: ({ from }) => figures.rupiah(from), plain: ({ from }) => from },
    { key: 'to', title: words.now, sort: 'to', number: true, cell: ({ to }) => figures.rupiah(to), plain: ({ to }) => to },
    { key: 'change', title: words.change, sort: 'change', number: true, leads: true, cell: ({ from, to }) => figures.rupiahChange((to - from) as Rupiah), plain: ({ from, to }) => to - from },
  ];
  return <Changes title={words.members} lead={words.membersLead(figures.number(gain), figures.number(members.length - gain))} none={words.noMembers} list={members} columns={columns} rowKey={({ memberCode }) => memberCode} />;
}

type LotChange = Comparison['lots'][number];

export function LotChanges({ lots, changed }: { readonly lots: Comparison['lots']; readonly changed: number }) {
  const words = useWords(compareWords);
  const panel = useWords(panelWords);
  const figures = useFigures();
  const columns: readonly Column<LotChange>[] = [
    { key: 'part', title: panel.part, sort: 'part', cell: ({ partCode, partName }) => `${partCode} ${partName}`, plain: ({ partCode, partName }) => `${partCode} ${partName}` },
    { key: 'stage', title: words.stage, sort: 'stage', number: true, cell: ({ stage }) => figures.number(stage + 1), plain: ({ stage }) => stage + 1 },
    { key: 'member', title: panel.member, sort: 'member', cell: ({ memberCode, memberName }) => `${memberCode} ${memberName}`, plain: ({ memberCode, memberName }) => `${memberCode} ${memberName}` },
    { key: 'week', title: words.week, sort: 'week', cell: ({ week }) => figures.weekOfYear(week), plain: ({ week }) => week },
    { key: 'from', title: words.before, sort: 'from', number: true, cell: ({ from }) => figures.number(from), plain: ({ from }) => from },
    { key: 'to', title: words.now, sort: 'to', number: true, leads: true, cell: ({ to }) => <b>{figures.number(to)}</b>, plain: ({ to }) => to },
  ];
  return (
    <Changes
      title={words.lots}
      lead={words.lotsLead(figures.number(lots.length), figures.number(changed))}
      none={words.noLots}
      list={lots}
      columns={columns}
      rowKey={({ memberCode, partCode, stage, week }) => `${memberCode} ${partCode} ${stage} ${week}`}
    />
  );
}
