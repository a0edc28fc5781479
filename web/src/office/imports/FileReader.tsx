import { exchangeEndpoints, type Import } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Choose } from '../../parts/forms/Choose.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { importWords } from '../../words/imports.ts';
import { useWords } from '../../words/words.ts';
import { FileDrop } from './FileDrop.tsx';

type Numbers = 'ask' | 'id' | 'iso';

/** Reads a file of any kind that the order book knows; how its numbers are written is asked before. */
export function FileReader({ onRead }: { readonly onRead: (read: Import) => void }) {
  const words = useWords(importWords);
  const [numbers, setNumbers] = useState<Numbers>('ask');
  const [firstWeek, setFirstWeek] = useState<PlainDate | null>(null);
  const [name, setName] = useState('');
  const preview = useWrite(exchangeEndpoints.preview);

  function read(file: File) {
    setName(file.name);
    const upload = { file, fileName: file.name, ...(numbers !== 'ask' && { numbers }), ...(firstWeek !== null && { firstWeek }) };
    preview.mutate({ upload }, { onSuccess: onRead });
  }

  return (
    <MarginSection title={words.file} reason={words.fileReason}>
      <FileDrop accept=".xlsx,.csv,.json,.gz" isBusy={preview.isPending} onFile={read} />
      <Fields>
        <Choose<Numbers>
          label={words.numbers}
          value={numbers}
          options={[
            { value: 'ask', name: words.numbersAsk },
            { value: 'id', name: words.numbersId },
            { value: 'iso', name: words.numbersIso },
          ]}
          onChange={setNumbers}
        />
        <DateField isWeek label={words.firstWeek} description={words.firstWeekHint} value={firstWeek} onChange={setFirstWeek} />
      </Fields>
      {preview.isPending ? <Waiting doing={words.reading(name)} rows={3} /> : null}
      {preview.isError ? <Failure what={name} error={preview.error} /> : null}
    </MarginSection>
  );
}
