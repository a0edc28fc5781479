import { Button, NativeSelect, TextInput } from '@mantine/core';
import { sharingEndpoints, type ShareRuleVersion } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { DateField } from '../../parts/forms/DateField.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { shareRuleWords } from '../../words/sharing.ts';
import { useWords } from '../../words/words.ts';
import styles from './settings.module.css';

/** The rule by which work is shared, as the members voted it, with the rules before it. */
export function ShareRule() {
  const words = useWords(shareRuleWords);
  const rules = useQuery(question(sharingEndpoints.rules, {}));
  return (
    <ActSection title={words.title} reason={words.lead}>
      <Answered query={rules}>
        {({ rules: [holds, ...earlier] }) => (
          <>
            {holds ? <Said rule={holds} /> : <p>{words.none}</p>}
            {earlier.length > 0 ? (
              <details>
                <summary>{words.earlier}</summary>
                {earlier.map((rule) => (
                  <Said key={rule.version} rule={rule} />
                ))}
              </details>
            ) : null}
            <Fields key={holds?.version ?? 0} holds={holds} />
          </>
        )}
      </Answered>
    </ActSection>
  );
}

function Said({ rule }: { readonly rule: ShareRuleVersion }) {
  const words = useWords(shareRuleWords);
  const figures = useFigures();
  const { mode, equal, workers, capacity } = rule;
  return (
    <p>
      {mode === 'stated' ? words.stated : words.voted(figures.number(equal), figures.number(workers), figures.number(capacity))}{' '}
      <span className="quiet">{`${words.decided(figures.date(rule.votedOn, 'short'), rule.reference)} ${words.recorded(rule.recordedBy, figures.clock(rule.recordedAt, 'full'))}`}</span>
    </p>
  );
}

const pots = ['equal', 'workers', 'capacity'] as const;

function Fields({ holds }: { readonly holds: ShareRuleVersion | undefined }) {
  const words = useWords(shareRuleWords);
  const write = useWrite(sharingEndpoints.setRule);
  const [mode, setMode] = useState<ShareRuleVersion['mode']>('voted');
  const [draft, setDraft] = useState<Record<(typeof pots)[number], number | null>>({ equal: holds?.equal ?? 100, workers: holds?.workers ?? 0, capacity: holds?.capacity ?? 0 });
  const [votedOn, setVotedOn] = useState<PlainDate | null>(null);
  const [reference, setReference] = useState('');

  function save() {
    const { equal, workers, capacity } = draft;
    if (equal === null || workers === null || capacity === null || votedOn === null) return;
    write.mutate({ body: { mode, equal, workers, capacity, votedOn, reference: reference.trim() } });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.prices}>
        <NativeSelect label={words.mode} value={mode} onChange={(event) => setMode(event.currentTarget.value === 'stated' ? 'stated' : 'voted')} data={[{ value: 'voted', label: words.modeVoted }, { value: 'stated', label: words.modeStated }]} />
        {mode === 'voted' ? pots.map((pot) => <NumberField key={pot} label={words[pot]} unit="%" whole min={0} max={100} required value={draft[pot]} onChange={(percent) => setDraft({ ...draft, [pot]: percent })} />) : null}
        <DateField label={words.votedOn} required value={votedOn} onChange={setVotedOn} />
        <TextInput label={words.reference} required minLength={3} maxLength={500} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      </div>
      {write.isSuccess ? <MessageLine tone="done">{words.saved}</MessageLine> : null}
      {write.error ? <Failure error={write.error} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" disabled={write.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
