import { useState } from 'react';
import { useFigures } from '../../parts/figures.ts';
import { homeWords } from '../../words/home.ts';
import { useWords } from '../../words/words.ts';
import styles from './home.module.css';

/** As many rows as one takes in at a glance; the page is read from top to bottom every morning. */
const atAGlance = 7;

export interface Few<Row> {
  readonly rows: readonly Row[];
  readonly all: number;
  readonly showAll: (() => void) | null;
}

/** The first rows of a list, and on request all of them. One or two beyond are shown at once: a button would take their place. */
export function useFew<Row>(list: readonly Row[]): Few<Row> {
  const [isWhole, setWhole] = useState(false);
  const isLong = list.length > atAGlance + 2 && !isWhole;
  return { rows: isLong ? list.slice(0, atAGlance) : list, all: list.length, showAll: isLong ? () => setWhole(true) : null };
}

/** The button under the first rows of a list. */
export function ShowAll<Row>({ few }: { readonly few: Few<Row> }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  if (few.showAll === null) return null;
  return (
    <p className={`off-paper ${styles.all}`}>
      <button type="button" className={styles.showAll} onClick={few.showAll}>
        {words.showAll(figures.number(few.all))}
      </button>
    </p>
  );
}
