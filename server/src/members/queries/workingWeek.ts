import type { WorkingWeek } from '@sentra/contract';
import { clockAt } from '@sentra/measures';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { memberRefusals } from '../refusals.ts';

/** A stretch of a day of the week, 1 to 7: the minutes after midnight between which furnaces may run. A day with a break has several. */
export interface OpenDay {
  readonly day: number;
  readonly opens: number;
  readonly closes: number;
}

/** Six days of nine hours, taken where nobody said otherwise. */
const usualDays: readonly OpenDay[] = [1, 2, 3, 4, 5, 6].map((day) => ({ day, opens: 7 * 60, closes: 16 * 60 }));

export const readWorkingWeek = (store: Store, actor: Actor, code: string): Promise<WorkingWeek> =>
  reading(store, actor, async (trx) => {
    if (!(await trx.selectFrom('member').select('code').where('code', '=', code).executeTakeFirst())) throw memberRefusals.refuse('unknown-member', { code });
    return workingWeekIn(trx, code);
  });

/** The same as the pages and programs read it. */
export async function workingWeekIn(trx: Trx, code: string): Promise<WorkingWeek> {
  const { days, isStated } = await workingDaysIn(trx, code);
  return { days: days.map(({ day, opens, closes }) => ({ day, opens: clockAt(opens), closes: clockAt(closes) })), isStated };
}

/** The stretches in which a member's furnaces may run, in minutes after midnight, from Monday's first on. */
export async function workingDaysIn(trx: Trx, code: string): Promise<{ readonly days: readonly OpenDay[]; readonly isStated: boolean }> {
  const stated = await trx.selectFrom('working_day').select(['day', 'opens', 'closes']).where('member_code', '=', code).orderBy('day').orderBy('opens').execute();
  return stated.length > 0 ? { days: stated, isStated: true } : { days: usualDays, isStated: false };
}
