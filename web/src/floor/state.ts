import type { Person } from '@sentra/contract';
import { useEffect, useState } from 'preact/hooks';
import type { Lots } from './lots.ts';
import type { Act } from './outbox/act.ts';

/** What the pages of the floor show. It is read from what the device keeps; nothing is shown as saved that is only here. */
export interface FloorState {
  /** Whose name the next act carries; null where nobody is logged in, undefined until that is known. */
  readonly person: Person | null | undefined;
  readonly acts: readonly Act[];
  readonly lots: Lots | null;
  /** True while the lots are being asked for. */
  readonly isAsking: boolean;
  /** The server was reached the last time; `since` is when that last changed, by the server's clock. */
  readonly signal: { readonly has: boolean; readonly since: number };
  readonly isSending: boolean;
  /** By how much the device's clock is ahead of the server's, in milliseconds. */
  readonly clockAhead: number;
  /** The device keeps nothing: its database does not open, or its disk is full. */
  readonly keepsNothing: boolean;
  /** A newer version of this app is ready, or was taken just now. */
  readonly version: 'current' | 'ready' | 'taken';
}

let state: FloorState = {
  person: undefined,
  acts: [],
  lots: null,
  isAsking: false,
  signal: { has: navigator.onLine, since: Date.now() },
  isSending: false,
  clockAhead: 0,
  keepsNothing: false,
  version: 'current',
};
const listeners = new Set<() => void>();

export const floor = (): FloorState => state;

export function tell(change: Partial<FloorState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function tellSignal(has: boolean, now: number): void {
  if (state.signal.has !== has) tell({ signal: { has, since: now } });
}

export function useFloor(): FloorState {
  const [seen, setSeen] = useState(state);
  useEffect(() => {
    const listener = () => setSeen(state);
    listener();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return seen;
}
