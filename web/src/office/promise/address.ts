import { useSearch } from '@tanstack/react-router';

/** What is asked for when the page is opened from a part or a buyer. */
export interface PromiseAddress {
  readonly part?: string;
  readonly buyer?: string;
}

const codeIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined);

export function readPromiseAddress(search: Record<string, unknown>): PromiseAddress {
  const [part, buyer] = [codeIn(search['part']), codeIn(search['buyer'])];
  return { ...(part !== undefined && { part }), ...(buyer !== undefined && { buyer }) };
}

export const usePromiseAddress = (): PromiseAddress => readPromiseAddress(useSearch({ strict: false }));
