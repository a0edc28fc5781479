import { type PlainDate, weekNumber } from '@sentra/measures';
import type { Lot } from '@sentra/planner';
import type { Trx } from '../../store.ts';

/** Lots that were released for weeks from a Monday to another, with weeks counted from the first, and the codes they were given. */
export async function releasedLotsIn(trx: Trx, firstWeek: PlainDate, lastWeek?: PlainDate): Promise<(Lot & { readonly code: string })[]> {
  const rows = await trx
    .selectFrom('lot')
    .select(['code', 'member_code as member', 'part_code as part', 'stage', 'week', 'quantity as qty'])
    .where('state', '=', 'released')
    .where('week', '>=', firstWeek)
    .$if(lastWeek !== undefined, (lots) => lots.where('week', '<=', lastWeek ?? firstWeek))
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, week: weekNumber(firstWeek, row.week) }));
}
