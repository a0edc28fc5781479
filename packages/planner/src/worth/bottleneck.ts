import type { Prices } from '../bound/prices.ts';
import type { Problem } from '../problem/problem.ts';
import type { Improvement } from './improvement.ts';
import type { LateCosts } from './late-costs.ts';

/**
 * What an improvement relieves: what binds the part's late orders where most of the saving can come from them; else the scarcest
 * thing, by its dual price per piece, of those that make the part now. `share`: the
 * newcomer's own share; `cost`: nothing is scarce, he is cheaper.
 */
export interface Bottleneck {
  code: 'hours' | 'heats' | 'tools' | 'share' | 'cost';
  member?: string;
  process?: string;
  furnace?: string;
  material?: string;
  part?: string;
  stage?: number;
  /** Weeks in which it is scarce. */
  weeks: number[];
}

/** Lateness is named where it costs at least this share of what is saved. */
const LATENESS = 0.5;

interface Scarce extends Bottleneck {
  worth: number;
}

const scarceWeeks = (price: Float64Array | undefined) => [...(price ?? [])].flatMap((one, t) => (one > 1e-6 ? [t + 1] : []));
const sum = (price: Float64Array | undefined) => [...(price ?? [])].reduce((total, one) => total + one, 0);

/** Names the bottleneck that an improvement relieves. */
export function bottleneckOf(problem: Problem, prices: Prices, late: LateCosts, { improvement, saving }: { improvement: Improvement; saving: number }): Bottleneck {
  switch (improvement.kind) {
    case 'hours': {
      const { member, process } = improvement;
      return { code: 'hours', member, process, weeks: scarceWeeks(prices.hours.get(member)?.get(process)) };
    }
    case 'furnace':
      // Of a metal that he cannot melt at all, no furnace of his is scarce.
      if (improvement.likeMember !== undefined) return { code: 'heats', member: improvement.member, weeks: [] };
      return { code: 'heats', member: improvement.member, furnace: improvement.like, weeks: scarceWeeks(prices.heats.get(improvement.member)?.get(improvement.like)) };
    case 'qualification':
    case 'tools': {
      const { cost = 0, reason = null } = late.parts.get(improvement.part) ?? {};
      if (reason && cost >= saving * LATENESS) {
        const { code, member, process, furnace, material, part, stage, weeks } = reason;
        return { code: code as 'hours' | 'heats' | 'tools', weeks, ...(member !== undefined && { member }), ...(process !== undefined && { process }), ...(furnace !== undefined && { furnace }), ...(material !== undefined && { material }), ...(code === 'tools' && { part: part!, stage: stage! }) };
      }
      const { worth, ...scarcest } = scarceFor(problem, prices, improvement).reduce((most, one) => (one.worth > most.worth ? one : most));
      return worth > 0 ? scarcest : { code: 'cost', part: improvement.part, stage: improvement.stage, weeks: [] };
    }
    case 'heats':
    case 'minimumLot':
    case 'date':
    case 'priority':
      return { code: 'cost', weeks: [] };
  }
}

function scarceFor(problem: Problem, prices: Prices, improvement: Extract<Improvement, { part: string; kind: 'qualification' | 'tools' }>): Scarce[] {
  const { part: partId, stage: s } = improvement;
  const part = problem.parts.find(({ id }) => id === partId)!;
  const { process } = part.stages[s]!;
  const makers = problem.routes.filter((route) => route.part === partId && route.stage === s);
  const tools = prices.tools.get(partId)?.[s];
  const scarce: Scarce[] = [{ code: 'tools', part: partId, stage: s, weeks: scarceWeeks(tools), worth: sum(tools) / Math.max(1, part.stages[s]!.minLot) }];
  if (improvement.kind === 'tools') return scarce;
  for (const { member, hoursPerPiece } of makers) {
    const hours = prices.hours.get(member)?.get(process);
    scarce.push({ code: 'hours', member, process, weeks: scarceWeeks(hours), worth: hoursPerPiece * sum(hours) });
    if (s > 0) continue;
    for (const furnace of problem.members.find(({ id }) => id === member)?.furnaces ?? []) {
      const heats = prices.heats.get(member)?.get(furnace.id);
      if (furnace.materials.includes(part.material)) scarce.push({ code: 'heats', member, furnace: furnace.id, material: part.material, weeks: scarceWeeks(heats), worth: (part.pourKg * sum(heats)) / furnace.kgPerHeat });
    }
  }
  const share = prices.shares.get(improvement.member) ?? 0;
  return [...scarce, { code: 'share', member: improvement.member, weeks: [], worth: share * improvement.figures.valuePerPiece * problem.weeks }];
}
