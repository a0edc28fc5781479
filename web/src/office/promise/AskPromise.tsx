import { Button } from '@mantine/core';
import { promiseEndpoints } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { mayAsk, usePerson } from '../../api/session.ts';
import { promiseWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import type { PromiseAddress } from './address.ts';

/** Leads to the page of promises with a part or a buyer filled in; not there for whoever may not ask. */
export function AskPromise({ about }: { readonly about: PromiseAddress }) {
  const words = useWords(promiseWords);
  const role = usePerson()?.role;
  if (role === undefined || !mayAsk(role, promiseEndpoints.ask)) return null;
  return <Button renderRoot={(props) => <Link {...props} to="/promise" search={about} />}>{words.askFor}</Button>;
}
