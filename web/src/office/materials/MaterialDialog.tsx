import { TextInput } from '@mantine/core';
import { catalogueEndpoints, materialKindValue, type Material } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NewCode } from '../../parts/forms/NewCode.tsx';
import { useLanguage } from '../../words/language.ts';
import { materialsWords } from '../../words/materials.ts';
import { useWords } from '../../words/words.ts';
import { kindName } from './kinds.ts';

interface MaterialDialogProps {
  /** Null: a new material. */
  readonly material: Material | null;
  /** The codes that are taken already. */
  readonly known: readonly string[];
  readonly onClose: () => void;
}

/** What a material is called, of what kind it is, and who says so. */
export function MaterialDialog({ material, known, onClose }: MaterialDialogProps) {
  const words = useWords(materialsWords);
  const language = useLanguage();
  const write = useWrite(catalogueEndpoints.writeMaterial);
  const [code, setCode] = useState(material?.code ?? '');
  const [name, setName] = useState(material?.name ?? '');
  const [kind, setKind] = useState(material?.kind ?? 'grey iron');
  const [standard, setStandard] = useState(material?.standard ?? '');
  const [source, setSource] = useState(material?.source ?? '');

  function save(reason: string | undefined) {
    write.mutate({ params: { code: code.trim() }, body: { name: name.trim(), kind, standard: standard.trim() || null, source: source.trim() || null, reason } }, { onSuccess: onClose });
  }

  return (
    <Confirm isOpen title={material ? words.change(material.code) : words.newMaterial} act={words.save} because="may" isBusy={write.isPending} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        {material ? null : <NewCode label={words.code} value={code} onChange={setCode} isTaken={(typed) => Promise.resolve(known.includes(typed))} taken={words.taken} error={toldAbout(write.error, 'code', language)} />}
        <TextInput label={words.name} required maxLength={100} value={name} error={toldAbout(write.error, 'name', language)} onChange={(event) => setName(event.currentTarget.value)} />
        <Choose label={words.kind} options={materialKindValue.options.map((value) => ({ value, name: kindName(value, language) }))} value={kind} onChange={setKind} />
        <TextInput label={words.standard} maxLength={100} value={standard} onChange={(event) => setStandard(event.currentTarget.value)} />
      </Fields>
      <TextInput label={words.source} maxLength={500} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
    </Confirm>
  );
}
