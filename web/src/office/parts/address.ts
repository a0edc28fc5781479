import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { readEndedAddress } from '../endings/address.ts';

export const partViews = ['what', 'makers', 'lots', 'history'] as const;
export type PartView = (typeof partViews)[number];

/** How a part is looked at stands in the address, so that a sent link opens the same. */
export interface PartAddress {
  readonly view?: PartView;
}

export function readPartAddress(search: Record<string, unknown>): PartAddress {
  const view = partViews.find((one) => one === search['view']);
  return view === undefined ? {} : { view };
}

/** Which part is open, how it is looked at, and how another way is opened. */
export function usePartAddress(): { readonly code: string; readonly view: PartView; readonly open: (view: PartView) => void } {
  const { code } = useParams({ from: '/office/parts/$code' });
  const { view = 'what' } = useSearch({ from: '/office/parts/$code' });
  const navigate = useNavigate({ from: '/parts/$code' });
  return { code, view, open: (next) => void navigate({ search: next === 'what' ? {} : { view: next }, resetScroll: false }) };
}

export interface PartsAddress {
  readonly material?: string;
  /** Parts that have ended are shown too. */
  readonly ended?: true;
}

export function readPartsAddress(search: Record<string, unknown>): PartsAddress {
  const material = search['material'];
  return { ...(typeof material === 'string' && material !== '' && { material }), ...readEndedAddress(search) };
}
