import { NativeSelect } from '@mantine/core';

export interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The label is read aloud but not shown: beside a table's filter. */
  readonly isBare?: boolean;
  readonly description?: string;
  readonly error?: string | undefined;
}

/** One of a few, by the browser's own list: it works on every phone and with every reader. */
export function Choose<Value extends string>({ label, options, value, onChange, isBare = false, description, error }: ChooseProps<Value>) {
  return (
    <NativeSelect
      {...(isBare ? { 'aria-label': label } : { label })}
      size={isBare ? 'xs' : 'sm'}
      value={value}
      description={description}
      error={error}
      data={options.map((option) => ({ value: option.value, label: option.name }))}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}
