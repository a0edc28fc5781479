import { demandOf, type HeatInstance, type HeatPlan, latenessOf } from './instance.ts';

/** What a plan costs, and every rule that it breaks. */
export interface HeatCheck {
  readonly feasible: boolean;
  /** Lateness minus end value. */
  readonly total: number;
  readonly late: number;
  readonly endValue: number;
  readonly errors: readonly string[];
}

/** Weights are decimal fractions; a sum of them in binary may be this much too high. */
const inexact = 1e-6;

/**
 * Checks a plan against every rule, and prices it.
 *
 * @example
 * checkHeats(instance, { heats: [], completed: [] }).late // every order late from its due day on
 */
export function checkHeats(instance: HeatInstance, plan: HeatPlan): HeatCheck {
  const { items, orders, days } = instance;
  const errors: string[] = [];
  const made = castByDay(instance, plan, errors);
  const goesOut = orders.map(() => days + 1);
  for (const { order, day } of plan.completed) {
    const { due } = orders[order - 1] ?? { due: 0 };
    if (!(day >= 1 && day <= days) || due === 0) errors.push(`order ${order} cannot go out on day ${day}`);
    else if (day < due) errors.push(`order ${order} goes out on day ${day}, before its due day ${due}`);
    else goesOut[order - 1] = day;
  }
  const used = Array.from({ length: days + 1 }, () => new Float64Array(items.length));
  orders.forEach(({ needs }, order) => {
    for (const { item, qty } of needs) if (goesOut[order]! <= days) used[goesOut[order]!]![item]! += qty;
  });
  const demand = demandOf(instance);
  let endValue = 0;
  items.forEach((item, index) => {
    let left = 0;
    let cast = 0;
    let isShort = false;
    for (let day = 1; day <= days; day++) {
      cast += made[day]![index]!;
      left += made[day]![index]! - used[day]![index]!;
      if (left < 0 && !isShort) errors.push(`item ${index + 1}: on day ${day} ${-left} more pieces go out than were made`);
      isShort ||= left < 0;
    }
    if (cast > demand[index]!) errors.push(`item ${index + 1}: ${cast} pieces made of ${demand[index]} wanted`);
    endValue += item.endValue * left;
  });
  const late = orders.reduce((sum, order, index) => sum + latenessOf(order, goesOut[index]!), 0);
  return { feasible: errors.length === 0, total: late - endValue, late, endValue, errors };
}

/** Pieces by day and item, each heat looked at on the way. */
function castByDay({ items, days, alloys, heatsPerDay, capacity }: HeatInstance, { heats }: HeatPlan, errors: string[]): Float64Array[] {
  const made = Array.from({ length: days + 1 }, () => new Float64Array(items.length));
  const count = new Int32Array(days + 1);
  for (const heat of heats) {
    if (!(heat.day >= 1 && heat.day <= days && heat.alloy >= 1 && heat.alloy <= alloys)) {
      errors.push(`there is no heat of alloy ${heat.alloy} on day ${heat.day}`);
      continue;
    }
    count[heat.day]!++;
    let kg = 0;
    for (const { item, qty } of heat.items) {
      const cast = items[item - 1];
      if (!cast || !Number.isSafeInteger(qty) || qty <= 0) {
        errors.push(`day ${heat.day}: ${qty} pieces of item ${item}`);
        continue;
      }
      if (cast.alloy !== heat.alloy - 1) errors.push(`day ${heat.day}: item ${item} is not of alloy ${heat.alloy}`);
      kg += cast.kg * qty;
      made[heat.day]![item - 1]! += qty;
    }
    if (kg > capacity + inexact) errors.push(`day ${heat.day}: a heat of ${kg.toFixed(2)} kg in a furnace of ${capacity} kg`);
  }
  count.forEach((heatsOnDay, day) => {
    if (heatsOnDay > heatsPerDay) errors.push(`day ${day}: ${heatsOnDay} heats of ${heatsPerDay}`);
  });
  return made;
}
