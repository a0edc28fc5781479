import type { HeatDays } from '@sentra/contract';
import { useId } from 'react';
import { useFigures } from '../../parts/figures.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useWords } from '../../words/words.ts';
import { edgeOf } from '../heats/MaterialLegend.tsx';
import styles from './days.module.css';

/** Heats of each alloy: melted, booked by the plan, and the fewest that could hold these castings. */
export function MaterialSums({ materials }: { readonly materials: HeatDays['sums']['materials'] }) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const heading = useId();
  return (
    <section className={styles.note} aria-labelledby={heading}>
      <h2 id={heading}>{words.sums}</h2>
      <table className={styles.sums}>
        <thead>
          <tr>
            <th scope="col">{words.material}</th>
            <th scope="col" className="number">{words.needed}</th>
            <th scope="col" className="number">{words.booked}</th>
            <th scope="col" className="number">{words.atLeast}</th>
            <th scope="col" className="number">{words.full}</th>
          </tr>
        </thead>
        <tbody>
          {materials.map(({ materialCode, heats, booked, atLeast, fill }) => (
            <tr key={materialCode}>
              <th scope="row" style={edgeOf(materialCode)}>
                {materialCode}
              </th>
              <td className="number">
                <b>{figures.number(heats)}</b>
              </td>
              <td className="number">{figures.number(booked)}</td>
              <td className="number">{figures.number(atLeast)}</td>
              <td className="number">{figures.percent(heats === 0 ? null : fill)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="reason">{words.atLeastNote}</p>
    </section>
  );
}
