import type { DeclineReason } from '@sentra/contract';
import { useEffect, useState } from 'preact/hooks';

/** Where one is in the app. All that was chosen so far stands in the address, so a reload or a new version loses none of it. */
export type Place =
  | { readonly page: 'today' | 'outbox' | 'leave' | 'unknown' }
  | { readonly page: 'lot'; readonly lot: string; readonly step: 'choose' | 'why' | 'accept' }
  | { readonly page: 'lot'; readonly lot: string; readonly step: 'decline'; readonly because: DeclineReason };

/** In the order in which they are offered. */
// A record, so that a reason which the server takes and the floor does not offer is an error of types.
export const reasons = Object.keys({ furnace: 1, material: 1, people: 1, pattern: 1, full: 1, other: 1 } satisfies Record<DeclineReason, 1>) as DeclineReason[];

const isReason = (word: string | undefined): word is DeclineReason => reasons.some((reason) => reason === word);

/**
 * @example
 * placeOf('#/lot/L2648-0001/decline/full') // { page: 'lot', lot: 'L2648-0001', step: 'decline', because: 'full' }
 */
export function placeOf(hash: string): Place {
  const [page = '', code = '', step, because] = hash.replace(/^#\/?/, '').split('/');
  if (page === '') return { page: 'today' };
  if (page === 'outbox' || page === 'leave') return { page };
  if (page !== 'lot' || code === '') return { page: 'unknown' };
  const lot = readable(code);
  if (step === undefined) return { page, lot, step: 'choose' };
  if (step === 'accept') return { page, lot, step };
  if (step !== 'decline') return { page: 'unknown' };
  return isReason(because) ? { page, lot, step, because } : { page, lot, step: 'why' };
}

function readable(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

export const lotAddress = (lot: string, ...steps: string[]): string => `#/${['lot', encodeURIComponent(lot), ...steps].join('/')}`;

export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const listener = () => setHash(location.hash);
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, []);
  return placeOf(hash);
}
