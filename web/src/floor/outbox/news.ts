import { tell } from '../state.ts';
import { listActs } from './acts.ts';

/** Other tabs of this device show the same outbox. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('sentra-floor') : null;

/** Reads the acts again, here and in every other tab. */
export function changed(): void {
  channel?.postMessage('acts');
  void readActs();
}

export async function readActs(): Promise<void> {
  try {
    tell({ acts: await listActs(), keepsNothing: false });
  } catch {
    tell({ keepsNothing: true });
  }
}

/** @param heard is called when another tab changed something */
export function hearOthers(heard: () => void): void {
  channel?.addEventListener('message', () => {
    void readActs();
    heard();
  });
}
