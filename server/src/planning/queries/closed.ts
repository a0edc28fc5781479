import { mondayOfWeek, type PlainDate, weekNumber } from '@sentra/measures';
import { type Declined, type Lot, placeOf } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import type { Basis, PlanRecord } from './basis.ts';
import { releasedLotsIn } from './releasedLots.ts';

/** What nothing that is computed about a plan may touch. Weeks are counted from its first. */
export interface ClosedPlaces {
  /** Released lots: they stay. */
  readonly releasedLots: readonly Lot[];
  /** Work of the plan's weeks that members have said no to. */
  readonly declined: readonly Declined[];
}

/** Work that members have said no to, in so many weeks from a Monday; weeks are counted from it. */
export async function declinedIn(trx: Trx, firstWeek: PlainDate, weeks: number): Promise<Declined[]> {
  const rows = await trx
    .selectFrom('declined_lot')
    .select(['member_code as member', 'part_code as part', 'stage', 'week'])
    .where('week', '>=', firstWeek)
    .where('week', '<=', mondayOfWeek(firstWeek, weeks))
    .orderBy('week')
    .orderBy('lot_code')
    .execute();
  return rows.map((row) => ({ ...row, week: weekNumber(firstWeek, row.week) }));
}

/** What is closed in the weeks of a plan, as it is now: lots are released and declined after a plan was made. */
export const closedIn = async (trx: Trx, { first_week, weeks }: PlanRecord): Promise<ClosedPlaces> => ({
  releasedLots: (await releasedLotsIn(trx, first_week)).map(({ member, part, stage, week, qty }) => ({ member, part, stage, week, qty })),
  declined: await declinedIn(trx, first_week, weeks),
});

/** The same for a study of the plan: of what was released, the lots that stand in it, with its pieces. */
export async function closedOf(store: Store, actor: Actor, { record, plan }: Basis): Promise<ClosedPlaces> {
  const { releasedLots, declined } = await reading(store, actor, (trx) => closedIn(trx, record));
  const released = new Set(releasedLots.map(placeOf));
  return { releasedLots: plan.lots.filter((lot) => released.has(placeOf(lot))), declined };
}
