import { Button } from '@mantine/core';
import { cooperativeEndpoints, planningEndpoints, type PlanRow } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { Say } from '../../parts/Say.tsx';
import { releaseWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import styles from './plan.module.css';

/** Makes the lots of the first weeks stay, after their count was read back. */
export function ReleasePlan({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(releaseWords);
  const figures = useFigures();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>();
  const usual = useQuery(question(cooperativeEndpoints.read, {})).data?.releaseWeeks;
  const weeks = chosen === undefined ? Math.min(usual ?? 1, plan.weeks) : chosen;
  const release = useWrite(planningEndpoints.release);
  // Said until the next act, in the place where it was done.
  const done = isOpen ? undefined : release.data;
  const counted = useLotsOfFirst(plan, weeks ?? 0, isOpen);
  const named = weeksNamed(plan, weeks ?? 1, figures.week, words);
  const ready = weeks !== null && counted.fresh !== null && counted.fresh > 0;

  function leave() {
    setOpen(false);
    setChosen(undefined);
  }

  return (
    <>
      <Button
        variant="filled"
        disabled={usual === undefined}
        onClick={() => {
          release.reset();
          setOpen(true);
        }}
      >
        {words.act(named)}
      </Button>
      <Confirm
        isOpen={isOpen}
        title={words.title}
        act={ready ? words.confirm(figures.number(counted.fresh)) : words.act(named)}
        because="may"
        isFinal
        isBusy={release.isPending || !ready}
        error={release.error ?? counted.error}
        onAct={(reason) => ready && release.mutate({ params: { plan: plan.version }, body: { weeks, reason } }, { onSuccess: leave })}
        onClose={leave}
      >
        <div className={styles.fields}>
          <NumberField label={words.weeks} unit={words.weeksUnit} whole min={1} max={Math.min(52, plan.weeks)} required value={weeks} onChange={setChosen} />
        </div>
        {counted.fresh === null ? (
          <p className="quiet">{words.counting}</p>
        ) : counted.fresh === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <p>
            <Say>{words.will(figures.number(counted.fresh), figures.number(counted.pieces), figures.number(counted.members), named)}</Say>
          </p>
        )}
        {counted.already > 0 && counted.fresh !== 0 ? <p className="quiet">{words.already(figures.number(counted.already))}</p> : null}
      </Confirm>
      {done ? <output className={styles.done}>{words.done(figures.number(done.released), weeksNamed(plan, done.weeks.length, figures.week, words))}</output> : null}
    </>
  );
}

/** What a release of the first weeks would make stay. */
function useLotsOfFirst(plan: PlanRow, weeks: number, enabled: boolean) {
  const mondays = Array.from({ length: Math.min(weeks, plan.weeks) }, (_, week) => mondayOfWeek(plan.firstWeek, week + 1));
  const answers = useQueries({ queries: mondays.map((week) => ({ ...question(planningEndpoints.lots, { params: { plan: plan.version }, query: { week } }), enabled })) });
  const lots = answers.flatMap(({ data }) => data?.lots ?? []);
  const fresh = lots.filter(({ released }) => !released);
  const isCounted = answers.every(({ data }) => data !== undefined);
  return {
    fresh: isCounted ? fresh.length : null,
    already: lots.length - fresh.length,
    pieces: fresh.reduce((sum, { quantity }) => sum + quantity, 0),
    members: new Set(fresh.map(({ memberCode }) => memberCode)).size,
    error: answers.find(({ error }) => error !== null)?.error,
  };
}

type Named = { readonly and: (first: string, last: string) => string; readonly until: (first: string, last: string) => string };

/** M48; M48 and M49; M48 to M50. */
function weeksNamed(plan: PlanRow, weeks: number, write: (monday: PlanRow['firstWeek']) => string, words: Named): string {
  const [first, last] = [write(plan.firstWeek), write(mondayOfWeek(plan.firstWeek, Math.max(1, weeks)))];
  if (weeks <= 1) return first;
  return weeks === 2 ? words.and(first, last) : words.until(first, last);
}
