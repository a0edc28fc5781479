import { catalogueEndpoints, planningEndpoints, type PlannedLot, type PlanRow } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { TimeAxis } from '../../parts/charts/TimeAxis.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { lotWords, panelWords, planWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { useGo, usePlanAddress } from './address.ts';
import { lotRows, rowKeyOf } from './lot-rows.ts';
import styles from './plan.module.css';
import { weekColumns } from './weeks.ts';

/** The largest page that a list gives; a cooperative's parts are some hundreds. */
const mostParts = 500;

/** Lots on an axis of weeks: of a member by part and stage, or of a part by stage and member. */
export function LotsView({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(lotWords);
  const go = useGo();
  const { member, part } = usePlanAddress();
  const members = useQuery(question(planningEndpoints.load, { params: { plan: plan.version }, query: {} }));
  const parts = useQuery(question(catalogueEndpoints.parts, { query: { limit: mostParts } }));
  const none = { value: '', name: words.choose };
  const listed = (options: readonly { readonly value: string; readonly name: string }[], current: string | undefined) =>
    current === undefined || options.some(({ value }) => value === current) ? [none, ...options] : [none, { value: current, name: current }, ...options];
  return (
    <>
      <div className={`off-paper ${styles.bar}`}>
        <Choose
          label={words.byMember}
          value={part === undefined ? (member ?? '') : ''}
          options={listed((members.data?.members ?? []).map(({ code, name }) => ({ value: code, name: `${code} ${name}` })).toSorted(byName), member)}
          onChange={(chosen) => go({ member: chosen || undefined, part: undefined })}
        />
        <Choose
          label={words.byPart}
          value={part ?? ''}
          options={listed((parts.data?.rows ?? []).map(({ code, name }) => ({ value: code, name: `${code} ${name}` })), part)}
          onChange={(chosen) => go({ part: chosen || undefined, member: undefined })}
        />
      </div>
      {part === undefined && member === undefined ? <Empty>{words.chooseOne}</Empty> : <LotsOf plan={plan} of={part === undefined ? 'member' : 'part'} code={part ?? member ?? ''} />}
    </>
  );
}

const byName = (one: { readonly name: string }, other: { readonly name: string }) => one.name.localeCompare(other.name);

interface LotsOfProps {
  readonly plan: PlanRow;
  readonly of: 'member' | 'part';
  readonly code: string;
}

function LotsOf({ plan, of, code }: LotsOfProps) {
  const words = useWords(planWords);
  const lots = useQuery(question(planningEndpoints.lots, { params: { plan: plan.version }, query: { [of]: code } }));
  return (
    <Answered query={lots} doing={words.fetching} rows={10}>
      {(answer) => <Axis plan={plan} of={of} lots={answer.lots} />}
    </Answered>
  );
}

function Axis({ plan, of, lots }: Omit<LotsOfProps, 'code'> & { readonly lots: readonly PlannedLot[] }) {
  const words = useWords(lotWords);
  const panel = useWords(panelWords);
  const figures = useFigures();
  const go = useGo();
  const [first] = lots;
  if (!first) return <Empty>{words.none}</Empty>;
  const weeks = Array.from({ length: plan.weeks }, (_, week) => mondayOfWeek(plan.firstWeek, week + 1));
  const name = of === 'member' ? `${first.memberCode} ${first.memberName}` : `${first.partCode} ${first.partName}`;
  const pieces = lots.reduce((sum, { quantity }) => sum + quantity, 0);
  const released = lots.filter((lot) => lot.released).length;
  const rows = lotRows(lots, of, plan, {
    note: ({ stage, process }) => panel.stage(figures.number(stage + 1), process),
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
          if (lot) go(of === 'member' ? { part: lot.partCode, member: undefined } : { member: lot.memberCode, part: undefined });
        }}
      />
    </>
  );
}
