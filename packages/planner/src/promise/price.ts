import type { Cost } from '../problem/check.ts';
import type { Lot } from '../problem/plan.ts';
import type { Held } from './hold.ts';
import type { Ledger } from './ledger.ts';
import { routeKey } from '../problem/keys.ts';

/** What a promise adds to the plan's cost, by its parts. Nothing of it is late or unserved: what is promised comes when it is said. */
export type PromiseCost = Omit<Cost, 'late' | 'unserved'>;

/** The difference that holding makes, to the fraction: what the referee would add up. Exposure and share may be negative. */
export function priceHolding(before: Ledger, { ledger: after, heatCost }: Held, part: string, lots: readonly Lot[]): PromiseCost {
  const { model, index } = before;
  const { weeks, stage, stageStart, route, problem, member } = model;
  const p = index.part.get(part)!;
  const cost: PromiseCost = { making: 0, setup: 0, heat: heatCost, hold: 0, exposure: 0, share: 0 };
  for (const lot of lots) {
    const r = index.route.get(routeKey(lot))!;
    cost.making += route.cost[r]! * lot.qty;
    if (before.standing[r * weeks + lot.week - 1] === 0) cost.setup += stage.setupCost[route.stage[r]!]!;
  }
  const more = (was: number, is: number) => Math.max(0, is) - Math.max(0, was);
  for (let s = stageStart[p]!; s < stageStart[p + 1]!; s++) {
    for (let at = s * weeks; at < (s + 1) * weeks; at++) cost.hold += stage.holdCost[s]! * more(before.stock[at]!, after.stock[at]!);
  }
  for (let at = p * weeks; at < (p + 1) * weeks; at++) cost.exposure += model.part.exposureCost[p]! * more(before.uncovered[at]!, after.uncovered[at]!);
  for (const m of new Set(lots.map((lot) => index.member.get(lot.member)!))) {
    cost.share += problem.shortfallCost * more(member.shareTarget[m]! - before.value[m]!, member.shareTarget[m]! - after.value[m]!);
  }
  return cost;
}
