import { memberEndpoints, type HeatDays } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { mayAsk, usePerson } from '../../api/session.ts';
import { useFigures } from '../../parts/figures.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useWords } from '../../words/words.ts';
import styles from './days.module.css';

/** With which hours and times the week was laid out, what of it is assumed, and what may still move. */
export function Notes({ days: { memberCode, daysAreStated, peak, furnaces, sums } }: { readonly days: HeatDays }) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const heading = useId();
  const person = usePerson();
  const assumed = (from: 'usual' | 'fitted') => {
    const some = furnaces.filter(({ minutesFrom }) => minutesFrom === from);
    const lengths = [...new Set(some.map(({ heatMinutes }) => heatMinutes))];
    return lengths.map((minutes) => ({ minutes: figures.number(minutes), names: some.filter(({ heatMinutes }) => heatMinutes === minutes).map(({ name }) => name).join(', ') }));
  };
  const named = (...states: HeatDays['furnaces'][number]['peak'][]) => furnaces.filter((one) => states.includes(one.peak)).map(({ name }) => name).join(', ');
  const assumedShut = named('assumed');
  const meltsOn = named('open');
  const peakSaid = (from: string, to: string) => (meltsOn === '' ? words.peak(from, to) : words.peakSome(from, to, named('closed', 'assumed'), meltsOn));
  return (
    <section className={styles.note} aria-labelledby={heading}>
      <h2 id={heading}>{words.notes}</h2>
      <ul className={styles.left}>
        <li>
          {daysAreStated ? words.statedHours : words.usualHours}{' '}
          <Link className="off-paper" to="/members/$code" params={{ code: memberCode }} search={{ view: 'weeks' }}>
            {person && mayAsk(person.role, memberEndpoints.setWorkingWeek) ? words.setHours : words.seeHours}
          </Link>
        </li>
        {peak ? <li>{peakSaid(figures.timeOfDay(peak.from), figures.timeUntil(peak.to))}</li> : null}
        {peak && assumedShut !== '' ? (
          <li>
            {words.assumedShut(assumedShut)}{' '}
            {person && mayAsk(person.role, memberEndpoints.writeFurnace) ? (
              <Link className="off-paper" to="/members/$code" params={{ code: memberCode }}>
                {words.stateFurnace}
              </Link>
            ) : null}
          </li>
        ) : null}
        {assumed('usual').map(({ minutes, names }) => (
          <li key={`usual ${minutes}`}>{words.usualMinutes(names, minutes)}</li>
        ))}
        {assumed('fitted').map(({ minutes, names }) => (
          <li key={`fitted ${minutes}`}>{words.fittedMinutes(names, minutes)}</li>
        ))}
        {sums.latePieces > 0 ? <li>{words.late(figures.number(sums.latePieces))}</li> : null}
        {sums.changes > 0 ? <li>{sums.washMinutes > 0 ? words.changesTake(sums.changes, figures.number(sums.washMinutes)) : words.changes(sums.changes)}</li> : null}
        {furnaces.length > 1 && furnaces.some(({ changeMinutes }) => changeMinutes > 0) ? <li>{words.together}</li> : null}
        {sums.proposedLots > 0 ? <li>{words.mayMove(sums.proposedLots)}</li> : null}
      </ul>
    </section>
  );
}
