import { Button, TextInput } from '@mantine/core';
import { memberEndpoints, type WorkingWeek } from '@sentra/contract';
import { addDays, plainDate, type ClockTime } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { TimeField } from '../../parts/forms/TimeField.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { workingHourWords } from '../../words/heatDays.ts';
import { useLanguage } from '../../words/language.ts';
import { formWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
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
/** What a day that is opened begins with. */
const usual = { opens: '07:00' as ClockTime, closes: '16:00' as ClockTime };

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
            const open = week.days.find((one) => one.day === day);
            return (
              <tr key={day}>
                <th scope="row">{nameOf(day)}</th>
                <td>{open ? `${figures.timeOfDay(open.opens)}–${figures.timeUntil(open.closes)}` : words.closed}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

interface Typed {
  readonly opens: ClockTime | null;
  readonly closes: ClockTime | null;
}

function Fields({ code, week }: { readonly code: string; readonly week: WorkingWeek }) {
  const words = useWords(workingHourWords);
  const forms = useWords(formWords);
  const language = useLanguage();
  const nameOf = useDayName();
  const write = useWrite(memberEndpoints.setWorkingWeek);
  const [draft, setDraft] = useState<ReadonlyMap<number, Typed>>(() => new Map(week.days.map(({ day, opens, closes }) => [day, { opens, closes }])));
  const [reason, setReason] = useState('');
  const open = days.filter((day) => draft.has(day));
  const isWhole = open.every((day) => draft.get(day)?.opens && draft.get(day)?.closes);

  function set(day: number, typed: Typed | null) {
    const next = new Map(draft);
    if (typed) next.set(day, typed);
    else next.delete(day);
    write.reset();
    setDraft(next);
  }

  function save() {
    const stated = open.flatMap((day) => {
      const { opens, closes } = draft.get(day) ?? usual;
      return opens && closes ? [{ day, opens, closes }] : [];
    });
    write.mutate({ params: { code }, body: { days: stated, reason: reason.trim() || undefined } }, { onSuccess: () => setReason('') });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
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
        <tbody>
          {days.map((day) => {
            const typed = draft.get(day);
            return (
              <tr key={day}>
                <th scope="row">
                  <label>
                    <input type="checkbox" checked={typed !== undefined} onChange={(event) => set(day, event.currentTarget.checked ? usual : null)} /> {nameOf(day)}
                  </label>
                </th>
                {typed ? (
                  <>
                    <td>
                      <TimeField isBare required label={words.opensOn(nameOf(day))} value={typed.opens} onChange={(opens) => set(day, { ...typed, opens })} />
                    </td>
                    <td>
                      <TimeField isBare isEnd required label={words.closesOn(nameOf(day))} value={typed.closes} error={toldAbout(write.error, `days.${open.indexOf(day)}.closes`, language)} onChange={(closes) => set(day, { ...typed, closes })} />
                    </td>
                  </>
                ) : (
                  <td colSpan={2} className="quiet">
                    {words.closed}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="reason">{words.midnight}</p>
      <div className={`off-paper ${styles.save}`}>
        <TextInput label={forms.reason} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <div className="acts">
          <Button type="submit" variant="filled" disabled={write.isPending || !isWhole}>
            {words.save}
          </Button>
        </div>
      </div>
      {write.error ? <Failure error={write.error} /> : null}
    </form>
  );
}
