import { Button } from '@mantine/core';
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
import { useWords } from '../words/words.ts';
import { AccessPage } from './AccessPage.tsx';
import styles from './AccessPage.module.css';
import { Password } from './Password.tsx';

/** A link from the office to somebody who forgot his password: a new one, and in. */
export function PasswordLink() {
  const words = useWords(accessWords);
  const figures = useFigures();
  const router = useRouter();
  const params = useParams({ from: '/kata-sandi/$token' });
  const link = useQuery(question(sessionEndpoints.passwordLink, { params }));
  const [password, setPassword] = useState('');
  const use = useMutation({
    mutationFn: () => askOnce(sessionEndpoints.usePasswordLink, { params, body: { password } }),
    retry: false,
    onSuccess: (person) => {
      enter(person);
      void router.navigate({ to: '/' });
    },
  });
  return (
    <AccessPage title={words.resetTitle}>
      <Answered query={link} doing={words.resetReading} rows={3}>
        {({ name, email, expiresAt }) => (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              use.mutate();
            }}
          >
            <p>
              <Say>{words.resetFor(name, email, figures.clock(expiresAt, 'full'))}</Say>
            </p>
            <input type="hidden" name="email" autoComplete="username" value={email} />
            <Password label={words.newPassword} name="password" autoComplete="new-password" value={password} onChange={setPassword} />
            {use.isError ? <Failure error={use.error} /> : null}
            <Button type="submit" variant="filled" disabled={use.isPending}>
              {words.resetSave}
            </Button>
          </form>
        )}
      </Answered>
    </AccessPage>
  );
}
