import type { MemberRow } from '@sentra/contract';

/** Below nine tenths of what is due somebody is needed. */
const low = 0.9;

/** Received of due; null where nothing is due or nothing is planned. */
export const shareOf = ({ shareReached, shareTarget }: Pick<MemberRow, 'shareReached' | 'shareTarget'>): number | null => (shareReached === null || shareTarget <= 0 ? null : shareReached / shareTarget);

export const isBelow = (share: number | null): boolean => share !== null && share < low;
