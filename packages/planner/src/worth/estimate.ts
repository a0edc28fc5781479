import type { ByWeek, Prices } from '../bound/prices.ts';
import { sharesReached } from '../figures/load.ts';
import type { Plan } from '../problem/plan.ts';
import type { Furnace, Part, Problem } from '../problem/problem.ts';
import { sumBy } from '../problem/sums.ts';
import { Room } from '../why/room.ts';
import type { Candidate, Qualification } from './improvement.ts';
import { boundBy, type LateCosts } from './late-costs.ts';

const none: ByWeek = new Float64Array(0);
const total = (figures: Iterable<number>) => [...figures].reduce((sum, figure) => sum + figure, 0);

/** Below it the solver's inexactness speaks. */
const NO_PRICE = 1e-6;

/** What a newcomer could work with in each week: what he offers, and what he needs and would be given. */
interface Means {
  /** Hours of the process, and those that the plan leaves free. */
  hours: readonly number[];
  freeHours: readonly number[];
  /** Furnaces that melt the metal; a new one has no price yet, and is free. */
  furnaces: { furnace: Furnace; isNew: boolean }[];
  /** Kilograms that the plan leaves free. */
  freeKg: (week: number) => number;
}

/**
 * Prices candidates by the dual prices of the linear relaxation: an estimate to choose by, and no promise. A qualification is priced as
 * the columns that it would add, week by week, the best first; anything else as its amount times the price of its row, or as what the
 * orders cost that it makes late.
 *
 * Work that needs what is scarce at the newcomer displaces other work, at its price. In a week in which his hours or his metal have no price
 * there is no other work to displace: there it finds only the room that the plan leaves.
 */
export class Estimator {
  readonly #problem: Problem;
  readonly #prices: Prices;
  readonly #late: LateCosts;
  readonly #room: Room;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #members: ReadonlyMap<string, Problem['members'][number]>;
  readonly #ordered: ReadonlyMap<string, number>;
  /** Work value that each member lacks in the plan: beyond it, no more of his work is worth a share. */
  readonly #lacking: ReadonlyMap<string, number>;
  readonly #hoursUsed = new Map<string, number[]>();

  constructor(problem: Problem, plan: Plan, prices: Prices, late: LateCosts) {
    this.#problem = problem;
    this.#prices = prices;
    this.#late = late;
    this.#room = new Room(problem, plan);
    this.#parts = new Map(problem.parts.map((part) => [part.id, part]));
    this.#members = new Map(problem.members.map((member) => [member.id, member]));
    this.#ordered = sumBy(problem.orders.filter(({ due }) => due <= problem.weeks), ({ part }) => part, ({ qty }) => qty);
    this.#lacking = new Map(sharesReached(problem, plan).map(({ member, value, target }) => [member, Math.max(0, target - value)]));
  }

  /** In thousands of rupiah. */
  estimate(candidate: Candidate): number {
    const { improvement } = candidate;
    switch (improvement.kind) {
      case 'qualification':
        return this.#columns(improvement, this.#means(candidate, improvement));
      case 'hours':
        return Math.max(improvement.hours * total(this.#prices.hours.get(improvement.member)?.get(improvement.process) ?? none), this.#lateBy(boundBy.hours(improvement.member, improvement.process)));
      case 'furnace': {
        const heats = this.#members.get(improvement.likeMember ?? improvement.member)?.furnaces.find(({ id }) => id === improvement.like)?.heatsPerWeek ?? [];
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

  #used(member: string, process: string): number[] {
    const key = JSON.stringify([member, process]);
    const used = this.#hoursUsed.get(key) ?? this.#room.hoursUsed(member, process);
    this.#hoursUsed.set(key, used);
    return used;
  }

  #means({ needs }: Candidate, { member: id, part: partId, stage }: Qualification): Means {
    const member = this.#members.get(id)!;
    const part = this.#parts.get(partId)!;
    const { process } = part.stages[stage]!;
    const more = needs.find((one) => one.kind === 'hours' && one.process === process);
    const weeks = Array.from({ length: this.#problem.weeks }, (_, t) => t + 1);
    const hours = weeks.map((week) => (member.hours[process]?.[week - 1] ?? 0) + (more?.kind === 'hours' ? more.hours : 0));
    const used = this.#used(id, process);
    const furnaces: Means['furnaces'] = member.furnaces.filter((furnace) => furnace.materials.includes(part.material)).map((furnace) => ({ furnace, isNew: false }));
    for (const need of needs) {
      if (need.kind !== 'furnace') continue;
      const like = this.#members.get(need.likeMember ?? id)?.furnaces.find((furnace) => furnace.id === need.like);
      if (like) furnaces.push({ furnace: like, isNew: true });
    }
    const added = (week: number) => total(furnaces.filter(({ isNew }) => isNew).map(({ furnace }) => furnace.kgPerHeat * furnace.heatsPerWeek[week - 1]!));
    return { hours, freeHours: hours.map((offered, t) => offered - (used[t + 1] ?? 0)), furnaces, freeKg: (week) => this.#room.kgFree(id, part.material, week) + added(week) };
  }

  /** Pieces by week, those that save most first, within the member's means and what is ordered. */
  #columns({ member, part: partId, stage: s, figures }: Qualification, means: Means): number {
    const part = this.#parts.get(partId)!;
    const stage = part.stages[s]!;
    const { weeks } = this.#problem;
    const pieces = this.#prices.pieces.get(partId)!;
    const hours = this.#prices.hours.get(member)?.get(stage.process) ?? none;
    const tools = this.#prices.tools.get(partId)![s]!;
    const share = this.#prices.shares.get(member) ?? 0;
    const ways = Array.from({ length: weeks }, (_, t) => {
      const ready = t + stage.leadWeeks;
      const good = ready < weeks ? pieces[s]![ready]! : 0;
      const metal = s > 0 || part.pourKg === 0 ? { cost: 0, price: 0 } : this.#metal(member, means, t);
      const taken = s > 0 ? pieces[s - 1]![t]! : part.pourKg === 0 ? 0 : part.pourKg * metal.cost;
      const price = hours[t] ?? 0;
      const each = figures.yield * good - taken - figures.costPerPiece - figures.hoursPerPiece * price;
      const free = (price <= NO_PRICE ? means.freeHours[t]! : means.hours[t]!) - stage.setupHours;
      const byHours = figures.hoursPerPiece > 0 ? Math.floor(free / figures.hoursPerPiece) : free < 0 ? 0 : Infinity;
      const byMetal = s === 0 && part.pourKg > 0 && metal.price <= NO_PRICE ? Math.floor(means.freeKg(t + 1) / part.pourKg) : Infinity;
      return { each, room: Math.max(0, Math.min(byHours, byMetal)), once: stage.setupCost + stage.setupHours * price + (tools[t] ?? 0) };
    });
    ways.sort((a, b) => b.each - a.each);
    let lacks = (this.#ordered.get(partId) ?? 0) / Math.max(figures.yield, 0.01);
    let [saved, value] = [0, 0];
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

  /** What a kilogram of metal costs in a week, by the furnace that is cheapest with the price of its heats, and that price. */
  #metal(member: string, { furnaces }: Means, t: number): { cost: number; price: number } {
    const prices = this.#prices.heats.get(member);
    const able = furnaces.filter(({ furnace }) => furnace.heatsPerWeek[t]! > 0).map(({ furnace, isNew }) => {
      const price = isNew ? 0 : (prices?.get(furnace.id)?.[t] ?? 0);
      return { cost: (furnace.costPerHeat + price) / furnace.kgPerHeat, price };
    });
    return able.reduce((best, one) => (one.cost < best.cost ? one : best), { cost: Infinity, price: 0 });
  }
}
