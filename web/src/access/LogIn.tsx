import { Button, TextInput } from '@mantine/core';
import { sessionEndpoints } from '@sentra/contract';
import { useMutation } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { askOnce } from '../api/client.ts';
import { enter } from '../api/session.ts';
import { Failure } from '../parts/Failure.tsx';
import { MessageLine } from '../parts/MessageLine.tsx';
import { accessWords } from '../words/access.ts';
import { useWords } from '../words/words.ts';
import { AccessPage } from './AccessPage.tsx';
import styles from './AccessPage.module.css';
import { DemoPeople } from './DemoPeople.tsx';
import { Password } from './Password.tsx';

/** Log-in; afterwards one stands where one was. */
export function LogIn() {
  const words = useWords(accessWords);
  const router = useRouter();
  const { from } = useSearch({ from: '/log-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const logIn = useMutation({
    mutationFn: () => askOnce(sessionEndpoints.logIn, { body: { email, password } }),
    retry: false,
    onSuccess: (person) => {
      enter(person);
      router.history.push(from ?? '/');
    },
  });
  return (
    <AccessPage
      title={words.logIn}
      beside={
        <DemoPeople
          onFill={(one) => {
            setEmail(one.email);
            setPassword(one.password);
          }}
        />
      }
    >
      {from ? <MessageLine>{words.toReturn}</MessageLine> : null}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          logIn.mutate();
        }}
      >
        <TextInput label={words.email} type="email" name="email" autoComplete="username" required withAsterisk={false} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <Password label={words.password} name="password" autoComplete="current-password" value={password} onChange={setPassword} />
        {logIn.isError ? <Failure error={logIn.error} /> : null}
        <Button type="submit" variant="filled" disabled={logIn.isPending}>
          {logIn.isPending ? words.entering : words.logIn}
        </Button>
        <p className="reason">{words.forgotten}</p>
      </form>
    </AccessPage>
  );
}
