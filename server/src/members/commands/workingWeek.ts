import type { memberEndpoints, WorkingDay, WorkingWeek } from '@sentra/contract';
import { minutesAt, minutesAtEnd } from '@sentra/measures';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import type { Fault } from '../../refusal.ts';
import { type Store, writing } from '../../store.ts';
import { workingWeekIn } from '../queries/workingWeek.ts';
import { memberRefusals } from '../refusals.ts';
import { refuseUnknown } from './member.ts';

export type WorkingWeekBody = z.output<typeof memberEndpoints.setWorkingWeek.body>;

/** Sets the stretches of the week in which a member's furnaces may run, in place of those that stood. A member sets his own. */
export function setWorkingWeek(store: Store, actor: Actor, member: string, { days, reason }: WorkingWeekBody): Promise<WorkingWeek> {
  may(actor, ['office', 'member']);
  if (actor.role === 'member' && actor.memberCode !== member) throw memberRefusals.refuse('not-your-week', { own: actor.memberCode ?? '', code: member });
  refuseWrong(days);
  return writing(store, actor, async (trx) => {
    await refuseUnknown(trx, member);
    const before = await workingWeekIn(trx, member);
    await trx.deleteFrom('working_day').where('member_code', '=', member).execute();
    await trx
      .insertInto('working_day')
      .values(days.map(({ day, opens, closes }) => ({ cooperative_id: actor.cooperativeId, member_code: member, day, opens: minutesAt(opens), closes: minutesAtEnd(closes) })))
      .execute();
    const after = await workingWeekIn(trx, member);
    const [was, is] = [saidOf(member, before), saidOf(member, after)];
    if (!before.isStated || JSON.stringify(was) !== JSON.stringify(is)) {
      await recordActs(trx, actor, [{ act: 'working-week.changed', subject: 'working-week', subjectCode: member, reason, before: was, after: is }]);
    }
    return after;
  });
}

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A week as the audit keeps it: a field for each day, so that what changed can be read. */
const saidOf = (member: string, { days }: WorkingWeek) => ({
  member_code: member,
  ...Object.fromEntries(dayNames.map((name, index) => {
    const open = days.filter(({ day }) => day === index + 1);
    return [name, open.length > 0 ? open.map(({ opens, closes }) => `${opens}–${closes}`).join(', ') : null];
  })),
});

function refuseWrong(days: readonly WorkingDay[]): void {
  if (days.length === 0) throw memberRefusals.refuse('no-working-day');
  const faults = days.flatMap((stretch, index): Fault[] => (isBackwards(stretch) ? [closesTooSoon(stretch, index)] : overlap(stretch, index, days)));
  if (faults.length > 0) throw memberRefusals.refuse('wrong-working-week', { count: faults.length }, faults);
}

const isBackwards = ({ opens, closes }: WorkingDay): boolean => minutesAtEnd(closes) <= minutesAt(opens);

const closesTooSoon = ({ opens, closes }: WorkingDay, index: number): Fault => ({
  at: `days.${index}.closes`,
  id: `Jam tutup ${closes} tidak sesudah jam buka ${opens}. Kerja malam dibagi pada tengah malam: tutup pukul 00:00, lalu buka 00:00 di hari berikutnya.`,
  en: `Closing at ${closes} is not after opening at ${opens}. Night work is cut at midnight: close at 00:00 and open at 00:00 on the next day.`,
});

/** The later named of two stretches of a day that have time in common. */
function overlap({ day, opens, closes }: WorkingDay, index: number, days: readonly WorkingDay[]): Fault[] {
  const other = days.find((one, at) => at < index && one.day === day && minutesAt(one.opens) < minutesAtEnd(closes) && minutesAt(opens) < minutesAtEnd(one.closes));
  if (!other) return [];
  return [{
    at: `days.${index}.opens`,
    id: `Jam ${opens}–${closes} bertumpuk dengan ${other.opens}–${other.closes} di hari yang sama. Ubah salah satunya, atau jadikan satu.`,
    en: `${opens}–${closes} overlaps ${other.opens}–${other.closes} of the same day. Change one of them, or make them one.`,
  }];
}
