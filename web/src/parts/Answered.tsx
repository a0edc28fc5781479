import type { UseQueryResult } from '@tanstack/react-query';
import { tableWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { Failure } from './Failure.tsx';
import { Waiting } from './Waiting.tsx';

export interface AnsweredProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** What the question was about, for the failure. */
  readonly what?: string;
  /** What is being done while waiting. */
  readonly doing?: string;
  readonly rows?: number;
  readonly children: (answer: Answer) => React.ReactNode;
}

/** An answer of the server, or in its place that it is awaited or why it failed. An older answer stays while a newer one is asked. */
export function Answered<Answer>({ query, what, doing, rows, children }: AnsweredProps<Answer>) {
  const words = useWords(tableWords);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} onAgain={() => void query.refetch()} {...(what ? { what } : {})} />;
  return <Waiting doing={doing ?? words.loading} {...(rows ? { rows } : {})} />;
}
