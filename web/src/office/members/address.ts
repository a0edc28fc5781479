import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { memberStatusValue, type MemberRow } from '@sentra/contract';

export const memberViews = ['who', 'may', 'weeks', 'lots', 'share', 'history'] as const;
export type MemberView = (typeof memberViews)[number];

/** How a member is looked at stands in the address, so that a sent link opens the same. */
export interface MemberAddress {
  readonly view?: MemberView;
}

export function readMemberAddress(search: Record<string, unknown>): MemberAddress {
  const view = memberViews.find((one) => one === search['view']);
  return view === undefined ? {} : { view };
}

/** Whose page it is, which view is open, and how another is opened. */
export function useMemberAddress(): { readonly code: string; readonly view: MemberView; readonly open: (view: MemberView) => void } {
  const { code } = useParams({ from: '/office/members/$code' });
  const { view = 'who' } = useSearch({ from: '/office/members/$code' });
  const navigate = useNavigate({ from: '/members/$code' });
  return { code, view, open: (next) => void navigate({ search: next === 'who' ? {} : { view: next }, resetScroll: false }) };
}

export interface MembersAddress {
  readonly status?: MemberRow['status'];
}

export function readMembersAddress(search: Record<string, unknown>): MembersAddress {
  const status = memberStatusValue.safeParse(search['status']).data;
  return status === undefined ? {} : { status };
}
