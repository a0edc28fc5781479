import type { Answer, DeclineReason, planningEndpoints } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, lookingAcross, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { instant, type Store, writing } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';
import { standingLotIn, withdrawLotIn } from './withdraw.ts';

export type LotAnswer = z.output<typeof planningEndpoints.answerLot.body>;

/** As the lot keeps it, and the office reads it. */
const becauseOf: Readonly<Record<DeclineReason, string>> = {
  furnace: 'tungku rusak',
  material: 'bahan tidak ada',
  people: 'orang kurang',
  pattern: 'pola atau cetakan rusak',
  full: 'minggu itu sudah penuh',
  other: 'alasan lain, dijelaskan lewat telepon',
};

/**
 * A member says yes or no to a lot of his. Lots are the office's rows, so it is written beyond what he sees; that the lot is his, and
 * that he is the person who confirmed it on the device, is seen to here.
 *
 * @param deviceClock what the device's clock showed while it sent this, in whatever form it came; what is no time is not kept
 */
export function answerLot(store: Store, actor: Actor, code: string, said: LotAnswer, deviceClock: unknown): Promise<Answer<typeof planningEndpoints.answerLot>> {
  may(actor, ['member']);
  // A telephone passes from hand to hand: an act is never taken under the name of who happens to be logged in when it is sent.
  if (said.act.person !== actor.personId) throw planningRefusals.refuse('other-person');
  return writing(store, lookingAcross(actor), async (trx) => {
    const lot = await standingLotIn(trx, code, actor.memberCode ?? '');
    const receivedAt = instant(store);
    const { act, answer } = said;
    const because = said.answer === 'declined' ? becauseOf[said.because] : null;
    await trx
      .insertInto('lot_answer')
      .values({
        cooperative_id: lot.cooperative_id, act_id: act.id, lot_code: code, member_code: lot.member_code, answer, because, said_by: actor.name, person_id: actor.personId,
        device_id: act.device, device_sequence: act.sequence, device_time: act.at, device_clock: timeOf(deviceClock), received_at: receivedAt,
      })
      .execute();
    if (because !== null) await withdrawLotIn(trx, store, actor, lot, { reason: because, declined: true });
    else await recordActs(trx, actor, [{ act: 'lot.accepted', subject: 'lot', subjectCode: code, before: null, after: { quantity: lot.quantity } }]);
    return { code, answer, receivedAt };
  });
}

const timeOf = (said: unknown): string | null => (typeof said === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(said) && !Number.isNaN(Date.parse(said)) ? new Date(said).toISOString() : null);
