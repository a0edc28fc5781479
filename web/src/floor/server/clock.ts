/** The server says whole seconds, and the way there takes some: less than this is no error of the device. */
const trustedMillis = 120_000;

let ahead = 0;
const listeners = new Set<(ahead: number) => void>();

/**
 * By how much the device's clock is ahead of the server's (negative: behind), in milliseconds; 0 where they agree closely enough.
 *
 * @param date the `Date` header of an answer
 * @example
 * aheadBy('Tue, 24 Nov 2026 02:00:00 GMT', Date.parse('2026-11-24T05:00:00Z')) // 10800000
 */
export function aheadBy(date: string, now: number): number {
  const by = now - Date.parse(date);
  return Number.isNaN(by) || Math.abs(by) < trustedMillis ? 0 : by;
}

/** Takes note of the server's clock. An answer that was long under way says little of it. */
export function heard(date: string | null, began: number, ended: number): void {
  if (date === null || ended - began > trustedMillis || ended < began) return;
  ahead = aheadBy(date, (began + ended) / 2);
  for (const listener of listeners) listener(ahead);
}

/** What the server's clock shows now, as far as this device knows. */
export const serverNow = (): number => Date.now() - ahead;

export function watchClock(listener: (ahead: number) => void): void {
  listeners.add(listener);
}
