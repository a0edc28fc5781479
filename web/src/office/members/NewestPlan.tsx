import { planningEndpoints, RefusalError, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { newestPlanWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';

/** What the newest plan says of something; where nothing is planned yet, that. */
export function NewestPlan({ children }: { readonly children: (plan: PlanRow) => React.ReactNode }) {
  const words = useWords(newestPlanWords);
  const plan = useQuery(question(planningEndpoints.plan, { params: { plan: 'newest' } }));
  if (plan.error instanceof RefusalError && plan.error.refusal.status === 404) return <Empty>{words.noPlan}</Empty>;
  return <Answered query={plan}>{children}</Answered>;
}
