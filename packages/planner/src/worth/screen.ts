import type { ByWeek, Prices } from '../bound/prices.ts';
import { sharesReached } from '../figures/load.ts';
import type { Plan } from '../problem/plan.ts';
import type { Part, Problem } from '../problem/problem.ts';
import { sumBy } from '../problem/sums.ts';
import { candidates } from './candidates.ts';
import type { Improvement, Qualification } from './improvement.ts';
import { boundBy, type LateCosts } from './late-costs.ts';
import { stageKey } from '../problem/keys.ts';

/** A candidate and what it would save by dual prices or by what it makes late: an estimate to choose by, and no promise. In thousands of rupiah. */
export interface Screened {
  improvement: Improvement;
  estimate: number;
}

/** So many of one part's stage, and of one member, are looked at: the list should not show one bottleneck by every name. */
const MOST_ALIKE = 3;
/** Of the candidates looked at, the share that each kind has by right: estimates of different kinds are not equally sharp. */
const BY_RIGHT: Readonly<Record<string, number>> = { qualification: 0.5, furnace: 0.3, tools: 0.1, hours: 0.1 };

/**
 * The candidates that dual prices value most, the greatest first. A qualification is priced as the columns that it would add
 * to the linear relaxation: week by week, the best first, as far as hours and orders reach. Anything else as its amount
 * times the price of its row, or as what the orders cost that it makes late.
 */
export function screen(problem: Problem, plan: Plan, prices: Prices, late: LateCosts, most: number): Screened[] {
  const pricer = new Pricer(problem, plan, prices, late);
  const all: Screened[] = [];
  for (const improvement of candidates(problem)) {
    const estimate = pricer.estimate(improvement);
    if (estimate > NOTHING) all.push({ improvement, estimate });
  }
  const greatest = fewAlike(all.sort((a, b) => b.estimate - a.estimate));
  const byRight = new Set(Object.entries(BY_RIGHT).flatMap(([kind, share]) => greatest.filter(({ improvement }) => improvement.kind === kind).slice(0, Math.ceil(share * most))));
  return [...byRight, ...greatest.filter((one) => !byRight.has(one))].slice(0, most).sort((a, b) => b.estimate - a.estimate);
}

/** Below a thousand rupiah the solver's inexactness speaks. */
const NOTHING = 1;

function fewAlike(all: readonly Screened[]): Screened[] {
  const seen = new Map<string, number>();
  return all.filter(({ improvement }) => {
    if (improvement.kind !== 'qualification') return true;
    const names = [stageKey(improvement), improvement.member];
    if (names.some((name) => (seen.get(name) ?? 0) >= MOST_ALIKE)) return false;
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
    return true;
  });
}

const none: ByWeek = new Float64Array(0);
const total = (figures: Iterable<number>) => [...figures].reduce((sum, figure) => sum + figure, 0);

class Pricer {
  readonly #problem: Problem;
  readonly #prices: Prices;
  readonly #parts: Map<string, Part>;
  readonly #members: Map<string, Problem['members'][number]>;
  readonly #ordered: Map<string, number>;
  /** Work value that each member lacks in the plan: beyond it, no more of his work is worth a share. */
  readonly #lacking: Map<string, number>;

  readonly #late: LateCosts;

  constructor(problem: Problem, plan: Plan, prices: Prices, late: LateCosts) {
    this.#problem = problem;
    this.#prices = prices;
    this.#late = late;
    this.#parts = new Map(problem.parts.map((part) => [part.id, part]));
    this.#members = new Map(problem.members.map((member) => [member.id, member]));
    this.#ordered = sumBy(problem.orders.filter(({ due }) => due <= problem.weeks), ({ part }) => part, ({ qty }) => qty);
    this.#lacking = new Map(sharesReached(problem, plan).map(({ member, value, target }) => [member, Math.max(0, target - value)]));
  }

  estimate(improvement: Improvement): number {
    switch (improvement.kind) {
      case 'qualification':
        return this.#qualification(improvement);
      case 'hours':
        return Math.max(improvement.hours * total(this.#prices.hours.get(improvement.member)?.get(improvement.process) ?? none), this.#lateBy(boundBy.hours(improvement.member, improvement.process)));
      case 'furnace': {
        const heats = this.#members.get(improvement.member)?.furnaces.find(({ id }) => id === improvement.like)?.heatsPerWeek ?? [];
        const price = this.#prices.heats.get(improvement.member)?.get(improvement.like) ?? none;
        return Math.max(total(heats.map((count, t) => count * (price[t] ?? 0))), this.#lateBy(boundBy.heats(improvement.member)));
      }
      case 'tools':
        return Math.max(total(this.#prices.tools.get(improvement.part)?.[improvement.stage] ?? none), this.#lateBy(boundBy.tools(improvement.part, improvement.stage)));
      case 'heats':
      case 'minimumLot':
      case 'date':
      case 'priority':
        return 0;
    }
  }

  #lateBy(key: string): number {
    return this.#late.bound.get(key) ?? 0;
  }

  /** Pieces by week, those that save most first, within the member's hours and what is ordered. */
  #qualification({ member, part: partId, stage: s, figures }: Qualification): number {
    const part = this.#parts.get(partId)!;
    const stage = part.stages[s]!;
    const { weeks } = this.#problem;
    const pieces = this.#prices.pieces.get(partId)!;
    const hours = this.#prices.hours.get(member)?.get(stage.process) ?? none;
    const offered = this.#members.get(member)!.hours[stage.process]!;
    const tools = this.#prices.tools.get(partId)![s]!;
    const share = this.#prices.shares.get(member) ?? 0;
    const ways = Array.from({ length: weeks }, (_, t) => {
      const ready = t + stage.leadWeeks;
      const good = ready < weeks ? pieces[s]![ready]! : 0;
      const taken = s > 0 ? pieces[s - 1]![t]! : this.#metal(member, part, t);
      const each = figures.yield * good - taken - figures.costPerPiece - figures.hoursPerPiece * (hours[t] ?? 0);
      const free = offered[t]! - stage.setupHours;
      return { each, room: figures.hoursPerPiece > 0 ? Math.floor(free / figures.hoursPerPiece) : free < 0 ? 0 : Infinity, once: stage.setupCost + stage.setupHours * (hours[t] ?? 0) + (tools[t] ?? 0) };
    });
    ways.sort((a, b) => b.each - a.each);
    let lacks = (this.#ordered.get(partId) ?? 0) / Math.max(figures.yield, 0.01);
    let saved = 0;
    let value = 0;
    for (const { each, room, once } of ways) {
      const lot = Math.min(room, Math.max(lacks, stage.minLot));
      const ofShare = Math.min(figures.valuePerPiece * lot, Math.max(0, (this.#lacking.get(member) ?? 0) - value)) * share;
      if (lacks <= 0) break;
      if (lot < Math.max(1, stage.minLot)) continue;
      const gain = each * Math.min(lot, lacks) + ofShare - once;
      if (gain <= 0) continue;
      saved += gain;
      value += figures.valuePerPiece * lot;
      lacks -= lot;
    }
    return saved;
  }

  /** Metal for a piece in a week: by the member's cheapest furnace, at its cost and the price of its heats. */
  #metal(member: string, part: Part, t: number): number {
    if (part.pourKg === 0) return 0;
    const able = this.#members.get(member)!.furnaces.filter((furnace) => furnace.materials.includes(part.material) && furnace.heatsPerWeek[t]! > 0);
    const price = this.#prices.heats.get(member);
    return part.pourKg * Math.min(...able.map((furnace) => (furnace.costPerHeat + (price?.get(furnace.id)?.[t] ?? 0)) / furnace.kgPerHeat), Infinity);
  }
}
