import { planningEndpoints, type PlanNote } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { useLanguage } from '../../words/language.ts';
import { planNotesWords } from '../../words/planNotes.ts';
import { useWords } from '../../words/words.ts';
import styles from './PlanNotes.module.css';

/** Where the home page leads to. */
export const notesHash = 'notes';

/** What the next plan leaves out of the order book, or takes otherwise than it stands there; null for those who may not ask, or before the answer. */
export function usePlanNotes(): readonly PlanNote[] | null {
  const person = usePerson();
  return useQuery({ ...question(planningEndpoints.notes, {}), enabled: person !== null && mayAsk(person.role, planningEndpoints.notes), staleTime: 60_000 }).data?.notes ?? null;
}

export const countOf = (notes: readonly PlanNote[]): number => notes.reduce((sum, { count }) => sum + count, 0);

/** The notes with their things, each a link to its page; a list that is opened, because most of it is as it should be. */
export function PlanNotes() {
  const words = useWords(planNotesWords);
  const person = usePerson();
  const isAsked = useLocation({ select: ({ hash }) => hash }) === notesHash;
  const mayRead = person !== null && mayAsk(person.role, planningEndpoints.notes);
  const query = useQuery({ ...question(planningEndpoints.notes, {}), enabled: mayRead, staleTime: 60_000 });
  if (!mayRead) return null;
  return (
    <section id={notesHash} className={styles.notes} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="reason">{words.reason}</p>
      <Answered query={query} doing={words.reading} rows={2}>
        {({ notes }) => (notes.length === 0 ? <p>{words.none}</p> : notes.map((note) => <Note key={note.code} note={note} isOpen={isAsked} />))}
      </Answered>
    </section>
  );
}

function Note({ note: { kind, count, sentence, subjects }, isOpen }: { readonly note: PlanNote; readonly isOpen: boolean }) {
  const words = useWords(planNotesWords);
  const figures = useFigures();
  const language = useLanguage();
  return (
    <details open={isOpen}>
      <summary>
        <b>{words.count(count, figures.number(count))}</b> {sentence[language]}
      </summary>
      <ul className={styles.subjects}>
        {subjects.map((subject) => (
          <li key={subject}>
            <Link to={addressOf(kind, subject)}>{subject}</Link>
          </li>
        ))}
        {count > subjects.length ? <li>{words.more(figures.number(count - subjects.length))}</li> : null}
      </ul>
    </details>
  );
}

/** A route is told on the page of its part, beside who else may make it. */
function addressOf(kind: PlanNote['kind'], subject: string): string {
  if (kind === 'route') return `/parts/${encodeURIComponent(subject.split(' · ')[1] ?? '')}?view=makers`;
  return `/${kind}s/${encodeURIComponent(subject)}`;
}

/** The same as sentences alone, for somebody who is about to make a plan. */
export function PlanNoteSentences() {
  const words = useWords(planNotesWords);
  const figures = useFigures();
  const language = useLanguage();
  const notes = usePlanNotes() ?? [];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.sentences}>
      {notes.map(({ code, count, sentence }) => (
        <li key={code}>
          <b>{words.count(count, figures.number(count))}</b> {sentence[language]}
        </li>
      ))}
    </ul>
  );
}
