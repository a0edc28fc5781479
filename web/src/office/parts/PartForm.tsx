import { Button, TextInput } from '@mantine/core';
import { catalogueEndpoints, type Part } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Failure } from '../../parts/Failure.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { partWords } from '../../words/catalogue.ts';
import { formWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { bodyOf, draftOf, emptyStage, type StageDraft } from './partDraft.ts';
import { PartFields } from './PartFields.tsx';
import { StageFields } from './StageFields.tsx';

interface PartFormProps {
  /** Null: a new part. */
  readonly part: Part | null;
  readonly onClose: () => void;
  readonly onWritten: (part: Part) => void;
}

/** A part has at most so many stages. */
const mostStages = 9;

/** Writes a part and its stages together. */
export function PartForm({ part, onClose, onWritten }: PartFormProps) {
  const words = useWords(partWords);
  const forms = useWords(formWords);
  const write = useWrite(catalogueEndpoints.writePart);
  const [draft, setDraft] = useState(() => draftOf(part));
  const [reason, setReason] = useState('');
  const body = bodyOf(draft, reason);
  const { stages } = draft;
  const setStages = (next: readonly StageDraft[]) => setDraft({ ...draft, stages: next });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (body) write.mutate({ params: { code: draft.code.trim() }, body }, { onSuccess: onWritten });
      }}
    >
      <PageHead title={part ? `${part.code} ${part.name}` : words.newPart} />
      <PartFields draft={draft} isNew={part === null} onChange={setDraft} />
      {stages.map((stage, index) => (
        <StageFields key={stage.key} stage={stage} place={index} onChange={(next) => setStages(stages.with(index, next))} />
      ))}
      <div className="acts">
        <Button size="xs" disabled={stages.length >= mostStages} onClick={() => setStages([...stages, emptyStage(stages.length)])}>
          {words.addStage}
        </Button>
        <Button size="xs" disabled={stages.length <= 1} onClick={() => setStages(stages.slice(0, -1))}>
          {words.dropStage}
        </Button>
      </div>
      <TextInput label={forms.reason} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} mt="lg" mb="md" maw={640} />
      {write.isError ? <Failure error={write.error} /> : null}
      <div className="acts">
        <Button onClick={onClose}>{forms.cancel}</Button>
        <Button type="submit" variant="filled" disabled={write.isPending || body === null}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
