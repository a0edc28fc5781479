import { RefusalError } from '@sentra/contract';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../parts/Failure.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { NotFound } from './NotFound.tsx';

/** In place of a page that threw: the strip and the index stay. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const words = useWords(actWords);
  if (error instanceof RefusalError && error.refusal.status === 404) return <NotFound />;
  return (
    <>
      <PageHead title={words.brokenTitle} />
      <Failure error={error} onAgain={reset} />
    </>
  );
}
