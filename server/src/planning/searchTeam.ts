import { availableParallelism } from 'node:os';
import { type LowerBound, Searcher } from '@sentra/planner';
import { newTeam, roundsOf } from './team.ts';
import { startThread, type Thread, type ThreadLost } from './thread.ts';
import { type Planned, plannedOf, type PlanTask, type ReplanTask, type SearchProgress, tellBound } from './workerMessages.ts';

/** More threads than this divide members and parts too finely to gain by it, and each holds the whole problem. */
const mostThreads = 4;

/** How many threads search where nobody says: as many as there are cores. */
export const threadsHere = (): number => Math.min(mostThreads, availableParallelism());

/** The bound has this share of the search's time before its core joins the search. */
const boundShare = 1 / 3;
/** How much longer the bound may take than the search, as a share of its time, where it has no core of its own. */
const boundGrace = 0.25;

export interface TeamOptions {
  readonly threads?: number;
  /** Proved for the same problem before, with the time that there was. It is proved further. */
  readonly known: LowerBound | null;
  readonly onProgress: (progress: SearchProgress) => void;
}

export interface TeamSearch {
  readonly answer: Promise<Planned>;
  /** Settles when the bound needs no more time; never rejects. */
  readonly bounded: Promise<unknown>;
  readonly kill: () => void;
}

/** Starts the threads of one run: the bound first, those that search beside it, and on the bound's core one more when it is done. */
export function startSearch(task: PlanTask | ReplanTask, { threads = threadsHere(), known, onProgress }: TeamOptions): TeamSearch {
  const { problem, seconds, shared } = task;
  const running: Thread<unknown>[] = [];
  let killed = false;
  const kill = () => {
    killed = true;
    running.forEach((thread) => thread.kill());
  };
  const keep = <T>(thread: Thread<T>): Thread<T> => {
    running.push(thread);
    return thread;
  };

  if (known) tellBound(shared, known);
  const searchers = task.do === 'plan' ? threads : 1;
  // A search by moves is the same however long the bound takes: all its threads begin at once.
  const joinsLater = task.do === 'plan' && searchers > 1 && task.iterations === undefined;
  const boundSeconds = seconds * (joinsLater ? boundShare : 1 + boundGrace);
  const bounded = keep(startThread({ do: 'bound', problem, seconds: boundSeconds, shared }, (message) => (message.say === 'bounded' ? true : undefined))).answer.catch(() => undefined);

  const lead = (started: PlanTask | ReplanTask) => {
    if (started.do === 'replan') return keep(startThread(started, heard(onProgress))).answer;
    const founders = joinsLater ? searchers - 1 : searchers;
    const team = newTeam(Searcher.places(problem), founders, roundsOf(started, searchers));
    const help = (searcher: number) =>
      keep(startThread({ ...started, team, searcher }, (message) => (message.say === 'progress' ? undefined : message.say))).answer;
    const leader = keep(startThread({ ...started, team, searcher: 0 }, heard(onProgress))).answer;
    const helpers = Array.from({ length: founders - 1 }, (_, i) => help(i + 1));
    if (joinsLater) helpers.push(bounded.then(() => (killed ? 'helped' : help(founders))));
    // A thread that is lost leaves the others waiting for it.
    const lost = new Promise<never>((_, reject) => helpers.forEach((helper) => void helper.catch((error: unknown) => reject(error as ThreadLost))));
    return Promise.race([leader, lost]);
  };
  return { answer: lead(task), bounded, kill };
}

function heard(onProgress: TeamOptions['onProgress']) {
  return (message: Parameters<typeof plannedOf>[0]): Planned | undefined => {
    if (message.say === 'progress') onProgress(message.progress);
    return plannedOf(message);
  };
}
