import type { PlainDate } from '@sentra/measures';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type HeatsAddress, readHeatsAddress } from '../heats/address.ts';

/** Which week of which plan; without them the present week of the newest. */
export type DaysAddress = Pick<HeatsAddress, 'plan' | 'week'>;

/** Reads the address; what makes no sense is left out. */
export function readDaysAddress(search: Record<string, unknown>): DaysAddress {
  const { plan, week } = readHeatsAddress(search);
  return { plan, week };
}

export const useDaysAddress = (): DaysAddress & { readonly member: string } => ({ ...useSearch({ from: '/office/heats/$member' }), ...useParams({ from: '/office/heats/$member' }) });

/** Goes to another week; the plan stays. */
export function useGoWeek(): (week: PlainDate) => void {
  const navigate = useNavigate({ from: '/heats/$member' });
  return (week) => void navigate({ search: (now) => ({ ...now, week }), resetScroll: false });
}
