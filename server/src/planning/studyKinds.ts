import { findRemedies, type Patch, type Plan, priceOfFairness, prices, type Problem, type Remedies, whatIf, type Worths, worthOf } from '@sentra/planner';
import type { ClosedPlaces } from './queries/closed.ts';

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

/** Twenty seconds of one core on the cooperative's size; a slower machine gets its time. */
const pricingSeconds = 180;
const shareOfPricing = 0.4;

/** A study that was asked for before declined work was counted knows none. */
const planners = ({ releasedLots, declined = [] }: Pick<ClosedPlaces, 'releasedLots'> & Partial<ClosedPlaces>) => ({ frozenLots: releasedLots, declined });

/**
 * Computations about a plan that take seconds, each made in a thread of its own and kept with the plan: by name, what is
 * computed. Results are JSON. A kind is asked for by `requestStudy` and read by `newestStudy`.
 */
export const studyKinds = {
  fairness: ({ problem, plan }: Studied, { seed, iterations }: { seed: number; iterations: number }, { clock, tell }: Talk) => ({
    points: priceOfFairness(problem, plan, { seed, iterations, clock, onProgress: (done, all) => tell(done / all) }),
  }),
  scenario: ({ problem, plan }: Studied, { patch, seconds, seed, ...closed }: { patch: Patch; seconds: number; seed: number } & ClosedPlaces, { clock, tell }: Talk) => {
    let told = 0;
    const onProgress = (_: number, done: number) => {
      if (done - told < 0.02) return;
      told = done;
      tell(done);
    };
    const { plan: _, ...difference } = whatIf(problem, plan, patch, { seed, clock, ...closed, timeLimitMs: seconds * 1000, onProgress });
    return difference;
  },
  remedies: ({ problem, plan }: Studied, { order, seed, iterations, ...closed }: { order: string; seed: number; iterations: number } & ClosedPlaces, { tell }: Talk): Remedies => {
    const found = findRemedies(problem, plan, order, { seed, iterations, ...planners(closed), onProgress: tell });
    // The order was there when it was asked for, and a plan's problem never changes.
    if (!found) throw new Error(`the plan does not know the order ${order}`);
    return found;
  },
  worth: async ({ problem, plan }: Studied, { seed, most, movesPerPart, ...closed }: { seed: number; most: number; movesPerPart: number } & ClosedPlaces, { tell }: Talk): Promise<Worths> => {
    const priced = await prices(problem, { timeLimitMs: pricingSeconds * 1000 });
    if (!priced) throw new Error(`the dual prices were not found within ${pricingSeconds} s`);
    tell(shareOfPricing);
    return worthOf(problem, plan, priced, { seed, most, movesPerPart, ...planners(closed), onProgress: (done) => tell(shareOfPricing + (1 - shareOfPricing) * done) });
  },
} satisfies Kinds;

export type StudyKind = keyof typeof studyKinds;
export type StudyParams<Kind extends StudyKind> = Parameters<(typeof studyKinds)[Kind]>[1];
export type StudyResult<Kind extends StudyKind> = Awaited<ReturnType<(typeof studyKinds)[Kind]>>;
