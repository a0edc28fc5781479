import { chooseLanguage } from '../words/chosen.ts';
import { useLanguage } from '../words/language.ts';
import styles from './Strip.module.css';

/** Each language is named in itself, so that whoever reads only the other one finds it. */
const names = { id: 'Bahasa Indonesia', en: 'English' } as const;

export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <span className={styles.languages}>
      {(['id', 'en'] as const).map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} aria-label={names[one]} onClick={() => chooseLanguage(one)}>
          {one.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
