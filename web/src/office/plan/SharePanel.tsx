import { planningEndpoints, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { FillBar } from '../../parts/charts/FillBar.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Lead } from '../../parts/Say.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { useLanguage } from '../../words/language.ts';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { Bindings } from './Bindings.tsx';
import { PanelHead } from './PanelHead.tsx';

/** Below nine tenths of what is due somebody is needed. */
const low = 0.9;

/** Why a member gets the share he gets. */
export function SharePanel({ plan, member, isAlways = false }: { readonly plan: PlanRow; readonly member: string; /** Nothing else stands in its place, so it cannot be closed. */ readonly isAlways?: boolean }) {
  const words = useWords(panelWords);
  const figures = useFigures();
  const language = useLanguage();
  const why = useQuery(question(planningEndpoints.shareWhy, { params: { plan: plan.version, member } }));
  return (
    <>
      {why.data ? null : <PanelHead title={member} isAlways={isAlways} />}
      <Answered query={why}>
        {({ memberCode, memberName, ratio, reached, target, sentence, bindings }) => (
          <>
            <PanelHead
              isAlways={isAlways}
              over={
                <>
                  {ratio !== null && ratio < low ? <StateMark state="belowShare" /> : null}
                  {ratio === null ? words.noShareDue : words.shareOf(figures.percent(ratio))}
                </>
              }
              title={`${memberCode} ${memberName}`}
            />
            <Lead>{words.shareFigures(figures.rupiah(reached), figures.rupiah(target))}</Lead>
            <p className="lead">{sentence[language]}</p>
            <FillBar value={reached} of={target} due={target} says={figures.percent(ratio)} />
            <Bindings bindings={bindings} />
          </>
        )}
      </Answered>
    </>
  );
}
