import { Button } from '@mantine/core';
import { demandEndpoints, exchangeEndpoints, type OrderRow } from '@sentra/contract';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Columns } from '../../parts/Columns.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { ordersWords } from '../../words/orders.ts';
import { pageWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import { filtersInUse, orderQuery, withFilter, type OrderFilters } from './filters.ts';
import { useOrderColumns } from './orderColumns.tsx';
import { OrderFilterBar } from './OrderFilterBar.tsx';
import { OrderForm } from './OrderForm.tsx';

/** Order lines by buyer, part, week and rung, with what the newest plan promises for each. */
export function OrdersPage() {
  const words = useWords(ordersWords);
  const names = useWords(pageWords);
  const person = usePerson();
  const filters = useSearch({ from: '/office/orders' });
  const navigate = useNavigate();
  const columns = useOrderColumns(person?.role === 'buyer' ? ['buyer'] : []);
  const rows = useRows(demandEndpoints.orders, { query: orderQuery(filters) });
  if (!person) return null;
  const show = (search: OrderFilters) => void navigate({ to: '/orders', search, replace: true });
  const mayWrite = mayAsk(person.role, demandEndpoints.writeOrder);
  const table = (
    <>
      <OrderFilterBar filters={filters} onChange={show} />
      <DataTable caption={words.caption} rows={rows} columns={columns} rowKey={(row) => row.code} linkTo={(row: OrderRow) => `/orders/${encodeURIComponent(row.code)}`} empty={<Empty>{filtersInUse(filters) > 0 ? words.none : words.noneYet}</Empty>} />
    </>
  );
  return (
    <>
      <PageHead title={names.orders} lead={words.lead}>
        <PrintButton />
        {mayAsk(person.role, exchangeEndpoints.preview) ? (
          <Button component={Link} to="/exchange">
            {words.importFile}
          </Button>
        ) : null}
        {mayWrite ? (
          <Button variant="filled" onClick={() => show(withFilter(filters, { add: true }))}>
            {words.add}
          </Button>
        ) : null}
      </PageHead>
      {filters.add && mayWrite ? (
        <Columns
          side={<OrderForm onClose={() => show(withFilter(filters, { add: undefined }))} onSaved={({ code }) => void navigate({ to: '/orders/$code', params: { code } })} />}
          sideLabel={words.add}
        >
          {table}
        </Columns>
      ) : (
        table
      )}
    </>
  );
}
