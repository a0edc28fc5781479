import type { DeclineReason, DeviceAct, Refusal } from '@sentra/contract';

/** Where an act stands. `sending` may be left behind by a battery that went flat: it is sent again then, under the same id. */
export type ActState = 'waiting' | 'sending' | 'sent' | 'refused' | 'taken-back';

/** What was confirmed, as it is shown: everything that was chosen, so that it is still there after a refusal. */
export interface LotAnswer {
  readonly lot: string;
  readonly partName: string;
  readonly quantity: number;
  readonly week: string;
  readonly answer: 'accepted' | 'declined';
  readonly because: DeclineReason | null;
}

/** An act from the moment at which a person confirmed it. */
export interface Act {
  /** UUIDv7 made on this device: the idempotency key under which the server keeps it. */
  readonly id: string;
  readonly device: string;
  /** Counts the acts of this device from 1, without a gap. */
  readonly sequence: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly cooperative: string;
  /** The device's clock at that moment, ISO 8601. */
  readonly at: string;
  /** Until then it may be taken back; milliseconds of the device's clock. */
  readonly heldUntil: number;
  readonly said: LotAnswer;
  readonly state: ActState;
  /** The server's own words where it refused. */
  readonly refusal: Pick<Refusal, 'code' | 'id' | 'en'> | null;
  /** What the server said the last time when it could not take it yet; null where nothing is amiss. */
  readonly trouble: Pick<Refusal, 'code' | 'id' | 'en'> | null;
  /** When it was sent, refused or taken back, by the device's clock. */
  readonly settledAt: string | null;
}

/** For a minute an act can be taken back. */
export const undoMillis = 60_000;

export const isOpen = ({ state }: Pick<Act, 'state'>): boolean => state === 'waiting' || state === 'sending';

/** Whether its minute is over. A clock that was set back behind the act would hold it for hours: then it is over too. */
export const isDue = ({ at, heldUntil }: Pick<Act, 'at' | 'heldUntil'>, now: number): boolean => now >= heldUntil || now < Date.parse(at) - 1000;

/** What crosses the wire. Made from what is kept alone, so that every repetition is the same to the letter. */
export function requestOf({ id, device, sequence, person, at, said }: Act): { path: string; body: object } {
  const act: DeviceAct = { id, person: person.id, device, sequence, at };
  return {
    path: `/api/lots/${encodeURIComponent(said.lot)}/answer`,
    body: said.answer === 'declined' ? { answer: 'declined', because: said.because, act } : { answer: 'accepted', act },
  };
}
