import styles from './Fields.module.css';

/** Fields side by side where there is room, one below another where there is not. */
export function Fields({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
