import type { HeatDays, Wash } from '@sentra/contract';
import { Fragment, useId } from 'react';
import { useFigures } from '../../parts/figures.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useWords } from '../../words/words.ts';
import styles from './days.module.css';
import { HeatBlock } from './HeatBlock.tsx';
import { WashBlock } from './WashBlock.tsx';

type Furnace = HeatDays['furnaces'][number];
type Day = HeatDays['days'][number];

/** Days as columns, furnaces as lanes; on a narrow screen the days stand one below another. */
export function DayBoard({ days }: { readonly days: HeatDays }) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const used = (code: string) => days.heats.filter(({ furnaceCode }) => furnaceCode === code).length;
  const furnaces = days.furnaces.filter(({ code, offered }) => offered > 0 || used(code) > 0);
  // In most foundries all furnaces stand still alike, and the notes say so once.
  const isMixed = days.peak !== null && furnaces.some(({ peak }) => peak === 'open');
  const shown = days.days.filter(({ open, date }) => open.length > 0 || days.heats.some((heat) => heat.date === date));
  return (
    <div className={styles.board} style={{ '--days': shown.length, '--lanes': furnaces.length } as React.CSSProperties}>
      <div className={styles.lanes} aria-hidden>
        <span className={styles.corner}>{words.furnace}</span>
        {furnaces.map((furnace) => (
          <div key={furnace.code} className={styles.laneHead}>
            <b>{furnace.name}</b>
            <small>{words.furnaceSays(figures.mass(furnace.heatMass, 0), figures.number(furnace.heatMinutes), figures.number(used(furnace.code)), figures.number(furnace.offered))}</small>
            {isMixed && furnace.peak !== 'none' ? <small>{furnace.peak === 'open' ? words.meltsOn : words.stands}</small> : null}
          </div>
        ))}
      </div>
      {shown.map((day) => (
        <OneDay key={day.date} day={day} furnaces={furnaces} heats={days.heats.filter(({ date }) => date === day.date)} washes={days.washes.filter(({ date }) => date === day.date)} />
      ))}
    </div>
  );
}

interface OneDayProps {
  readonly day: Day;
  readonly furnaces: readonly Furnace[];
  readonly heats: HeatDays['heats'];
  readonly washes: HeatDays['washes'];
}

function OneDay({ day: { date, open }, furnaces, heats, washes }: OneDayProps) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const heading = useId();
  return (
    <section className={styles.day} aria-labelledby={heading}>
      <div className={styles.dayHead}>
        <h2 id={heading}>
          {figures.date(date, 'dayName')} <small>{figures.date(date, 'day')}</small>
        </h2>
        {open.length > 0 ? (
          <small className="quiet">
            {open.map(({ opens, closes }, index) => (
              <Fragment key={opens}>
                <span className={styles.stretch}>{`${figures.timeOfDay(opens)}–${figures.timeUntil(closes)}${index < open.length - 1 ? ',' : ''}`}</span>{' '}
              </Fragment>
            ))}
          </small>
        ) : null}
      </div>
      {furnaces.map((furnace) => (
        <Lane key={furnace.code} furnace={furnace} heats={heats.filter(({ furnaceCode }) => furnaceCode === furnace.code)} washes={washes.filter(({ furnaceCode }) => furnaceCode === furnace.code)} />
      ))}
      {heats.length === 0 ? <p className={styles.idle}>{words.idle}</p> : null}
    </section>
  );
}

function Lane({ furnace, heats, washes }: Omit<OneDayProps, 'day' | 'furnaces'> & { readonly furnace: Furnace }) {
  const heading = useId();
  const inTime: readonly (HeatDays['heats'][number] | Wash)[] = [...heats, ...washes].toSorted((a, b) => (a.starts < b.starts ? -1 : 1));
  return (
    <div className={styles.lane} data-empty={inTime.length === 0}>
      <h3 id={heading} className={styles.laneName}>
        {furnace.name}
      </h3>
      {inTime.length > 0 ? (
        <ol className={styles.heats} aria-labelledby={heading}>
          {inTime.map((one) => ('castings' in one ? <HeatBlock key={one.starts} heat={one} furnace={furnace} /> : <WashBlock key={one.starts} wash={one} />))}
        </ol>
      ) : null}
    </div>
  );
}
