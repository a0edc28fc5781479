import { Worker } from 'node:worker_threads';
import { planningWorker } from '../entrypoints.ts';
import type { FromThread, Task } from './workerMessages.ts';

/** A planning thread that ended without an answer. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  readonly outOfMemory: boolean;

  constructor(reason: string, outOfMemory = false) {
    super(reason);
    this.outOfMemory = outOfMemory;
  }
}

/** Several times what the cooperative's real size needs; beyond it the thread ends, not the server. */
const heapMegabytes = 768;

export interface Thread<T> {
  readonly answer: Promise<T>;
  /** Ends the thread at once, whatever it does. */
  readonly kill: () => void;
}

/**
 * Starts a thread for one task.
 *
 * @param hear gets each message; what it returns that is not undefined is the answer
 * @throws ThreadLost (as the rejection of `answer`) where the thread ended before
 */
export function startThread<T>(task: Task, hear: (message: FromThread) => T | undefined): Thread<T> {
  const worker = new Worker(planningWorker(), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }, stdout: true, stderr: true });
  // Its own chatter stays off our screen, and must be drained lest the thread stop.
  worker.stdout.resume();
  worker.stderr.resume();
  const answer = new Promise<T>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      const heard = hear(message);
      if (heard !== undefined) resolve(heard);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => reject(new ThreadLost(error.message, error.code === 'ERR_WORKER_OUT_OF_MEMORY')));
    worker.on('exit', (code) => reject(new ThreadLost(`the thread ended with code ${code}`)));
  });
  // Whoever kills a thread may no longer wait for its answer.
  answer.catch(() => undefined);
  return { answer, kill: () => void worker.terminate() };
}
