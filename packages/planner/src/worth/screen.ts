import type { Prices } from '../bound/prices.ts';
import { stageKey } from '../problem/keys.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { candidates } from './candidates.ts';
import { Estimator } from './estimate.ts';
import type { Candidate } from './improvement.ts';
import type { LateCosts } from './late-costs.ts';
import { triedAlone } from './trial.ts';
import type { Closed } from './without-declined.ts';

/** A candidate and what it would save by dual prices or by what it makes late: an estimate to choose by, and no promise. In thousands of rupiah. */
export interface Screened extends Candidate {
  estimate: number;
  /** What a trial of a moment saves, for a qualification; null where none was made. */
  trial: number | null;
}

/** So many of one part's stage, and of one member, are looked at: the list should not show one bottleneck by every name. */
const MOST_ALIKE = 3;
/** So many of them are tried, to find the best of those that look alike by prices. */
const MOST_ALIKE_TRIED = 8;
/** Qualifications that are tried, in multiples of the candidates looked at. */
const TRIED = 4;
/** Of the candidates looked at, the share that each kind has by right: estimates of different kinds are not equally sharp. */
const BY_RIGHT: Readonly<Record<string, number>> = { qualification: 0.35, 'qualification with means': 0.15, furnace: 0.3, tools: 0.1, hours: 0.1 };

export interface Screening extends Closed {
  seed: number;
  most: number;
}

/**
 * The candidates to look at, in three steps. All of them are priced by {@link Estimator}. The qualifications that promise most are tried for
 * a moment in the plan as it stands, which tells most of those that save from those that only promise to. Then every kind has its
 * share, the greatest trial or estimate first.
 */
export function screen(problem: Problem, plan: Plan, prices: Prices, late: LateCosts, { seed, most, ...closed }: Screening): Screened[] {
  const estimator = new Estimator(problem, plan, prices, late);
  const all: Screened[] = [];
  for (const candidate of candidates(problem)) {
    const estimate = estimator.estimate(candidate);
    if (estimate > NOTHING) all.push({ ...candidate, estimate, trial: null });
  }
  all.sort((a, b) => b.estimate - a.estimate);
  const byKind = (kind: string, from: readonly Screened[]) => from.filter((one) => kindOf(one) === kind);
  const pool = fewAlike(all, MOST_ALIKE_TRIED);
  const kinds = ['qualification', 'qualification with means'];
  const toTry = kinds.flatMap((kind) => byKind(kind, pool).slice(0, Math.ceil(BY_RIGHT[kind]! * most * TRIED)));
  const trials = triedAlone(problem, plan, toTry, { seed, ...closed });
  const tried = toTry.map((one, i): Screened => ({ ...one, trial: trials[i]! })).sort((a, b) => b.trial! - a.trial! || b.estimate - a.estimate);
  const greatest = [...fewAlike(tried, MOST_ALIKE), ...all.filter(({ improvement }) => improvement.kind !== 'qualification')];
  const byRight = new Set(Object.entries(BY_RIGHT).flatMap(([kind, share]) => byKind(kind, greatest).slice(0, Math.ceil(share * most))));
  const rest = greatest.filter((one) => !byRight.has(one)).sort((a, b) => promised(b) - promised(a));
  return [...byRight, ...rest].slice(0, most).sort((a, b) => promised(b) - promised(a));
}

/** Below a thousand rupiah the solver's inexactness speaks. */
const NOTHING = 1;

const kindOf = ({ improvement, needs }: Candidate) => (needs.length > 0 ? `${improvement.kind} with means` : improvement.kind);
const promised = ({ estimate, trial }: Screened) => trial ?? estimate;

function fewAlike(all: readonly Screened[], most: number): Screened[] {
  const seen = new Map<string, number>();
  return all.filter(({ improvement, needs }) => {
    if (improvement.kind !== 'qualification') return true;
    const names = [stageKey(improvement), improvement.member].map((name) => `${name} ${needs.length > 0}`);
    if (names.some((name) => (seen.get(name) ?? 0) >= most)) return false;
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
    return true;
  });
}
