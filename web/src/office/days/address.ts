import { isPlainDate, type PlainDate } from '@sentra/measures';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

/** Which week of which plan; without them the present week of the newest. */
export interface DaysAddress {
  readonly plan?: number | undefined;
  readonly week?: PlainDate | undefined;
}

/** Reads the address; what makes no sense is left out. */
export function readDaysAddress(search: Record<string, unknown>): DaysAddress {
  const version = Number(search['plan']);
  const week = search['week'];
  return {
    plan: Number.isInteger(version) && version > 0 ? version : undefined,
    week: typeof week === 'string' && isPlainDate(week) ? week : undefined,
  };
}

export const useDaysAddress = (): DaysAddress & { readonly member: string } => ({ ...useSearch({ from: '/office/heats/$member' }), ...useParams({ from: '/office/heats/$member' }) });

/** Goes to another week; the plan stays. */
export function useGoWeek(): (week: PlainDate) => void {
  const navigate = useNavigate({ from: '/heats/$member' });
  return (week) => void navigate({ search: (now) => ({ ...now, week }), resetScroll: false });
}
