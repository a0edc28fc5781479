import { demandEndpoints, type Buyer } from '@sentra/contract';
import { useWrite } from '../../api/client.ts';
import { buyerEndingWords } from '../../words/endings.ts';
import { useWords } from '../../words/words.ts';
import { Ending } from '../endings/Ending.tsx';

/** Ends a buyer who buys no more, or takes his orders again. */
export function EndBuyer({ buyer: { code, endedOn } }: { readonly buyer: Pick<Buyer, 'code' | 'endedOn'> }) {
  const words = useWords(buyerEndingWords);
  return <Ending endedOn={endedOn} params={{ code }} said={{ ...words, title: words.title(code) }} end={useWrite(demandEndpoints.endBuyer)} resume={useWrite(demandEndpoints.resumeBuyer)} />;
}
