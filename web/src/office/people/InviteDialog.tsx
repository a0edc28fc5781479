import { TextInput } from '@mantine/core';
import { peopleEndpoints } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { useLanguage } from '../../words/language.ts';
import { peopleWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import { emptyStanding, standingOf } from './standing.ts';
import { StandingFields } from './StandingFields.tsx';

/** An invitation's link, to be handed over by the office itself. */
export interface Link {
  readonly email: string;
  readonly path: string;
  readonly expiresAt: string;
}

/** Invites a person: the answer is a link. */
export function InviteDialog({ onLink, onClose }: { readonly onLink: (link: Link) => void; readonly onClose: () => void }) {
  const words = useWords(peopleWords);
  const language = useLanguage();
  const write = useWrite(peopleEndpoints.invite);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [standing, setStanding] = useState(emptyStanding);

  function invite() {
    write.mutate(
      { body: { name: name.trim(), email: email.trim(), ...standingOf(standing) } },
      {
        onSuccess: ({ path, expiresAt }) => {
          onLink({ email: email.trim(), path, expiresAt });
          onClose();
        },
      },
    );
  }

  return (
    <Confirm isOpen title={words.invite} act={words.makeLink} isBusy={write.isPending} error={write.error} onAct={invite} onClose={onClose}>
      <p>{words.inviteWhy}</p>
      <Fields>
        <TextInput label={words.name} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={words.email} type="email" required maxLength={200} value={email} error={toldAbout(write.error, 'email', language)} onChange={(event) => setEmail(event.currentTarget.value)} />
        <StandingFields standing={standing} onChange={setStanding} />
      </Fields>
    </Confirm>
  );
}
