import { type Plan, priceOfFairness, type Problem } from '@sentra/planner';

/** What a study is given: a plan, and the problem that it answers. */
interface Studied {
  readonly problem: Problem;
  readonly plan: Plan;
}

/** How a study that goes on for seconds talks with the server. */
interface Talk {
  /** Milliseconds now, from any start. */
  readonly clock: () => number;
  /** Tells how far it is, from 0 to 1. */
  readonly tell: (progress: number) => void;
}

type Kinds = Readonly<Record<string, (studied: Studied, params: never, talk: Talk) => object | Promise<object>>>;

/**
 * Computations about a plan that take seconds, each made in a thread of its own and kept with the plan: by name, what is
 * computed. Results are JSON. A kind is asked for by `requestStudy` and read by `newestStudy`.
 */
export const studyKinds = {
  fairness: ({ problem, plan }: Studied, { seed, iterations }: { seed: number; iterations: number }, { clock, tell }: Talk) => ({
    points: priceOfFairness(problem, plan, { seed, iterations, clock, onProgress: (done, all) => tell(done / all) }),
  }),
} satisfies Kinds;

export type StudyKind = keyof typeof studyKinds;
export type StudyParams<Kind extends StudyKind> = Parameters<(typeof studyKinds)[Kind]>[1];
export type StudyResult<Kind extends StudyKind> = Awaited<ReturnType<(typeof studyKinds)[Kind]>>;
