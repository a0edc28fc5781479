import type { Part, Role } from '@sentra/contract';
import { ActSection } from '../../parts/ActSection.tsx';
import { useFigures } from '../../parts/figures.ts';
import { StateWord } from '../../parts/StateMark.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { useToday } from '../../parts/today.ts';
import { partWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';
import { useProcess } from '../plan/process.ts';
import { holds } from './RouteState.tsx';

type Stage = Part['stageList'][number];

/** The stages of a part in their order: what each needs, and how many members may run it. */
export function Stages({ part, role }: { readonly part: Part; readonly role: Role }) {
  const words = useWords(partWords);
  const figures = useFigures();
  const processName = useProcess();
  const today = useToday();
  const qualified = ({ stage }: Stage) => new Set(part.routes.filter((route) => route.stage === stage && holds(route, today)).map(({ memberCode }) => memberCode)).size;
  const isInside = role === 'office' || role === 'coach' || role === 'auditor';
  const columns: readonly Column<Stage>[] = [
    { key: 'stage', title: words.stage, cell: ({ stage, process }) => <><b>{figures.number(stage + 1)}</b> {processName(process)}</>, plain: ({ stage }) => stage + 1 },
    ...(isInside ? [{ key: 'qualified', title: words.qualified, number: true, leads: true, unit: (stage: Stage) => (qualified(stage) === 0 ? null : words.qualifiedUnit), cell: (stage: Stage) => (qualified(stage) === 0 ? <StateWord state="atRisk">{words.nobody}</StateWord> : figures.number(qualified(stage))), plain: qualified }] : []),
    { key: 'tools', title: words.tools, number: true, cell: ({ tools }) => figures.number(tools), plain: ({ tools }) => tools },
    { key: 'lot', title: words.minLot, number: true, cell: ({ minLot }) => figures.number(minLot), plain: ({ minLot }) => minLot },
    { key: 'lead', title: words.waitWeeks, number: true, cell: ({ leadWeeks }) => figures.number(leadWeeks), plain: ({ leadWeeks }) => leadWeeks },
    { key: 'setup', title: words.setupShort, number: true, wideOnly: true, cell: ({ setupHours }) => figures.number(setupHours, 2), plain: ({ setupHours }) => setupHours },
    ...(isInside
      ? [
          { key: 'setupCost', title: words.setupCostShort, number: true, wideOnly: true, cell: ({ setupCost }: Stage) => figures.number(setupCost), plain: ({ setupCost }: Stage) => setupCost },
          { key: 'hold', title: words.holdShort, number: true, wideOnly: true, cell: ({ holdCost }: Stage) => figures.number(holdCost), plain: ({ holdCost }: Stage) => holdCost },
        ]
      : []),
  ];
  const rows = useListedRows(part.stageList, columns);
  return (
    <ActSection title={words.stages}>
      <DataTable bare caption={words.stages} rows={rows} columns={columns} rowKey={({ stage }) => String(stage)} />
    </ActSection>
  );
}
