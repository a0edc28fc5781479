import { parentPort, workerData } from 'node:worker_threads';
import { FrozenWeeksError, lowerBound, ProblemError, readProblem, ReleasedLotsError, replan, Searcher } from '@sentra/planner';
import { searchTogether } from './searchTogether.ts';
import { studyKinds } from './studyKinds.ts';
import { now } from './team.ts';
import { askedToStop, type FromThread, knownBound, type SearchProgress, type Task, tellBound } from './workerMessages.ts';

// The planner's own thread: the pages stay quick while it searches.
if (!parentPort) throw new Error('This program is a worker thread of the planner; it is not started by itself.');
const port = parentPort;
const say = (message: FromThread) => port.postMessage(message);
const clock = () => performance.now();

/** A person cannot follow more, and each telling costs the server a little. */
const msBetweenTellings = 250;

function plan({ problem, frozenLots, declined, startFrom, seed, seconds, iterations, shared, team, searcher }: Extract<Task, { do: 'plan' }>): void {
  const tell = telling();
  const leads = searcher === 0;
  answering(() => {
    const search = new Searcher(readProblem(problem), { seed, frozenLots, declined, ...(startFrom && { startFrom }) });
    const told = (phase: string) => {
      if (!leads) return;
      const bound = knownBound(shared)?.total ?? null;
      tell({ phase, total: Math.round(search.total), bound, gap: bound === null || bound <= 0 ? null : (search.total - bound) / bound, elapsedMs: now() - team.began });
    };
    const isClosed = () => leads && search.total <= (knownBound(shared)?.total ?? -Infinity);
    told('construct');
    searchTogether(search, {
      searcher, team, seconds, ...(iterations !== undefined && { iterations }),
      shouldStop: () => askedToStop(shared) || isClosed(),
      tell: () => told('improve'),
    });
    return leads ? { say: 'planned', ...search.best() } : { say: 'helped' };
  });
}

function planAgain({ problem, earlier, options, seed, seconds, shared }: Extract<Task, { do: 'replan' }>): void {
  const began = clock();
  const tell = telling();
  const onProgress = (total: number) => {
    const bound = knownBound(shared)?.total ?? null;
    tell({ phase: 'improve', total: Math.round(total), bound, gap: bound === null || bound <= 0 ? null : (total - bound) / bound, elapsedMs: clock() - began });
  };
  answering(() => {
    const result = replan(readProblem(problem), earlier, { ...options, seed, clock, onProgress, timeLimitMs: seconds * 1000, isCancelled: () => askedToStop(shared) });
    const { plan: best, check, changePrice, lots, orders, gaveWay } = result;
    return { say: 'planned', plan: best, check, moved: { changePrice, lots, orders, gaveWay } };
  });
}

/** Tells of progress as often as a person can follow. */
function telling(): (progress: SearchProgress) => void {
  let told = -Infinity;
  return (progress) => {
    if (progress.elapsedMs - told < msBetweenTellings) return;
    told = progress.elapsedMs;
    say({ say: 'progress', progress });
  };
}

/** Says what a search found, or why there is nothing to find. */
function answering(search: () => FromThread): void {
  try {
    say(search());
  } catch (error) {
    if (error instanceof ReleasedLotsError) return say({ say: 'refused', broken: error.broken });
    if (error instanceof FrozenWeeksError) return say({ say: 'fenced', broken: error.broken });
    if (error instanceof ProblemError) return say({ say: 'unplannable', faults: error.faults.map(({ path, expected }) => `${path}: ${expected}`) });
    throw error;
  }
}

function bound({ problem, seconds, shared }: Extract<Task, { do: 'bound' }>): void {
  lowerBound(problem, { timeLimitMs: seconds * 1000, clock, onBound: (better) => tellBound(shared, better), isCancelled: () => askedToStop(shared) });
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
else if (task.do === 'replan') planAgain(task);
else if (task.do === 'study') await study(task);
else bound(task);
