import { TextInput } from '@mantine/core';
import { memberEndpoints } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useId, useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { useToday } from '../../parts/today.ts';
import { useLanguage } from '../../words/language.ts';
import { memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';

interface FigureDialogProps {
  /** Of which member; null: of the cooperative as a whole. */
  readonly member: string | null;
  /** What it may count: names that were used before, or that are usual. */
  readonly usual?: readonly string[];
  readonly onClose: () => void;
}

/** Adds a figure: what is counted, how much, when, and who says so. */
export function FigureDialog({ member, usual = [], onClose }: FigureDialogProps) {
  const words = useWords(memberWords);
  const language = useLanguage();
  const names = useId();
  const ofMember = useWrite(memberEndpoints.addFigure);
  const ofAll = useWrite(memberEndpoints.addCooperativeFigure);
  const write = member === null ? ofAll : ofMember;
  const [name, setName] = useState('');
  const [value, setValue] = useState<number | null>(null);
  const [unit, setUnit] = useState('');
  const [asOf, setAsOf] = useState<PlainDate | null>(useToday());
  const [source, setSource] = useState('');

  function save(reason: string | undefined) {
    if (value === null || asOf === null) return;
    const body = { name: name.trim(), value, unit: unit.trim(), asOf, source: source.trim(), reason };
    if (member === null) ofAll.mutate({ body }, { onSuccess: onClose });
    else ofMember.mutate({ params: { code: member }, body }, { onSuccess: onClose });
  }

  return (
    <Confirm isOpen title={words.addFigure} act={words.save} because="may" isBusy={write.isPending || value === null || asOf === null} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        <TextInput label={words.figure} required maxLength={60} list={names} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NumberField label={words.value} required value={value} error={toldAbout(write.error, 'value', language)} onChange={setValue} />
        <TextInput label={words.unit} required maxLength={30} value={unit} onChange={(event) => setUnit(event.currentTarget.value)} />
        <DateField label={words.asOf} required value={asOf} onChange={setAsOf} />
      </Fields>
      <datalist id={names}>
        {usual.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <TextInput label={words.source} required maxLength={500} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
    </Confirm>
  );
}
