import type { Person } from '@sentra/contract';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { mayAsk, usePerson } from '../api/session.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { NotYours } from './NotYours.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { PrintFoot } from './PrintFoot.tsx';
import { PageIndex } from './PageIndex.tsx';
import { pageAt } from './pages.ts';
import { RenewedLine } from './RenewedLine.tsx';
import styles from './Shell.module.css';
import { Strip } from './Strip.tsx';

/** The office around its pages: the iron strip above, the index at the left, the page. */
export function Shell() {
  const person = usePerson();
  return person ? <Office person={person} /> : null;
}

function Office({ person }: { readonly person: Person }) {
  const words = useWords(shellWords);
  const router = useRouter();
  const address = useLocation({ select: ({ pathname }) => pathname });
  const [openAt, setOpenAt] = useState<string | null>(null);
  // The index closes by itself once it has led somewhere else.
  const isOpen = openAt === address;
  const content = useFocusOnArrival(address);
  const page = pageAt(address);
  return (
    <>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <Strip person={person} isIndexOpen={isOpen} onIndex={() => setOpenAt(isOpen ? null : address)} />
      <OfflineBanner />
      <div className={styles.office}>
        <PageIndex role={person.role} isOpen={isOpen} exists={(path) => path in router.routesByPath} />
        <main ref={content} id="content" className={styles.content} tabIndex={-1}>
          <RenewedLine />
          {page && !mayAsk(person.role, page.needs) ? <NotYours role={person.role} /> : <Outlet />}
        </main>
      </div>
      <PrintFoot cooperative={person.cooperative.name} />
    </>
  );
}

/** Whoever listens or uses the keyboard stands at the beginning of the page that was opened, as after a reload. */
function useFocusOnArrival(address: string): React.RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    content.current?.focus({ preventScroll: true });
  }, [address]);
  return content;
}
