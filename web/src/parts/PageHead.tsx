import styles from './PageHead.module.css';

export interface PageHeadProps {
  readonly title: string;
  /** One sentence: object, amount, and the time of the figures. */
  readonly lead?: React.ReactNode;
  /** Buttons; the one main act comes last and is `variant="filled"`. */
  readonly children?: React.ReactNode;
}

/** The head of a page, which also names the window. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <title>{`${title} · Sentra`}</title>
      <div className={styles.words}>
        <h1>{title}</h1>
        {lead ? <div className={styles.lead}>{lead}</div> : null}
      </div>
      {children ? <div className={`acts off-paper ${styles.acts}`}>{children}</div> : null}
    </header>
  );
}
