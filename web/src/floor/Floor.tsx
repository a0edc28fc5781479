/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import { type Place, usePlace } from './address.ts';
import { AnswerLot } from './pages/AnswerLot.tsx';
import { Leave, LogIn } from './pages/LogIn.tsx';
import { Outbox } from './pages/Outbox.tsx';
import { Today } from './pages/Today.tsx';
import { Head } from './parts/Head.tsx';
import { Notices } from './parts/Notices.tsx';
import { OutboxBar } from './parts/OutboxBar.tsx';
import { useFloor } from './state.ts';
import { floorWords } from './words/floor.ts';
import { useLanguage, useWords } from './words/speak.ts';

/** The whole app: who acts, what is to be done, and the outbox below. */
export function Floor() {
  const { person } = useFloor();
  const words = useWords(floorWords);
  const language = useLanguage();
  const place = usePlace();
  const at = JSON.stringify(place);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // Who hears the page, or moves by keyboard, is taken to what is new.
  useEffect(() => {
    if (at !== '{"page":"today"}' || document.activeElement !== document.body) document.querySelector<HTMLElement>('h1')?.focus();
    scrollTo(0, 0);
  }, [at]);
  return (
    <>
      <Head person={person ?? null} />
      <Notices />
      <main>{person === undefined ? <p aria-live="polite">{words.opening}</p> : person === null && place.page !== 'outbox' ? <LogIn /> : <Page place={place} />}</main>
      <OutboxBar isOpenPage={place.page === 'outbox'} />
    </>
  );
}

function Page({ place }: { readonly place: Place }) {
  const words = useWords(floorWords);
  switch (place.page) {
    case 'today':
      return <Today />;
    case 'lot':
      return <AnswerLot place={place} />;
    case 'outbox':
      return <Outbox />;
    case 'leave':
      return <Leave />;
    case 'unknown':
      return (
        <>
          <h1 tabIndex={-1}>{words.unknownPage}</h1>
          <a className="wide" href="#/">
            {words.today}
          </a>
        </>
      );
  }
}
