import { Button } from '@mantine/core';
import { cooperativeEndpoints, replanEndpoints, type BookChanges, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { replanWords } from '../../words/replan.ts';
import { useWords } from '../../words/words.ts';
import styles from './plan.module.css';
import { isUnderWay, useRuns } from './runs.ts';

/** What changed in the order book since the newest plan, and the act that answers it. Silent where nothing changed. */
export function Replan({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(replanWords);
  const [latest] = useRuns().data ?? [];
  const isBusy = latest !== undefined && isUnderWay(latest);
  const changes = useQuery({ ...question(replanEndpoints.bookChanges, { params: { plan: plan.version } }), enabled: !isBusy }).data;
  const told = useTold(changes);
  const [isOpen, setOpen] = useState(false);
  if (isBusy || told === null) return null;
  return (
    <div className="off-paper">
      <MessageLine tone={changes?.fits === false ? 'hot' : 'note'} act={<Button onClick={() => setOpen(true)}>{words.make}</Button>}>
        {told}
      </MessageLine>
      <ReplanForm plan={plan} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}

const counted = ['orders', 'members', 'routes', 'parts', 'stock', 'declined'] as const;

/** The changes as a sentence; null where there are none. */
function useTold(changes: BookChanges | undefined): string | null {
  const words = useWords(replanWords);
  const figures = useFigures();
  if (!changes) return null;
  if (changes.weeksMoved) return words.weeksMoved;
  const named = counted.flatMap((what) => (changes[what] > 0 ? [words[what](figures.number(changes[what]))] : []));
  const said = [...(named.length > 0 ? [words.changed(named.join(', '))] : []), ...(changes.fits ? [] : [words.broken])];
  return said.length > 0 ? said.join(' ') : null;
}

function ReplanForm({ plan, isOpen, onClose }: { readonly plan: PlanRow; readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords(replanWords);
  const usual = useQuery(question(replanEndpoints.changePrices, {})).data?.frozenWeeks;
  const most = useQuery(question(cooperativeEndpoints.read, {})).data?.releaseWeeks ?? plan.weeks;
  const [frozen, setFrozen] = useState<number | null>();
  const [seconds, setSeconds] = useState<number | null>(2);
  const start = useWrite(replanEndpoints.start);
  const weeks = frozen === undefined ? (usual ?? 0) : frozen;
  function begin(note: string | undefined) {
    if (weeks === null || seconds === null) return;
    start.mutate({ params: { plan: plan.version }, body: { seconds, frozenWeeks: weeks, note } }, { onSuccess: onClose });
  }
  return (
    <Confirm isOpen={isOpen} title={words.title} act={words.begin} because="may" isBusy={start.isPending || weeks === null || seconds === null} error={start.error} onAct={begin} onClose={onClose}>
      <p>{words.lead}</p>
      <div className={styles.fields}>
        <NumberField label={words.frozen} description={words.frozenWhy} unit={words.weeks} whole min={0} max={Math.max(most, usual ?? 0)} required value={weeks} onChange={setFrozen} />
        <NumberField label={words.seconds} unit={words.secondsUnit} whole min={1} max={600} required value={seconds} onChange={setSeconds} />
      </div>
    </Confirm>
  );
}
