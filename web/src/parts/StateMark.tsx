import { stateWords } from '../words/states.ts';
import { useWords } from '../words/words.ts';
import styles from './StateMark.module.css';

/** What is so with a thing. The last five need somebody and are hot; each has its own shape, so that colour is never alone. */
export type State = keyof typeof stateWords;

const hotStates: ReadonlySet<State> = new Set(['atRisk', 'held', 'moneyAtRisk', 'belowShare', 'refused']);
export const isHot = (state: State): boolean => hotStates.has(state);

const shapes: Readonly<Record<State, React.ReactNode>> = {
  waiting: <circle cx="7" cy="7" r="5.3" fill="none" stroke="var(--ink)" strokeWidth="1.4" />,
  running: (
    <>
      <circle cx="7" cy="7" r="5.3" fill="none" stroke="var(--ink)" strokeWidth="1.4" />
      <path d="M7 1.7a5.3 5.3 0 0 1 0 10.6Z" fill="var(--ink)" />
    </>
  ),
  passed: (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--ok)" />
      <path d="M4 7.2 6.2 9.4 10.2 4.9" fill="none" stroke="var(--sheet)" strokeWidth="1.7" />
    </>
  ),
  asked: <circle cx="7" cy="7" r="5.3" fill="none" stroke="var(--ink)" strokeWidth="1.4" strokeDasharray="2.6 2" />,
  atRisk: <path d="M7 1 13.4 13H.6Z" fill="var(--hot)" />,
  held: (
    <>
      <rect x="1" y="1" width="12" height="12" fill="var(--hot)" />
      <rect x="3.4" y="5.9" width="7.2" height="2.2" fill="var(--on-hot)" />
    </>
  ),
  moneyAtRisk: <path d="M7 .6 13.4 7 7 13.4.6 7Z" fill="var(--hot)" />,
  belowShare: <path d="M1 2h12M7 4.6V13M3.4 9.4 7 13l3.6-3.6" fill="none" stroke="var(--hot)" strokeWidth="2" />,
  refused: (
    <>
      <rect x="1" y="1" width="12" height="12" fill="var(--hot)" />
      <path d="M4 4l6 6M10 4l-6 6" stroke="var(--on-hot)" strokeWidth="1.8" />
    </>
  ),
};

export interface StateMarkProps {
  readonly state: State;
  /** Other words than the state's own; `null` where the words stand beside the mark already. */
  readonly label?: string | null;
  /** Pixels, 14 unless told. */
  readonly size?: number;
}

/** A state as a shape, read aloud as its word. */
export function StateMark({ state, label, size = 14 }: StateMarkProps) {
  const words = useWords(stateWords);
  const name = label === undefined ? words[state] : label;
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 14 14" {...(name === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}>
      {name === null ? null : <title>{name}</title>}
      {shapes[state]}
    </svg>
  );
}

/** A state as shape and word. */
export function StateWord({ state, children }: { readonly state: State; readonly children?: React.ReactNode }) {
  const words = useWords(stateWords);
  return (
    <span className={isHot(state) ? styles.hotWord : styles.word}>
      <StateMark state={state} label={null} />
      {children ?? words[state]}
    </span>
  );
}
