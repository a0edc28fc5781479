import { Button, TextInput } from '@mantine/core';
import { quoteEndpoints, type QuoteRules as Rules } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { formWords } from '../../words/parts.ts';
import { quoteRuleWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import styles from './settings.module.css';

/** How long quotes hold, how many a buyer may have open, and whether buyers are told who makes. */
export function QuoteRules() {
  const words = useWords(quoteRuleWords);
  const rules = useQuery(question(quoteEndpoints.rules, {}));
  return (
    <ActSection title={words.title} reason={words.lead}>
      <Answered query={rules}>{(answer) => <Fields rules={answer} />}</Answered>
    </ActSection>
  );
}

function Fields({ rules }: { readonly rules: Rules }) {
  const words = useWords(quoteRuleWords);
  const forms = useWords(formWords);
  const write = useWrite(quoteEndpoints.setRules);
  const [validDays, setValidDays] = useState<number | null>(rules.validDays);
  const [mostOpen, setMostOpen] = useState<number | null>(rules.mostOpen);
  const [makersShown, setMakersShown] = useState(rules.makersShown);
  const [reason, setReason] = useState('');
  const isChanged = validDays !== rules.validDays || mostOpen !== rules.mostOpen || makersShown !== rules.makersShown;

  function save() {
    if (validDays === null || mostOpen === null) return;
    write.mutate({ body: { validDays, mostOpen, makersShown, ...(reason.trim() !== '' && { reason: reason.trim() }) } }, { onSuccess: () => setReason('') });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {write.isSuccess && !isChanged ? <MessageLine tone="done">{words.saved}</MessageLine> : null}
      <div className={styles.prices}>
        <NumberField label={words.validDays} description={words.validWhy} unit={words.days} whole min={1} max={90} required value={validDays} onChange={setValidDays} />
        <NumberField label={words.mostOpen} description={words.mostWhy} unit={words.quotes} whole min={0} max={1000} required value={mostOpen} onChange={setMostOpen} />
        <TextInput label={forms.reason} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </div>
      <label>
        <input type="checkbox" checked={makersShown} onChange={(event) => setMakersShown(event.currentTarget.checked)} /> {words.makersShown}
      </label>
      {write.error ? <Failure error={write.error} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" disabled={write.isPending || !isChanged || validDays === null || mostOpen === null}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
