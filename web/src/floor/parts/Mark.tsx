/** @jsxImportSource preact */
import type { ActState } from '../outbox/act.ts';
import { outboxWords } from '../words/outbox.ts';
import { useWords } from '../words/speak.ts';

/** The state of an act as a shape of its own: dashed is not yet, filled is settled. */
export function Mark({ state }: { readonly state: ActState }) {
  const words = useWords(outboxWords);
  switch (state) {
    case 'sent':
      return (
        <svg className="mark" viewBox="0 0 30 30" role="img" aria-label={words.markSent}>
          <circle cx="15" cy="15" r="13" fill="var(--ok)" />
          <path d="M8.5 15.5 13 20l8.5-9.5" fill="none" stroke="#fff" stroke-width="3" />
        </svg>
      );
    case 'refused':
      return (
        <svg className="mark" viewBox="0 0 30 30" role="img" aria-label={words.markRefused}>
          <rect x="2" y="2" width="26" height="26" fill="var(--hot)" />
          <path d="M9 9l12 12M21 9 9 21" stroke="#fff" stroke-width="3.2" />
        </svg>
      );
    case 'taken-back':
      return (
        <svg className="mark" viewBox="0 0 30 30" role="img" aria-label={words.markTakenBack}>
          <circle cx="15" cy="15" r="12" fill="none" stroke="var(--ink-3)" stroke-width="2.4" />
          <path d="M8 15h14" stroke="var(--ink-3)" stroke-width="3" />
        </svg>
      );
    case 'waiting':
    case 'sending':
      return (
        <svg className="mark" viewBox="0 0 30 30" role="img" aria-label={words.markWaiting}>
          <circle cx="15" cy="15" r="12" fill="none" stroke="var(--ink)" stroke-width="2.4" stroke-dasharray="5 3.6" />
          <path d="M15 9v8l5 3" fill="none" stroke="var(--ink)" stroke-width="2.4" />
        </svg>
      );
  }
}
