import { RefusalError } from '@sentra/contract';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Failure } from '../parts/Failure.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { Doing } from '../parts/Waiting.tsx';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { NotFound } from './NotFound.tsx';
import { PageGone, renew, thisTab } from './renewal.ts';

/** In place of a page that threw: the strip and the index stay. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const words = useWords(actWords);
  if (error instanceof RefusalError && error.refusal.status === 404) return <NotFound />;
  if (error instanceof PageGone) return <Gone error={error} />;
  return (
    <>
      <PageHead title={words.brokenTitle} />
      <Failure error={error} onAgain={reset} />
    </>
  );
}

/** The tab is older than the pages of the server: it is reloaded, where the server is reached. */
function Gone({ error }: { readonly error: PageGone }) {
  const words = useWords(actWords);
  const [isStuck, setStuck] = useState(false);
  useEffect(() => {
    void renew(thisTab()).then((renewing) => setStuck(!renewing));
  }, []);
  return (
    <>
      <PageHead title={isStuck ? words.brokenTitle : words.renewingTitle} />
      {isStuck ? <Failure error={error.cause} onAgain={() => location.reload()} /> : <Doing>{words.renewing}</Doing>}
    </>
  );
}
