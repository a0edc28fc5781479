import type { Member } from '@sentra/contract';
import { useMemo, useState } from 'react';
import { ActSection } from '../../parts/ActSection.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { massUnit } from '../../parts/forms/units.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { furnaceKindWords, memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import styles from '../endings/endings.module.css';
import { EndedChoice, hasEnded, useEndedSaid } from '../endings/ended.tsx';
import { EndFurnace } from './EndFurnace.tsx';
import { FurnaceDialog } from './FurnaceDialog.tsx';

type Furnace = Member['furnaceList'][number];

/** The furnaces of a member: what a heat holds, of what, and what it costs. */
export function Furnaces({ member, mayWrite }: { readonly member: Member; readonly mayWrite: boolean }) {
  const words = useWords(memberWords);
  const kinds = useWords(furnaceKindWords);
  const figures = useFigures();
  const [open, setOpen] = useState<Furnace | 'new' | null>(null);
  const [isShown, setShown] = useState(false);
  const endedSaid = useEndedSaid();
  const columns: readonly Column<Furnace>[] = [
    { key: 'code', title: words.furnaceList, cell: ({ code, name }) => <><b>{code}</b> {name}</>, plain: ({ code }) => code },
    { key: 'kind', title: words.kind, cell: ({ kind }) => (kind === null ? '–' : kinds[kind]), plain: ({ kind }) => kind },
    { key: 'mass', title: words.perHeat, number: true, leads: true, unit: massUnit, cell: ({ heatMass }) => figures.number(heatMass / 1000, 1), plain: ({ heatMass }) => heatMass / 1000 },
    { key: 'materials', title: words.materials, wraps: true, cell: ({ materials }) => materials.join(', '), plain: ({ materials }) => materials.join(', ') },
    { key: 'cost', title: words.heatCost, number: true, wideOnly: true, cell: ({ heatCost }) => figures.rupiah(heatCost), plain: ({ heatCost }) => heatCost },
    ...(mayWrite ? [{ key: 'end', title: '', cell: (furnace: Furnace) => <EndFurnace member={member.code} furnace={furnace} />, plain: () => null }] : []),
  ];
  const hasSome = member.furnaceList.some(hasEnded);
  const furnaces = useMemo(() => (isShown ? member.furnaceList : member.furnaceList.filter((furnace) => !hasEnded(furnace))), [member.furnaceList, isShown]);
  const rows = useListedRows(furnaces, columns);
  return (
    <ActSection title={words.furnaceList} act={mayWrite ? words.addFurnace : null} onAct={() => setOpen('new')}>
      {hasSome ? (
        <div className={`off-paper ${styles.choice}`}>
          <EndedChoice isShown={isShown} onChange={setShown} />
        </div>
      ) : null}
      <DataTable bare caption={words.furnaceList} rows={rows} columns={columns} isQuiet={hasEnded} {...(isShown && { why: endedSaid })} rowKey={({ code }) => code} {...(mayWrite && { onOpen: setOpen })} empty={<Empty>{words.noFurnace}</Empty>} />
      {open ? <FurnaceDialog member={member} furnace={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </ActSection>
  );
}
