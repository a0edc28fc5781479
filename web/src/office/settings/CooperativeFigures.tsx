import { memberEndpoints } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { cooperativeFigureWords } from '../../words/settings.ts';
import { useWords } from '../../words/words.ts';
import { Figures } from '../members/Figures.tsx';

/** What was stated of the cooperative as a whole, and the form that states one more. */
export function CooperativeFigures() {
  const words = useWords(cooperativeFigureWords);
  const person = usePerson();
  const query = useQuery(question(memberEndpoints.cooperativeFigures, {}));
  return (
    <Answered query={query} doing={words.reading} rows={2}>
      {({ figures }) => (
        <Figures member={null} figures={figures} lead={words.lead} usual={[words.members, words.workers, words.foundries, words.capacity]} mayAdd={person !== null && mayAsk(person.role, memberEndpoints.addCooperativeFigure)} />
      )}
    </Answered>
  );
}
