import type { Role } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../parts/PageHead.tsx';
import { actWords } from '../words/parts.ts';
import { roleWords } from '../words/states.ts';
import { useWords } from '../words/words.ts';

/** The page exists, but not for this role. */
export function NotYours({ role }: { readonly role: Role }) {
  const words = useWords(actWords);
  const roles = useWords(roleWords);
  return (
    <>
      <PageHead title={words.notYoursTitle} lead={words.notYours(roles[role].toLocaleLowerCase())} />
      <Link to="/">{words.toHome}</Link>
    </>
  );
}
