import { TextInput } from '@mantine/core';
import { memberEndpoints, type Member } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { membersWords, memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';

type Foundry = Member['foundries'][number];
type Taxable = 'yes' | 'no' | 'unknown';
const flags: Readonly<Record<Taxable, boolean | null>> = { yes: true, no: false, unknown: null };

interface FoundryDialogProps {
  readonly member: Member;
  /** Null: a new foundry. */
  readonly foundry: Foundry | null;
  readonly onClose: () => void;
}

/** Writes one foundry of a member; the others are not sent and stay. */
export function FoundryDialog({ member, foundry, onClose }: FoundryDialogProps) {
  const list = useWords(membersWords);
  const words = useWords(memberWords);
  const write = useWrite(memberEndpoints.write);
  const [code, setCode] = useState(foundry?.code ?? '');
  const [name, setName] = useState(foundry?.name ?? '');
  const [village, setVillage] = useState(foundry?.village ?? '');
  const [workers, setWorkers] = useState(foundry?.workers ?? null);
  const [taxable, setTaxable] = useState<Taxable>(foundry?.isTaxable === true ? 'yes' : foundry?.isTaxable === false ? 'no' : 'unknown');

  function save(reason: string | undefined) {
    const { name: memberName, status, joinedOn, shareTarget } = member;
    const written = { code: code.trim(), name: name.trim(), village: village.trim() || null, workers, isTaxable: flags[taxable] };
    write.mutate({ params: { code: member.code }, body: { name: memberName, status, joinedOn, shareTarget, foundries: [written], reason } }, { onSuccess: onClose });
  }

  return (
    <Confirm isOpen title={foundry ? `${foundry.code} ${foundry.name}` : words.addFoundry} act={words.save} because="may" isBusy={write.isPending} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        {foundry ? null : <TextInput label={list.code} required maxLength={60} value={code} onChange={(event) => setCode(event.currentTarget.value)} />}
        <TextInput label={list.name} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={list.village} maxLength={100} value={village} onChange={(event) => setVillage(event.currentTarget.value)} />
        <NumberField label={list.workers} whole min={0} max={100_000} value={workers} onChange={setWorkers} />
        <Choose label={words.taxable} options={(['unknown', 'yes', 'no'] as const).map((value) => ({ value, name: words[value] }))} value={taxable} onChange={setTaxable} />
      </Fields>
    </Confirm>
  );
}
