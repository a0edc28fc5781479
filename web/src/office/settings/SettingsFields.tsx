import { TextInput } from '@mantine/core';
import type { Rupiah } from '@sentra/measures';
import { DateField } from '../../parts/forms/DateField.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { TimeField } from '../../parts/forms/TimeField.tsx';
import { rupiahUnit } from '../../parts/forms/units.ts';
import { settingsWords } from '../../words/settings.ts';
import { useWords } from '../../words/words.ts';
import type { Draft } from './draft.ts';
import styles from './settings.module.css';

/** Each setting with what it does. */
export function SettingsFields({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const words = useWords(settingsWords);
  return (
    <div className={styles.fields}>
      <TextInput label={words.name} description={words.nameWhy} required maxLength={100} value={draft.name} onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })} />
      <NumberField label={words.horizonWeeks} description={words.horizonWhy} unit={words.weeks} whole min={1} max={104} required value={draft.horizonWeeks} onChange={(horizonWeeks) => onChange({ ...draft, horizonWeeks })} />
      <DateField isWeek label={words.firstWeek} description={words.firstWeekWhy} value={draft.firstWeek} onChange={(firstWeek) => onChange({ ...draft, firstWeek })} />
      <NumberField label={words.releaseWeeks} description={words.releaseWhy} unit={words.weeks} whole min={1} max={52} required value={draft.releaseWeeks} onChange={(releaseWeeks) => onChange({ ...draft, releaseWeeks })} />
      <NumberField label={words.shortfallCost} description={words.shortfallWhy} unit={words.perRupiah} min={0} max={1000} required value={draft.shortfallCost} onChange={(shortfallCost) => onChange({ ...draft, shortfallCost })} />
      <NumberField label={words.unsoldLimit} description={words.unsoldWhy} unit={rupiahUnit} whole min={0} value={draft.unsoldLimit} onChange={(amount) => onChange({ ...draft, unsoldLimit: amount as Rupiah | null })} />
      <TimeField label={words.peakFrom} description={words.peakWhy} value={draft.peakFrom} onChange={(peakFrom) => onChange({ ...draft, peakFrom })} />
      <TimeField isEnd label={words.peakTo} value={draft.peakTo} onChange={(peakTo) => onChange({ ...draft, peakTo })} />
      <NumberField label={words.changeMinutes} description={words.changeMinutesWhy} unit={words.minutes} whole min={0} max={1440} value={draft.changeMinutes} onChange={(changeMinutes) => onChange({ ...draft, changeMinutes })} />
    </div>
  );
}
