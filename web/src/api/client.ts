import { caller, RefusalError, type Answer, type Endpoint, type Request, type sessionEndpoints } from '@sentra/contract';
import { MutationCache, queryOptions, QueryCache, QueryClient, useMutation, type UseMutationResult } from '@tanstack/react-query';
import { sessionKey } from './session-key.ts';

/**
 * The cooperative whose book stands on this page. Another tab may have chosen another one since: what is asked and written here is
 * still of this one.
 */
const shownCooperative = (): Record<string, string> => {
  const code = client.getQueryData<Answer<typeof sessionEndpoints.whoAmI>>(sessionKey)?.person?.cooperative.code;
  return code === undefined ? {} : { 'x-cooperative': code };
};

const ask = caller((...request) => fetch(...request), '', shownCooperative);

/** Another try may help where the server was not reached or was busy; a refusal stays a refusal. */
const mayHelp = (error: unknown): boolean => (error instanceof RefusalError ? [502, 503, 504].includes(error.refusal.status) : error instanceof TypeError);
const tries = 2;

/** The server no longer knows who asks: what stands on the page belongs to nobody until somebody logs in. */
function noticeExpiry(error: unknown): void {
  if (error instanceof RefusalError && error.refusal.status === 401 && client.getQueryData(sessionKey) !== undefined) client.setQueryData(sessionKey, { person: null });
}

export const client = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => count < tries && mayHelp(error) },
    // A write that waited for a connection would be sent at a time nobody chose: it fails at once, and what was typed stays.
    mutations: { networkMode: 'always', retry: (count, error) => count < tries && mayHelp(error) },
  },
});

/**
 * A question to the server, for `useQuery`, `useSuspenseQuery` or `client.ensureQueryData`.
 *
 * @example
 * const home = useQuery(question(homeEndpoints.read, {}));
 */
export const question = <E extends Endpoint>(endpoint: E, request: Request<E>) =>
  queryOptions<Answer<E>>({
    queryKey: [endpoint.path, request],
    queryFn: ({ signal }) => ask(endpoint, request, signal),
  });

/** Asks once, without keeping the answer. */
export const askOnce: <E extends Endpoint>(endpoint: E, request: Request<E>, signal?: AbortSignal) => Promise<Answer<E>> = ask;

const keys = new WeakMap<object, string>();

/** One act has one key however often it is sent, so that a second sending changes nothing twice. */
function keyOf(request: object): string {
  const key = keys.get(request) ?? crypto.randomUUID();
  keys.set(request, key);
  return key;
}

/**
 * A write. After it every answer that was read before counts as old and is asked again.
 *
 * @example
 * const release = useWrite(planningEndpoints.release);
 * release.mutate({ params: { plan: 3 }, body: { weeks: 2 } });
 */
export const useWrite = <E extends Endpoint>(endpoint: E): UseMutationResult<Answer<E>, Error, Request<E>> =>
  useMutation<Answer<E>, Error, Request<E>>({
    mutationFn: (request) => caller((...sent) => fetch(...sent), '', () => ({ ...shownCooperative(), 'idempotency-key': keyOf(request as object) }))(endpoint, request),
    // Not waited for: the act is done when the server says so, not when every page has read again.
    onSuccess: () => {
      void client.invalidateQueries();
    },
  });
