import { type Actor, lookingAcross } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { recordedIn } from './recorded.ts';

/** Whether an event of this identifier is in the log of the actor's cooperative. */
export const isRecorded = (store: Store, actor: Actor, eventID: string): Promise<boolean> =>
  reading(store, lookingAcross(actor), async (trx) => (await recordedIn(trx, [eventID])).length > 0);
