import { Button } from '@mantine/core';
import type { Buyer } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../parts/Empty.tsx';
import { MarginSection } from '../../parts/MarginSection.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { buyerWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';
import { PartNumberDialog } from './PartNumberDialog.tsx';

type PartNumber = Buyer['partNumbers'][number];

/** Under which numbers a buyer knows the parts; the office adds, changes and removes them. */
export function PartNumbers({ buyer, mayWrite }: { readonly buyer: Buyer; readonly mayWrite: boolean }) {
  const words = useWords(buyerWords);
  const [open, setOpen] = useState<PartNumber | 'new' | null>(null);
  const columns: readonly Column<PartNumber>[] = [
    { key: 'number', title: words.buyerNumber, sort: 'number', cell: (row) => <b>{row.buyerPartNumber}</b>, plain: (row) => row.buyerPartNumber },
    {
      key: 'part',
      title: words.part,
      sort: 'part',
      wraps: true,
      leads: true,
      cell: (row) => (
        <Link to="/parts/$code" params={{ code: row.partCode }}>
          {row.partName}
        </Link>
      ),
      plain: (row) => row.partName,
    },
  ];
  const rows = useListedRows(buyer.partNumbers, columns);
  return (
    <MarginSection title={words.numbers} reason={words.numbersReason}>
      <DataTable bare caption={words.numbers} rows={rows} columns={columns} rowKey={(row) => row.buyerPartNumber} empty={<Empty>{words.noNumbers}</Empty>} {...(mayWrite && { onOpen: setOpen })} />
      {mayWrite ? (
        <Button size="xs" mt="sm" className="off-paper" onClick={() => setOpen('new')}>
          {words.addNumber}
        </Button>
      ) : null}
      {open ? <PartNumberDialog buyer={buyer} number={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </MarginSection>
  );
}
