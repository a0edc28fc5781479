import { peopleEndpoints } from '@sentra/contract';
import { useWrite } from '../../api/client.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Say } from '../../parts/Say.tsx';
import { peopleWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import type { Link } from './InviteDialog.tsx';

interface ResetPasswordProps {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly onLink: (link: Link) => void;
  readonly onClose: () => void;
}

/** Makes a link by which somebody who forgot his password chooses another. */
export function ResetPassword({ person: { id, name, email }, onLink, onClose }: ResetPasswordProps) {
  const words = useWords(peopleWords);
  const write = useWrite(peopleEndpoints.resetPassword);

  function make() {
    write.mutate(
      { params: { id } },
      {
        onSuccess: ({ path, expiresAt }) => {
          onLink({ email, path, expiresAt });
          onClose();
        },
      },
    );
  }

  return (
    <Confirm isOpen title={words.resetTitle} act={words.makeReset} isBusy={write.isPending} error={write.error} onAct={make} onClose={onClose}>
      <Say>{words.resetAsk(name, email)}</Say>
    </Confirm>
  );
}
