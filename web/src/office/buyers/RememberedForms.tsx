import { Button } from '@mantine/core';
import { exchangeEndpoints, type Buyer, type Role } from '@sentra/contract';
import { dateInWib } from '@sentra/measures';
import { useWrite } from '../../api/client.ts';
import { mayAsk } from '../../api/session.ts';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { buyerWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';

type Form = Buyer['mappings'][number];

/** Forms of schedules that were settled once and are read without asking. */
export function RememberedForms({ buyer, role }: { readonly buyer: Buyer; readonly role: Role }) {
  const words = useWords(buyerWords);
  const figures = useFigures();
  const forget = useWrite(exchangeEndpoints.forgetMapping);
  const mayForget = mayAsk(role, exchangeEndpoints.forgetMapping);
  const columns: readonly Column<Form>[] = [
    { key: 'name', title: words.form, cell: (row) => <b>{row.name}</b>, plain: (row) => row.name },
    { key: 'since', title: words.since, number: true, cell: (row) => figures.date(dateInWib(Date.parse(row.createdAt)), 'short'), plain: (row) => row.createdAt },
    ...(mayForget
      ? [
          {
            key: 'forget',
            title: '',
            leads: true,
            number: true,
            cell: (row: Form) => (
              <Button size="xs" aria-label={words.forgetName(row.name)} disabled={forget.isPending} onClick={() => forget.mutate({ params: { code: buyer.code, fingerprint: row.fingerprint } })}>
                {words.forget}
              </Button>
            ),
            plain: () => null,
          },
        ]
      : []),
  ];
  const rows = useListedRows(buyer.mappings, columns);
  if (buyer.mappings.length === 0) return null;
  return (
    <MarginSection title={words.forms} reason={words.formsReason}>
      <DataTable bare caption={words.forms} rows={rows} columns={columns} rowKey={(row) => row.fingerprint} />
      {forget.isError ? <Failure error={forget.error} /> : null}
    </MarginSection>
  );
}
