/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { useFigures } from '../figures.ts';
import { type Act, isDue } from '../outbox/act.ts';
import { undo } from '../outbox/confirm.ts';
import { outboxWords } from '../words/outbox.ts';
import { useWords } from '../words/speak.ts';
import { useSaid } from './said.ts';
import { useTick } from './tick.ts';

/** Takes an act back while its minute runs; nothing afterwards. */
export function Undo({ act }: { readonly act: Act }) {
  const words = useWords(outboxWords);
  const figures = useFigures();
  const said = useSaid();
  const [isLate, setLate] = useState(false);
  const isWaiting = act.state === 'waiting';
  const now = useTick(isWaiting);
  const isHeld = isWaiting && !isDue(act, now);
  if (isLate) return <p role="alert">{words.tooLate}</p>;
  if (!isHeld) return null;
  return (
    <p className="undo">
      <button type="button" className="do" aria-label={words.undoFor(said(act.said))} onClick={() => void undo(act.id).then((isBack) => setLate(!isBack))}>
        {words.undo}
      </button>
      <span>{words.seconds(figures.number(Math.max(1, Math.ceil((act.heldUntil - now) / 1000))))}</span>
    </p>
  );
}
