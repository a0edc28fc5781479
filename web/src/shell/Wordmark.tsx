import styles from './Strip.module.css';

/** A ladle pouring its last, ember part: the one colour that means work to be done. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
        <path d="M2 3h16l-1.4 4H3.4Z" fill="currentColor" />
        <path d="M4 8.6h12l-1.2 3.6H5.2Z" fill="currentColor" />
        <path d="M6 13.8h8L12.8 18H7.2Z" fill="var(--on-iron-hot)" />
      </svg>
      {'SENTRA'}
    </span>
  );
}
