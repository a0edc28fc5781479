import { rungValue, type demandEndpoints, type Request, type Rung } from '@sentra/contract';
import { addDays, isPlainDate, mondayOf, type PlainDate } from '@sentra/measures';

/** What is chosen of the order lines; it stands in the page's address, so that a link shows the same. */
export interface OrderFilters {
  readonly buyer?: string;
  readonly part?: string;
  readonly rung?: Rung;
  /** Mondays of the first and the last week. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly troubled?: true;
  readonly placed?: true;
  readonly closed?: true;
  /** The form of a new line is open. */
  readonly add?: true;
}

const code = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined);
const monday = (value: unknown): PlainDate | undefined => (typeof value === 'string' && isPlainDate(value) ? mondayOf(value) : undefined);
const yes = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);

/** Leaves out what is not given, so that the address carries only what was chosen. */
const given = <Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/**
 * The filters of an address; what makes no sense is left out.
 *
 * @example
 * filtersOf({ rung: 'firm', from: '2026-11-25', closed: 'maybe' }) // { rung: 'firm', from: '2026-11-23' }
 */
export const filtersOf = (search: Readonly<Record<string, unknown>>): OrderFilters =>
  given({
    buyer: code(search['buyer']),
    part: code(search['part']),
    rung: rungValue.safeParse(search['rung']).data,
    from: monday(search['from']),
    until: monday(search['until']),
    troubled: yes(search['troubled']),
    placed: yes(search['placed']),
    closed: yes(search['closed']),
    add: yes(search['add']),
  });

/** The filters with one changed; an empty choice leaves it out. */
export const withFilter = (filters: OrderFilters, change: { readonly [Name in keyof OrderFilters]?: OrderFilters[Name] | undefined }): OrderFilters => given({ ...filters, ...change });

/** What the server is asked: the last week counts to its Sunday. */
export function orderQuery(filters: OrderFilters): NonNullable<Request<typeof demandEndpoints.orders>['query']> {
  const { until, troubled, placed, closed, ...rest } = withFilter(filters, { add: undefined });
  return { ...rest, ...(until && { until: addDays(until, 6) }), ...(troubled && { troubled: 'true' }), ...(placed && { placed: 'true' }), ...(closed && { closed: 'true' }) };
}

/** How many filters are in use; an open form is none. */
export const filtersInUse = (filters: OrderFilters): number => Object.keys(withFilter(filters, { add: undefined })).length;
