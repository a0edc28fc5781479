import { Button } from '@mantine/core';
import { useId } from 'react';
import styles from './ActSection.module.css';

export interface ActSectionProps {
  readonly title: string;
  readonly reason?: string;
  /** The verb of the one act of the section; without it nothing can be done here. */
  readonly act?: string | null;
  readonly onAct?: () => void;
  readonly children: React.ReactNode;
}

/** A head, a list under it, and the act that adds to the list. */
export function ActSection({ title, reason, act, onAct, children }: ActSectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {act && onAct ? (
          <Button size="xs" className="off-paper" onClick={onAct}>
            {act}
          </Button>
        ) : null}
      </div>
      {reason ? <p className="reason">{reason}</p> : null}
      {children}
    </section>
  );
}
