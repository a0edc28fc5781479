import { planningEndpoints, type FurnaceWeek, type PlanRow } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { heatWords } from '../../words/heats.ts';
import { useWords } from '../../words/words.ts';
import { LotList } from '../plan/LotList.tsx';
import { ToDays } from '../days/ToDays.tsx';
import { useGoHeats } from './address.ts';
import styles from './heats.module.css';

interface CastingsPanelProps {
  readonly plan: PlanRow;
  readonly week: PlainDate;
  readonly furnace: FurnaceWeek;
}

/** What a member casts in a week of the materials that the furnace melts. */
export function CastingsPanel({ plan, week, furnace: { memberCode, memberName, furnaceName, heats } }: CastingsPanelProps) {
  const words = useWords(heatWords);
  const go = useGoHeats();
  const lots = useQuery(question(planningEndpoints.lots, { params: { plan: plan.version }, query: { member: memberCode, week } }));
  const melted = new Set(heats.map(({ materialCode }) => materialCode));
  return (
    <>
      <div className={styles.over}>
        <span>{furnaceName}</span>
        <button type="button" className={`off-paper ${styles.link}`} onClick={() => go({ furnace: undefined })}>
          {words.close}
        </button>
      </div>
      <h2>{words.castings(`${memberCode} ${memberName}`)}</h2>
      <Answered query={lots}>
        {(answer) => {
          const cast = answer.lots.filter(({ stage, materialCode }) => stage === 0 && melted.has(materialCode));
          return cast.length === 0 ? <p>{words.noCastings}</p> : <LotList lots={cast} />;
        }}
      </Answered>
      <p className="reason">{words.castingsNote}</p>
      <p>
        <ToDays member={memberCode} plan={plan.version} week={week} />
      </p>
    </>
  );
}
