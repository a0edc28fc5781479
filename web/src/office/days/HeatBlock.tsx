import type { DayHeat, HeatDays } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { FillBar } from '../../parts/charts/FillBar.tsx';
import { useFigures } from '../../parts/figures.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useWords } from '../../words/words.ts';
import { alloyOf } from '../heats/alloys.ts';
import { edgeOf } from '../heats/MaterialLegend.tsx';
import styles from './days.module.css';

interface HeatBlockProps {
  readonly heat: DayHeat;
  readonly furnace: HeatDays['furnaces'][number];
}

/** One heat: when, of which alloy, how full, and which castings are in it. */
export function HeatBlock({ heat: { starts, ends, materialCode, mass, fill, castings }, furnace }: HeatBlockProps) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const alloy = alloyOf(materialCode);
  const isProposed = castings.some(({ lotCode }) => lotCode === null);
  return (
    <li className={styles.heat} data-proposed={isProposed} style={edgeOf(materialCode)}>
      <div className={styles.when}>
        <span>
          <b>{figures.timeOfDay(starts)}</b>
          <small>{`–${figures.timeUntil(ends)}`}</small>
        </span>
        <b>{materialCode}</b>
        <span>{figures.percent(fill)}</span>
      </div>
      <FillBar value={mass} of={furnace.heatMass} says={words.fills(figures.mass(mass, 0), figures.mass(furnace.heatMass, 0))} {...(alloy && { alloy })} />
      <ul className={styles.castings}>
        {castings.map(({ partCode, partName, pieces }) => (
          <li key={partCode}>
            <span>
              <Link to="/parts/$code" params={{ code: partCode }}>
                {partCode}
              </Link>{' '}
              <small>{partName}</small>
            </span>
            <b>
              <span aria-hidden>{figures.number(pieces)}</span>
              <span className="heard">{words.pieces(figures.number(pieces))}</span>
            </b>
          </li>
        ))}
      </ul>
      {isProposed ? <small className={styles.proposed}>{words.proposed}</small> : null}
    </li>
  );
}
