import { Worker } from 'node:worker_threads';
import type { HeatCheck, HeatInstance, HeatPlan, HeatPlanning, HeatProgress } from '@sentra/planner';
import { heatsWorker } from '@sentra/server/entrypoints';
import type { FromHeatThread, HeatTask } from './messages.ts';

export interface ThreadedHeatOptions {
  readonly seed: number;
  readonly timeLimitMs: number;
  /** Where they are given, time does not count, and one thread makes the same plan for the same seed. */
  readonly iterations?: number;
  readonly threads: number;
  readonly onProgress: (progress: HeatProgress) => void;
  /** Ends the search; the best plan so far is kept. */
  readonly signal: AbortSignal;
}

/** A solver looks at the clock between two steps; a thread that comes later than this is not waited for. */
const patienceMs = 250;

/**
 * Plans heats off the calling thread, in one thread or two: branch and bound in one, plans of what it finds in the other.
 * Whatever happens to the threads, the best plan that they told of is the answer; at first it is that nothing is poured.
 *
 * @throws Error where the first thread died
 */
export function planHeatsInThreads(instance: HeatInstance, { seed, timeLimitMs, iterations, threads, onProgress, signal }: ThreadedHeatOptions): Promise<HeatPlanning> {
  const began = performance.now();
  const hasHelper = threads > 1 && iterations === undefined;
  let best: { plan: HeatPlan; check: HeatCheck } | null = null;
  let bound: number | null = null;
  const workers: Worker[] = [];

  const tell = () => best && onProgress({ elapsedMs: performance.now() - began, total: best.check.total, bound });
  const start = (task: Pick<HeatTask, 'do' | 'seed'>) => {
    const data: HeatTask = { ...task, instance, timeLimitMs, ...(iterations !== undefined && { iterations }), hasHelper };
    const worker = new Worker(heatsWorker(), { workerData: data, stdout: true });
    // The solver's own chatter stays off our answer, and must be drained lest the thread stop.
    worker.stdout.resume();
    workers.push(worker);
    return worker;
  };

  return new Promise<HeatPlanning>((resolve, reject) => {
    const end = () => {
      clearTimeout(late);
      signal.removeEventListener('abort', end);
      for (const worker of workers) void worker.terminate();
      if (!best) reject(new Error('the planner of heats was ended before it began'));
      else resolve({ ...best, bound, gap: bound === null || bound === 0 ? null : (best.check.total - bound) / Math.abs(bound) });
    };
    const hear = (message: FromHeatThread) => {
      if (message.say === 'plan' && (!best || message.check.total < best.check.total)) best = { plan: message.plan, check: message.check };
      if (message.say === 'bound') bound = Math.max(bound ?? -Infinity, message.bound);
      if (message.say === 'choice') helper?.postMessage(message.choice);
      if (message.say === 'led') {
        bound = message.planning.bound ?? bound;
        end();
      } else tell();
    };
    const late = iterations === undefined ? setTimeout(end, timeLimitMs + patienceMs) : undefined;
    signal.addEventListener('abort', end, { once: true });
    const leader = start({ do: 'lead', seed });
    const helper = hasHelper ? start({ do: 'help', seed: seed + 1 }) : null;
    leader.on('message', hear).on('error', reject).on('exit', () => reject(new Error('the thread that plans the heats ended without a plan')));
    // Without a helper the leader's plan is as valid.
    helper?.on('message', hear).on('error', () => undefined);
  });
}
