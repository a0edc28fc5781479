import type { Prices } from '../bound/prices.ts';
import { promises, sharesReached } from '../figures/load.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { type Bottleneck, bottleneckOf } from './bottleneck.ts';
import { focusOf } from './focus.ts';
import { type Candidate, improvedBy, type Improvement } from './improvement.ts';
import { type Effort, type Found, sameEffort } from './same-effort.ts';
import { lateCosts } from './late-costs.ts';
import { screen, type Screened } from './screen.ts';
import { useOf } from './use.ts';
import { type Closed, withoutDeclined } from './without-declined.ts';

/** What an improvement is worth, confirmed by planning. Money in thousands of rupiah, over the horizon of the problem. */
export interface Worth {
  improvement: Improvement;
  /** What it takes besides, to be decided together with it: the furnace or the shift that a newcomer would need. `use` as below. */
  needs: { improvement: Improvement; use: number | null }[];
  /** How much of it the plan uses: heats of the furnace, hours of the shift, pieces of the newcomer. Null for tools. */
  use: number | null;
  /** What the cooperative saves at least: the cheapest plan found without, less the dearest found with. Before what it costs itself. */
  saving: number;
  /** By dual prices, before it was tried. */
  estimate: number;
  /** Pieces more in time, over all orders. */
  onTime: number;
  /** Work value by which members stay less below their targets. */
  shortfallLess: number;
  bottleneck: Bottleneck;
}

export interface Worths {
  /** Those that planning confirms, the greatest saving first. */
  worths: Worth[];
  /** How many were put forward, and how many of these planning did not confirm. */
  screened: number;
  refuted: number;
}

export interface WorthOptions extends Closed {
  seed: number;
  /** Moves of each search, per part that it may touch; two searches with and two without. */
  movesPerPart?: number;
  /** Candidates that are confirmed by planning. */
  most?: number;
  /** No candidate is begun past it; the same result only where it is not reached. */
  timeLimitMs?: number;
  clock?: () => number;
  /** From 0 to 1. */
  onProgress?: (done: number) => void;
}

const MOST = 30;
const MOVES_PER_PART = 5_000;
/** Parts searched for each candidate. */
const FOCUS = 10;
/** Moves per part by which the plan is settled first, in multiples of a search's: what is left to find by chance is then little. */
const SETTLING = 3;

/**
 * What the cooperative could gain most by: qualifications (with the furnace or shift that a newcomer would need for them), furnaces, tool
 * sets, shifts. Dual prices and a short trial choose whom to look at; each is then planned with and without, from the same plan, with the same seeds and moves. What planning does not confirm
 * is not told.
 *
 * @example
 * worthOf(problem, plan, (await prices(problem, { timeLimitMs: 20_000 }))!, { seed: 1 }).worths[0]
 */
export function worthOf(problem: Problem, planned: Plan, prices: Prices, options: WorthOptions): Worths {
  const { seed, movesPerPart = MOVES_PER_PART, most = MOST, timeLimitMs = Infinity, clock = () => 0, onProgress } = options;
  const began = clock();
  const plan = withoutDeclined(problem, planned, options);
  const late = lateCosts(problem, plan);
  const screened = screen(problem, plan, prices, late, { ...options, most });
  const focusOfOne = new Map(screened.map((one) => [one, focus(problem, plan, one)]));
  const all = new Set([...focusOfOne.values()].flatMap((parts) => [...parts]));
  const settled = sameEffort(problem, plan, { focus: all, seeds: [seed], iterations: all.size * movesPerPart * SETTLING }, options)[0]!.plan;
  onProgress?.(1 / (screened.length + 1));

  const worths: Worth[] = [];
  let looked = 0;
  for (const one of screened) {
    if (clock() - began > timeLimitMs) break;
    const parts = focusOfOne.get(one)!;
    const worth = confirm(problem, settled, one, { focus: parts, seeds: [seed, seed + 1], iterations: parts.size * movesPerPart }, options);
    if (worth) worths.push({ ...worth, bottleneck: bottleneckOf(problem, prices, late, worth) });
    looked++;
    onProgress?.((looked + 1) / (screened.length + 1));
  }
  return { worths: worths.sort((a, b) => b.saving - a.saving), screened: screened.length, refuted: looked - worths.length };
}

/** Plans with and without; null where what is found without is as cheap. */
function confirm(problem: Problem, settled: Plan, { improvement, needs, estimate }: Screened, effort: Effort, closed: Closed): Omit<Worth, 'bottleneck'> | null {
  const changed = improvedBy(problem, { improvement, needs });
  const search = (one: Problem, seeds: readonly number[]) => sameEffort(one, settled, { ...effort, seeds }, closed);
  const without: Found[] = [];
  const found: Found[] = [];
  // The first seed that shows nothing is enough to refute; a claim has to hold with every one.
  for (const seed of effort.seeds) {
    without.push(...search(problem, [seed]));
    found.push(...search(changed, [seed]));
    if (Math.min(...without.map(({ total }) => total)) - Math.max(...found.map(({ total }) => total)) <= 0) return null;
  }
  const [cheapest] = without.toSorted(byTotal);
  found.sort(byTotal);
  const use = useOf(changed, found[0]!.plan, improvement);
  const used = needs.map((need) => ({ improvement: need, use: useOf(changed, found[0]!.plan, need) }));
  // What the plan does not use saved nothing: that was the search.
  if (use === 0) return null;
  const saving = cheapest!.total - found.at(-1)!.total;
  const { plan } = found[0]!;
  return {
    improvement, needs: used, use, saving, estimate,
    onTime: onTime(changed, plan) - onTime(problem, cheapest!.plan),
    shortfallLess: shortfall(problem, cheapest!.plan) - shortfall(changed, plan),
  };
}

const byTotal = (a: Found, b: Found) => a.total - b.total;
const onTime = (problem: Problem, plan: Plan) => promises(problem, plan).reduce((sum, promise) => sum + promise.onTime, 0);
const shortfall = (problem: Problem, plan: Plan) => sharesReached(problem, plan).reduce((sum, { value, target }) => sum + Math.max(0, target - value), 0);

/** The part itself, or what the member may make; then what competes with it. */
function focus(problem: Problem, plan: Plan, { improvement }: Candidate): ReadonlySet<string> {
  if (improvement.kind === 'qualification' || improvement.kind === 'tools') {
    const makers = problem.routes.filter((route) => route.part === improvement.part).map(({ member }) => member);
    return focusOf(problem, plan, { parts: [improvement.part], members: improvement.kind === 'tools' ? makers : [...makers, improvement.member] }, FOCUS);
  }
  const members = 'member' in improvement ? [improvement.member] : [];
  const short = new Set(promises(problem, plan).flatMap(({ part, late, unserved }) => (late + unserved > 0 ? [part] : [])));
  const able = problem.routes.filter((route) => members.includes(route.member)).map(({ part }) => part);
  // What others make too late and this member could make comes first.
  return focusOf(problem, plan, { parts: [...new Set(able.filter((part) => short.has(part)))].slice(0, FOCUS / 2), members }, FOCUS);
}
