import { TextInput } from '@mantine/core';
import { isClockTime, type ClockTime } from '@sentra/measures';

export interface TimeFieldProps {
  readonly label: string;
  /** The label is read aloud but not shown: in a table, whose heads name it. */
  readonly isBare?: boolean;
  readonly description?: React.ReactNode;
  readonly value: ClockTime | null;
  /** Null while nothing whole stands there. */
  readonly onChange: (value: ClockTime | null) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
}

/** A time of day, by the browser's own field: it writes it as the device does and gives HH:MM. */
export function TimeField({ label, isBare = false, description, value, onChange, required = false, disabled = false, error }: TimeFieldProps) {
  return (
    <TextInput
      {...(isBare ? { 'aria-label': label, size: 'xs' } : { label })}
      type="time"
      description={description}
      value={value ?? ''}
      required={required}
      disabled={disabled}
      error={error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        onChange(isClockTime(typed) ? typed : null);
      }}
    />
  );
}
