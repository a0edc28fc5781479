import type { Answer, worthEndpoints } from '@sentra/contract';
import type { Worth, Worths } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { rupiahOf } from '../commands/keepPlan.ts';
import { wordsOfBottleneck } from '../sentences.ts';
import { basisOf, type PlanName } from './basis.ts';
import { improvementTold } from './improvements.ts';
import { namesIn, wordsWith } from './names.ts';
import { newestStudy } from './studies.ts';

type KeptWorths = Omit<Worths, 'worths'> & { readonly worths: readonly (Omit<Worth, 'needs'> & Partial<Worth>)[] };

/** What is worth most to the cooperative, as far as somebody asked. */
export async function readWorth(store: Store, actor: Actor, plan: PlanName): Promise<Answer<typeof worthEndpoints.worth>> {
  const newest = await newestStudy(store, actor, plan, 'worth');
  if (!newest?.result) return { study: newest?.study ?? null, result: null };
  const { record } = await basisOf(store, actor, plan);
  const names = await reading(store, actor, namesIn);
  const words = wordsWith(record.first_week, names);
  // A list that was computed before needs were counted has none.
  const { worths, screened, refuted }: KeptWorths = newest.result;
  return {
    study: newest.study,
    result: {
      screened,
      refuted,
      worths: worths.map(({ improvement, needs = [], use, saving, onTime, shortfallLess, bottleneck }) => ({
        improvement: improvementTold(improvement, use, record.first_week, names),
        needs: needs.map((need) => improvementTold(need.improvement, need.use, record.first_week, names)),
        saving: rupiahOf(saving),
        onTime,
        shortfallLess: rupiahOf(shortfallLess),
        why: wordsOfBottleneck(bottleneck, words),
      })),
    },
  };
}
