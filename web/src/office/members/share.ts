import type { MemberRow } from '@sentra/contract';

/** Below nine tenths of what is due somebody is needed. */
const low = 0.9;

/** Received of due; null where nothing is due or nothing is planned. */
export const shareOf = ({ shareReached, shareDue }: Pick<MemberRow, 'shareReached' | 'shareDue'>): number | null => (shareReached === null || shareDue <= 0 ? null : shareReached / shareDue);

export const isBelow = (share: number | null): boolean => share !== null && share < low;
