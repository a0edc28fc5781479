import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { peopleWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import styles from './people.module.css';

interface ShownOnceProps {
  readonly label: string;
  readonly secret: string;
  /** For whom it is, and that it will not be shown again. */
  readonly children: React.ReactNode;
  readonly onClose: () => void;
}

/** A link or a key that the server gives once: to be copied, and gone once it is closed. */
export function ShownOnce({ label, secret, children, onClose }: ShownOnceProps) {
  const words = useWords(peopleWords);
  const [copied, setCopied] = useState<boolean | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <div className={`off-paper ${styles.once}`}>
      <MessageLine tone="done">{children}</MessageLine>
      <div className={styles.secret}>
        <TextInput label={label} readOnly value={secret} onFocus={(event) => event.currentTarget.select()} />
        <Button variant="filled" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      {copied === null ? null : <output>{copied ? words.copied : words.copyFailed}</output>}
    </div>
  );
}
