import type { Person } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { roleWords } from '../words/states.ts';
import { pageWords, shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Find } from './Find.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './Strip.module.css';
import { Wordmark } from './Wordmark.tsx';

interface StripProps {
  readonly person: Person;
  readonly isIndexOpen: boolean;
  readonly onIndex: () => void;
}

/** The iron strip: whose book this is, whether it is real, and whose name the next write carries. */
export function Strip({ person, isIndexOpen, onIndex }: StripProps) {
  const words = useWords(shellWords);
  const pages = useWords(pageWords);
  const roles = useWords(roleWords);
  return (
    <header className={`off-paper ${styles.strip}`}>
      <button type="button" className={styles.menu} aria-expanded={isIndexOpen} aria-controls="index" aria-label={isIndexOpen ? words.closePages : words.openPages} onClick={onIndex}>
        <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden>
          <path d="M0 1h18M0 7h18M0 13h18" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
      <Link to="/" className={styles.brand} aria-label={`Sentra, ${pages.home}`}>
        <Wordmark />
      </Link>
      <span className={styles.whose}>
        <b>{person.cooperative.name}</b>
        {person.cooperative.isSample ? <span className={styles.sample}>{words.sample}</span> : null}
      </span>
      <Find />
      <AccountMenu cooperative={person.cooperative.code}>
        <span className={styles.writes}>{words.writesAs}</span> <b>{person.name}</b>
        <span className={styles.writes}>{`, ${roles[person.role].toLocaleLowerCase()}`}</span>
      </AccountMenu>
      <LanguageSwitch />
    </header>
  );
}
