import type { BuyerRow } from '@sentra/contract';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { RungWord } from '../../parts/RungMark.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { buyerWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';

type Step = BuyerRow['ladder'][number];

/** What is open on each rung. There is no sum under it: different rungs are different promises. */
export function Ladder({ buyer }: { readonly buyer: BuyerRow }) {
  const words = useWords(buyerWords);
  const figures = useFigures();
  const columns: readonly Column<Step>[] = [
    { key: 'rung', title: words.rung, cell: (row) => <RungWord rung={row.rung} />, plain: (row) => row.rung },
    { key: 'lines', title: words.lines, number: true, cell: (row) => figures.number(row.lines), plain: (row) => row.lines },
    { key: 'pieces', title: words.pieces, number: true, cell: (row) => figures.number(row.pieces), plain: (row) => row.pieces },
    { key: 'worth', title: words.worth, number: true, leads: true, cell: (row) => figures.rupiahShort(row.worth), plain: (row) => row.worth },
  ];
  const steps = buyer.ladder.filter(({ lines }) => lines > 0);
  const rows = useListedRows(steps, columns);
  return (
    <MarginSection title={words.ladder} reason={words.ladderReason}>
      {steps.length === 0 ? <Empty>{words.nothingOpen}</Empty> : <DataTable bare caption={words.ladder} rows={rows} columns={columns} rowKey={(row) => row.rung} />}
    </MarginSection>
  );
}
