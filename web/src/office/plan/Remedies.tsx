import { Button } from '@mantine/core';
import { worthEndpoints, type PlanRow, type Remedies as Found } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import type { Rupiah } from '@sentra/measures';
import { question, useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { remedyWords } from '../../words/worth.ts';
import { useWords } from '../../words/words.ts';
import { useImprovement } from './improvement.ts';
import { isStudying, StudyRun, whileStudying } from './StudyRun.tsx';
import styles from './study.module.css';

/** What would help an order, priced by planning again: asked for by a person, then kept with the plan. */
export function Remedies({ plan, order }: { readonly plan: PlanRow; readonly order: string }) {
  const words = useWords(remedyWords);
  const role = usePerson()?.role;
  const params = { plan: plan.version, order };
  const mayRead = role !== undefined && mayAsk(role, worthEndpoints.remedies);
  const mayStart = role !== undefined && mayAsk(role, worthEndpoints.startRemedies);
  const remedies = useQuery({ ...question(worthEndpoints.remedies, { params }), enabled: mayRead, refetchInterval: whileStudying });
  const start = useWrite(worthEndpoints.startRemedies);
  if (!mayRead) return null;
  return (
    <section>
      <h3>{words.title}</h3>
      <Answered query={remedies} rows={2}>
        {({ study, result }) => (
          <>
            {study ? <StudyRun study={study} /> : null}
            {result ? <List found={result} /> : null}
            {isStudying(study) || !mayStart ? null : (
              <>
                <p className="reason">{result ? words.againWhy : words.lead}</p>
                <Button disabled={start.isPending} onClick={() => start.mutate({ params, body: {} })}>
                  {result ? words.again : words.ask}
                </Button>
              </>
            )}
          </>
        )}
      </Answered>
      {start.error ? <Failure error={start.error} /> : null}
    </section>
  );
}

function List({ found: { now, searchAlone, tried, remedies } }: { readonly found: Found }) {
  const words = useWords(remedyWords);
  const figures = useFigures();
  const say = useImprovement();
  const isHelpedBySearch = searchAlone.onTime > now.onTime;
  const price = (saving: Rupiah) => (saving === 0 ? words.free : saving > 0 ? words.saves(figures.rupiah(saving)) : words.costs(figures.rupiah(Math.abs(saving) as Rupiah)));
  return (
    <>
      {isHelpedBySearch ? <p>{words.searchAlone(figures.number(searchAlone.onTime))}</p> : null}
      {remedies.length > 0 ? <p className="reason">{words.before}</p> : isHelpedBySearch ? null : <p>{words.none(figures.number(tried))}</p>}
      <ol className={styles.remedies}>
        {remedies.map(({ improvements, saving, after, others }) => {
          const said = improvements.map((improvement) => say(improvement));
          const better = others.filter(({ onTimeFrom, onTimeTo }) => onTimeTo > onTimeFrom).length;
          return (
            <li key={said.map(({ what }) => what).join()}>
              <b>{said.map(({ what }) => what).join(' + ')}</b>
              <span>{`${price(saving)}; ${words.onTime(figures.number(searchAlone.onTime), figures.number(after.onTime))}${after.unserved > 0 ? `; ${words.never(figures.number(after.unserved))}` : ''}.`}</span>
              <small className="reason">{[...said.map(({ more }) => more), others.length === 0 ? words.noOthers : words.others(figures.number(better), figures.number(others.length - better))].filter(Boolean).join(' ')}</small>
            </li>
          );
        })}
      </ol>
    </>
  );
}
