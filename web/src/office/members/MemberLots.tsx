import { useNavigate } from '@tanstack/react-router';
import { LotAxis } from '../plan/LotAxis.tsx';
import { NewestPlan } from './NewestPlan.tsx';

/** The lots of a member in the newest plan; a lot leads to its part. */
export function MemberLots({ code }: { readonly code: string }) {
  const navigate = useNavigate();
  return <NewestPlan>{(plan) => <LotAxis plan={plan} of="member" code={code} onLot={({ partCode }) => void navigate({ to: '/parts/$code', params: { code: partCode }, search: { view: 'lots' } })} />}</NewestPlan>;
}
