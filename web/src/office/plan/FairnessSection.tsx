import { Button } from '@mantine/core';
import { studyEndpoints, type FairnessCurve, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { CurveChart } from '../../parts/charts/CurveChart.tsx';
import { TableTwin } from '../../parts/charts/TableTwin.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { fairnessWords } from '../../words/sharing.ts';
import { useWords } from '../../words/words.ts';
import styles from './plan.module.css';
import { isStudying, StudyRun, whileStudying } from './StudyRun.tsx';

/** What fairness costs: the plan's cost as missing shares are counted dearer. Computed where it is asked for, and kept with the plan. */
export function FairnessSection({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(fairnessWords);
  const heading = useId();
  const role = usePerson()?.role;
  const params = { plan: plan.version };
  const curve = useQuery({ ...question(studyEndpoints.fairness, { params }), refetchInterval: whileStudying });
  const start = useWrite(studyEndpoints.startFairness);
  const mayStart = role !== undefined && mayAsk(role, studyEndpoints.startFairness);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <p className="reason">{words.lead}</p>
      <Answered query={curve} rows={4}>
        {({ study, result }) => (
          <>
            {study ? <StudyRun study={study} /> : null}
            {result ? <Curve curve={result} /> : isStudying(study) ? null : <p>{words.none}</p>}
            {start.error ? <Failure error={start.error} /> : null}
            {result || isStudying(study) || !mayStart ? null : (
              <div className="acts off-paper">
                <Button disabled={start.isPending} onClick={() => start.mutate({ params, body: {} })}>
                  {study ? words.again : words.compute}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function Curve({ curve: { points } }: { readonly curve: FairnessCurve }) {
  const words = useWords(fairnessWords);
  const figures = useFigures();
  const says = ({ multiple, price, shortfall }: FairnessCurve['points'][number]) => words.says(figures.number(multiple, 2), figures.percent(price, 2), figures.rupiah(shortfall));
  return (
    <>
      <CurveChart
        label={words.chart} xName={words.shortfallAxis} yName={words.costAxis}
        points={points.map((point) => ({ x: point.shortfall, y: point.price, says: says(point) }))}
        xText={(rupiah) => figures.rupiahShort(Math.round(rupiah) as (typeof points)[number]['shortfall'])} yText={(price) => figures.percent(price, 2)}
      />
      <TableTwin
        caption={words.chart}
        heads={[words.multiple, words.cost, words.price, words.shortfall, 'Jain', 'Gini', words.minimum]}
        rows={points.map((point) => [
          figures.number(point.multiple, 2), figures.rupiah(point.cost), figures.percent(point.price, 2), figures.rupiah(point.shortfall),
          figures.number(point.jain, 3), figures.number(point.gini, 3), figures.percent(point.minimum),
        ])}
      />
    </>
  );
}
