import { Button, TextInput } from '@mantine/core';
import { replanEndpoints, type ChangePrices as Prices } from '@sentra/contract';
import type { Rupiah } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { rupiahUnit } from '../../parts/forms/units.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { changePriceWords } from '../../words/replan.ts';
import { useWords } from '../../words/words.ts';
import styles from './settings.module.css';

/** What changing a plan costs, by the cooperative's own prices, with their reason. */
export function ChangePrices() {
  const words = useWords(changePriceWords);
  const prices = useQuery(question(replanEndpoints.changePrices, {}));
  return (
    <ActSection title={words.title} reason={words.lead}>
      <Answered query={prices}>{(answer) => <Fields prices={answer} />}</Answered>
    </ActSection>
  );
}

const amounts = ['started', 'dropped', 'resized'] as const;
type Draft = { readonly [Name in keyof Omit<Prices, 'because'>]: Prices[Name] | null };

function Fields({ prices }: { readonly prices: Prices }) {
  const words = useWords(changePriceWords);
  const write = useWrite(replanEndpoints.setChangePrices);
  const [draft, setDraft] = useState<Draft>(prices);
  const [because, setBecause] = useState('');
  const { started, dropped, resized, slushyWeeks, laterShare, frozenWeeks } = draft;

  function save() {
    if (started === null || dropped === null || resized === null || slushyWeeks === null || laterShare === null || frozenWeeks === null) return;
    write.mutate({ body: { started, dropped, resized, slushyWeeks, laterShare, frozenWeeks, because: because.trim() } }, { onSuccess: () => setBecause('') });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="quiet">{prices.because === null ? words.own : words.because(prices.because)}</p>
      {write.isSuccess && because === '' ? <MessageLine tone="done">{words.saved}</MessageLine> : null}
      <div className={styles.prices}>
        {amounts.map((name) => (
          <NumberField key={name} label={words[name]} unit={rupiahUnit} whole min={0} max={1_000_000_000} required value={draft[name]} onChange={(amount) => setDraft({ ...draft, [name]: amount as Rupiah | null })} />
        ))}
        <NumberField label={words.slushyWeeks} unit={words.weeks} whole min={0} max={104} required value={slushyWeeks} onChange={(weeks) => setDraft({ ...draft, slushyWeeks: weeks })} />
        <NumberField label={words.laterShare} unit="%" min={0} max={100} required value={laterShare === null ? null : Math.round(laterShare * 1000) / 10} onChange={(percent) => setDraft({ ...draft, laterShare: percent === null ? null : percent / 100 })} />
        <NumberField label={words.frozenWeeks} unit={words.weeks} whole min={0} max={104} required value={frozenWeeks} onChange={(weeks) => setDraft({ ...draft, frozenWeeks: weeks })} />
        <TextInput label={words.reason} required maxLength={500} value={because} onChange={(event) => setBecause(event.currentTarget.value)} />
      </div>
      {write.error ? <Failure error={write.error} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" disabled={write.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
