/** @jsxImportSource preact */
import type { Person } from '@sentra/contract';
import { chooseLanguage } from '../../words/chosen.ts';
import { floorWords } from '../words/floor.ts';
import { useLanguage, useWords } from '../words/speak.ts';

/** Whose name the next act carries, on every page; hot where it is nobody's. */
export function Head({ person }: { readonly person: Person | null }) {
  const words = useWords(floorWords);
  const language = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <header className={person ? 'who' : 'who nobody'}>
      {person ? (
        <a className="name" href="#/leave">
          <small>{words.actsAs}</small>
          <b>{person.name}</b>
        </a>
      ) : (
        <b className="name">{words.nobody}</b>
      )}
      <button type="button" className="tongue" lang={other} onClick={() => chooseLanguage(other)}>
        {words.language}
      </button>
    </header>
  );
}
