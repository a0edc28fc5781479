import { Link } from '@tanstack/react-router';
import { PageHead } from '../parts/PageHead.tsx';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';

/** No page has this address, or the thing that it names is not there. */
export function NotFound() {
  const words = useWords(actWords);
  return (
    <>
      <PageHead title={words.notFoundTitle} lead={words.notFound} />
      <Link to="/">{words.toHome}</Link>
    </>
  );
}
