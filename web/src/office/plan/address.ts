import { isPlainDate, type PlainDate } from '@sentra/measures';
import { useNavigate, useSearch } from '@tanstack/react-router';

export const planViews = ['load', 'lots', 'costs', 'compare'] as const;
export type PlanView = (typeof planViews)[number];

/** Where on the plan's page somebody is: it stands in the address, so that a reload or a sent link opens the same. */
export interface PlanAddress {
  /** Version; without it the newest. */
  readonly plan?: number | undefined;
  readonly view?: PlanView | undefined;
  readonly resource?: string | undefined;
  /** A cell of the heatmap is a member and a week; the row of all is a week alone. The lots view shows a member or a part. */
  readonly member?: string | undefined;
  readonly week?: PlainDate | undefined;
  readonly part?: string | undefined;
  /** An order whose lateness is asked about. */
  readonly order?: string | undefined;
  /** A member whose share is asked about. */
  readonly share?: string | undefined;
  /** Every member, not only the fullest. */
  readonly all?: boolean | undefined;
  /** The version with which this one is compared. */
  readonly with?: number | undefined;
}

/** A code that looks like a number comes out of the address as one. */
const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const version = (value: unknown): number | undefined => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);

/** Reads the address; what makes no sense is left out. */
export function readPlanAddress(search: Record<string, unknown>): PlanAddress {
  const week = text(search['week']);
  return {
    plan: version(search['plan']),
    view: planViews.find((view) => view === search['view']),
    resource: text(search['resource']),
    member: text(search['member']),
    week: week !== undefined && isPlainDate(week) ? week : undefined,
    part: text(search['part']),
    order: text(search['order']),
    share: text(search['share']),
    all: search['all'] === true ? true : undefined,
    with: version(search['with']),
  };
}

export const usePlanAddress = (): PlanAddress => useSearch({ from: '/office/plan' });

/** Goes elsewhere on the page; what is not named stays. */
export function useGo(): (to: PlanAddress) => void {
  const navigate = useNavigate({ from: '/plan' });
  return (to) => void navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false });
}

/** Nothing is chosen: the side panel shows the late orders. */
export const nothingChosen: PlanAddress = { member: undefined, week: undefined, order: undefined, share: undefined };
