import { Button, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { formWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { Failure } from '../Failure.tsx';
import styles from './Confirm.module.css';

export interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** The sentence that is read back before the act: object and amount. */
  readonly children: React.ReactNode;
  /** The verb with its object, for instance “Lepas 34 lot”. */
  readonly act: string;
  /** Asks for a reason, which the audit keeps: `may` stay empty or `must` be given. */
  readonly because?: 'may' | 'must';
  /** The one irreversible act of the page: its button is hot. */
  readonly isFinal?: boolean;
  readonly isBusy?: boolean;
  /** Why the act was refused; what was typed stays. */
  readonly error?: unknown;
  readonly onAct: (reason: string | undefined) => void;
  readonly onClose: () => void;
}

/** Asks once more before something is done, in the browser's own dialog: focus stays in it, and Escape leaves. */
export function Confirm({ isOpen, title, children, act, because, isFinal = false, isBusy = false, error, onAct, onClose }: ConfirmProps) {
  const words = useWords(formWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [why, setWhy] = useState('');
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAct(why.trim() || undefined);
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div className={styles.body}>{children}</div>
        {because ? <TextInput label={because === 'must' ? words.reasonNeeded : words.reason} value={why} maxLength={500} required={because === 'must'} onChange={(event) => setWhy(event.currentTarget.value)} /> : null}
        {error ? <Failure error={error} /> : null}
        <div className={`acts ${styles.acts}`}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="filled" disabled={isBusy} {...(isFinal && { color: 'ember' })}>
            {act}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
