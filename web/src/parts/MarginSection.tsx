import { useId } from 'react';
import { useFigures } from './figures.ts';
import styles from './MarginSection.module.css';
import { isHot, StateMark, type State } from './StateMark.tsx';

export interface MarginSectionProps {
  readonly title: string;
  /** One sentence under the title: what is so, and how it was counted. */
  readonly reason?: React.ReactNode;
  /** How many things need somebody. Without it the margin stays empty but for the mark. */
  readonly count?: number;
  readonly mark?: State;
  /** What runs by itself is written smaller. */
  readonly quiet?: boolean;
  readonly children?: React.ReactNode;
}

/** A section of the ledger: left of a double rule stand a number and a shape that say who is needed, nothing else. */
export function MarginSection({ title, reason, count, mark, quiet = false, children }: MarginSectionProps) {
  const heading = useId();
  const figures = useFigures();
  return (
    <section className={quiet ? styles.quiet : styles.section} aria-labelledby={heading}>
      <div className={styles.margin}>
        {count === undefined ? null : <b className={mark && isHot(mark) ? styles.hot : undefined}>{figures.number(count)}</b>}
        {mark ? <StateMark state={mark} /> : null}
      </div>
      <div className={styles.body}>
        <h2 id={heading}>{title}</h2>
        {reason ? <div className={styles.reason}>{reason}</div> : null}
        {children}
      </div>
    </section>
  );
}
