import { TextInput } from '@mantine/core';
import { readNumber, type NumberFault, type NumberReading } from '@sentra/measures';
import { useState } from 'react';
import { useLanguage } from '../../words/language.ts';
import { formWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useFigures } from '../figures.ts';
import styles from './forms.module.css';

export interface NumberFieldProps {
  readonly label: string;
  /** The label is read aloud but not shown: in a table, whose heads name it. */
  readonly isBare?: boolean;
  /** The unit, written in the field's right end: kg, %, minggu. */
  readonly unit?: string;
  readonly description?: React.ReactNode;
  readonly value: number | null;
  /** Null while the text is empty, wrong, or not yet clear. */
  readonly onChange: (value: number | null) => void;
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** What the server said about this field. */
  readonly error?: string | undefined;
}

/** A number as people write it, read by the house's one parser; where a text can mean two numbers, the field asks which. */
export function NumberField({ label, isBare = false, unit, description, value, onChange, whole = false, min, max, decimals = 3, required = false, disabled = false, error }: NumberFieldProps) {
  const words = useWords(formWords);
  const figures = useFigures();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(true);
  const text = typed ?? (value === null ? '' : figures.number(value, decimals));
  const reading: NumberReading = readNumber(text, { locale: 'ask', whole, ...(min !== undefined && { min }), ...(max !== undefined && { max }) });

  const said: Readonly<Record<NumberFault, string | undefined>> = {
    empty: undefined,
    'not a number': words.notANumber(text.trim()),
    'not whole': words.notWhole,
    'too small': words.atLeast(figures.number(min ?? 0, decimals)),
    'too large': words.atMost(figures.number(max ?? Number.MAX_SAFE_INTEGER, decimals)),
  };

  function type(next: string) {
    setTyped(next);
    setLeft(false);
    const read = readNumber(next, { locale: 'ask', whole, ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
    onChange('value' in read ? read.value : null);
  }

  function take(chosen: number) {
    setTyped(null);
    onChange(chosen);
  }

  const choices = 'ambiguous' in reading && typed !== null ? reading.ambiguous : null;
  const fault = 'wrong' in reading && isLeft ? said[reading.wrong] : undefined;
  return (
    <div>
      <TextInput
        {...(isBare ? { 'aria-label': label, size: 'xs' } : { label })}
        description={description}
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={text}
        required={required}
        disabled={disabled}
        error={error ?? fault}
        rightSection={unit ? <span className={styles.unit}>{unit}</span> : undefined}
        rightSectionWidth={unit ? 16 + unit.length * 8 : undefined}
        classNames={{ input: styles.figures ?? '' }}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setLeft(true);
          // What was understood is written back as it was understood; what was not stays as it was typed.
          if ('value' in reading) setTyped(null);
        }}
      />
      {choices ? (
        <div className={styles.ask} role="alert">
          <span>{words.chooseOne(spoken(choices[0], unit, language), spoken(choices[1], unit, language))}</span>
          {choices.map((choice) => (
            <button key={choice} type="button" onClick={() => take(choice)}>
              {spoken(choice, unit, language)}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Without groups of thousands, and with words for the decimal mark left to the eye: 1234 kg, 1,234 kg. */
const spoken = (value: number, unit: string | undefined, language: 'id' | 'en'): string => {
  const plain = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { useGrouping: false, maximumFractionDigits: 6 }).format(value);
  return unit ? `${plain} ${unit}` : plain;
};
