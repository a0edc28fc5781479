import { isPlainDate, type PlainDate } from '@sentra/measures';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** Which week's board, of which plan, and what is chosen on it. */
export interface HeatsAddress {
  /** Version; without it the newest. */
  readonly plan?: number | undefined;
  /** Monday; without it the plan's first week. */
  readonly week?: PlainDate | undefined;
  /** Only this member's furnaces. */
  readonly member?: string | undefined;
  /** The furnace of which the castings are shown. */
  readonly furnace?: string | undefined;
}

/** A code that looks like a number comes out of the address as one. */
const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

/** Reads the address; what makes no sense is left out. */
export function readHeatsAddress(search: Record<string, unknown>): HeatsAddress {
  const week = text(search['week']);
  const version = Number(search['plan']);
  return {
    plan: Number.isInteger(version) && version > 0 ? version : undefined,
    week: week !== undefined && isPlainDate(week) ? week : undefined,
    member: text(search['member']),
    furnace: text(search['furnace']),
  };
}

export const useHeatsAddress = (): HeatsAddress => useSearch({ from: '/office/heats' });

/** Goes elsewhere on the page; what is not named stays. */
export function useGoHeats(): (to: HeatsAddress) => void {
  const navigate = useNavigate({ from: '/heats' });
  return (to) => void navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false });
}
