import type { Answer, Endpoint, Page, Request } from '@sentra/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { askOnce } from '../../api/client.ts';

/** An endpoint that answers page by page. */
type ListEndpoint<Row> = Endpoint & { readonly response: { readonly _zod: { readonly output: Page<Row> } } };

/** Rows of a list as a table needs them, wherever they come from. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** All rows that match; null until the first answer. */
  readonly total: number | null;
  readonly isMore: boolean;
  readonly isAsking: boolean;
  readonly error: unknown;
  readonly search: string;
  /** Column, with a leading `-` where descending; null is the list's own order. */
  readonly sort: string | null;
  readonly setSearch: (text: string) => void;
  readonly setSort: (sort: string) => void;
  readonly more: () => void;
  readonly again: () => void;
  /** Every row that matches, for a download or for paper; with `most`, no more once there are so many. */
  readonly all: (most?: number) => Promise<readonly Row[]>;
}

type Asked = { readonly cursor?: string; readonly limit?: number };

/** The largest page that a list gives. */
const largestPage = 500;

/**
 * The rows of a list endpoint: the server filters, sorts and pages.
 *
 * @example
 * const orders = useRows(demandEndpoints.orders, { query: { buyer: 'B-01' } });
 * <DataTable rows={orders} columns={columns} caption={words.orders} rowKey={(row) => row.code} />
 */
export function useRows<E extends Endpoint, Row = Answer<E> extends Page<infer One> ? One : never>(endpoint: E & ListEndpoint<Row>, request: Request<E>): Rows<Row> {
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<string | null>(null);
  const { query, ...rest } = request as { readonly query?: object };
  const chosen = { ...query, ...(search && { search }), ...(sort && { sort }) };
  const ask = async (page: Asked, signal?: AbortSignal): Promise<Page<Row>> => (await askOnce(endpoint, { ...rest, query: { ...chosen, ...page } } as Request<E>, signal)) as Page<Row>;
  const pages = useInfiniteQuery({
    queryKey: [endpoint.path, 'rows', rest, chosen],
    queryFn: ({ pageParam, signal }) => ask(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const { fetchNextPage, isFetchingNextPage } = pages;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);

  return {
    rows: pages.data?.pages.flatMap((page) => page.rows) ?? [],
    total: pages.data?.pages[0]?.total ?? null,
    isMore: pages.hasNextPage,
    isAsking: pages.isFetching,
    error: pages.error,
    search,
    sort,
    setSearch,
    setSort,
    more,
    again: () => void pages.refetch(),
    all: async (most = Infinity) => {
      const rows: Row[] = [];
      for (let cursor: string | null = null, first = true; (first || cursor !== null) && rows.length < most; first = false) {
        const page: Page<Row> = await ask({ limit: largestPage, ...(cursor !== null && { cursor }) });
        rows.push(...page.rows);
        cursor = page.next;
      }
      return rows;
    },
  };
}

export interface ListedColumn<Row> {
  readonly sort?: string;
  readonly plain: (row: Row) => string | number | null;
}

/**
 * Rows that are all here already, filtered and sorted by the page itself.
 *
 * @param columns the table's columns: `plain` is what is searched and sorted by
 */
export function useListedRows<Row>(list: readonly Row[], columns: readonly ListedColumn<Row>[]): Rows<Row> {
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<string | null>(null);
  const wanted = search.trim().toLocaleLowerCase();
  const found = wanted === '' ? list : list.filter((row) => columns.some(({ plain }) => String(plain(row) ?? '').toLocaleLowerCase().includes(wanted)));
  const column = columns.find((one) => one.sort !== undefined && one.sort === sort?.replace(/^-/, ''));
  const rows = column ? found.toSorted((one, other) => order(column.plain(one), column.plain(other)) * (sort?.startsWith('-') ? -1 : 1)) : found;
  return { rows, total: rows.length, isMore: false, isAsking: false, error: null, search, sort, setSearch, setSort, more: () => undefined, again: () => undefined, all: () => Promise.resolve(rows) };
}

/** What is unknown stands last. */
function order(one: string | number | null, other: string | number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), undefined, { numeric: true });
}
