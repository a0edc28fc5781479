import { floor } from '../state.ts';
import { serverNow } from '../server/clock.ts';
import type { Act, LotAnswer } from './act.ts';
import { hurry, saveAct, takeBack } from './acts.ts';
import { changed } from './news.ts';
import { send } from './sender.ts';

let askedToStay = false;

/**
 * Keeps what the person confirmed, and has it sent when its minute is over.
 *
 * @throws where nobody is logged in, or the device does not keep it
 */
export async function confirm(said: LotAnswer): Promise<Act> {
  const { person } = floor();
  if (!person) throw new Error('nobody is logged in');
  const act = await saveAct(person, said, Date.now());
  stay();
  changed();
  void send();
  return act;
}

/** Asks the browser, once, not to throw away what is kept here when its disk fills. */
function stay(): void {
  if (askedToStay) return;
  askedToStay = true;
  void navigator.storage?.persist?.().catch(() => undefined);
}

/** Sends at once whatever waits of the person who is logged in. */
export async function sendNow(): Promise<void> {
  const { person } = floor();
  if (!person) return;
  await hurry(person.id);
  changed();
  await send();
}

/** Takes an act back. False where it was being sent already. */
export async function undo(id: string): Promise<boolean> {
  const isBack = await takeBack(id, Date.now());
  changed();
  return isBack;
}

/** When an act was confirmed, by the server's clock: what is shown is not wrong because the telephone's clock is. */
export const shownTime = (at: string): number => Date.parse(at) - (Date.now() - serverNow());
