import { toldAbout } from '../../api/refusals.ts';
import { TimeField } from '../../parts/forms/TimeField.tsx';
import { workingHourWords } from '../../words/heatDays.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import { mostStretches, type Stretch, usualDay, withBreak, withoutBreak } from './stretches.ts';
import styles from './workingHours.module.css';

interface WorkingDayProps {
  readonly name: string;
  /** Null on a closed day. */
  readonly stretches: readonly Stretch[] | null;
  /** The place of its first stretch among those that are sent, by which faults are told. */
  readonly from: number;
  readonly error: unknown;
  readonly onChange: (stretches: readonly Stretch[] | null) => void;
}

/** A day of the working week: closed, or one row for each stretch between its breaks. */
export function WorkingDay({ name, stretches, from, error, onChange }: WorkingDayProps) {
  const words = useWords(workingHourWords);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <label>
            <input type="checkbox" checked={stretches !== null} onChange={(event) => onChange(event.currentTarget.checked ? usualDay : null)} /> {name}
          </label>
          {stretches && stretches.length < mostStretches ? (
            <button type="button" className={`off-paper ${styles.break}`} aria-label={words.addBreakOn(name)} onClick={() => onChange(withBreak(stretches))}>
              {words.addBreak}
            </button>
          ) : null}
        </th>
        {stretches?.[0] ? <Times name={name} at={0} place={from} stretches={stretches} error={error} onChange={onChange} /> : <td colSpan={2} className="quiet">{words.closed}</td>}
      </tr>
      {stretches?.slice(1).map((_, index) => (
        <tr key={index + 1}>
          <td>
            <button type="button" className={`off-paper ${styles.break}`} aria-label={words.dropBreakOn(name, String(index + 1))} onClick={() => onChange(withoutBreak(stretches, index + 1))}>
              {words.dropBreak}
            </button>
          </td>
          <Times name={name} at={index + 1} place={from + index + 1} stretches={stretches} error={error} onChange={onChange} />
        </tr>
      ))}
    </tbody>
  );
}

interface TimesProps {
  readonly name: string;
  readonly at: number;
  readonly place: number;
  readonly stretches: readonly Stretch[];
  readonly error: unknown;
  readonly onChange: (stretches: readonly Stretch[]) => void;
}

function Times({ name, at, place, stretches, error, onChange }: TimesProps) {
  const words = useWords(workingHourWords);
  const language = useLanguage();
  const { opens, closes } = stretches[at] ?? { opens: null, closes: null };
  const set = (stretch: Stretch) => onChange(stretches.with(at, stretch));
  const label = (text: string) => (at === 0 ? text : words.again(text, String(at + 1)));
  return (
    <>
      <td>
        <TimeField isBare required label={label(words.opensOn(name))} value={opens} error={toldAbout(error, `days.${place}.opens`, language)} onChange={(time) => set({ opens: time, closes })} />
      </td>
      <td>
        <TimeField isBare isEnd required label={label(words.closesOn(name))} value={closes} error={toldAbout(error, `days.${place}.closes`, language)} onChange={(time) => set({ opens, closes: time })} />
      </td>
    </>
  );
}
