import styles from './Columns.module.css';

export interface ColumnsProps {
  readonly children: React.ReactNode;
  readonly side: React.ReactNode;
  /** The side is a second sheet of sections rather than a panel about what is chosen. */
  readonly plain?: boolean;
  /** Names the panel for those who listen. */
  readonly sideLabel?: string;
}

/** The page and beside it a panel, which goes below where there is no room. */
export function Columns({ children, side, plain = false, sideLabel }: ColumnsProps) {
  return (
    <div className={plain ? styles.sheets : styles.columns}>
      <div className={styles.main}>{children}</div>
      <aside className={plain ? styles.main : styles.side} aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}
