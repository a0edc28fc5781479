import { RefusalError, type Endpoint, type Request } from '@sentra/contract';
import { askOnce } from './client.ts';

/** Whether a thing of this code is there already: a form for a new one must not write over it. A server that was not reached throws. */
export const isTaken = <E extends Endpoint>(endpoint: E, request: Request<E>): Promise<boolean> =>
  askOnce(endpoint, request).then(
    () => true,
    (error: unknown) => {
      if (error instanceof RefusalError && error.refusal.status === 404) return false;
      throw error;
    },
  );
