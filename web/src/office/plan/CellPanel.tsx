import { planningEndpoints, type PlanRow } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { ToDays } from '../days/ToDays.tsx';
import { useGo } from './address.ts';
import { LotList } from './LotList.tsx';
import { PanelHead } from './PanelHead.tsx';
import styles from './plan.module.css';

interface CellPanelProps {
  readonly plan: PlanRow;
  readonly week: PlainDate;
  /** Without a member: the lots of everybody. */
  readonly member: string | undefined;
}

/** The lots of a member in a week, or of all in a week. */
export function CellPanel({ plan, week, member }: CellPanelProps) {
  const words = useWords(panelWords);
  const figures = useFigures();
  const go = useGo();
  const lots = useQuery(question(planningEndpoints.lots, { params: { plan: plan.version }, query: { week, ...(member !== undefined && { member }) } }));
  const named = lots.data?.lots.find(({ memberCode }) => memberCode === member)?.memberName;
  return (
    <>
      <PanelHead over={member === undefined ? undefined : `${member} ${named ?? ''}`} title={words.lotsTitle(`${figures.weekOfYear(week)}, ${figures.date(week, 'day')}`)} />
      <Answered query={lots}>{(answer) => (answer.lots.length === 0 ? <p>{words.noLots}</p> : <LotList lots={answer.lots} showsMember={member === undefined} />)}</Answered>
      {member === undefined ? null : (
        <p>
          <ToDays member={member} plan={plan.version} week={week} />
        </p>
      )}
      {member === undefined ? null : (
        <button type="button" className={`off-paper ${styles.link}`} onClick={() => go({ view: 'lots', member, part: undefined, week: undefined })}>
          {words.timeAxis}
        </button>
      )}
    </>
  );
}
