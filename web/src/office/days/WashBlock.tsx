import type { Wash } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useWords } from '../../words/words.ts';
import styles from './days.module.css';

/** Between two heats: the furnace is washed for another material, and when. */
export function WashBlock({ wash: { starts, ends, fromMaterialCode, toMaterialCode } }: { readonly wash: Wash }) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  return (
    <li className={styles.wash}>
      <span>{`${figures.timeOfDay(starts)}–${figures.timeUntil(ends)}`}</span> <small>{words.wash(fromMaterialCode, toMaterialCode)}</small>
    </li>
  );
}
