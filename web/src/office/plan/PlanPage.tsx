import { planningEndpoints, replanEndpoints, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { Views } from '../../parts/Views.tsx';
import { planWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { planViews, useGo, usePlanAddress, type PlanView } from './address.ts';
import { CompareView } from './CompareView.tsx';
import { CostsView } from './CostsView.tsx';
import { LoadView } from './LoadView.tsx';
import { LotsView } from './LotsView.tsx';
import { PlanHead } from './PlanHead.tsx';
import { PlanNotes } from './PlanNotes.tsx';
import { Replan } from './Replan.tsx';
import { RunLine } from './RunLine.tsx';
import { StartPlan } from './StartPlan.tsx';

export function PlanPage() {
  const words = useWords(planWords);
  const plans = useQuery(question(planningEndpoints.plans, {}));
  const known = plans.data?.plans;
  if (known && known.length > 0) return <PlanOrElse plans={known} />;
  return (
    <>
      <PageHead title={words.untitled} />
      <RunLine />
      <Answered query={plans} doing={words.fetching} rows={12}>
        {() => <NoPlan />}
      </Answered>
    </>
  );
}

function NoPlan() {
  const words = useWords(planWords);
  const person = usePerson();
  if (!person || !mayAsk(person.role, planningEndpoints.start)) return <Empty>{words.unplannedReader}</Empty>;
  return (
    <>
      <Empty act={<StartPlan isMain />}>{words.unplanned}</Empty>
      <PlanNotes />
    </>
  );
}

/** The version that the address names; one that the list does not hold is asked from the server, which says why it is not there. */
function PlanOrElse({ plans }: { readonly plans: readonly PlanRow[] }) {
  const words = useWords(planWords);
  const { plan: version } = usePlanAddress();
  const listed = version === undefined ? plans[0] : plans.find((plan) => plan.version === version);
  const asked = useQuery({ ...question(planningEndpoints.plan, { params: { plan: version ?? 'newest' } }), enabled: listed === undefined });
  if (listed) return <OnePlan plan={listed} plans={plans} />;
  return (
    <>
      <PageHead title={words.untitled} />
      <Answered query={asked} doing={words.fetching}>
        {(plan) => <OnePlan plan={plan} plans={[plan, ...plans]} />}
      </Answered>
    </>
  );
}

function OnePlan({ plan, plans }: { readonly plan: PlanRow; readonly plans: readonly PlanRow[] }) {
  const words = useWords(planWords);
  const { view = 'load' } = usePlanAddress();
  const go = useGo();
  const person = usePerson();
  const mayReplan = person !== null && mayAsk(person.role, replanEndpoints.start);
  const mayReadCosts = person !== null && mayAsk(person.role, planningEndpoints.costs);
  const views = mayReadCosts ? planViews : (['load', 'lots'] as const);
  const shown = views.find((one) => one === view) ?? 'load';
  return (
    <>
      <PlanHead plan={plan} plans={plans} />
      <RunLine />
      {mayReplan && plan.version === plans[0]?.version ? <Replan plan={plan} /> : null}
      <Views<PlanView> label={words.views} views={views.map((key) => ({ key, name: words[key] }))} current={shown} onChoose={(chosen) => go({ view: chosen })} />
      {shown === 'load' ? <LoadView plan={plan} isNewest={plan.version === plans[0]?.version} /> : null}
      {shown === 'lots' ? <LotsView plan={plan} /> : null}
      {shown === 'costs' ? <CostsView plan={plan} /> : null}
      {shown === 'compare' ? <CompareView plan={plan} plans={plans} /> : null}
      {shown === 'load' ? <PlanNotes /> : null}
    </>
  );
}
