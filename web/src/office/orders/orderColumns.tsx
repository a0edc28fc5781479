import type { OrderRow } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { RungWord } from '../../parts/RungMark.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { ordersWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';
import { PromiseState } from './PromiseState.tsx';

/** The columns of a list of order lines; a buyer's own list needs no buyer. */
export function useOrderColumns(without: readonly ('buyer' | 'part' | 'worth')[] = []): readonly Column<OrderRow>[] {
  const words = useWords(ordersWords);
  const figures = useFigures();
  const columns: readonly Column<OrderRow>[] = [
    { key: 'code', title: words.order, sort: 'code', cell: (row) => <b className="whole">{row.code}</b>, plain: (row) => row.code },
    { key: 'part', title: words.part, sort: 'partName', wraps: true, cell: (row) => row.partName, plain: (row) => row.partName },
    { key: 'buyer', title: words.buyer, sort: 'buyerName', wraps: true, cell: (row) => row.buyerName, plain: (row) => row.buyerName },
    { key: 'rung', title: words.rung, sort: 'rung', cell: (row) => <RungWord rung={row.rung} />, plain: (row) => row.rung },
    {
      key: 'open',
      title: words.open,
      sort: 'openQuantity',
      number: true,
      cell: (row) => (
        <>
          {figures.number(row.openQuantity)}
          {row.openQuantity === row.quantity ? null : <span className="quiet">{` ${words.outOf(figures.number(row.quantity))}`}</span>}
        </>
      ),
      plain: (row) => row.openQuantity,
    },
    { key: 'due', title: words.due, sort: 'dueOn', number: true, cell: (row) => figures.date(row.dueOn, 'short'), plain: (row) => row.dueOn },
    { key: 'promise', title: words.promise, sort: 'weeksLate', leads: true, cell: (row) => <PromiseState order={row} />, plain: (row) => row.promise?.lastWeek ?? null },
    { key: 'worth', title: words.worth, sort: 'worth', number: true, wideOnly: true, cell: (row) => figures.rupiah(row.worth), plain: (row) => row.worth },
  ];
  return columns.filter(({ key }) => !without.some((one) => one === key));
}
