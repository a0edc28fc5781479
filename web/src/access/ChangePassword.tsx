import { Button } from '@mantine/core';
import { sessionEndpoints } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../api/client.ts';
import { Failure } from '../parts/Failure.tsx';
import { MessageLine } from '../parts/MessageLine.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { accessWords } from '../words/access.ts';
import { useWords } from '../words/words.ts';
import styles from './ChangePassword.module.css';
import { Password } from './Password.tsx';

/** The own password; the sessions on other devices end with the old one. */
export function ChangePassword() {
  const words = useWords(accessWords);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useWrite(sessionEndpoints.changePassword);
  return (
    <>
      <PageHead title={words.changePassword} lead={words.changeLead} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            { body: { current, next } },
            {
              onSuccess: () => {
                setCurrent('');
                setNext('');
              },
            },
          );
        }}
      >
        {change.isSuccess ? <MessageLine tone="done">{words.changed}</MessageLine> : null}
        <Password label={words.oldPassword} name="current" autoComplete="current-password" value={current} onChange={setCurrent} />
        <Password label={words.newPassword} name="next" autoComplete="new-password" value={next} onChange={setNext} />
        {change.isError ? <Failure error={change.error} /> : null}
        <div className="acts">
          <Button type="submit" variant="filled" disabled={change.isPending}>
            {words.changePassword}
          </Button>
        </div>
      </form>
    </>
  );
}
