import { TextInput } from '@mantine/core';
import { catalogueEndpoints } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { isTaken } from '../../api/taken.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NewCode } from '../../parts/forms/NewCode.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { massUnit, rupiahUnit } from '../../parts/forms/units.ts';
import { partsWords, partWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';
import type { PartDraft } from './partDraft.ts';

interface PartFieldsProps {
  readonly draft: PartDraft;
  readonly isNew: boolean;
  readonly onChange: (draft: PartDraft) => void;
}

/** What a part is called, weighs and costs. */
export function PartFields({ draft, isNew, onChange }: PartFieldsProps) {
  const list = useWords(partsWords);
  const words = useWords(partWords);
  const materials = useQuery(question(catalogueEndpoints.materials, {})).data?.materials ?? [];
  const options = [...(draft.materialCode === '' ? [{ value: '', name: '–' }] : []), ...materials.filter(({ code, endedOn }) => endedOn === null || code === draft.materialCode).map(({ code, name }) => ({ value: code, name: `${code} ${name}` }))];
  return (
    <Fields>
      {isNew ? <NewCode label={words.code} value={draft.code} onChange={(code) => onChange({ ...draft, code })} isTaken={(code) => isTaken(catalogueEndpoints.part, { params: { code } })} taken={words.taken} /> : null}
      <TextInput label={list.name} required maxLength={100} value={draft.name} onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })} />
      <TextInput label={list.family} required maxLength={60} value={draft.family} onChange={(event) => onChange({ ...draft, family: event.currentTarget.value })} />
      <Choose label={list.material} options={options} value={draft.materialCode} onChange={(materialCode) => onChange({ ...draft, materialCode })} />
      <NumberField label={words.pourMass} unit={massUnit} min={0.001} required value={draft.pourMass} onChange={(pourMass) => onChange({ ...draft, pourMass })} />
      <NumberField label={words.netMass} unit={massUnit} min={0.001} value={draft.netMass} onChange={(netMass) => onChange({ ...draft, netMass })} />
      <NumberField label={words.price} unit={rupiahUnit} whole min={0} required value={draft.price} onChange={(price) => onChange({ ...draft, price })} />
      <NumberField label={words.exposure} unit={rupiahUnit} whole min={0} required value={draft.exposureCost} onChange={(exposureCost) => onChange({ ...draft, exposureCost })} />
      <TextInput label={words.drawing} maxLength={100} value={draft.drawing} onChange={(event) => onChange({ ...draft, drawing: event.currentTarget.value })} />
    </Fields>
  );
}
