import { planningEndpoints, type PlanRow } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { ShareStrip } from '../../parts/charts/ShareStrip.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { loadWords } from '../../words/plan.ts';
import { fairnessWords } from '../../words/sharing.ts';
import { useWords } from '../../words/words.ts';
import { nothingChosen, useGo } from './address.ts';
import styles from './plan.module.css';

/** What each member receives of what is due to him, over the whole horizon. */
export function ShareSection({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(loadWords);
  const fairness = useWords(fairnessWords);
  const figures = useFigures();
  const go = useGo();
  const heading = useId();
  const shares = useQuery(question(planningEndpoints.shares, { params: { plan: plan.version } }));
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{words.share(figures.week(mondayOfWeek(plan.firstWeek, plan.weeks)))}</h2>
      <Answered query={shares} rows={4}>
        {({ members, target, reached, jain, gini, minimum, p10 }) => {
          const due = members.flatMap(({ memberCode, memberName, ratio }) => (ratio === null ? [] : [{ code: memberCode, name: memberName, percent: ratio * 100 }]));
          return (
            <>
              <p className="reason">{words.shareLead(figures.rupiah(reached), figures.rupiah(target))}</p>
              {due.length === 0 ? null : <p className="quiet">{fairness.figures(figures.number(jain, 3), figures.number(gini, 3), figures.percent(minimum), figures.percent(p10))}</p>}
              {due.length === 0 ? <Empty>{words.noShares}</Empty> : <ShareStrip shares={due} onMember={(share) => go({ ...nothingChosen, share })} />}
            </>
          );
        }}
      </Answered>
    </section>
  );
}
