import styles from './Empty.module.css';

/** Nothing is here: one sentence, and at most one act. */
export function Empty({ children, act }: { readonly children: React.ReactNode; readonly act?: React.ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {act}
    </div>
  );
}
