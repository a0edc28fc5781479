import { catalogueEndpoints, type Material } from '@sentra/contract';
import { useWrite } from '../../api/client.ts';
import { materialEndingWords } from '../../words/endings.ts';
import { useWords } from '../../words/words.ts';
import { Ending } from '../endings/Ending.tsx';

/** Ends a material that is cast no more, or resumes it. */
export function EndMaterial({ material: { code, endedOn } }: { readonly material: Pick<Material, 'code' | 'endedOn'> }) {
  const words = useWords(materialEndingWords);
  const said = { ...words, title: words.title(code), endOf: words.endOf(code), resumeOf: words.resumeOf(code) };
  return <Ending isSmall endedOn={endedOn} params={{ code }} said={said} end={useWrite(catalogueEndpoints.endMaterial)} resume={useWrite(catalogueEndpoints.resumeMaterial)} />;
}
