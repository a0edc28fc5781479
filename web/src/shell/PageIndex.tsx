import { homeEndpoints, type Home, type Role } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { question } from '../api/client.ts';
import { StateMark } from '../parts/StateMark.tsx';
import { pageWords, shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import styles from './PageIndex.module.css';
import { pagesOf, type PageEntry } from './pages.ts';

interface PageIndexProps {
  readonly role: Role;
  readonly isOpen: boolean;
  readonly exists: (path: string) => boolean;
}

/** The index of the book: the path of an order, joined by a line, then what it stands on; in the margin who is needed. */
export function PageIndex({ role, isOpen, exists }: PageIndexProps) {
  const words = useWords(shellWords);
  const { data } = useQuery({ ...question(homeEndpoints.read, {}), staleTime: 60_000 });
  const all = pagesOf(role, exists);
  const entries = (group: PageEntry['group']) => all.filter((page) => page.group === group).map((page) => <Entry key={page.path} page={page} home={data} />);
  const [path, cooperative] = [entries('path'), entries('cooperative')];
  return (
    <nav id="index" className={`off-paper ${styles.index}`} aria-label={words.pages} data-open={isOpen}>
      <ol>{entries('home')}</ol>
      {path.length > 0 ? (
        <>
          <h2>{words.path}</h2>
          <ol className={styles.path}>{path}</ol>
        </>
      ) : null}
      {cooperative.length > 0 ? (
        <>
          <h2>{words.cooperative}</h2>
          <ol>{cooperative}</ol>
        </>
      ) : null}
    </nav>
  );
}

function Entry({ page, home }: { readonly page: PageEntry; readonly home: Home | undefined }) {
  const words = useWords(shellWords);
  const names = useWords(pageWords);
  const count = home && page.count ? page.count(home) : 0;
  return (
    <li>
      <Link to={page.path} activeOptions={{ exact: page.path === '/' }}>
        {names[page.name]}
        {count > 0 ? (
          <span className={styles.count} title={words.needs(count)}>
            <StateMark state="moneyAtRisk" label={words.needs(count)} size={8} />
            <span aria-hidden>{count}</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}
