import { Button, TextInput } from '@mantine/core';
import { planningEndpoints, type PlanRow } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { useLanguage } from '../../words/language.ts';
import { planRunWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { PlanNoteSentences } from './PlanNotes.tsx';
import styles from './plan.module.css';
import { isUnderWay, useRuns } from './runs.ts';

interface StartPlanProps {
  /** The plan that is open, from which the search may start. */
  readonly base?: PlanRow;
  readonly isMain?: boolean;
}

const largestSeed = 2_147_483_647;

/** Asks how long to calculate and from where, and begins. Only one calculation runs at a time. */
export function StartPlan({ base, isMain = false }: StartPlanProps) {
  const words = useWords(planRunWords);
  const figures = useFigures();
  const language = useLanguage();
  const [latest] = useRuns().data ?? [];
  const isBusy = latest !== undefined && isUnderWay(latest);
  const [isOpen, setOpen] = useState(false);
  const [seconds, setSeconds] = useState<number | null>(30);
  const [seed, setSeed] = useState<number | null>(1);
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<'nothing' | 'base'>('nothing');
  const start = useWrite(planningEndpoints.start);

  function begin() {
    if (seconds === null || seed === null) return;
    const body = { seconds, seed, basePlan: from === 'base' && base ? base.id : null, note: note.trim() || null };
    start.mutate({ body }, { onSuccess: () => setOpen(false) });
  }

  return (
    <>
      <Button {...(isMain && { variant: 'filled' })} disabled={isBusy} onClick={() => setOpen(true)}>
        {words.make}
      </Button>
      {/* Once a calculation runs there is nothing more to ask, whoever began it. */}
      <Confirm isOpen={isOpen && !isBusy} title={words.makeTitle} act={words.begin} isBusy={start.isPending || seconds === null || seed === null} error={start.error} onAct={begin} onClose={() => setOpen(false)}>
        <p>{words.makeLead}</p>
        <PlanNoteSentences />
        <div className={styles.fields}>
          <NumberField label={words.seconds} unit={words.secondsUnit} whole min={1} max={600} required value={seconds} onChange={setSeconds} error={toldAbout(start.error, 'seconds', language)} />
          <NumberField label={words.seed} description={words.seedWhy} whole min={0} max={largestSeed} required value={seed} onChange={setSeed} error={toldAbout(start.error, 'seed', language)} />
          {base ? (
            <Choose
              label={words.startFrom}
              value={from}
              options={[
                { value: 'nothing', name: words.fromNothing },
                { value: 'base', name: words.fromVersion(figures.number(base.version)) },
              ]}
              onChange={setFrom}
            />
          ) : null}
          <TextInput label={words.note} value={note} maxLength={500} onChange={(event) => setNote(event.currentTarget.value)} />
        </div>
      </Confirm>
    </>
  );
}
