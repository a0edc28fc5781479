import { memberEndpoints, type Member } from '@sentra/contract';
import { useWrite } from '../../api/client.ts';
import { furnaceEndingWords } from '../../words/endings.ts';
import { useWords } from '../../words/words.ts';
import { Ending } from '../endings/Ending.tsx';

/** Ends a furnace that melts no more, or resumes it. */
export function EndFurnace({ member, furnace: { code, endedOn } }: { readonly member: string; readonly furnace: Member['furnaceList'][number] }) {
  const words = useWords(furnaceEndingWords);
  const said = { ...words, title: words.title(code), endOf: words.endOf(code), resumeOf: words.resumeOf(code) };
  return <Ending isSmall endedOn={endedOn} params={{ code: member, furnace: code }} said={said} end={useWrite(memberEndpoints.endFurnace)} resume={useWrite(memberEndpoints.resumeFurnace)} />;
}
