import type { PlanRow, Run } from '@sentra/contract';
import type { Actor } from '../actor.ts';
import { type Jobs, openJobs } from '../jobs/index.ts';
import { Refused } from '../refusal.ts';
import type { Store } from '../store.ts';
import { type PlanRequest, requestCancel, requestRun, type RunKey, tidyRuns } from './commands/runs.ts';
import { readPlanRow } from './queries/plans.ts';
import { readRun } from './queries/runs.ts';
import { planningRefusals } from './refusals.ts';
import { doRun, type RunningRun } from './run.ts';
import { type StudyKey, tidyStudies } from './commands/studies.ts';
import { doStudy, type RunningStudy } from './study.ts';

/** Makes plans in threads of this process, and of every other one that is open on the same database. */
export interface Planner {
  /** Puts the runs of a dead server in order and begins to take runs from the queue. */
  start(): Promise<void>;
  /** Gives running runs back to the queue and ends, within three seconds. */
  stop(): Promise<void>;
  /** Puts a requested run on the queue. */
  enqueue(key: RunKey): Promise<void>;
  /** Puts a requested study on the queue. */
  enqueueStudy(key: StudyKey): Promise<void>;
  /** Tells a run or a study of this process to end; another process sees it in the database within a second. */
  cancel(id: string): void;
}

const queue = 'planning';
const studyQueue = 'studies';
const msBetweenTidyings = 30_000;

/**
 * @param workers how many runs of different cooperatives this process does at once; 0: it only asks for them
 */
export function openPlanner(store: Store, { workers = 1 }: { workers?: number } = {}): Planner {
  const running = new Set<RunningRun>();
  const studying = new Set<RunningStudy>();
  const doing = new Set<Promise<void>>();
  let jobs: Jobs | undefined;
  let tidying: NodeJS.Timeout | undefined;
  let stopping = false;

  const enqueue = async ({ cooperativeId, runId }: RunKey): Promise<void> => {
    if (!jobs) throw new Error('The planner was not started.');
    await jobs.send(queue, { cooperativeId, runId });
  };
  const enqueueStudy = async ({ cooperativeId, studyId }: StudyKey): Promise<void> => {
    if (!jobs) throw new Error('The planner was not started.');
    await jobs.send(studyQueue, { cooperativeId, studyId });
  };
  // A run waits without a job where a server stopped in the middle of it. A job too many finds nothing to do.
  const tidy = async (): Promise<void> => {
    for (const key of await tidyRuns(store, false)) await enqueue(key);
    for (const key of await tidyStudies(store, false)) await enqueueStudy(key);
  };
  const take = async (begin: () => Promise<void>): Promise<void> => {
    if (stopping) return;
    const work = begin();
    doing.add(work);
    await work.finally(() => doing.delete(work));
  };

  return {
    async start() {
      jobs = await openJobs(store.database);
      // One process on a data folder: whatever the folder says is running died with the one before.
      const alone = store.database.engine === 'embedded';
      const waiting = await tidyRuns(store, alone);
      const studies = await tidyStudies(store, alone);
      if (workers === 0) return;
      await jobs.work<RunKey>(queue, workers, (key) => take(() => doRun(store, key, running)));
      await jobs.work<StudyKey>(studyQueue, workers, (key) => take(() => doStudy(store, key, studying)));
      for (const key of waiting) await enqueue(key);
      for (const key of studies) await enqueueStudy(key);
      tidying = setInterval(() => void tidy().catch(() => undefined), msBetweenTidyings).unref();
    },
    async stop() {
      stopping = true;
      clearInterval(tidying);
      running.forEach((run) => run.giveUp());
      studying.forEach((study) => study.giveUp());
      await Promise.allSettled(doing);
      await jobs?.stop();
      jobs = undefined;
    },
    enqueue,
    enqueueStudy,
    cancel: (id) => {
      running.forEach((run) => run.runId === id && run.cancel());
      studying.forEach((study) => study.studyId === id && study.cancel());
    },
  };
}

/** Asks for a plan of the order book as it is now; it is made in the background. */
export async function startPlanning(store: Store, actor: Actor, planner: Planner, request: PlanRequest): Promise<Run> {
  const run = await requestRun(store, actor, request);
  await planner.enqueue({ cooperativeId: actor.cooperativeId, runId: run.id });
  return run;
}

/** Stops a run and keeps the best plan so far. */
export async function cancelPlanning(store: Store, actor: Actor, planner: Planner, runId: string): Promise<Run> {
  const run = await requestCancel(store, actor, runId);
  planner.cancel(runId);
  return run;
}

const msBetweenLooks = 200;

/**
 * Makes a plan and waits for it: for the command line and the demo.
 *
 * @throws Refused with the sentence of the run where no plan came out
 */
export async function planNow(store: Store, actor: Actor, planner: Planner, request: PlanRequest, onProgress: (run: Run) => void = () => undefined): Promise<PlanRow> {
  const { id } = await startPlanning(store, actor, planner, request);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, msBetweenLooks));
    const run = await readRun(store, actor, id);
    onProgress(run);
    if (run.planId) return readPlanRow(store, actor, run.planId);
    if (run.state === 'failed' && run.failure) throw new Refused('planning.not-done', { status: 503, ...run.failure }, {}, []);
    if (run.state === 'cancelled') throw planningRefusals.refuse('not-done', { run: id });
  }
}
