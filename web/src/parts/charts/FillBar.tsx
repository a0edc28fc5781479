import styles from './FillBar.module.css';

export interface FillBarProps {
  readonly value: number;
  readonly of: number;
  /** Reads the bar aloud and stands in place of it for who cannot see it: “399 kg dari 400 kg”. */
  readonly says: string;
  /** A category of `--alloy-1` to `--alloy-6`; without it the shade of the heatmap. */
  readonly alloy?: 1 | 2 | 3 | 4 | 5 | 6;
  /** A line across the bar, for instance what is due. */
  readonly due?: number;
}

/** How full something is. The figures stand beside it, or in `says`. */
export function FillBar({ value, of, says, alloy, due }: FillBarProps) {
  const whole = Math.max(of, due ?? 0, 1);
  const part = (amount: number): string => `${Math.min(100, Math.max(0, (amount / whole) * 100))}%`;
  return (
    <div className={styles.bar} title={says}>
      <span className="heard">{says}</span>
      <i style={{ width: part(value), ...(alloy && { background: `var(--alloy-${alloy})` }) }} />
      {due === undefined ? null : <u style={{ left: part(due) }} />}
    </div>
  );
}

export interface MeterProps {
  /** Whole things that are there, and whole things that are wanted beyond them. */
  readonly have: number;
  readonly missing: number;
  readonly says: string;
}

/** Above this many pieces single ones cannot be told apart. */
const mostPieces = 40;

/** Whole things, one piece each: solid is there, dashed is missing. */
export function Meter({ have, missing, says }: MeterProps) {
  const scale = Math.min(1, mostPieces / Math.max(1, have + missing));
  const solid = Math.round(have * scale);
  const dashed = missing > 0 ? Math.max(1, Math.round(missing * scale)) : 0;
  return (
    <div className={styles.meter} title={says}>
      <span className="heard">{says}</span>
      {Array.from({ length: solid }, (_, piece) => (
        <i key={piece} />
      ))}
      {Array.from({ length: dashed }, (_, piece) => (
        <i key={-1 - piece} className={styles.missing} />
      ))}
    </div>
  );
}
