import { peopleEndpoints, type Person } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { peopleWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import { Invitations } from './Invitations.tsx';
import { Keys } from './Keys.tsx';
import { People } from './People.tsx';

/** Who may log in, who is invited, and which programs hold a key. */
export function PeoplePage() {
  const words = useWords(peopleWords);
  const person = usePerson();
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
      </PageHead>
      {person ? <Sections person={person} /> : null}
    </>
  );
}

function Sections({ person }: { readonly person: Person }) {
  const list = useQuery(question(peopleEndpoints.list, {}));
  return (
    <>
      <Answered query={list}>
        {({ people, invitations }) => (
          <>
            <People people={people} person={person} />
            <Invitations invitations={invitations} mayWrite={mayAsk(person.role, peopleEndpoints.invite)} />
          </>
        )}
      </Answered>
      <Keys mayWrite={mayAsk(person.role, peopleEndpoints.makeKey)} />
    </>
  );
}
