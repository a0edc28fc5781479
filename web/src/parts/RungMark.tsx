import { rungs, type Rung } from '@sentra/contract';
import { rungWords } from '../words/rungs.ts';
import { useWords } from '../words/words.ts';
import styles from './RungMark.module.css';

/** A rung of the ladder of demand: as many steps are filled as the promise is strong; dashed is not an order yet. */
export function RungMark({ rung }: { readonly rung: Rung }) {
  const height = rungs.indexOf(rung) + 1;
  const isOrdered = rung === 'firm' || rung === 'call-off';
  return (
    <svg className={styles.mark} width="18" height="14" viewBox="0 0 18 14" aria-hidden>
      {rungs.map((step, index) => {
        const isReached = index < height;
        const tall = 3 * (index + 1);
        return (
          <rect
            key={step}
            x={0.75 + index * 4.4}
            y={13.25 - tall}
            width="3"
            height={tall}
            fill={isReached && isOrdered ? 'var(--ink)' : 'none'}
            stroke={isReached ? 'var(--ink)' : 'var(--rule)'}
            strokeDasharray={isReached && !isOrdered ? '2 1.2' : undefined}
          />
        );
      })}
    </svg>
  );
}

/** A rung as shape and word. */
export function RungWord({ rung }: { readonly rung: Rung }) {
  const words = useWords(rungWords);
  return (
    <span className={styles.word}>
      <RungMark rung={rung} />
      {words[rung]}
    </span>
  );
}
