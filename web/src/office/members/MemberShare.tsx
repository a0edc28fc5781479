import { planningEndpoints, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { FillBar } from '../../parts/charts/FillBar.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { Lead } from '../../parts/Say.tsx';
import { useLanguage } from '../../words/language.ts';
import { newestPlanWords, shareWords } from '../../words/members.ts';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { Bindings } from '../plan/Bindings.tsx';
import styles from './members.module.css';
import { NewestPlan } from './NewestPlan.tsx';
import { ShareDue } from './ShareDue.tsx';
import { isBelow } from './share.ts';

/** How far a member's share is reached in the newest plan, and what binds it. */
export function MemberShare({ code }: { readonly code: string }) {
  return <NewestPlan>{(plan) => <Share plan={plan} code={code} />}</NewestPlan>;
}

function Share({ plan, code }: { readonly plan: PlanRow; readonly code: string }) {
  const words = useWords(shareWords);
  const newest = useWords(newestPlanWords);
  const panel = useWords(panelWords);
  const figures = useFigures();
  const language = useLanguage();
  const why = useQuery(question(planningEndpoints.shareWhy, { params: { plan: plan.version, member: code } }));
  return (
    <Answered query={why}>
      {({ ratio, reached, target, sentence, bindings }) => (
        <MarginSection title={words.title} reason={newest.version(figures.number(plan.version))} mark={isBelow(ratio) ? 'belowShare' : 'passed'}>
          {ratio === null ? null : (
            <div className={styles.received}>
              <Lead>{`${panel.shareFigures(figures.rupiah(reached), figures.rupiah(target))} ${panel.shareOf(figures.percent(ratio))}.`}</Lead>
              <FillBar value={reached} of={Math.max(reached, target)} due={target} says={words.says(figures.rupiah(reached), figures.rupiah(target))} />
            </div>
          )}
          <p className="lead">{sentence[language]}</p>
          <Bindings bindings={bindings} onMap={false} />
          <ShareDue version={plan.version} code={code} reached={reached} />
        </MarginSection>
      )}
    </Answered>
  );
}
