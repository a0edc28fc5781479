import { TextInput } from '@mantine/core';
import { readClock, type ClockFault, type ClockTime } from '@sentra/measures';
import { useState } from 'react';
import { formWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useFigures } from '../figures.ts';

export interface TimeFieldProps {
  readonly label: string;
  /** The label is read aloud but not shown: in a table, whose heads name it. */
  readonly isBare?: boolean;
  readonly description?: React.ReactNode;
  readonly value: ClockTime | null;
  /** Null while the text is empty or wrong. */
  readonly onChange: (value: ClockTime | null) => void;
  /** The time is an end: midnight is written 24.00. */
  readonly isEnd?: boolean;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** A time of day as people write it (`7`, `7.30`, `07:30`), by the clock of 24 hours whatever the device has. */
export function TimeField({ label, isBare = false, description, value, onChange, isEnd = false, required = false, error }: TimeFieldProps) {
  const words = useWords(formWords);
  const figures = useFigures();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(true);
  const write = isEnd ? figures.timeUntil : figures.timeOfDay;
  const text = typed ?? (value === null ? '' : write(value));
  const reading = readClock(text);
  const said: Readonly<Record<ClockFault, string | undefined>> = { empty: undefined, 'not a time': words.notATime(text.trim()), 'no such time': words.noSuchTime(text.trim()) };
  return (
    <TextInput
      {...(isBare ? { 'aria-label': label, size: 'xs' } : { label })}
      description={description}
      autoComplete="off"
      placeholder={words.timeExample}
      value={text}
      required={required}
      error={error ?? ('wrong' in reading && isLeft ? said[reading.wrong] : undefined)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const understood = readClock(next);
        setTyped(next);
        setLeft(false);
        onChange('value' in understood ? understood.value : null);
      }}
      onBlur={() => {
        setLeft(true);
        if ('value' in reading) setTyped(null);
      }}
    />
  );
}
