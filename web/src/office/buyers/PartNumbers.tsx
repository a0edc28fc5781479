import type { Buyer } from '@sentra/contract';
import { Empty } from '../../parts/Empty.tsx';
import { MarginSection } from '../../parts/MarginSection.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { buyerWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';

type PartNumber = Buyer['partNumbers'][number];

/** Under which numbers a buyer knows the parts. */
export function PartNumbers({ buyer }: { readonly buyer: Buyer }) {
  const words = useWords(buyerWords);
  const columns: readonly Column<PartNumber>[] = [
    { key: 'number', title: words.buyerNumber, sort: 'number', cell: (row) => <b>{row.buyerPartNumber}</b>, plain: (row) => row.buyerPartNumber },
    { key: 'part', title: words.part, sort: 'part', wraps: true, leads: true, cell: (row) => row.partName, plain: (row) => row.partName },
  ];
  const rows = useListedRows(buyer.partNumbers, columns);
  return (
    <MarginSection title={words.numbers} reason={words.numbersReason}>
      {buyer.partNumbers.length === 0 ? <Empty>{words.noNumbers}</Empty> : <DataTable bare caption={words.numbers} rows={rows} columns={columns} rowKey={(row) => row.buyerPartNumber} linkTo={(row) => `/parts/${encodeURIComponent(row.partCode)}`} />}
    </MarginSection>
  );
}
