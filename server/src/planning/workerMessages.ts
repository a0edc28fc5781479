import type { BrokenRule, Check, Declined, Lot, LowerBound, Plan, Problem, Replan, ReplanOptions } from '@sentra/planner';
import type { StudyKind } from './studyKinds.ts';
import type { Team } from './team.ts';

/** A plan that is asked for. */
export interface PlanTask {
  readonly do: 'plan';
  readonly problem: Problem;
  /** Released lots: they stay as they are. */
  readonly frozenLots: readonly Lot[];
  readonly declined: readonly Declined[];
  readonly startFrom: Plan | null;
  readonly seed: number;
  readonly seconds: number;
  /** Moves of all threads together; where they are given, time does not count. */
  readonly iterations?: number;
  readonly shared: SharedState;
}

/** A plan made again from an earlier one. */
export interface ReplanTask {
  readonly do: 'replan';
  readonly problem: Problem;
  readonly earlier: Plan;
  readonly options: Pick<ReplanOptions, 'releasedLots' | 'declined' | 'frozenThrough' | 'changePrices' | 'before'>;
  readonly seed: number;
  readonly seconds: number;
  readonly shared: SharedState;
}

/** What a planning thread is started with. It does this one thing and ends. */
export type Task =
  /** `searcher`: its number in the team; the leader has 0, and alone speaks of the search. */
  | (PlanTask & { readonly team: Team; readonly searcher: number })
  | ReplanTask
  | { readonly do: 'study'; readonly kind: StudyKind; readonly problem: Problem; readonly plan: Plan; readonly params: object }
  | { readonly do: 'bound'; readonly problem: Problem; readonly seconds: number; readonly shared: SharedState };

/** Memory that the server and the threads of a run look at, because a thread that searches reads no messages. */
export interface SharedState {
  /** Int32 [cancel, bound known]. */
  readonly flags: SharedArrayBuffer;
  /** Float64 [total, making] of the lower bound, valid once the flag says so. */
  readonly bound: SharedArrayBuffer;
}

export const newSharedState = (): SharedState => ({ flags: new SharedArrayBuffer(8), bound: new SharedArrayBuffer(16) });

const flags = (shared: SharedState) => new Int32Array(shared.flags);
const flagOf = { cancel: 0, bound: 1 } as const;

export const askToStop = (shared: SharedState): void => void Atomics.store(flags(shared), flagOf.cancel, 1);
export const askedToStop = (shared: SharedState): boolean => Atomics.load(flags(shared), flagOf.cancel) !== 0;

/** Tells a bound, unless a better one is known. */
export function tellBound(shared: SharedState, { total, making }: LowerBound): void {
  if (total <= (knownBound(shared)?.total ?? -Infinity)) return;
  new Float64Array(shared.bound).set([total, making]);
  Atomics.store(flags(shared), flagOf.bound, 1);
}

export function knownBound(shared: SharedState): LowerBound | null {
  if (Atomics.load(flags(shared), flagOf.bound) === 0) return null;
  const [total = 0, making = 0] = new Float64Array(shared.bound);
  return { total, making };
}

/** How far the search is. Money in thousands of rupiah. */
export interface SearchProgress {
  readonly phase: string;
  readonly total: number;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly elapsedMs: number;
}

/** What a search answers in the end. */
export type Planned = Extract<FromThread, { say: 'planned' | 'refused' | 'fenced' | 'unplannable' }>;

const isPlanned = (message: FromThread): message is Planned => ['planned', 'refused', 'fenced', 'unplannable'].includes(message.say);
export const plannedOf = (message: FromThread): Planned | undefined => (isPlanned(message) ? message : undefined);

/** What moved in a re-plan, as it is kept: weeks from 1, money in thousands of rupiah. */
export type PlannersMoves = Pick<Replan, 'changePrice' | 'lots' | 'orders' | 'gaveWay'>;

export type FromThread =
  | { readonly say: 'progress'; readonly progress: SearchProgress }
  /** `moved` where it was planned again from an earlier plan. */
  | { readonly say: 'planned'; readonly plan: Plan; readonly check: Check; readonly moved?: PlannersMoves }
  /** Released lots that cannot all stay. */
  | { readonly say: 'refused'; readonly broken: readonly BrokenRule[] }
  /** Weeks that a re-plan may not touch, and that cannot stay. */
  | { readonly say: 'fenced'; readonly broken: readonly BrokenRule[] }
  /** The problem itself cannot be used; where and why. */
  | { readonly say: 'unplannable'; readonly faults: readonly string[] }
  | { readonly say: 'bounded' }
  /** A thread that helped to search has come to the end. */
  | { readonly say: 'helped' }
  /** How far a study is, from 0 to 1. */
  | { readonly say: 'studying'; readonly progress: number }
  | { readonly say: 'studied'; readonly result: object };
