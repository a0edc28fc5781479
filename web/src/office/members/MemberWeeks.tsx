import { memberEndpoints } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { weeksWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { OfferTable } from './OfferTable.tsx';
import { offerColumns } from './offers.ts';

interface MemberWeeksProps {
  readonly code: string;
  /** The office, and the member himself. */
  readonly mayWrite: boolean;
}

/** What a member offers week by week, and beside it what the newest plan uses of it. */
export function MemberWeeks({ code, mayWrite }: MemberWeeksProps) {
  const words = useWords(weeksWords);
  const offers = useQuery(question(memberEndpoints.offers, { params: { code }, query: {} }));
  return (
    <Answered query={offers} rows={12}>
      {(answer) => {
        const columns = offerColumns(answer);
        return columns.length === 0 ? <Empty>{words.none}</Empty> : <OfferTable code={code} weeks={answer.weeks} columns={columns} mayWrite={mayWrite} />;
      }}
    </Answered>
  );
}
