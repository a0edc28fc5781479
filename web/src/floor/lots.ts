import type { Answer, planningEndpoints } from '@sentra/contract';
import { addDays, dateInWib, mondayOf, type PlainDate } from '@sentra/measures';
import { keep, readKept } from './outbox/database.ts';
import { ask } from './server/ask.ts';
import { serverNow } from './server/clock.ts';
import { floor, tell, tellSignal } from './state.ts';

export type Lot = Answer<typeof planningEndpoints.releasedLots>['lots'][number];

/** The lots of a person's foundry as the server last said, and when that was by the server's clock. */
export interface Lots {
  readonly person: string;
  readonly readAt: number;
  readonly lots: readonly Lot[];
}

const path: (typeof planningEndpoints.releasedLots)['path'] = '/api/lots';

/** The lots that this device remembers; null where it has none of this person. */
export async function rememberedLots(person: string): Promise<Lots | null> {
  const kept = await readKept<Lots>('lots').catch(() => undefined);
  return kept?.person === person ? kept : null;
}

/** Asks for the lots from this week on. Without an answer what was known stays, with its time. */
export async function readLots(): Promise<void> {
  const { person } = floor();
  if (!person || person.role !== 'member') return;
  tell({ isAsking: true });
  try {
    const { status, body } = await ask(`${path}?from=${thisMonday()}`, { headers: { 'x-cooperative': person.cooperative.code } });
    if (status === 200 && typeof body === 'object' && body !== null && 'lots' in body && floor().person?.id === person.id) {
      const lots: Lots = { person: person.id, readAt: serverNow(), lots: (body as { lots: Lot[] }).lots };
      tell({ lots });
      tellSignal(true, serverNow());
      await keep('lots', lots).catch(() => undefined);
    }
  } catch {
    tellSignal(false, serverNow());
  } finally {
    tell({ isAsking: false });
  }
}

export const today = (): PlainDate => dateInWib(serverNow());
export const thisMonday = (): PlainDate => mondayOf(today());
export const nextMonday = (): PlainDate => addDays(thisMonday(), 7);
