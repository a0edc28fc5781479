import styles from './CodeAndName.module.css';

/** A code, and where the table has no room for a column of names the name beside it. */
export function CodeAndName({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <>
      <b className="whole">{code}</b>
      <span className={styles.name}> {name}</span>
    </>
  );
}
