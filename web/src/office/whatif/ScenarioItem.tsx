import { Button } from '@mantine/core';
import { scenarioEndpoints, type Scenario } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { useLanguage } from '../../words/language.ts';
import { whatIfWords } from '../../words/whatif.ts';
import { useWords } from '../../words/words.ts';
import { isStudying, StudyRun } from '../plan/StudyRun.tsx';
import { Difference } from './Difference.tsx';
import { RenameScenario } from './RenameScenario.tsx';
import styles from './whatif.module.css';

interface ScenarioItemProps {
  readonly scenario: Scenario;
  readonly onRemoved: (scenario: Scenario) => void;
}

/** One scenario: what it changes, how far its run is, and what would differ. */
export function ScenarioItem({ scenario, onRemoved }: ScenarioItemProps) {
  const words = useWords(whatIfWords);
  const figures = useFigures();
  const language = useLanguage();
  const role = usePerson()?.role;
  const [isShown, setShown] = useState(false);
  const run = useWrite(scenarioEndpoints.run);
  const remove = useWrite(scenarioEndpoints.remove);
  const { id, name, sentences, result } = scenario;
  const mayChange = role !== undefined && mayAsk(role, scenarioEndpoints.run);
  const isBusy = isStudying(scenario.run) || run.isPending;
  return (
    <li className={styles.scenario}>
      <h3>{name}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.id}>{sentence[language]}</li>
        ))}
      </ul>
      <p className="quiet">{words.made(scenario.madeBy, figures.clock(scenario.madeAt, 'full'))}</p>
      <RunState scenario={scenario} />
      {run.error ?? remove.error ? <Failure error={run.error ?? remove.error} /> : null}
      <div className={`acts off-paper ${styles.acts}`}>
        {result ? <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>{isShown ? words.hide : words.show}</Button> : null}
        {mayChange ? (
          <>
            <Button disabled={isBusy} onClick={() => run.mutate({ params: { id }, body: {} })}>
              {scenario.run ? words.runAgain : words.run}
            </Button>
            <RenameScenario id={id} name={name} />
            <Button disabled={remove.isPending} onClick={() => remove.mutate({ params: { id } }, { onSuccess: () => onRemoved(scenario) })}>
              {words.remove}
            </Button>
          </>
        ) : null}
      </div>
      {result && isShown ? <Difference result={result} name={name} /> : null}
    </li>
  );
}

function RunState({ scenario: { run, result, isCurrent } }: { readonly scenario: Scenario }) {
  const words = useWords(whatIfWords);
  const figures = useFigures();
  if (!run) return <p className="quiet">{words.notRun}</p>;
  if (run.state === 'cancelled') return <MessageLine>{words.cancelled}</MessageLine>;
  if (run.state !== 'done') return <StudyRun study={run} />;
  return result && !isCurrent ? <MessageLine>{words.old(figures.number(result.planVersion))}</MessageLine> : null;
}
