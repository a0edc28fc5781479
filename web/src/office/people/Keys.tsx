import { Button } from '@mantine/core';
import { peopleEndpoints, type Answer } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Say } from '../../parts/Say.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { keyWords, peopleWords } from '../../words/people.ts';
import { roleWords } from '../../words/states.ts';
import { useWords } from '../../words/words.ts';
import { KeyDialog, type Secret } from './KeyDialog.tsx';
import { KeyTable } from './KeyTable.tsx';
import { ShownOnce } from './ShownOnce.tsx';

export type Key = Answer<typeof peopleEndpoints.keys>['keys'][number];

/** The keys of programs; a new one shows its secret once. */
export function Keys({ mayWrite }: { readonly mayWrite: boolean }) {
  const words = useWords(keyWords);
  const keys = useQuery(question(peopleEndpoints.keys, {}));
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  const [leaving, setLeaving] = useState<Key | null>(null);
  const columns = useKeyColumns(mayWrite ? setLeaving : undefined);
  return (
    <ActSection title={words.keys} reason={words.keysWhy} act={mayWrite ? words.make : null} onAct={() => setMaking(true)}>
      {secret ? (
        <ShownOnce label={words.secret} secret={secret.secret} onClose={() => setSecret(null)}>
          {words.secretMade(secret.name)}
        </ShownOnce>
      ) : null}
      <Answered query={keys} rows={3}>
        {(answer) => <KeyTable keys={answer.keys} columns={columns} />}
      </Answered>
      {isMaking ? <KeyDialog onSecret={setSecret} onClose={() => setMaking(false)} /> : null}
      {leaving ? <Revoke revoked={leaving} onClose={() => setLeaving(null)} /> : null}
    </ActSection>
  );
}

function useKeyColumns(onRevoke?: (key: Key) => void): readonly Column<Key>[] {
  const words = useWords(keyWords);
  const people = useWords(peopleWords);
  const roles = useWords(roleWords);
  const figures = useFigures();
  const [opened] = useState(() => new Date().toISOString());
  const state = ({ revokedAt, expiresAt }: Key) => (revokedAt !== null ? words.revoked : expiresAt !== null && new Date(expiresAt).toISOString() < opened ? words.expired : words.valid);
  return [
    { key: 'name', title: words.program, cell: ({ name }) => <b>{name}</b>, plain: ({ name }) => name },
    { key: 'state', title: words.state, leads: true, cell: state, plain: state },
    { key: 'prefix', title: words.prefix, cell: ({ prefix }) => prefix, plain: ({ prefix }) => prefix },
    { key: 'role', title: people.role, cell: ({ role, memberCode, buyerCode }) => [roles[role], memberCode ?? buyerCode].filter(Boolean).join(' '), plain: ({ role }) => roles[role] },
    { key: 'made', title: words.made, wideOnly: true, cell: ({ createdAt }) => figures.clock(createdAt, 'full'), plain: ({ createdAt }) => createdAt },
    { key: 'used', title: words.lastUsed, cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : figures.clock(lastUsedAt, 'full')), plain: ({ lastUsedAt }) => lastUsedAt },
    { key: 'expires', title: people.expires, cell: ({ expiresAt }) => (expiresAt === null ? words.noEnd : figures.clock(expiresAt, 'full')), plain: ({ expiresAt }) => expiresAt },
    ...(onRevoke
      ? [
          {
            key: 'revoke',
            title: '',
            cell: (key: Key) =>
              key.revokedAt === null ? (
                <Button size="compact-xs" aria-label={`${words.revoke} ${key.name}`} onClick={() => onRevoke(key)}>
                  {words.revoke}
                </Button>
              ) : null,
            plain: () => null,
          },
        ]
      : []),
  ];
}

function Revoke({ revoked, onClose }: { readonly revoked: Key; readonly onClose: () => void }) {
  const words = useWords(keyWords);
  const write = useWrite(peopleEndpoints.revokeKey);
  return (
    <Confirm isOpen title={words.revokeTitle} act={words.revoke} isFinal isBusy={write.isPending} error={write.error} onAct={() => write.mutate({ params: { id: revoked.id } }, { onSuccess: onClose })} onClose={onClose}>
      <Say>{words.revokeAsk(revoked.name)}</Say>
    </Confirm>
  );
}
