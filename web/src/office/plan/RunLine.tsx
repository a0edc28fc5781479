import { Button } from '@mantine/core';
import { planningEndpoints, type Run } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useLanguage } from '../../words/language.ts';
import { planRunWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import styles from './plan.module.css';
import { isUnderWay, useEnded, useRuns } from './runs.ts';

/** The calculation that is under way, or how the last one ended. */
export function RunLine() {
  const words = useWords(planRunWords);
  const runs = useRuns();
  const latest = runs.data?.[0];
  const ended = useEnded(latest);
  if (runs.isError && latest === undefined) return <Failure what={words.runLost} error={runs.error} onAgain={() => void runs.refetch()} />;
  if (latest && isUnderWay(latest)) return <UnderWay run={latest} />;
  if (ended) return <Ended run={ended} />;
  // A failure is said also to who was not looking on when it happened.
  return latest?.state === 'failed' ? <Ended run={latest} /> : null;
}

function UnderWay({ run: { id, state, progress } }: { readonly run: Run }) {
  const words = useWords(planRunWords);
  const figures = useFigures();
  const role = usePerson()?.role;
  const cancel = useWrite(planningEndpoints.cancel);
  const steps: Readonly<Record<string, string>> = { construct: words.construct, improve: words.improve, done: words.done };
  const step = state === 'queued' ? words.queued : (steps[progress?.phase ?? ''] ?? words.running);
  const total = progress?.total ?? null;
  const gap = progress?.gap ?? null;
  const best = total === null ? null : gap === null ? words.bestUnproved(figures.rupiah(total)) : words.best(figures.rupiah(total), figures.percent(gap, 1));
  const mayStop = role !== undefined && mayAsk(role, planningEndpoints.cancel) && !cancel.isPending && !cancel.isSuccess;
  const stop = () => cancel.mutate({ params: { id } });
  return (
    <div className={styles.run}>
      {progress === null ? (
        <MessageLine act={mayStop ? <Button onClick={stop}>{words.giveUp}</Button> : undefined}>{step}</MessageLine>
      ) : (
        <Progress step={step} best={best} seconds={Math.floor(progress.elapsedSeconds)} limit={progress.limitSeconds} {...(mayStop && { onStop: stop })} />
      )}
      {cancel.error ? <Failure error={cancel.error} /> : null}
    </div>
  );
}

function Ended({ run: { state, failure, planId } }: { readonly run: Run }) {
  const words = useWords(planRunWords);
  const language = useLanguage();
  const open = planId ? (
    <Link to="/plan" search={{}}>
      {words.open}
    </Link>
  ) : undefined;
  if (state === 'failed') {
    return (
      <MessageLine tone="hot">
        {words.failed} {failure?.[language]}
      </MessageLine>
    );
  }
  const said = state === 'done' ? words.made : planId ? words.cancelledKept : words.cancelled;
  return (
    <MessageLine tone={planId ? 'done' : 'note'} act={open}>
      {said}
    </MessageLine>
  );
}
