import type { HeatDays } from '@sentra/contract';
import { useId } from 'react';
import { useFigures } from '../../parts/figures.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useWords } from '../../words/words.ts';
import styles from './days.module.css';
import { HeatBlock } from './HeatBlock.tsx';

type Furnace = HeatDays['furnaces'][number];
type Day = HeatDays['days'][number];

/** Days as columns, furnaces as lanes; on a narrow screen the days stand one below another. */
export function DayBoard({ days }: { readonly days: HeatDays }) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const used = (code: string) => days.heats.filter(({ furnaceCode }) => furnaceCode === code).length;
  const furnaces = days.furnaces.filter(({ code, offered }) => offered > 0 || used(code) > 0);
  const shown = days.days.filter(({ opens, date }) => opens !== null || days.heats.some((heat) => heat.date === date));
  return (
    <div className={styles.board} style={{ '--days': shown.length, '--lanes': furnaces.length } as React.CSSProperties}>
      <div className={styles.lanes} aria-hidden>
        <span className={styles.corner}>{words.furnace}</span>
        {furnaces.map((furnace) => (
          <div key={furnace.code} className={styles.laneHead}>
            <b>{furnace.name}</b>
            <small>{words.furnaceSays(figures.mass(furnace.heatMass, 0), figures.number(furnace.heatMinutes), figures.number(used(furnace.code)), figures.number(furnace.offered))}</small>
          </div>
        ))}
      </div>
      {shown.map((day) => (
        <OneDay key={day.date} day={day} furnaces={furnaces} heats={days.heats.filter(({ date }) => date === day.date)} />
      ))}
    </div>
  );
}

interface OneDayProps {
  readonly day: Day;
  readonly furnaces: readonly Furnace[];
  readonly heats: HeatDays['heats'];
}

function OneDay({ day: { date, opens, closes }, furnaces, heats }: OneDayProps) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const heading = useId();
  return (
    <section className={styles.day} aria-labelledby={heading}>
      <div className={styles.dayHead}>
        <h2 id={heading}>
          {figures.date(date, 'dayName')} <small>{figures.date(date, 'day')}</small>
        </h2>
        {opens !== null && closes !== null ? <small className="quiet">{`${figures.timeOfDay(opens)}–${figures.timeUntil(closes)}`}</small> : null}
      </div>
      {furnaces.map((furnace) => (
        <Lane key={furnace.code} furnace={furnace} heats={heats.filter(({ furnaceCode }) => furnaceCode === furnace.code)} />
      ))}
      {heats.length === 0 ? <p className={styles.idle}>{words.idle}</p> : null}
    </section>
  );
}

function Lane({ furnace, heats }: { readonly furnace: Furnace; readonly heats: HeatDays['heats'] }) {
  const heading = useId();
  return (
    <div className={styles.lane} data-empty={heats.length === 0}>
      <h3 id={heading} className={styles.laneName}>
        {furnace.name}
      </h3>
      {heats.length > 0 ? (
        <ol className={styles.heats} aria-labelledby={heading}>
          {heats.map((heat) => (
            <HeatBlock key={heat.starts} heat={heat} furnace={furnace} />
          ))}
        </ol>
      ) : null}
    </div>
  );
}
