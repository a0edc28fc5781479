/** @jsxImportSource preact */
import { useFigures } from '../figures.ts';
import { isOpen } from '../outbox/act.ts';
import { sendNow } from '../outbox/confirm.ts';
import { serverNow } from '../server/clock.ts';
import { useFloor } from '../state.ts';
import { outboxWords } from '../words/outbox.ts';
import { useWords } from '../words/speak.ts';

/** The outbox in one line, on every page: how many wait, when the last went. */
export function OutboxBar({ isOpenPage }: { readonly isOpenPage: boolean }) {
  const { acts, isSending } = useFloor();
  const words = useWords(outboxWords);
  const figures = useFigures();
  const unsent = acts.filter(isOpen).length;
  const refused = acts.filter(({ state }) => state === 'refused').length;
  const last = acts.findLast(({ state }) => state === 'sent')?.settledAt;
  const now = serverNow();
  const lines = [refused > 0 && words.refusedCount(figures.number(refused)), isSending ? words.sending : last && words.last(figures.time(Date.parse(last), now))].filter(Boolean).join(' · ');
  return (
    <aside className="out" aria-label={words.lookIn}>
      <p className="t" aria-live="polite">
        <b>{unsent > 0 ? words.unsentCount(figures.number(unsent)) : acts.length > 0 ? words.allSent : words.nothing}</b>
        {lines !== '' && <span className={refused > 0 ? 'hot-text' : undefined}>{lines}</span>}
      </p>
      {unsent > 0 && (
        <button type="button" className="do" aria-label={words.sendNow} onClick={() => void sendNow()}>
          {words.send}
        </button>
      )}
      {!isOpenPage && acts.length > 0 && (
        <a className="do" href="#/outbox" aria-label={words.lookIn}>
          {words.look}
        </a>
      )}
    </aside>
  );
}
