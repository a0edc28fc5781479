import { TextInput } from '@mantine/core';
import { peopleEndpoints } from '@sentra/contract';
import { addDays, type PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { keyWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import { emptyStanding, standingOf } from './standing.ts';
import { StandingFields } from './StandingFields.tsx';

export interface Secret {
  readonly name: string;
  readonly secret: string;
}

/** A key holds through its last day: until midnight in WIB, seven hours before UTC. */
const endOf = (lastDay: PlainDate): string => new Date(Date.parse(`${addDays(lastDay, 1)}T00:00:00+07:00`)).toISOString();

/** Makes a key for a program: the answer is its secret. */
export function KeyDialog({ onSecret, onClose }: { readonly onSecret: (secret: Secret) => void; readonly onClose: () => void }) {
  const words = useWords(keyWords);
  const write = useWrite(peopleEndpoints.makeKey);
  const [name, setName] = useState('');
  const [standing, setStanding] = useState(emptyStanding);
  const [lastDay, setLastDay] = useState<PlainDate | null>(null);

  function make() {
    write.mutate(
      { body: { name: name.trim(), ...standingOf(standing), expiresAt: lastDay === null ? null : endOf(lastDay) } },
      {
        onSuccess: ({ secret }) => {
          onSecret({ name: name.trim(), secret });
          onClose();
        },
      },
    );
  }

  return (
    <Confirm isOpen title={words.make} act={words.make} isBusy={write.isPending} error={write.error} onAct={make} onClose={onClose}>
      <p>{words.keysWhy}</p>
      <Fields>
        <TextInput label={words.program} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <StandingFields standing={standing} onChange={setStanding} />
        <DateField label={words.lastDay} description={words.noEnd} value={lastDay} onChange={setLastDay} />
      </Fields>
    </Confirm>
  );
}
