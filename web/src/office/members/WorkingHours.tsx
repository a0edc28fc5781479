import { Button, TextInput } from '@mantine/core';
import { memberEndpoints, type WorkingWeek } from '@sentra/contract';
import { addDays, plainDate } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { workingHourWords } from '../../words/heatDays.ts';
import { formWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { type Stretch, usualDay } from './stretches.ts';
import { WorkingDay } from './WorkingDay.tsx';
import styles from './workingHours.module.css';

interface WorkingHoursProps {
  readonly code: string;
  /** The office, and the member himself. */
  readonly mayWrite: boolean;
}

/** The days and hours in which a member's furnaces may run. */
export function WorkingHours({ code, mayWrite }: WorkingHoursProps) {
  const words = useWords(workingHourWords);
  const week = useQuery(question(memberEndpoints.workingWeek, { params: { code } }));
  return (
    <ActSection title={words.title} reason={words.lead}>
      <Answered query={week}>{(answer) => (mayWrite ? <Fields code={code} week={answer} /> : <Said week={answer} />)}</Answered>
    </ActSection>
  );
}

const days = [1, 2, 3, 4, 5, 6, 7] as const;
const someMonday = plainDate('2026-11-23');

const useDayName = () => {
  const figures = useFigures();
  return (day: number) => figures.date(addDays(someMonday, day - 1), 'dayName');
};

function Said({ week }: { readonly week: WorkingWeek }) {
  const words = useWords(workingHourWords);
  const figures = useFigures();
  const nameOf = useDayName();
  return (
    <>
      {week.isStated ? null : <p className="quiet">{words.usual}</p>}
      <table className={styles.hours}>
        <tbody>
          {days.map((day) => {
            const open = week.days.filter((one) => one.day === day);
            return (
              <tr key={day}>
                <th scope="row">{nameOf(day)}</th>
                <td>{open.length > 0 ? open.map(({ opens, closes }) => `${figures.timeOfDay(opens)}–${figures.timeUntil(closes)}`).join(', ') : words.closed}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

type Draft = ReadonlyMap<number, readonly Stretch[]>;

const draftOf = (week: WorkingWeek): Draft => new Map(week.days.map(({ day }) => [day, week.days.filter((one) => one.day === day)]));

function Fields({ code, week }: { readonly code: string; readonly week: WorkingWeek }) {
  const words = useWords(workingHourWords);
  const forms = useWords(formWords);
  const nameOf = useDayName();
  const write = useWrite(memberEndpoints.setWorkingWeek);
  const [draft, setDraft] = useState<Draft>(() => draftOf(week));
  // A field keeps what was typed; where whole days are copied, the fields begin anew.
  const [round, setRound] = useState(0);
  const [reason, setReason] = useState('');
  const open = days.filter((day) => draft.has(day));
  const typed = open.flatMap((day) => (draft.get(day) ?? []).map((stretch) => ({ day, ...stretch })));
  const stated = typed.flatMap(({ day, opens, closes }) => (opens && closes ? [{ day, opens, closes }] : []));
  const isWhole = stated.length === typed.length;
  const [first] = open;

  function set(day: number, stretches: readonly Stretch[] | null) {
    const next = new Map(draft);
    if (stretches) next.set(day, stretches);
    else next.delete(day);
    write.reset();
    setDraft(next);
  }

  function copyFirst() {
    write.reset();
    setDraft(new Map(open.map((day) => [day, draft.get(first ?? day) ?? usualDay])));
    setRound(round + 1);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ params: { code }, body: { days: stated, reason: reason.trim() || undefined } }, { onSuccess: () => setReason('') });
      }}
    >
      {week.isStated ? null : <p className="quiet">{words.usual}</p>}
      {write.isSuccess ? <MessageLine tone="done">{words.saved}</MessageLine> : null}
      <table className={styles.hours}>
        <caption className="heard">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.opens}</th>
            <th scope="col">{words.closes}</th>
          </tr>
        </thead>
        {days.map((day) => (
          <WorkingDay
            key={`${day} ${round}`}
            name={nameOf(day)}
            stretches={draft.get(day) ?? null}
            from={typed.findIndex((stretch) => stretch.day === day)}
            error={write.error}
            onChange={(stretches) => set(day, stretches)}
          />
        ))}
      </table>
      <p className="reason">{words.midnight}</p>
      <div className={`off-paper ${styles.save}`}>
        <TextInput label={forms.reason} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <div className="acts">
          {first !== undefined && open.length > 1 ? <Button onClick={copyFirst}>{words.alike(nameOf(first))}</Button> : null}
          <Button type="submit" variant="filled" disabled={write.isPending || !isWhole}>
            {words.save}
          </Button>
        </div>
      </div>
      {write.error ? <Failure error={write.error} /> : null}
    </form>
  );
}
