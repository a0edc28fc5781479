import { randomUUID } from 'node:crypto';
import { type Actor, lookingAcross, may } from '../../actor.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import type { CapturedEvent } from './capture.ts';

/** Notes that a capture job is begun. What becomes of it `captureEvents` notes, or `failCapture` where nothing is recorded. */
export async function beginCapture(store: Store, actor: Actor, { events, errorBehaviour }: { readonly events: number; readonly errorBehaviour: 'rollback' | 'proceed' }): Promise<{ id: string }> {
  may(actor, ['office', 'member']);
  const id = randomUUID();
  return writing(store, lookingAcross(actor), async (trx) => {
    await trx
      .insertInto('epcis_capture')
      .values({ cooperative_id: actor.cooperativeId, id, created_at: instant(store), finished_at: null, success: null, error_behaviour: errorBehaviour, events, person_id: actor.personId })
      .execute();
    return { id };
  });
}

/** Notes that a job recorded nothing, and why: problems as the standard words them. */
export function failCapture(store: Store, actor: Actor, id: string, errors: readonly object[]): Promise<object> {
  // What is noted of a failure has no answer of its own to be kept for a repetition.
  return writing(store, { ...lookingAcross(actor), once: undefined }, async (trx) => {
    await closeIn(trx, id, instant(store), errors);
    return {};
  });
}

/** Notes what became of a job, in the transaction that does it; first what was left out of it. */
export const closeCaptureIn = (trx: Trx, id: string, at: string, leftOut: readonly object[], events: readonly CapturedEvent[]): Promise<void> =>
  closeIn(trx, id, at, [...leftOut, ...events.flatMap((event) => (event.outcome === 'refused' ? [{ pointer: event.pointer, eventID: event.eventID, code: event.code, id: event.id, en: event.en }] : []))]);

async function closeIn(trx: Trx, id: string, at: string, errors: readonly object[]): Promise<void> {
  await trx.updateTable('epcis_capture').set({ finished_at: at, success: errors.length === 0, errors: JSON.stringify(errors) }).where('id', '=', id).execute();
}
