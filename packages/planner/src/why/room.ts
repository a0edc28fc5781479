import type { Plan } from '../problem/plan.ts';
import type { Member, Problem } from '../problem/problem.ts';
import { groupBy } from '../problem/sums.ts';

interface Shortage {
  figures: { weeks: number[]; used: number; offered: number; missing: number };
}

/** What a plan leaves free. */
export class Room {
  readonly #problem: Problem;
  readonly #members: Map<string, Member>;
  readonly #lotsOfMember: Map<string, Plan['lots']>;
  readonly #lotsOfPart: Map<string, Plan['lots']>;
  readonly #heatsOfMember: Map<string, Plan['heats']>;

  constructor(problem: Problem, plan: Plan) {
    this.#problem = problem;
    this.#members = new Map(problem.members.map((member) => [member.id, member]));
    this.#lotsOfMember = groupBy(plan.lots, (lot) => lot.member);
    this.#lotsOfPart = groupBy(plan.lots, (lot) => lot.part);
    this.#heatsOfMember = groupBy(plan.heats, (heat) => heat.member);
  }

  /** Lots of a part and stage in a week. */
  lots(part: string, stage: number, week: number): number {
    return (this.#lotsOfPart.get(part) ?? []).filter((lot) => lot.stage === stage && lot.week === week).length;
  }

  /** The members who make a part's stage in a week, where its tool sets therefore are. */
  membersWithLots(part: string, stage: number, week: number): string[] {
    return (this.#lotsOfPart.get(part) ?? []).filter((lot) => lot.stage === stage && lot.week === week).map((lot) => lot.member).sort();
  }

  hasLot(member: string, part: string, stage: number, week: number): boolean {
    return (this.#lotsOfPart.get(part) ?? []).some((lot) => lot.member === member && lot.stage === stage && lot.week === week);
  }

  hoursOffered(member: string, process: string, week: number): number {
    return this.#members.get(member)?.hours[process]?.[week - 1] ?? 0;
  }

  /** Hours used by week from 1, of a member's process. */
  hoursUsed(member: string, process: string): number[] {
    const used = Array.from({ length: this.#problem.weeks + 1 }, () => 0);
    for (const lot of this.#lotsOfMember.get(member) ?? []) {
      const stage = this.#problem.parts.find((part) => part.id === lot.part)?.stages[lot.stage];
      const route = this.#problem.routes.find((one) => one.member === member && one.part === lot.part && one.stage === lot.stage);
      if (stage?.process === process && route) used[lot.week] = (used[lot.week] ?? 0) + stage.setupHours + route.hoursPerPiece * lot.qty;
    }
    return used;
  }

  /** Heats used and offered by a member's furnaces that melt a material, in a week. */
  heats(member: string, material: string, week: number): { used: number; offered: number } {
    const able = (this.#members.get(member)?.furnaces ?? []).filter((furnace) => furnace.materials.includes(material));
    const own = (this.#heatsOfMember.get(member) ?? []).filter((heat) => heat.week === week && able.some((furnace) => furnace.id === heat.furnace));
    return { used: own.reduce((sum, heat) => sum + heat.count, 0), offered: able.reduce((sum, furnace) => sum + (furnace.heatsPerWeek[week - 1] ?? 0), 0) };
  }

  /** Kilograms of a material that a member can still pour in a week: what its heats of it leave over, and heats that are free. */
  kgFree(member: string, material: string, week: number): number {
    const parts = new Map(this.#problem.parts.map((part) => [part.id, part]));
    const heats = (this.#heatsOfMember.get(member) ?? []).filter((heat) => heat.week === week);
    let kg = 0;
    for (const furnace of this.#members.get(member)?.furnaces ?? []) {
      const own = heats.filter((heat) => heat.furnace === furnace.id);
      kg += furnace.kgPerHeat * own.filter((heat) => heat.material === material).reduce((sum, heat) => sum + heat.count, 0);
      if (furnace.materials.includes(material)) kg += furnace.kgPerHeat * Math.max(0, (furnace.heatsPerWeek[week - 1] ?? 0) - own.reduce((sum, heat) => sum + heat.count, 0));
    }
    for (const lot of this.#lotsOfMember.get(member) ?? []) {
      const part = parts.get(lot.part);
      if (lot.stage === 0 && lot.week === week && part?.material === material) kg -= part.pourKg * lot.qty;
    }
    return kg;
  }

  /** What the heats would cost that a member needs for so many kilograms more in a week, beyond the metal that its heats leave over: by its cheapest furnace. */
  heatCost(member: string, material: string, week: number, kg: number): number {
    const able = (this.#members.get(member)?.furnaces ?? []).filter((furnace) => furnace.materials.includes(material));
    const free = able.reduce((sum, furnace) => sum + furnace.kgPerHeat * Math.max(0, (furnace.heatsPerWeek[week - 1] ?? 0) - this.#heatsOf(member, furnace.id, week)), 0);
    const toMelt = kg - (this.kgFree(member, material, week) - free);
    if (toMelt <= 1e-6 || able.length === 0) return 0;
    return Math.min(...able.map((furnace) => Math.ceil(toMelt / furnace.kgPerHeat - 1e-9) * furnace.costPerHeat));
  }

  #heatsOf(member: string, furnace: string, week: number): number {
    return (this.#heatsOfMember.get(member) ?? []).filter((heat) => heat.furnace === furnace && heat.week === week).reduce((sum, heat) => sum + heat.count, 0);
  }

  /** The weeks, of those asked, in which so many kilograms more cannot be melted; `missing` in heats of the largest furnace. */
  heatsShort(member: string, material: string, weeks: readonly number[], kg: (week: number) => number): (Shortage & { furnace: { furnace?: string } }) | null {
    const able = (this.#members.get(member)?.furnaces ?? []).filter((furnace) => furnace.materials.includes(material));
    const short = weeks.map((week) => ({ week, lacks: kg(week) - this.kgFree(member, material, week) })).filter(({ lacks }) => lacks > 1e-6);
    if (short.length === 0) return null;
    const counts = short.map(({ week }) => this.heats(member, material, week));
    const kgPerHeat = Math.max(...able.map((furnace) => furnace.kgPerHeat));
    const missingKg = Math.min(...short.map(({ lacks }) => lacks));
    return {
      furnace: able.length === 1 && able[0] ? { furnace: able[0].id } : {},
      figures: {
        weeks: short.map(({ week }) => week),
        used: counts.reduce((sum, count) => sum + count.used, 0),
        offered: counts.reduce((sum, count) => sum + count.offered, 0),
        missing: able.length === 0 ? 1 : Math.ceil(missingKg / kgPerHeat - 1e-9),
      },
    };
  }
}
