import { TextInput } from '@mantine/core';
import { ActSection } from '../../parts/ActSection.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { rupiahUnit } from '../../parts/forms/units.ts';
import { partWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';
import type { StageDraft } from './partDraft.ts';

interface StageFieldsProps {
  readonly stage: StageDraft;
  /** Counted from 0. */
  readonly place: number;
  readonly onChange: (stage: StageDraft) => void;
}

/** What one stage needs: process, tools, smallest lot, and how long its pieces wait. */
export function StageFields({ stage, place, onChange }: StageFieldsProps) {
  const words = useWords(partWords);
  const figures = useFigures();
  return (
    <ActSection title={words.stageOf(figures.number(place + 1))}>
      <Fields>
        <TextInput label={words.process} required maxLength={60} value={stage.process} onChange={(event) => onChange({ ...stage, process: event.currentTarget.value })} />
        <NumberField label={words.tools} whole min={0} max={1000} required value={stage.tools} onChange={(tools) => onChange({ ...stage, tools })} />
        <NumberField label={words.minLot} unit={words.pieces} whole min={1} max={1_000_000} required value={stage.minLot} onChange={(minLot) => onChange({ ...stage, minLot })} />
        <NumberField label={words.wait} unit={words.weeks} whole min={0} max={52} required value={stage.leadWeeks} onChange={(leadWeeks) => onChange({ ...stage, leadWeeks })} />
        <NumberField label={words.setupHours} min={0} max={10_000} required value={stage.setupHours} onChange={(setupHours) => onChange({ ...stage, setupHours })} />
        <NumberField label={words.setupCost} unit={rupiahUnit} whole min={0} required value={stage.setupCost} onChange={(setupCost) => onChange({ ...stage, setupCost })} />
        <NumberField label={words.holdCost} unit={rupiahUnit} whole min={0} required value={stage.holdCost} onChange={(holdCost) => onChange({ ...stage, holdCost })} />
      </Fields>
    </ActSection>
  );
}
