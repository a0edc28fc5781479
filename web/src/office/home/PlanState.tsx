import { Button } from '@mantine/core';
import { planningEndpoints, type Home, type Role, type Run } from '@sentra/contract';
import { useWrite } from '../../api/client.ts';
import { mayAsk } from '../../api/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { homeWords } from '../../words/home.ts';
import { useWords } from '../../words/words.ts';

/** Whether there is a plan, whether it is of today's order book, and how far a newer one is. */
export function PlanState({ home, role }: { readonly home: Home; readonly role: Role }) {
  const words = useWords(homeWords);
  const mayPlan = mayAsk(role, planningEndpoints.start);
  if (home.run) return <Running run={home.run} role={role} />;
  if (home.plan === null) {
    return (
      <MarginSection title={words.noPlanTitle} {...(mayPlan && { count: 1, mark: 'asked' })}>
        <Empty act={mayPlan ? <Start name={words.plan} isMain /> : undefined}>{mayPlan ? words.noPlan : words.noPlanYours}</Empty>
      </MarginSection>
    );
  }
  return home.plan.stale && mayPlan ? <MessageLine act={<Start name={words.planAgain} />}>{words.stale}</MessageLine> : null;
}

function Start({ name, isMain = false }: { readonly name: string; readonly isMain?: boolean }) {
  const start = useWrite(planningEndpoints.start);
  return (
    <>
      <Button variant={isMain ? 'filled' : 'default'} disabled={start.isPending} onClick={() => start.mutate({ body: {} })}>
        {name}
      </Button>
      {start.isError ? <Failure error={start.error} /> : null}
    </>
  );
}

function Running({ run, role }: { readonly run: Run; readonly role: Role }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  const cancel = useWrite(planningEndpoints.cancel);
  const { progress } = run;
  const total = progress?.total ?? null;
  const best = total === null ? null : words.bestSoFar(figures.rupiah(total), figures.percent(progress?.gap ?? null, 1));
  const mayStop = best !== null && !cancel.isPending && mayAsk(role, planningEndpoints.cancel);
  return (
    <>
      <Progress
        step={run.state === 'queued' ? words.planWaits : words.planning}
        best={best}
        seconds={Math.round(progress?.elapsedSeconds ?? 0)}
        limit={progress?.limitSeconds ?? 30}
        {...(mayStop && { onStop: () => cancel.mutate({ params: { id: run.id } }) })}
      />
      {cancel.isError ? <Failure error={cancel.error} /> : null}
    </>
  );
}
