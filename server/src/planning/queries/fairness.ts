import type { Answer, studyEndpoints } from '@sentra/contract';
import { equalityOf } from '@sentra/sharing';
import type { Actor } from '../../actor.ts';
import type { Store } from '../../store.ts';
import { rupiahOf } from '../commands/keepPlan.ts';
import type { PlanName } from './basis.ts';
import { newestStudy } from './studies.ts';

/** The price of fairness for a plan, as far as somebody asked for it. */
export async function readFairness(store: Store, actor: Actor, plan: PlanName): Promise<Answer<typeof studyEndpoints.fairness>> {
  const newest = await newestStudy(store, actor, plan, 'fairness');
  if (!newest?.result) return { study: newest?.study ?? null, result: null };
  const { points } = newest.result;
  const cheapest = points[0]?.cost ?? 0;
  return {
    study: newest.study,
    result: {
      points: points.map(({ multiple, cost, shortfall, ratios }) => ({
        multiple,
        cost: rupiahOf(cost),
        shortfall: rupiahOf(shortfall),
        price: cheapest > 0 ? (cost - cheapest) / cheapest : 0,
        ...equalityOf(ratios),
      })),
    },
  };
}
