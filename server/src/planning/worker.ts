import { parentPort, workerData } from 'node:worker_threads';
import { checkPlan, lowerBound, type PlanningOptions, planProblem, ProblemError, readProblem, ReleasedLotsError } from '@sentra/planner';
import { studyKinds } from './studyKinds.ts';
import { askedToStop, type FromThread, knownBound, type SearchProgress, type Task, tellBound } from './workerMessages.ts';

// The planner's own thread: the pages stay quick while it searches.
if (!parentPort) throw new Error('This program is a worker thread of the planner; it is not started by itself.');
const port = parentPort;
const say = (message: FromThread) => port.postMessage(message);
const clock = () => performance.now();

/** A person cannot follow more, and each telling costs the server a little. */
const msBetweenTellings = 250;

function plan({ problem, frozenLots, startFrom, seed, seconds, shared }: Extract<Task, { do: 'plan' }>): void {
  let told = -Infinity;
  const onProgress = (progress: SearchProgress) => {
    if (progress.elapsedMs - told < msBetweenTellings) return;
    told = progress.elapsedMs;
    say({ say: 'progress', progress });
  };
  const options: PlanningOptions = {
    seed, clock, onProgress, frozenLots,
    timeLimitMs: seconds * 1000,
    isCancelled: () => askedToStop(shared),
    bound: () => knownBound(shared),
    ...(startFrom && { startFrom }),
  };
  try {
    const { plan: best } = planProblem(readProblem(problem), options);
    say({ say: 'planned', plan: best, check: checkPlan(problem, best) });
  } catch (error) {
    if (error instanceof ReleasedLotsError) return say({ say: 'refused', broken: error.broken });
    if (error instanceof ProblemError) return say({ say: 'unplannable', faults: error.faults.map(({ path, expected }) => `${path}: ${expected}`) });
    throw error;
  }
}

async function bound({ problem, seconds, shared }: Extract<Task, { do: 'bound' }>): Promise<void> {
  const found = await lowerBound(problem, { timeLimitMs: seconds * 1000 });
  if (found) tellBound(shared, found);
  say({ say: 'bounded' });
}

async function study({ kind, problem, plan, params }: Extract<Task, { do: 'study' }>): Promise<void> {
  const tell = (progress: number) => say({ say: 'studying', progress });
  // What was asked for was checked against the kind when it was asked.
  const result: object = await Promise.resolve(studyKinds[kind]({ problem, plan }, params as never, { clock, tell }));
  say({ say: 'studied', result });
}

const task = workerData as Task;
if (task.do === 'plan') plan(task);
else if (task.do === 'study') await study(task);
else await bound(task);
