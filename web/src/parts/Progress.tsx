import { Button } from '@mantine/core';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { useFigures } from './figures.ts';
import styles from './Progress.module.css';

export interface ProgressProps {
  /** What is done just now, as a sentence. */
  readonly step: string;
  /** The best result so far, for instance “Rp 4.812.600.000, paling jauh 2,1 % dari yang terbaik”. */
  readonly best?: string | null;
  readonly seconds: number;
  readonly limit: number;
  /** Stops and keeps the best so far; without it there is nothing yet to keep. */
  readonly onStop?: () => void;
}

/** Long work: the step, the best so far, the time, and the way to stop. */
export function Progress({ step, best, seconds, limit, onStop }: ProgressProps) {
  const words = useWords(actWords);
  const figures = useFigures();
  return (
    <div className={styles.progress} aria-live="polite">
      <div className={styles.words}>
        <p>
          <b>{step}</b>
        </p>
        {best ? <p>{`${words.best}: ${best}`}</p> : null}
        <p className="quiet">{words.elapsed(figures.number(seconds), figures.number(limit))}</p>
      </div>
      {onStop ? <Button onClick={onStop}>{words.stop}</Button> : null}
      <progress value={Math.min(seconds, limit)} max={limit} aria-label={step} />
    </div>
  );
}
