/** @jsxImportSource preact */
import { floorWords } from '../words/floor.ts';
import { useWords } from '../words/speak.ts';

/** The way back, above a page's heading. */
export function Back({ to }: { readonly to: string }) {
  const words = useWords(floorWords);
  return (
    <a className="back" href={to}>
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
        <path d="M16 4 7 13l9 9" fill="none" stroke="currentColor" stroke-width="3.2" />
      </svg>
      {words.back}
    </a>
  );
}
