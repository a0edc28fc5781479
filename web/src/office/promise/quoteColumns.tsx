import type { Quote } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { quoteWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import { QuoteState, useQuoteStateSaid } from './QuoteState.tsx';

/** The columns of a list of quotes. A buyer's own list needs no buyer, shows no cost, and names the parts as he does. */
export function useQuoteColumns(isBuyers: boolean): readonly Column<Quote>[] {
  const words = useWords(quoteWords);
  const figures = useFigures();
  const stateSaid = useQuoteStateSaid();
  const arrives = ({ deliveries }: Quote) => (deliveries.length === 1 ? figures.weekOfYear(deliveries[0]?.week ?? null) : deliveries.map(({ week, quantity }) => `${figures.number(quantity)} ${figures.weekOfYear(week)}`).join(', '));
  const partSaid = ({ partName, partNumber }: Quote) => (partNumber === null ? partName : `${partNumber}, ${partName}`);
  const columns: readonly Column<Quote>[] = [
    { key: 'code', title: words.code, sort: 'code', cell: (row) => <b className="whole">{row.code}</b>, plain: (row) => row.code },
    { key: 'buyer', title: words.buyer, sort: 'buyerName', wraps: true, cell: (row) => row.buyerName, plain: (row) => row.buyerName },
    { key: 'part', title: words.part, sort: 'partName', wraps: true, cell: partSaid, plain: partSaid },
    { key: 'quantity', title: words.quantity, sort: 'quantity', number: true, cell: (row) => figures.number(row.quantity), plain: (row) => row.quantity },
    { key: 'arrives', title: words.arrives, sort: 'wishWeek', wraps: true, cell: arrives, plain: (row) => row.deliveries.map(({ week, quantity }) => `${quantity} ${week}`).join(', ') },
    { key: 'cost', title: words.cost, number: true, wideOnly: true, cell: (row) => figures.rupiah(row.total), plain: (row) => row.total },
    { key: 'expires', title: words.expires, sort: 'expiresAt', number: true, cell: (row) => figures.clock(row.expiresAt, 'full'), plain: (row) => row.expiresAt },
    { key: 'state', title: words.state, leads: true, cell: (row) => <QuoteState quote={row} />, plain: stateSaid },
  ];
  return columns.filter(({ key }) => !isBuyers || (key !== 'buyer' && key !== 'cost'));
}
