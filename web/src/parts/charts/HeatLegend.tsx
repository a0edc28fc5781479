import { chartWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import styles from './HeatTable.module.css';
import { stepStarts } from './steps.ts';

/** What the shades, the frame and the hatch mean. */
export function HeatLegend() {
  const words = useWords(chartWords);
  return (
    <>
      <span className={styles.shades}>
        {stepStarts.map((start, step) => (
          <i key={start} data-step={step}>
            {step === stepStarts.length - 1 ? start : `${start}–${(stepStarts[step + 1] ?? 0) - 1}`}
          </i>
        ))}
      </span>
      <span>
        <i className={`${styles.swatch} ${styles.binding}`} data-step="6" />
        {words.binding}
      </span>
      <span>
        <i className={styles.swatch} data-step="none" />
        {words.notOffered}
      </span>
    </>
  );
}
