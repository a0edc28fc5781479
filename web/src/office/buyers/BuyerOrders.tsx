import { demandEndpoints, type Buyer } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { buyerWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';
import { useOrderColumns } from '../orders/orderColumns.tsx';

/** Open lines of a buyer, with what the newest plan promises for each. */
export function BuyerOrders({ buyer }: { readonly buyer: Buyer }) {
  const words = useWords(buyerWords);
  const figures = useFigures();
  const columns = useOrderColumns(['buyer', 'worth']);
  const rows = useRows(demandEndpoints.orders, { query: { buyer: buyer.code } });
  const late = buyer.lateLines;
  return (
    <MarginSection title={words.orders} reason={late > 0 ? words.ordersReason(late, figures.number(late)) : words.ordersCalm} {...(late > 0 && { count: late, mark: 'atRisk' })}>
      <DataTable caption={`${words.orders}, ${buyer.name}`} rows={rows} columns={columns} rowKey={(row) => row.code} linkTo={(row) => `/orders/${encodeURIComponent(row.code)}`}>
        <Link to="/orders" search={{ buyer: buyer.code }}>
          {words.allOrders}
        </Link>
      </DataTable>
    </MarginSection>
  );
}
