import { Button, TextInput } from '@mantine/core';
import { sessionEndpoints } from '@sentra/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { askOnce, question } from '../api/client.ts';
import { enter } from '../api/session.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useFigures } from '../parts/figures.ts';
import { Say } from '../parts/Say.tsx';
import { accessWords } from '../words/access.ts';
import { roleWords } from '../words/states.ts';
import { useWords } from '../words/words.ts';
import { AccessPage } from './AccessPage.tsx';
import styles from './AccessPage.module.css';
import { Password } from './Password.tsx';

/** An invitation link: who is invited as what, a name and a password, and in. */
export function Invitation() {
  const words = useWords(accessWords);
  const roles = useWords(roleWords);
  const figures = useFigures();
  const router = useRouter();
  const params = useParams({ from: '/undangan/$token' });
  const invitation = useQuery(question(sessionEndpoints.invitation, { params }));
  const [name, setName] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: (chosen: string) => askOnce(sessionEndpoints.acceptInvitation, { params, body: { name: chosen, password } }),
    retry: false,
    onSuccess: (person) => {
      enter(person);
      void router.navigate({ to: '/' });
    },
  });
  return (
    <AccessPage title={invitation.data ? words.asks(invitation.data.cooperative) : words.invitation}>
      <Answered query={invitation} doing={words.reading} rows={3}>
        {(offer) => (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              accept.mutate(name ?? offer.name);
            }}
          >
            <p>
              <Say>{words.invited(offer.email, roles[offer.role].toLocaleLowerCase(), figures.clock(offer.expiresAt, 'full'))}</Say>
            </p>
            <input type="hidden" name="email" autoComplete="username" value={offer.email} />
            <TextInput label={words.name} autoComplete="name" required maxLength={100} value={name ?? offer.name} onChange={(event) => setName(event.currentTarget.value)} />
            <Password label={words.newPassword} name="password" autoComplete="new-password" value={password} onChange={setPassword} />
            {accept.isError ? <Failure error={accept.error} /> : null}
            <Button type="submit" variant="filled" disabled={accept.isPending}>
              {words.accept}
            </Button>
          </form>
        )}
      </Answered>
    </AccessPage>
  );
}
