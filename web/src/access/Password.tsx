import { PasswordInput } from '@mantine/core';
import { accessWords } from '../words/access.ts';
import { useWords } from '../words/words.ts';

/** The shortest password that is accepted. */
const shortest = 10;

interface PasswordProps {
  readonly label: string;
  readonly name: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password, with the rule beside it where a new one is chosen. */
export function Password({ label, name, autoComplete, value, onChange }: PasswordProps) {
  const words = useWords(accessWords);
  const isNew = autoComplete === 'new-password';
  const missing = shortest - value.length;
  return (
    <PasswordInput
      label={label}
      name={name}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      value={value}
      maxLength={128}
      minLength={isNew ? shortest : undefined}
      description={isNew ? (value !== '' && missing > 0 ? words.tooShort(missing) : words.passwordRule) : undefined}
      visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
