import { catalogueEndpoints, type Part } from '@sentra/contract';
import { useWrite } from '../../api/client.ts';
import { partEndingWords } from '../../words/endings.ts';
import { useWords } from '../../words/words.ts';
import { Ending } from '../endings/Ending.tsx';

/** Ends a part that is made no more, or resumes it. */
export function EndPart({ part: { code, endedOn } }: { readonly part: Pick<Part, 'code' | 'endedOn'> }) {
  const words = useWords(partEndingWords);
  return <Ending endedOn={endedOn} params={{ code }} said={{ ...words, title: words.title(code) }} end={useWrite(catalogueEndpoints.endPart)} resume={useWrite(catalogueEndpoints.resumePart)} />;
}
