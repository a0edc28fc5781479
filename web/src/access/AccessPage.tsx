import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { Wordmark } from '../shell/Wordmark.tsx';
import { accessWords } from '../words/access.ts';
import { useWords } from '../words/words.ts';
import styles from './AccessPage.module.css';

/** The cover of the book: what one sees before the office lets one in. */
export function AccessPage({ title, children, beside }: { readonly title: string; readonly children: React.ReactNode; readonly beside?: React.ReactNode }) {
  const words = useWords(accessWords);
  return (
    <>
      <header className={styles.strip}>
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className={styles.cover} data-wide={beside !== undefined}>
        <title>{`${title} · Sentra`}</title>
        <div className={styles.margin} aria-hidden />
        <div className={styles.sheet}>
          <h1>{title}</h1>
          <p className={styles.lead}>{words.lead}</p>
          {children}
        </div>
        {beside ? <div className={styles.beside}>{beside}</div> : null}
      </main>
    </>
  );
}
