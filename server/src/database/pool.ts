import pg from 'pg';
import { DatabaseRefusal } from './refusals.ts';
import { refuseNestedUse } from './scope-guard.ts';
import { valueParsers } from './value-parsers.ts';

const patienceSeconds = 30;

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/** A pool that refuses use beside an open scope, and says "busy" instead of waiting for ever. */
class GuardedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    refuseNestedUse(this);
    if (taken) {
      super.connect(taken);
      return undefined;
    }
    return super.connect().catch((error: unknown) => {
      // The pool gives this case no code, only these words.
      if (error instanceof Error && error.message === 'timeout exceeded when trying to connect') {
        throw new DatabaseRefusal('busy', { seconds: patienceSeconds }, error);
      }
      throw error;
    });
  }
}

export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new GuardedPool({ connectionTimeoutMillis: patienceSeconds * 1000, application_name: 'sentra', types: valueParsers, ...config });
  // A connection that dies while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
