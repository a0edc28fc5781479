import type { Answer, worthEndpoints } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import type { OrderOutcome } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { rupiahOf } from '../commands/keepPlan.ts';
import { basisOf, type PlanName } from './basis.ts';
import { improvementTold } from './improvements.ts';
import { nameOf, namesIn } from './names.ts';
import { newestStudy } from './studies.ts';

/** What would help an order, as far as somebody asked. */
export async function readRemedies(store: Store, actor: Actor, plan: PlanName, order: string): Promise<Answer<typeof worthEndpoints.remedies>> {
  const newest = await newestStudy(store, actor, plan, 'remedies', order);
  if (!newest?.result) return { study: newest?.study ?? null, result: null };
  const { record } = await basisOf(store, actor, plan);
  const names = await reading(store, actor, namesIn);
  const told = ({ onTime, late, unserved, lastWeek }: OrderOutcome) => ({ onTime, late, unserved, lastWeek: lastWeek === null ? null : mondayOfWeek(record.first_week, lastWeek) });
  const { now, searchAlone, tried, remedies } = newest.result;
  return {
    study: newest.study,
    result: {
      now: told(now),
      searchAlone: { ...told(searchAlone), saving: rupiahOf(searchAlone.saving) },
      tried,
      remedies: remedies.map(({ improvements, saving, after, others }) => ({
        improvements: improvements.map(({ improvement, use }) => improvementTold(improvement, use, record.first_week, names)),
        saving: rupiahOf(saving),
        after: told(after),
        others: others.map(({ order: orderCode, part, onTimeFrom, onTimeTo }) => ({ orderCode, partName: nameOf(names.parts, part), onTimeFrom, onTimeTo })),
      })),
    },
  };
}
