import { planningEndpoints, type PlanRow, type Why } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Lead } from '../../parts/Say.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { useLanguage } from '../../words/language.ts';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { Bindings } from './Bindings.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Remedies } from './Remedies.tsx';
import { Ways } from './Ways.tsx';

/** Why an order is late: what comes when, the sentence, and what binds. */
export function WhyPanel({ plan, order }: { readonly plan: PlanRow; readonly order: string }) {
  const why = useQuery(question(planningEndpoints.why, { params: { plan: plan.version, order } }));
  return (
    <>
      {why.data ? null : <PanelHead title={order} />}
      <Answered query={why}>{(answer) => <WhyLate plan={plan} why={answer} />}</Answered>
    </>
  );
}

function WhyLate({ plan, why }: { readonly plan: PlanRow; readonly why: Why }) {
  const words = useWords(panelWords);
  const figures = useFigures();
  const language = useLanguage();
  const after = why.deliveries.filter(({ week }) => week > why.dueWeek).map(({ week }) => figures.week(week));
  const said = [
    words.due(figures.weekOfYear(why.dueWeek)),
    ...(why.onTime > 0 ? [words.onTime(figures.number(why.onTime))] : []),
    ...(why.late > 0 ? [words.lateOnes(figures.number(why.late), after.join(', ') || '–')] : []),
    ...(why.unserved > 0 ? [words.unserved(figures.number(why.unserved))] : []),
  ];
  return (
    <>
      <PanelHead
        over={
          <>
            {why.late + why.unserved > 0 ? <StateMark state="atRisk" /> : null}
            {`${why.orderCode}, ${why.buyerName}`}
          </>
        }
        title={words.whyTitle(figures.number(why.quantity), why.partName)}
      />
      <Lead>{said.join(' ')}</Lead>
      <p className="lead">{why.sentence[language]}</p>
      <Bindings bindings={why.bindings} />
      <Ways ways={why.ways} />
      {why.late + why.unserved > 0 ? <Remedies key={why.orderCode} plan={plan} order={why.orderCode} /> : null}
    </>
  );
}
