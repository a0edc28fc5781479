import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { nothingChosen, useGo } from './address.ts';
import styles from './plan.module.css';

/** What the panel is about, and the way back to the late orders. */
export function PanelHead({ over, title, isAlways = false }: { readonly over?: React.ReactNode; readonly title: string; /** Nothing else stands in its place, so it cannot be closed. */ readonly isAlways?: boolean }) {
  const words = useWords(panelWords);
  const go = useGo();
  return (
    <>
      <div className={styles.over}>
        <span>{over}</span>
        {isAlways ? null : (
          <button type="button" className={`off-paper ${styles.link}`} onClick={() => go(nothingChosen)}>
            {words.close}
          </button>
        )}
      </div>
      <h2>{title}</h2>
    </>
  );
}
