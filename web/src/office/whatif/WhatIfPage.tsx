import { Button } from '@mantine/core';
import { planningEndpoints, scenarioEndpoints, type PlanRow, type Scenario } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { whatIfWords } from '../../words/whatif.ts';
import { useWords } from '../../words/words.ts';
import { BetweenScenarios } from './BetweenScenarios.tsx';
import { ScenarioForm } from './ScenarioForm.tsx';
import { ScenarioItem } from './ScenarioItem.tsx';
import { useScenarios } from './scenarios.ts';
import styles from './whatif.module.css';

/** What would be if: scenarios beside the real plan. */
export function WhatIfPage() {
  const words = useWords(whatIfWords);
  const plans = useQuery(question(planningEndpoints.plans, {}));
  const scenarios = useScenarios();
  const [plan] = plans.data?.plans ?? [];
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
        {plan ? <Make plan={plan} /> : null}
      </PageHead>
      {plans.data && !plan ? (
        <Empty act={<Link to="/plan">{words.toPlan}</Link>}>{words.noPlan}</Empty>
      ) : (
        <Answered query={scenarios} doing={words.loading} rows={6}>
          {(answer) => <Scenarios scenarios={answer.scenarios} />}
        </Answered>
      )}
    </>
  );
}

function Make({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(whatIfWords);
  const role = usePerson()?.role;
  const [isOpen, setOpen] = useState(false);
  if (role === undefined || !mayAsk(role, scenarioEndpoints.create)) return null;
  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        {words.make}
      </Button>
      <ScenarioForm plan={plan} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function Scenarios({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  const words = useWords(whatIfWords);
  const role = usePerson()?.role;
  const [removed, setRemoved] = useState<Scenario | null>(null);
  const mayMake = role !== undefined && mayAsk(role, scenarioEndpoints.create);
  return (
    <>
      {removed ? <Removed scenario={removed} onBack={() => setRemoved(null)} /> : null}
      {scenarios.length === 0 ? (
        <Empty>{mayMake ? words.none : words.noneReader}</Empty>
      ) : (
        <ul className={styles.scenarios} aria-label={words.list}>
          {scenarios.map((scenario) => (
            <ScenarioItem key={scenario.id} scenario={scenario} onRemoved={setRemoved} />
          ))}
        </ul>
      )}
      <BetweenScenarios scenarios={scenarios} />
    </>
  );
}

function Removed({ scenario: { id, name }, onBack }: { readonly scenario: Scenario; readonly onBack: () => void }) {
  const words = useWords(whatIfWords);
  const restore = useWrite(scenarioEndpoints.restore);
  const back = (
    <Button size="xs" disabled={restore.isPending} onClick={() => restore.mutate({ params: { id } }, { onSuccess: onBack })}>
      {words.undo}
    </Button>
  );
  return (
    <>
      <MessageLine act={back}>{words.removed(name)}</MessageLine>
      {restore.error ? <Failure error={restore.error} /> : null}
    </>
  );
}
