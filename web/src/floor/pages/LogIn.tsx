/** @jsxImportSource preact */
import type { Refusal } from '@sentra/contract';
import { useState } from 'preact/hooks';
import { useFigures } from '../figures.ts';
import { readLots } from '../lots.ts';
import { isOpen } from '../outbox/act.ts';
import { send } from '../outbox/sender.ts';
import { logIn, logOut } from '../session.ts';
import { useFloor } from '../state.ts';
import { logInWords } from '../words/floor.ts';
import { useLanguage, useWords } from '../words/speak.ts';

export function LogIn() {
  const { acts } = useFloor();
  const words = useWords(logInWords);
  const language = useLanguage();
  const figures = useFigures();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [state, setState] = useState<'asked' | 'checking' | 'nobody' | Pick<Refusal, 'id' | 'en'>>('asked');
  const waiting = acts.filter(isOpen);
  const enter = async () => {
    setState('checking');
    const outcome = await logIn(email, password);
    if (outcome !== 'in') return setState(outcome);
    await readLots();
    await send();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.lead}</p>
      {waiting.length > 0 && <p className="notice">{words.waitingHere(figures.number(waiting.length), [...new Set(waiting.map(({ person }) => person.name))].join(', '))}</p>}
      <label className="field">
        {words.email}
        <input type="email" name="email" autoComplete="username" required value={email} onInput={(event) => setEmail(event.currentTarget.value)} />
      </label>
      <label className="field">
        {words.password}
        <input {...(isShown ? { type: 'text' as const } : { type: 'password' as const })} name="password" autoComplete="current-password" required value={password} onInput={(event) => setPassword(event.currentTarget.value)} />
      </label>
      <label className="tick">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} /> {words.show}
      </label>
      {typeof state === 'object' && (
        <p className="notice hot" role="alert">
          {state[language]}
        </p>
      )}
      {state === 'nobody' && (
        <p className="notice hot" role="alert">
          {words.notReached}
        </p>
      )}
      <button type="submit" className="wide" disabled={state === 'checking'}>
        {state === 'checking' ? words.entering : words.enter}
      </button>
      <p className="quiet">{words.forgotten}</p>
    </form>
  );
}

/** Asked once more, because logging in again needs a signal. */
export function Leave() {
  const { acts, person } = useFloor();
  const words = useWords(logInWords);
  const figures = useFigures();
  const waiting = acts.filter((act) => isOpen(act) && act.person.id === person?.id).length;
  return (
    <>
      <h1 tabIndex={-1}>{words.leave}</h1>
      <p className="readback">{waiting > 0 ? words.leaveWaiting(figures.number(waiting)) : words.leaveNothing}</p>
      <a className="wide" href="#/">
        {words.stay}
      </a>
      <LeaveButton />
    </>
  );
}

function LeaveButton() {
  const words = useWords(logInWords);
  return (
    <button
      type="button"
      className="wide plain"
      onClick={() => {
        location.hash = '#/';
        void logOut();
      }}
    >
      {words.leaveNow}
    </button>
  );
}
