import { randomUUID } from 'node:crypto';
import type { Cooperative, cooperativeEndpoints } from '@sentra/contract';
import { minutesAt, mondayOf } from '@sentra/measures';
import type { z } from 'zod';
import { type Actor, may } from '../actor.ts';
import { recordActs } from '../audit/index.ts';
import { outsideScope } from '../database/index.ts';
import { instant, type Store, type Trx, writing } from '../store.ts';
import { cooperativeIn } from './queries.ts';
import { cooperativeRefusals } from './refusals.ts';

export type CooperativeChange = z.output<typeof cooperativeEndpoints.change.body>;

/**
 * Waits until no other transaction of the cooperative that took its turn is under way, so that each sees what the one before it wrote.
 * Throws where the transaction's person may not change the cooperative's row: it would wait for nobody.
 */
export async function takeTurnIn(trx: Trx): Promise<void> {
  const held = await trx.selectFrom('cooperative').select('id').forUpdate().execute();
  if (held.length === 0) throw new Error('whoever takes a turn has to be office or system; for others the row cannot be locked');
}

/** Changes settings of the cooperative. */
export function changeCooperative(store: Store, actor: Actor, change: CooperativeChange): Promise<Cooperative> {
  may(actor, ['office']);
  return writing(store, actor, (trx) => changeCooperativeIn(trx, actor, change));
}

/** The same, within a transaction of the caller (an import writes many things at once). */
export async function changeCooperativeIn(trx: Trx, actor: Actor, { reason, ...change }: CooperativeChange): Promise<Cooperative> {
  const before = await cooperativeIn(trx);
  refuseOtherDays(change);
  const after: Cooperative = { ...before, ...stated(change) };
  refuseOtherPeak(after);
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  await trx
    .updateTable('cooperative')
    .set({
      name: after.name,
      horizon_weeks: after.horizonWeeks,
      first_week: after.firstWeek,
      release_weeks: after.releaseWeeks,
      shortfall_cost: after.shortfallCost,
      unsold_limit: after.unsoldLimit,
      peak_from: after.peakFrom && minutesAt(after.peakFrom),
      peak_to: after.peakTo && minutesAt(after.peakTo),
      change_minutes: after.changeMinutes,
    })
    .execute();
  await recordActs(trx, actor, [{ act: 'cooperative.changed', subject: 'cooperative', subjectCode: after.code, reason, before, after }]);
  return after;
}

/** What the change states; an absent field means that it stays. */
const stated = (change: Omit<CooperativeChange, 'reason'>) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

function refuseOtherDays({ firstWeek }: Omit<CooperativeChange, 'reason'>): void {
  if (!firstWeek || mondayOf(firstWeek) === firstWeek) return;
  throw cooperativeRefusals.refuse('first-week-not-monday', { date: firstWeek, monday: mondayOf(firstWeek) });
}

/** Peak hours begin and end, and are not the whole day. */
function refuseOtherPeak({ peakFrom, peakTo }: Cooperative): void {
  if ((peakFrom === null) !== (peakTo === null)) throw cooperativeRefusals.refuse('peak-half-said');
  if (peakFrom !== null && peakFrom === peakTo) throw cooperativeRefusals.refuse('peak-all-day', { time: peakFrom });
}

/** Founds a cooperative and returns who acts in it as the system. It must look across: the cooperative does not exist yet. */
export async function foundCooperative(store: Store, { code, name, isSample }: { code: string; name: string; isSample: boolean }): Promise<Actor> {
  const id = randomUUID();
  await outsideScope(store.database, async (trx) => {
    if (await trx.selectFrom('cooperative').select('id').where('code', '=', code).executeTakeFirst()) throw cooperativeRefusals.refuse('code-taken', { code });
    await trx
      .insertInto('cooperative')
      .values({ id, code, name, is_sample: isSample, first_week: null, unsold_limit: null, created_at: instant(store) })
      .execute();
  });
  return systemActor(id);
}

/** The system acting in a cooperative: the demo being loaded, the command line. */
export const systemActor = (cooperativeId: string): Actor => ({ cooperativeId, personId: 'system', name: 'Sentra', role: 'system' });
