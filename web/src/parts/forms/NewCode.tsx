import { TextInput } from '@mantine/core';
import { useState } from 'react';

export interface NewCodeProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Asks the server whether a thing of this code is there already. */
  readonly isTaken: (code: string) => Promise<boolean>;
  readonly taken: (code: string) => string;
  readonly error?: string | undefined;
}

/** The code of a new thing. One that is taken is told, and keeps the form from being sent: it would write over what is there. */
export function NewCode({ label, value, onChange, isTaken, taken, error }: NewCodeProps) {
  const [said, setSaid] = useState<string | null>(null);
  async function check(field: HTMLInputElement) {
    const code = field.value.trim();
    // Where the server is not reached the form cannot be sent either, and says so itself.
    const message = code !== '' && (await isTaken(code).catch(() => false)) ? taken(code) : '';
    if (field.value.trim() !== code) return;
    field.setCustomValidity(message);
    setSaid(message || null);
  }
  return (
    <TextInput
      label={label}
      required
      maxLength={60}
      value={value}
      error={said ?? error}
      onBlur={(event) => void check(event.currentTarget)}
      onChange={(event) => {
        event.currentTarget.setCustomValidity('');
        setSaid(null);
        onChange(event.currentTarget.value);
      }}
    />
  );
}
