import { useEffect, useState } from 'react';
import styles from './Waiting.module.css';

export interface WaitingProps {
  /** What is being done; said after a second, so that a quick answer does not flicker. */
  readonly doing: string;
  /** How many ruled empty rows to draw. */
  readonly rows?: number;
}

/** Ruled empty rows at once; after a second what is being done. */
export function Waiting({ doing, rows = 6 }: WaitingProps) {
  return (
    <div className={styles.waiting} aria-busy>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>{row === 0 ? <Doing>{doing}</Doing> : null}</div>
      ))}
    </div>
  );
}

/** Words that appear after a second. */
export function Doing({ children }: { readonly children: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return <output>{long ? children : ''}</output>;
}
