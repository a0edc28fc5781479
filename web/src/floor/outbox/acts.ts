import type { Person } from '@sentra/contract';
import { type Act, isOpen, type LotAnswer, undoMillis } from './act.ts';
import { answer, within } from './database.ts';
import { uuidv7 } from './identity.ts';

/** The device as its acts name it. */
interface Device {
  readonly id: string;
  readonly last: number;
}

const actsOf = (transaction: IDBTransaction) => transaction.objectStore('acts');

/**
 * Keeps what a person confirmed. The number of the act is taken in the same transaction, so none is given twice or lost.
 *
 * @throws where the device does not keep it; then it is as if nothing had been confirmed
 */
export function saveAct(person: Person, said: LotAnswer, now: number): Promise<Act> {
  return within(['acts', 'kept'], 'readwrite', async (transaction) => {
    const kept = transaction.objectStore('kept');
    const device = ((await answer(kept.get('device'))) as Device | undefined) ?? { id: uuidv7(now), last: 0 };
    const sequence = device.last + 1;
    const act: Act = {
      id: uuidv7(now),
      device: device.id,
      sequence,
      person: { id: person.id, name: person.name },
      cooperative: person.cooperative.code,
      at: new Date(now).toISOString(),
      heldUntil: now + undoMillis,
      said,
      state: 'waiting',
      refusal: null,
      trouble: null,
      settledAt: null,
    };
    await answer(kept.put({ id: device.id, last: sequence } satisfies Device, 'device'));
    await answer(actsOf(transaction).add(act));
    return act;
  });
}

/** Every act that is kept here, in the order in which they were confirmed. */
export const listActs = async (): Promise<Act[]> => {
  const acts = await within(['acts'], 'readonly', (transaction) => answer(actsOf(transaction).getAll() as IDBRequest<Act[]>));
  return acts.toSorted((one, other) => one.sequence - other.sequence);
};

/** Changes an act where it still is as thought: two tabs, or a finger and the sender, may want different things at once. False where it was not. */
export function changeAct(id: string, isAsThought: (act: Act) => boolean, change: Partial<Act>): Promise<boolean> {
  return within(['acts'], 'readwrite', async (transaction) => {
    const act = (await answer(actsOf(transaction).get(id))) as Act | undefined;
    if (!act || !isAsThought(act)) return false;
    await answer(actsOf(transaction).put({ ...act, ...change }));
    return true;
  });
}

/** Takes an act back that has not begun to be sent. False where it is too late. */
export const takeBack = (id: string, now: number): Promise<boolean> => changeAct(id, ({ state }) => state === 'waiting', { state: 'taken-back', settledAt: new Date(now).toISOString() });

/** Gives up the minute of whatever still waits of a person. */
export async function hurry(person: string): Promise<void> {
  for (const act of await listActs()) if (act.person.id === person && isOpen(act)) await changeAct(act.id, isOpen, { heldUntil: 0 });
}

/** Takes a refused act off the list once it was read. */
export const dismiss = (id: string): Promise<void> =>
  within(['acts'], 'readwrite', async (transaction) => {
    const act = (await answer(actsOf(transaction).get(id))) as Act | undefined;
    if (act && !isOpen(act)) await answer(actsOf(transaction).delete(id));
  });

const keptDays = 14;

/** Takes away what was sent or taken back long ago. What waits or was refused stays, however old. */
export const tidy = (now: number): Promise<void> =>
  within(['acts'], 'readwrite', async (transaction) => {
    const acts = (await answer(actsOf(transaction).getAll())) as Act[];
    const old = acts.filter(({ state, settledAt }) => (state === 'sent' || state === 'taken-back') && settledAt !== null && Date.parse(settledAt) < now - keptDays * 86_400_000);
    for (const { id } of old) await answer(actsOf(transaction).delete(id));
  });
