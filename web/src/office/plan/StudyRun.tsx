import { Button } from '@mantine/core';
import { studyEndpoints, type Study } from '@sentra/contract';
import { useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { useLanguage } from '../../words/language.ts';
import { studyWords } from '../../words/worth.ts';
import { useWords } from '../../words/words.ts';
import styles from './study.module.css';

/** Often enough to see it move, seldom enough for a server on two cores. */
export const msBetweenLooks = 1000;

export const isStudying = (study: Study | null | undefined): boolean => study?.state === 'queued' || study?.state === 'running';

/** For a query that answers a study: asks again while it is under way. */
export const whileStudying = ({ state }: { state: { data?: { study: Study | null } | undefined } }): number | false => (isStudying(state.data?.study) ? msBetweenLooks : false);

/** How far a computation is, with the way to end it; or the sentence of what went wrong. */
export function StudyRun({ study }: { readonly study: Study }) {
  const words = useWords(studyWords);
  const figures = useFigures();
  const language = useLanguage();
  const role = usePerson()?.role;
  const cancel = useWrite(studyEndpoints.cancel);
  if (study.state === 'failed') {
    return (
      <MessageLine tone="hot">
        {words.failed} {study.failure?.[language]}
      </MessageLine>
    );
  }
  if (!isStudying(study)) return null;
  const said = study.state === 'queued' ? words.waiting : words.computing(figures.percent(study.progress));
  const mayStop = role !== undefined && mayAsk(role, studyEndpoints.cancel);
  return (
    <div className={styles.study} aria-live="polite">
      <p>{said}</p>
      <progress value={study.progress} max={1} aria-label={said} />
      {mayStop ? (
        <Button disabled={cancel.isPending} onClick={() => cancel.mutate({ params: { id: study.id } })}>
          {words.cancel}
        </Button>
      ) : null}
      {cancel.error ? <Failure error={cancel.error} /> : null}
    </div>
  );
}
