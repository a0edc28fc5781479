import { answer, within } from './database.ts';

const name = 'sentra-floor-outbox';
/** A tab that died in the middle holds the turn no longer than this. */
const leaseMillis = 45_000;
const self = Math.random().toString(36);

interface Lease {
  readonly owner: string;
  readonly until: number;
}

/**
 * Lets one tab of this device send at a time. The server would keep a doubled act once anyway; this saves the line, and keeps the
 * order. Undefined where another tab has the turn.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  if ('locks' in navigator) return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
  // Browsers before 2022, and pages that do not come over TLS: the turn is a row that one transaction takes.
  if (!(await takeLease())) return undefined;
  try {
    return await work();
  } finally {
    await dropLease();
  }
}

const takeLease = (): Promise<boolean> =>
  within(['kept'], 'readwrite', async (transaction) => {
    const kept = transaction.objectStore('kept');
    const lease = (await answer(kept.get('lease'))) as Lease | undefined;
    const now = Date.now();
    // A lease far in the future was given before the clock was set back.
    if (lease && lease.owner !== self && lease.until > now && lease.until <= now + leaseMillis) return false;
    await answer(kept.put({ owner: self, until: now + leaseMillis } satisfies Lease, 'lease'));
    return true;
  });

const dropLease = (): Promise<void> =>
  within(['kept'], 'readwrite', async (transaction) => {
    const kept = transaction.objectStore('kept');
    if (((await answer(kept.get('lease'))) as Lease | undefined)?.owner === self) await answer(kept.delete('lease'));
  });
