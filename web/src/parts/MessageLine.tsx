import styles from './MessageLine.module.css';
import { StateMark } from './StateMark.tsx';

export interface MessageLineProps {
  /** `done`: something is so now; `hot`: somebody must act; `note`: good to know. */
  readonly tone?: 'done' | 'hot' | 'note';
  readonly children: React.ReactNode;
  /** A button or link that is the next act. */
  readonly act?: React.ReactNode;
}

/** A sentence in the place where it happened. Nothing pops up and nothing goes away by itself. */
export function MessageLine({ tone = 'note', children, act }: MessageLineProps) {
  return (
    <div className={`${styles.line} ${styles[tone] ?? ''}`} role={tone === 'hot' ? 'alert' : 'status'}>
      {tone === 'note' ? null : <StateMark state={tone === 'hot' ? 'atRisk' : 'passed'} label={null} />}
      <div>{children}</div>
      {act ? <div className={styles.act}>{act}</div> : null}
    </div>
  );
}
