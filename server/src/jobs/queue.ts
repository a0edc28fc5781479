import { PgBoss, type Db } from 'pg-boss';
import type { OpenDatabase } from '../database/index.ts';

/** Does one job. Where it throws, the job is over all the same: whether to do it again is the noun's own decision. */
export type JobHandler<Content extends object> = (content: Content) => Promise<void>;

/** Work that outlives a request. Every process on the same database takes from the same queues. */
export interface Jobs {
  /** Puts a job on a queue. Not within a transaction: the queue has its own tables, which people's roles do not see. */
  send(queue: string, content: object): Promise<void>;
  /** Takes jobs from a queue, `atOnce` at a time. A job sent from this process begins at once, another's within seconds. */
  work<Content extends object>(queue: string, atOnce: number, handler: JobHandler<Content>): Promise<void>;
  stop(): Promise<void>;
}

/** How often a queue is looked at for what other processes put there. What this process puts there it is told of. */
const secondsBetweenLooks = 2;

/** Longer than the longest job that anybody may ask for, with its end. */
const longestJobSeconds = 20 * 60;

const schema = 'jobs';

/** Opens the queue of a database, laying out its tables where they are missing. */
export async function openJobs(database: OpenDatabase): Promise<Jobs> {
  const boss = new PgBoss({ db: overPool(database), schema, schedule: false });
  // A queue that cannot be reached now is tried again at the next look; without a listener it would end the process.
  boss.on('error', () => undefined);
  await boss.start();
  const known = new Map<string, Promise<void>>();
  const workers = new Map<string, string[]>();

  const ready = (queue: string): Promise<void> => {
    const making = known.get(queue) ?? boss.createQueue(queue, { retryLimit: 0, expireInSeconds: longestJobSeconds, deleteAfterSeconds: 3600 });
    known.set(queue, making);
    return making;
  };

  return {
    async send(queue, content) {
      await ready(queue);
      await boss.send(queue, content);
      for (const id of workers.get(queue) ?? []) boss.notifyWorker(id);
    },
    async work<Content extends object>(queue: string, atOnce: number, handler: JobHandler<Content>) {
      await ready(queue);
      for (let worker = 0; worker < atOnce; worker += 1) {
        const id = await boss.work<Content>(queue, { pollingIntervalSeconds: secondsBetweenLooks }, async (jobs) => {
          for (const job of jobs) await handler(job.data);
        });
        workers.set(queue, [...(workers.get(queue) ?? []), id]);
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 2_000, close: false }),
  };
}

/** The queue's own way to the pool. It sends several statements in one text and wants the rows of every one of them. */
function overPool({ pool }: OpenDatabase): Db {
  return {
    async executeSql(text, values) {
      const result: unknown = await pool.query(text, values);
      const results = (Array.isArray(result) ? result : [result]) as { rows?: unknown[] }[];
      return { rows: results.flatMap(({ rows = [] }) => rows) };
    },
  };
}
