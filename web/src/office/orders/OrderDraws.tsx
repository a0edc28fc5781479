import { demandEndpoints, type OrderRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { orderWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';
import { useOrderColumns } from './orderColumns.tsx';

/** The largest page of a list: no part of a buyer has so many lines at once. */
const mostLines = 500;

/** Lines on a higher rung that took their quantity from this one. A call-off is the top: nothing draws from it. */
export function OrderDraws({ order }: { readonly order: OrderRow }) {
  const words = useWords(orderWords);
  const figures = useFigures();
  const query = useQuery({
    ...question(demandEndpoints.orders, { query: { buyer: order.buyerCode, part: order.partCode, closed: 'true', limit: mostLines } }),
    enabled: order.rung !== 'call-off',
  });
  if (order.rung === 'call-off') return null;
  return (
    <MarginSection title={words.draws} reason={words.drawsReason(figures.number(order.quantity - order.openQuantity), figures.number(order.quantity))}>
      <Answered query={query} rows={2}>
        {({ rows }) => <Draws lines={rows.filter(({ drawnFrom }) => drawnFrom === order.code)} />}
      </Answered>
    </MarginSection>
  );
}

function Draws({ lines }: { readonly lines: readonly OrderRow[] }) {
  const words = useWords(orderWords);
  const columns = useOrderColumns(['buyer', 'part']);
  const rows = useListedRows(lines, columns);
  if (lines.length === 0) return <Empty>{words.noDraws}</Empty>;
  return <DataTable bare caption={words.draws} rows={rows} columns={columns} rowKey={(row) => row.code} linkTo={(row) => `/orders/${encodeURIComponent(row.code)}`} />;
}
