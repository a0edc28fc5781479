import styles from './Views.module.css';

export interface ViewsProps<Key extends string> {
  /** Names the choice for those who listen. */
  readonly label: string;
  readonly views: readonly { readonly key: Key; readonly name: string; readonly count?: number }[];
  readonly current: Key;
  readonly onChoose: (key: Key) => void;
}

/** Ways of looking at one thing, one at a time. */
export function Views<Key extends string>({ label, views, current, onChoose }: ViewsProps<Key>) {
  return (
    <nav className={`off-paper ${styles.views}`} aria-label={label}>
      {views.map(({ key, name, count }) => (
        <button key={key} type="button" aria-current={key === current ? 'page' : undefined} onClick={() => onChoose(key)}>
          {name}
          {count ? <b className="hot">{count}</b> : null}
        </button>
      ))}
    </nav>
  );
}
