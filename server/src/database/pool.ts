import pg from 'pg';
import { DatabaseRefusal } from './refusals.ts';
import { refuseNestedUse } from './scope-guard.ts';
import { valueParsers } from './value-parsers.ts';

const patienceMs = 30_000;

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/** A pool that refuses use beside an open scope, and says "busy" instead of waiting for ever. */
class GuardedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    refuseNestedUse(this);
    if (taken) {
      super.connect((error, client, done) => taken(error && this.#plain(error), client, done));
      return undefined;
    }
    return super.connect().catch((error: Error) => {
      throw this.#plain(error);
    });
  }

  /** The pool gives a wait that was too long no code, only these words. */
  #plain(error: Error): Error {
    if (error.message !== 'timeout exceeded when trying to connect') return error;
    return new DatabaseRefusal('busy', { seconds: (this.options.connectionTimeoutMillis ?? patienceMs) / 1000 }, error);
  }
}

export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new GuardedPool({ connectionTimeoutMillis: patienceMs, application_name: 'sentra', types: valueParsers, ...config });
  // A connection that dies while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
