import { TextInput } from '@mantine/core';
import { mondayOf, readDate, readWeek, type DateFault, type PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { formWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useFigures } from '../figures.ts';

export interface DateFieldProps {
  readonly label: string;
  readonly description?: React.ReactNode;
  readonly value: PlainDate | null;
  /** Null while the text is empty or wrong. */
  readonly onChange: (value: PlainDate | null) => void;
  /** The field takes a week (`M48 2026`, or any day in it) and gives its Monday. */
  readonly isWeek?: boolean;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** A date as people write it (`4 Des 2026`, `4/12/2026`, `2026-12-04`), read back with its weekday and week. */
export function DateField({ label, description, value, onChange, isWeek = false, required = false, error }: DateFieldProps) {
  const words = useWords(formWords);
  const figures = useFigures();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(true);
  const write = (date: PlainDate): string => (isWeek ? figures.weekOfYear(date) : figures.date(date, 'short'));
  const text = typed ?? (value === null ? '' : write(value));
  const read = isWeek ? readWeek : readDate;
  const reading = read(text);
  const said: Readonly<Record<DateFault, string | undefined>> = {
    empty: undefined,
    'not a date': isWeek ? words.notAWeek(text.trim()) : words.notADate(text.trim()),
    'no such day': words.noSuchDay(text.trim()),
    'year of two digits': words.yearOfTwo,
    'no such week': words.noSuchWeek(text.trim()),
    'no year': words.noYear,
  };
  const readBack = value === null || typed === null ? description : `${figures.date(value, 'weekday')}, ${figures.week(mondayOf(value))}`;
  return (
    <TextInput
      label={label}
      description={readBack}
      autoComplete="off"
      placeholder={isWeek ? words.weekExample : words.dateExample}
      value={text}
      required={required}
      error={error ?? ('wrong' in reading && isLeft ? said[reading.wrong] : undefined)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const understood = read(next);
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
