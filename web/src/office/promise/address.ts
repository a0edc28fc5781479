import { quoteStates, type Quote } from '@sentra/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** What is asked for when the page is opened from a part or a buyer, and which quotes are shown: a reload or a sent link opens the same. */
export interface PromiseAddress {
  readonly part?: string;
  readonly buyer?: string;
  readonly state?: Quote['state'];
  /** Only quotes that wait for the office. */
  readonly waiting?: true;
  /** The quote that is open above the list. */
  readonly quote?: string;
}

const codeIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined);

/**
 * Reads the address; what makes no sense is left out.
 *
 * @example
 * readPromiseAddress({ part: 7, state: 'lost', waiting: true }) // { part: '7', waiting: true }
 */
export function readPromiseAddress(search: Record<string, unknown>): PromiseAddress {
  const [part, buyer, quote] = [codeIn(search['part']), codeIn(search['buyer']), codeIn(search['quote'])];
  const state = quoteStates.find((one) => one === search['state']);
  return {
    ...(part !== undefined && { part }), ...(buyer !== undefined && { buyer }), ...(state !== undefined && { state }),
    ...(search['waiting'] === true && { waiting: true as const }), ...(quote !== undefined && { quote }),
  };
}

export const usePromiseAddress = (): PromiseAddress => readPromiseAddress(useSearch({ strict: false }));

/** Goes elsewhere on the page; what is not named stays, what is undefined goes. */
export function useGoOnPromise(): (to: { readonly [Name in keyof PromiseAddress]?: PromiseAddress[Name] | undefined }) => void {
  const navigate = useNavigate();
  return (to) => void navigate({ to: '.', search: (now: Record<string, unknown>) => readPromiseAddress({ ...now, ...to }), replace: true, resetScroll: false } as never);
}
