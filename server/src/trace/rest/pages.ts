import { parseQuery, type QueryFault } from '@sentra/trace/epcis';
import { epcisRefusals } from './refusals.ts';

const usualSize = 30;
export const mostPerPage = 1000;

/** A refusal of a query that names each parameter, its value and what would be right. */
export const refuseQuery = (faults: readonly QueryFault[]) =>
  epcisRefusals.refuse('wrong-query', { reason: faults[0]?.message ?? '' }, faults.map(({ parameter, message }) => ({ at: parameter, id: message, en: message })));

/** The page that is asked for, of what has no other parameters. */
export function pagesOf(parameters: readonly [string, string][]): { readonly size: number; readonly token: string | undefined } {
  const { query, faults } = parseQuery(parameters);
  const others = parameters.filter(([name]) => name !== 'perPage' && name !== 'nextPageToken');
  const unknown = others.map(([parameter, value]): QueryFault => ({ parameter, value, code: 'unknown-parameter', message: `There is no parameter ${parameter} here; there are perPage and nextPageToken.` }));
  if (unknown.length > 0 || query === undefined) throw refuseQuery(unknown.length > 0 ? unknown : faults);
  return { size: Math.min(query.perPage ?? usualSize, mostPerPage), token: query.nextPageToken };
}
