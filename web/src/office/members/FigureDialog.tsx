import { TextInput } from '@mantine/core';
import { memberEndpoints } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { useToday } from '../../parts/today.ts';
import { memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';

/** Adds a figure: what is counted, how much, when, and who says so. */
export function FigureDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const words = useWords(memberWords);
  const write = useWrite(memberEndpoints.addFigure);
  const [name, setName] = useState('');
  const [value, setValue] = useState<number | null>(null);
  const [unit, setUnit] = useState('');
  const [asOf, setAsOf] = useState<PlainDate | null>(useToday());
  const [source, setSource] = useState('');

  function save(reason: string | undefined) {
    if (value === null || asOf === null) return;
    write.mutate({ params: { code }, body: { name: name.trim(), value, unit: unit.trim(), asOf, source: source.trim(), reason } }, { onSuccess: onClose });
  }

  return (
    <Confirm isOpen title={words.addFigure} act={words.save} because="may" isBusy={write.isPending || value === null || asOf === null} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        <TextInput label={words.figure} required maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NumberField label={words.value} required value={value} onChange={setValue} />
        <TextInput label={words.unit} required maxLength={30} value={unit} onChange={(event) => setUnit(event.currentTarget.value)} />
        <DateField label={words.asOf} required value={asOf} onChange={setAsOf} />
      </Fields>
      <TextInput label={words.source} required maxLength={500} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
    </Confirm>
  );
}
