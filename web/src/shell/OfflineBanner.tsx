import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { StateMark } from '../parts/StateMark.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import styles from './OfflineBanner.module.css';

/** Says that there is no connection, for as long as there is none. */
export function OfflineBanner() {
  const words = useWords(shellWords);
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div aria-live="polite" className="off-paper">
      {isOnline ? null : (
        <p className={styles.offline}>
          <StateMark state="atRisk" label={null} />
          {words.offline}
        </p>
      )}
    </div>
  );
}
