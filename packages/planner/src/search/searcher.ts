import { anneal, WARM } from './anneal.ts';
import type { Check } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import { construct } from './construct.ts';
import { closeDeclined, type Declined } from '../model/declined.ts';
import { Draft } from '../model/draft.ts';
import { compileModel } from '../model/model.ts';
import { changedParts, giveLots } from '../model/other-lots.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { type Random, seededRandom } from '../model/random.ts';
import { freeze } from '../model/released.ts';
import { reheat } from './reheat.ts';
import { takeOver } from '../model/warm-start.ts';

export interface SearchOptions {
  seed: number;
  /** Released lots: they stay as they are, and count towards everything. */
  frozenLots?: readonly Lot[];
  /** Work that members have said no to: no lot is put there. */
  declined?: readonly Declined[];
  /** An earlier plan to start from, as far as it still fits. */
  startFrom?: Plan;
  /** Parts that the search may touch; all where it is not said. The others keep the lots that they begin with. */
  focus?: ReadonlySet<string>;
}

/** One stretch of a search. Several searchers that begin it with the same lots, and are `searchers` in number, may do it at once. */
export interface Round {
  /** Counts from 0; each round divides the work anew. */
  number: number;
  searcher: number;
  searchers: number;
  /** Progress at which the round ends. At 1 the search itself does, and the best plan of the round is left instead of the last. */
  until: number;
}

/** Where there are this many moves for each part, all parts cool down in the first share of the search, and then one by one. */
const ENOUGH_MOVES = 25_000;
const TOGETHER = 0.4;
const PER_MILLE = 1000;
/** Progress after which a searcher knows how many moves there will be. */
const JUDGED_AFTER = 0.01;
/** How many members one searcher may have, in shares of its fair number. */
const UNEVEN = 1.1;

/**
 * A search that goes on round by round, alone or with others of its kind on other cores.
 *
 * Those that search together divide parts and members between them for a round: each changes only lots of its parts at its members, so
 * that no two touch the same furnace, hours, stock or share, and what each one gained adds up exactly when they {@link take} each
 * other's lots. The division is by chance from the seed, and anew in each round.
 *
 * Once all parts together have cooled down, rounds are *open*: each searcher reheats its parts one by one at any member. What they found
 * is then joined part by part, by all alike, and what does not pay beside what was joined before is left out.
 */
export class Searcher {
  readonly #draft: Draft;
  readonly #problem: Problem;
  readonly #options: SearchOptions;
  readonly #heat: number;
  /** By round: which searcher has each part. */
  #partOwner: Int32Array;
  #best: Int32Array;
  #bestTotal: number;
  /** Progress when it began, and its moves since. */
  #began = -1;
  #tried = 0;
  #searcher = 0;
  /** Progress at which all parts together have cooled down, as the first searcher judges it. */
  #cooledAt = 1;
  #isJudged = false;
  /** Whether the last round was open, and the lots that it began with. */
  #isOpen = false;
  readonly #base: Int32Array;

  /** Makes the first plan. Throws {@link ReleasedLotsError} where released lots cannot all stay. */
  constructor(problem: Problem, options: SearchOptions) {
    this.#problem = problem;
    this.#options = options;
    const draft = new Draft(compileModel(problem));
    freeze(draft, options.frozenLots ?? []);
    closeDeclined(draft, options.declined ?? []);
    if (options.startFrom) takeOver(draft, options.startFrom);
    else construct(draft);
    draft.reckon();
    this.#draft = draft;
    this.#heat = options.startFrom ? WARM : 1;
    this.#partOwner = new Int32Array(problem.parts.length);
    this.#best = draft.qty.slice();
    this.#base = draft.qty.slice();
    this.#bestTotal = draft.total;
  }

  /** Of the best plan so far, in thousands of rupiah. */
  get total(): number {
    return Math.min(this.#bestTotal, this.#draft.total);
  }

  /**
   * The length of what {@link give}, {@link take} and {@link enter} want: the lots given, what the first searcher has judged, and the lots
   * that all have agreed on.
   */
  static places({ routes, weeks }: Problem): number {
    return 2 * routes.length * weeks + 1;
  }

  /** Searches for one round; `look` is asked every 1,024 moves how far the whole search is. Answers the moves tried. */
  round({ number, searcher, searchers, until }: Round, look: (iterations: number) => number): number {
    const { seed, focus } = this.#options;
    this.#searcher = searcher;
    const division = seededRandom(mixed(seed, number));
    const memberOwner = dividedBy(division, this.#draft.away.length, searchers);
    this.#partOwner = this.#partsWith(memberOwner, division, searchers);
    // Once brings together what has lots of each other; more often would divide every round alike.
    this.#membersWith(this.#partOwner, memberOwner, searchers);
    this.#partOwner = this.#partsWith(memberOwner, division, searchers);
    const mine = new Set(this.#problem.parts.flatMap(({ id }, p) => (this.#partOwner[p] === searcher && (!focus || focus.has(id)) ? [id] : [])));
    const random = seededRandom(mixed(seed, number * searchers + searcher + 1));
    const before = this.#tried;
    const seen = (tried: number) => {
      // What an open round finds counts once it is joined.
      if (!this.#isOpen) this.#keepBest();
      this.#tried = before + tried;
      const done = look(tried);
      if (searcher === 0) this.#judge(done, mine.size);
      return done;
    };
    this.#isOpen = until > this.#cooledAt;
    if (this.#isOpen) {
      this.#base.set(this.#draft.qty);
      return reheat(this.#draft, { random, focus: mine, until }, seen);
    }
    this.#draft.away.forEach((_, m) => (this.#draft.away[m] = memberOwner[m] === searcher ? 0 : 1));
    const moves = anneal(this.#draft, { random, heat: this.#heat, focus: mine, until, cooledAt: () => this.#cooledAt }, seen);
    this.#draft.away.fill(0);
    this.#keepBest();
    // A search of one round only does here what others do in the rounds to come.
    if (searchers > 1 || until <= this.#cooledAt) return moves;
    const more = reheat(this.#draft, { random, focus: mine, until }, (tried) => seen(moves + tried));
    this.#keepBest();
    return moves + more;
  }

  /** Each part goes where most of its lots are; where that is a draw, by chance. */
  #partsWith(memberOwner: Int32Array, random: Random, searchers: number): Int32Array {
    const { model } = this.#draft;
    const lots = new Float64Array(searchers);
    return this.#partOwner.map((_, p) => {
      for (let k = 0; k < searchers; k++) lots[k] = random();
      for (const slot of this.#draft.lotsOf(p)) lots[memberOwner[model.route.member[Math.trunc(slot / model.weeks)]!]!]! += 1;
      return lots.indexOf(Math.max(...lots));
    });
  }

  /** Moves members to the searcher that has most of the parts they make, as long as that one has not too many. */
  #membersWith(partOwner: Int32Array, memberOwner: Int32Array, searchers: number) {
    const { model } = this.#draft;
    const lots = new Float64Array(memberOwner.length * searchers);
    partOwner.forEach((owner, p) => {
      for (const slot of this.#draft.lotsOf(p)) lots[model.route.member[Math.trunc(slot / model.weeks)]! * searchers + owner]! += 1;
    });
    const size = new Int32Array(searchers);
    for (const owner of memberOwner) size[owner]! += 1;
    const most = Math.ceil((memberOwner.length / searchers) * UNEVEN);
    memberOwner.forEach((owner, m) => {
      let to = owner;
      for (let k = 0; k < searchers; k++) if (size[k]! < most && lots[m * searchers + k]! > lots[m * searchers + to]!) to = k;
      size[owner]! -= 1;
      size[to]! += 1;
      memberOwner[m] = to;
    });
  }

  /** Finds out from the moves so far whether there will be enough of them to reheat parts one by one. */
  #judge(done: number, parts: number) {
    if (this.#began < 0) this.#began = done;
    if (this.#isJudged || done < this.#began + JUDGED_AFTER || done > 1) return;
    this.#isJudged = true;
    this.#cooledAt = this.#tried / (done - this.#began) >= ENOUGH_MOVES * parts ? TOGETHER : 1;
  }

  #keepBest() {
    if (this.#draft.total >= this.#bestTotal) return;
    this.#bestTotal = this.#draft.total;
    this.#best.set(this.#draft.qty);
  }

  /** Writes the lots of its parts of the last round where the others read them. */
  give(lots: Int32Array) {
    const { qty, listStart } = this.#draft;
    if (this.#searcher === 0) lots[qty.length] = this.#cooledAt * PER_MILLE;
    this.#partOwner.forEach((owner, p) => {
      if (owner === this.#searcher) lots.set(qty.subarray(listStart[p]!, listStart[p + 1]!), listStart[p]!);
    });
  }

  /** Takes over what all have found. */
  take(lots: Int32Array) {
    const { qty } = this.#draft;
    this.#cooledAt = lots[qty.length]! / PER_MILLE;
    if (this.#isOpen) this.#join(lots);
    else {
      qty.set(lots.subarray(0, qty.length));
      this.#draft.reckon();
    }
    if (this.#searcher === 0) lots.set(qty, qty.length + 1);
    this.#keepBest();
  }

  /** Comes to others who have searched already, between two of their rounds. */
  enter(lots: Int32Array) {
    const { qty } = this.#draft;
    this.#cooledAt = lots[qty.length]! / PER_MILLE;
    qty.set(lots.subarray(qty.length + 1));
    this.#draft.reckon();
    this.#keepBest();
  }

  /** After an open round: the lots it began with, and then part by part what was found for it, where that pays beside what came before. */
  #join(lots: Int32Array) {
    const draft = this.#draft;
    draft.qty.set(this.#base);
    draft.reckon();
    for (const p of changedParts(draft, lots)) {
      const delta = giveLots(draft, p, lots) ? draft.settle() : Infinity;
      if (delta < 0) draft.accept(delta);
      else draft.undo();
    }
  }

  /** The best plan so far, checked against every rule. */
  best(): { plan: Plan; check: Check } {
    this.#draft.qty.set(this.#best);
    this.#draft.reckon();
    const plan = this.#draft.toPlan();
    const check = checkPlan(this.#problem, plan);
    if (!check.feasible) throw new Error(`the planner broke a rule, which is a fault of the planner: ${check.errors.slice(0, 5).join('; ')}`);
    return { plan, check };
  }
}

/** Another seed for each round of a search, far from those of the rounds beside it. */
const mixed = (seed: number, round: number) => (Math.imul(seed ^ Math.imul(round + 1, 0x9e3779b1), 0x85ebca6b) ^ seed) | 0;

/** Gives each of `count` things to one of several, by chance and evenly. */
function dividedBy(random: Random, count: number, among: number): Int32Array {
  const owner = Int32Array.from({ length: count }, (_, i) => i % among);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [owner[i], owner[other]] = [owner[other]!, owner[i]!];
  }
  return owner;
}
