import { TextInput } from '@mantine/core';
import { furnaceKindValue, memberEndpoints, type Member } from '@sentra/contract';
import { gramsOfKilograms, type Rupiah } from '@sentra/measures';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { energyUnit, massUnit, rupiahUnit } from '../../parts/forms/units.ts';
import { furnaceKindWords, membersWords, memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { MaterialChoice } from './MaterialChoice.tsx';

type Furnace = Member['furnaceList'][number];

interface FurnaceDialogProps {
  readonly member: Member;
  /** Null: a new furnace. */
  readonly furnace: Furnace | null;
  readonly onClose: () => void;
}

type Peak = 'unstated' | 'stands' | 'melts';
const peakOf = (standsInPeak: boolean | null): Peak => (standsInPeak === null ? 'unstated' : standsInPeak ? 'stands' : 'melts');

/** Writes one furnace: what a heat of it holds, of which materials, and what it costs. */
export function FurnaceDialog({ member, furnace, onClose }: FurnaceDialogProps) {
  const list = useWords(membersWords);
  const words = useWords(memberWords);
  const kinds = useWords(furnaceKindWords);
  const write = useWrite(memberEndpoints.writeFurnace);
  const [code, setCode] = useState(furnace?.code ?? '');
  const [name, setName] = useState(furnace?.name ?? '');
  const [kind, setKind] = useState(furnace?.kind ?? 'other');
  const [foundryCode, setFoundryCode] = useState(furnace?.foundryCode ?? '');
  const [kilograms, setKilograms] = useState<number | null>(furnace ? furnace.heatMass / 1000 : null);
  const [heatCost, setHeatCost] = useState<number | null>(furnace?.heatCost ?? null);
  const [heatMinutes, setHeatMinutes] = useState<number | null>(furnace?.heatMinutes ?? null);
  const [heatKwh, setHeatKwh] = useState<number | null>(furnace?.heatKwh ?? null);
  const [peak, setPeak] = useState<Peak>(peakOf(furnace?.standsInPeak ?? null));
  const [changeMinutes, setChangeMinutes] = useState<number | null>(furnace?.changeMinutes ?? null);
  const [materials, setMaterials] = useState<readonly string[]>(furnace?.materials ?? []);

  function save(reason: string | undefined) {
    if (kilograms === null || heatCost === null) return;
    write.mutate(
      {
        params: { code: member.code, furnace: code.trim() },
        body: { name: name.trim(), kind, foundryCode: foundryCode || null, heatMass: gramsOfKilograms(kilograms), heatCost: heatCost as Rupiah, materials: [...materials], heatMinutes, heatKwh, standsInPeak: peak === 'unstated' ? null : peak === 'stands', changeMinutes, reason },
      },
      { onSuccess: onClose },
    );
  }

  const isWhole = kilograms !== null && heatCost !== null && materials.length > 0;
  return (
    <Confirm isOpen title={furnace ? words.changeFurnace : words.addFurnace} act={words.save} because="may" isBusy={write.isPending || !isWhole} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        {furnace ? null : <TextInput label={list.code} required maxLength={60} value={code} onChange={(event) => setCode(event.currentTarget.value)} />}
        <TextInput label={list.name} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Choose label={words.kind} options={furnaceKindValue.options.map((value) => ({ value, name: kinds[value] }))} value={kind} onChange={setKind} />
        <Choose label={words.foundry} options={[{ value: '', name: '–' }, ...member.foundries.map((foundry) => ({ value: foundry.code, name: `${foundry.code} ${foundry.name}` }))]} value={foundryCode} onChange={setFoundryCode} />
        <NumberField label={words.heatMass} unit={massUnit} min={0.001} required value={kilograms} onChange={setKilograms} />
        <NumberField label={words.heatCost} unit={rupiahUnit} whole min={0} required value={heatCost} onChange={setHeatCost} />
        <NumberField label={words.heatMinutes} description={words.heatMinutesWhy} unit={words.minutes} whole min={5} max={1440} value={heatMinutes} onChange={setHeatMinutes} />
        <NumberField label={words.changeMinutes} description={words.changeMinutesWhy} unit={words.minutes} whole min={0} max={1440} value={changeMinutes} onChange={setChangeMinutes} />
        <NumberField label={words.heatKwh} description={words.heatKwhWhy} unit={energyUnit} whole min={0} max={1_000_000} value={heatKwh} onChange={setHeatKwh} />
        <Choose label={words.peak} description={words.peakWhy} options={[{ value: 'unstated', name: words.peakUnstated }, { value: 'stands', name: words.peakStands }, { value: 'melts', name: words.peakMelts }]} value={peak} onChange={setPeak} />
      </Fields>
      <MaterialChoice chosen={materials} onChange={setMaterials} />
    </Confirm>
  );
}
