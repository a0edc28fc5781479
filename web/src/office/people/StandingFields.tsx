import { TextInput } from '@mantine/core';
import { roles } from '@sentra/contract';
import { Choose } from '../../parts/forms/Choose.tsx';
import { peopleWords } from '../../words/people.ts';
import { roleWords } from '../../words/states.ts';
import { useWords } from '../../words/words.ts';
import type { Standing } from './standing.ts';

/** The role, and for a member or a buyer whose. */
export function StandingFields({ standing, onChange }: { readonly standing: Standing; readonly onChange: (standing: Standing) => void }) {
  const words = useWords(peopleWords);
  const names = useWords(roleWords);
  const { role, code } = standing;
  return (
    <>
      <Choose label={words.role} options={roles.map((value) => ({ value, name: names[value] }))} value={role} onChange={(chosen) => onChange({ ...standing, role: chosen })} />
      {role === 'member' || role === 'buyer' ? (
        <TextInput label={role === 'member' ? words.memberCode : words.buyerCode} required maxLength={60} value={code} onChange={(event) => onChange({ ...standing, code: event.currentTarget.value })} />
      ) : null}
    </>
  );
}
