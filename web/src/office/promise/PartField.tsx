import { Autocomplete } from '@mantine/core';
import { catalogueEndpoints } from '@sentra/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { promiseWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import { useSettled } from './settled.ts';

const mostFound = 12;

/** A part by code or name, found while it is typed; what is typed counts as a code. */
export function PartField({ value, onChange }: { readonly value: string; readonly onChange: (code: string) => void }) {
  const words = useWords(promiseWords);
  const [typed, setTyped] = useState(value);
  const search = useSettled(typed.trim());
  const found = useQuery({ ...question(catalogueEndpoints.parts, { query: { limit: mostFound, ...(search && { search }) } }), placeholderData: keepPreviousData });
  const names = new Map((found.data?.rows ?? []).map(({ code, name }) => [code, name]));
  return (
    <Autocomplete
      label={words.part}
      description={words.partHint}
      value={typed}
      data={[...names.keys()]}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          <b>{option.value}</b> {names.get(option.value)}
        </span>
      )}
      onChange={(text) => {
        setTyped(text);
        onChange(text.trim());
      }}
    />
  );
}
