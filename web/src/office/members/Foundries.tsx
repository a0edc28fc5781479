import type { Member } from '@sentra/contract';
import { useState } from 'react';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import type { Column } from '../../parts/table/columns.ts';
import { membersWords, memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { FoundryDialog } from './FoundryDialog.tsx';

type Foundry = Member['foundries'][number];

/** The foundries of a member. */
export function Foundries({ member, mayWrite }: { readonly member: Member; readonly mayWrite: boolean }) {
  const list = useWords(membersWords);
  const words = useWords(memberWords);
  const figures = useFigures();
  const [open, setOpen] = useState<Foundry | 'new' | null>(null);
  const taxable = ({ isTaxable }: Foundry) => (isTaxable === null ? words.unknown : isTaxable ? words.yes : words.no);
  const columns: readonly Column<Foundry>[] = [
    { key: 'code', title: words.foundry, cell: ({ code, name }) => <><b>{code}</b> {name}</>, plain: ({ code }) => code },
    { key: 'village', title: list.village, cell: ({ village }) => village ?? '–', plain: ({ village }) => village, wraps: true },
    { key: 'workers', title: list.workers, number: true, leads: true, unit: words.workersUnit, cell: ({ workers }) => figures.number(workers), plain: ({ workers }) => workers },
    { key: 'taxable', title: words.taxable, cell: taxable, plain: taxable },
  ];
  const rows = useListedRows(member.foundries, columns);
  return (
    <ActSection title={words.foundries} act={mayWrite ? words.addFoundry : null} onAct={() => setOpen('new')}>
      <DataTable bare caption={words.foundries} rows={rows} columns={columns} rowKey={({ code }) => code} {...(mayWrite && { onOpen: setOpen })} empty={<Empty>{words.noFoundry}</Empty>} />
      {open ? <FoundryDialog member={member} foundry={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </ActSection>
  );
}
