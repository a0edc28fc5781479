import { sessionEndpoints } from '@sentra/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { askOnce, question } from '../api/client.ts';
import { Failure } from '../parts/Failure.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import styles from './Strip.module.css';

/** For a person of several cooperatives: whose book is open, and the others. The page begins anew with another one. */
export function Cooperatives({ current }: { readonly current: string }) {
  const words = useWords(shellWords);
  const all = useQuery({ ...question(sessionEndpoints.cooperatives, {}), staleTime: 5 * 60_000 }).data?.cooperatives ?? [];
  const choose = useMutation({
    mutationFn: (code: string) => askOnce(sessionEndpoints.chooseCooperative, { body: { code } }),
    // Nothing that was read of the one may stand beside the other.
    onSuccess: () => location.assign('/'),
  });
  if (all.length < 2) return null;

  return (
    <section aria-label={words.cooperatives} className={styles.cooperatives}>
      {all.map(({ code, name }) => (
        <button key={code} type="button" aria-current={code === current || undefined} disabled={code === current || choose.isPending} onClick={() => choose.mutate(code)}>
          {name}
        </button>
      ))}
      {choose.isError ? <Failure error={choose.error} /> : null}
    </section>
  );
}
