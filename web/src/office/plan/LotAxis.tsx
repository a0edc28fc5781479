import { planningEndpoints, type PlannedLot, type PlanRow } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { TimeAxis } from '../../parts/charts/TimeAxis.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { lotWords, panelWords, planWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { lotRows, rowKeyOf } from './lot-rows.ts';
import { useProcess } from './process.ts';
import { weekColumns } from './weeks.ts';

export interface LotAxisProps {
  readonly plan: PlanRow;
  readonly of: 'member' | 'part';
  readonly code: string;
  /** A lot was chosen. */
  readonly onLot: (lot: PlannedLot) => void;
}

/** The lots of one member or one part in a plan, on an axis of weeks. */
export function LotAxis({ plan, of, code, onLot }: LotAxisProps) {
  const words = useWords(planWords);
  const lots = useQuery(question(planningEndpoints.lots, { params: { plan: plan.version }, query: { [of]: code } }));
  return (
    <Answered query={lots} doing={words.fetching} rows={10}>
      {(answer) => <Axis plan={plan} of={of} lots={answer.lots} onLot={onLot} />}
    </Answered>
  );
}

function Axis({ plan, of, lots, onLot }: Omit<LotAxisProps, 'code'> & { readonly lots: readonly PlannedLot[] }) {
  const words = useWords(lotWords);
  const panel = useWords(panelWords);
  const figures = useFigures();
  const nameOf = useProcess();
  const [first] = lots;
  if (!first) return <Empty>{words.none}</Empty>;
  const weeks = Array.from({ length: plan.weeks }, (_, week) => mondayOfWeek(plan.firstWeek, week + 1));
  const name = of === 'member' ? `${first.memberCode} ${first.memberName}` : `${first.partCode} ${first.partName}`;
  const pieces = lots.reduce((sum, { quantity }) => sum + quantity, 0);
  const released = lots.filter((lot) => lot.released).length;
  const rows = lotRows(lots, of, plan, {
    note: ({ stage, process, partCode }) => [...(of === 'member' ? [partCode] : []), panel.stage(figures.number(stage + 1), nameOf(process))].join(', '),
    label: ({ quantity }) => figures.number(quantity),
    says: (lot) => words.says(figures.number(lot.quantity), lot.partName, figures.number(lot.stage + 1), `${lot.memberCode} ${lot.memberName}`, figures.weekOfYear(lot.week), lot.released ? panel.released : panel.planned),
  });
  return (
    <>
      <h2>{name}</h2>
      <p className="reason">{`${words.sum(figures.number(lots.length), figures.number(pieces), figures.number(released))} ${words.legend}`}</p>
      <TimeAxis
        caption={words.caption(name)}
        weeks={weekColumns(weeks, figures)}
        rows={rows}
        onSpan={(row) => {
          const lot = lots.find((one) => row.key === rowKeyOf(one, of));
          if (lot) onLot(lot);
        }}
      />
    </>
  );
}
