import { AsyncLocalStorage } from 'node:async_hooks';

/** A running scope. It is marked closed when it ends, because timers that were started inside it outlive it. */
interface RunningScope {
  readonly pool: object;
  /** The scope on another database around this one, as when one is moved into the other. */
  readonly outer: RunningScope | undefined;
  open: boolean;
}

const current = new AsyncLocalStorage<RunningScope>();

/** Runs `work` so that any attempt to take another connection of the same pool meanwhile is refused. */
export async function guarded<T>(pool: object, work: () => Promise<T>): Promise<T> {
  const scope: RunningScope = { pool, outer: current.getStore(), open: true };
  try {
    return await current.run(scope, work);
  } finally {
    scope.open = false;
  }
}

/**
 * A statement beside the open transaction would see other rows than it, and with one connection wait for itself for ever.
 * That passes unseen on a large pool, so both engines refuse it alike.
 */
export function refuseNestedUse(pool: object): void {
  for (let scope = current.getStore(); scope; scope = scope.outer) {
    if (scope.open && scope.pool === pool) {
      throw new Error('The database was used beside the transaction that is open here. Use the transaction that inScope or outsideScope hands to its function.');
    }
  }
}
