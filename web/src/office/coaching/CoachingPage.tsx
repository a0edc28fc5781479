import { Button } from '@mantine/core';
import { planningEndpoints, worthEndpoints, type Answer, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { planWords } from '../../words/plan.ts';
import { coachingWords, improvementKindWords } from '../../words/worth.ts';
import { useWords } from '../../words/words.ts';
import { isStudying, StudyRun, whileStudying } from '../plan/StudyRun.tsx';
import styles from './coaching.module.css';
import { useWorthColumns } from './columns.tsx';

type Worths = NonNullable<Answer<typeof worthEndpoints.worth>['result']>;

/** What the cooperative would gain most by: the list that directs coaching. */
export function CoachingPage() {
  const words = useWords(coachingWords);
  const plans = useQuery(question(planningEndpoints.plans, {}));
  const planNames = useWords(planWords);
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
      </PageHead>
      <Answered query={plans} doing={planNames.fetching} rows={8}>
        {({ plans: [newest] }) => (newest ? <OfPlan plan={newest} /> : <Empty>{planNames.unplannedReader}</Empty>)}
      </Answered>
    </>
  );
}

function OfPlan({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(coachingWords);
  const role = usePerson()?.role;
  const worth = useQuery({ ...question(worthEndpoints.worth, { params: { plan: plan.version } }), refetchInterval: whileStudying });
  const start = useWrite(worthEndpoints.startWorth);
  const mayStart = role !== undefined && mayAsk(role, worthEndpoints.startWorth);
  const ask = () => start.mutate({ params: { plan: plan.version }, body: {} });
  return (
    <Answered query={worth} rows={8}>
      {({ study, result }) => (
        <>
          {study ? <StudyRun study={study} /> : null}
          {start.error ? <Failure error={start.error} /> : null}
          {result ? <Table found={result} plan={plan} /> : null}
          {isStudying(study) ? null : result ? (
            mayStart ? <Again isBusy={start.isPending} onAsk={ask} /> : null
          ) : mayStart ? (
            <Empty
              act={
                <Button variant="filled" disabled={start.isPending} onClick={ask}>
                  {words.compute}
                </Button>
              }
            >
              {words.unasked}
            </Empty>
          ) : (
            <Empty>{words.unaskedReader}</Empty>
          )}
        </>
      )}
    </Answered>
  );
}

/** The list is kept with the plan; lots that were released or declined since are a reason to compute it again. */
function Again({ isBusy, onAsk }: { readonly isBusy: boolean; readonly onAsk: () => void }) {
  const words = useWords(coachingWords);
  return (
    <div className={`off-paper ${styles.again}`}>
      <p className="reason">{words.againWhy}</p>
      <Button disabled={isBusy} onClick={onAsk}>
        {words.again}
      </Button>
    </div>
  );
}

const kinds = ['qualification', 'furnace', 'tools', 'hours'] as const;

function Table({ found: { worths, screened, refuted }, plan }: { readonly found: Worths; readonly plan: PlanRow }) {
  const words = useWords(coachingWords);
  const kindNames = useWords(improvementKindWords);
  const figures = useFigures();
  const columns = useWorthColumns();
  const [kind, setKind] = useState<(typeof kinds)[number] | ''>('');
  const shown = kind === '' ? worths : worths.filter(({ improvement }) => improvement.kind === kind);
  const rows = useListedRows(shown, columns);
  return (
    <>
      <p className="reason">{words.looked(figures.number(screened), figures.number(refuted), figures.number(plan.version))}</p>
      <DataTable caption={words.title} rows={rows} columns={columns} rowKey={({ improvement: { kind: of, memberCode, partCode, stage, furnaceCode, process } }) => [of, memberCode, partCode, stage, furnaceCode, process].join(' ')} empty={<Empty>{words.none}</Empty>}>
        <Choose label={words.kind} isBare options={[{ value: '' as const, name: words.anyKind }, ...kinds.map((value) => ({ value, name: kindNames[value] }))]} value={kind} onChange={setKind} />
      </DataTable>
    </>
  );
}
