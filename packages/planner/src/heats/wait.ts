import type { DaysChosen } from './day-model.ts';
import { type DayHeat, type HeatInstance, latenessOf } from './instance.ts';
import type { Overflow, Packer } from './pack.ts';

/** Packs a choice of days; where an alloy overflows, the order whose waiting costs least waits a day, until everything fits. */
export function asFarAsFits(instance: HeatInstance, packer: Packer, { goesOut, heatsBy }: DaysChosen, tries: number): { goesOut: readonly number[]; heats: readonly DayHeat[] } {
  const days = [...goesOut];
  for (;;) {
    const packed = packer.pack({ goesOut: days, heatsBy }, tries);
    if ('heats' in packed) return { goesOut: days, heats: packed.heats };
    for (const overflow of packed.overflow) {
      const waits = cheapestToWait(instance, days, overflow);
      // The only one may wait already, as another alloy of it overflows too.
      if (waits >= 0) days[waits]!++;
    }
  }
}

/** The order whose waiting for a day frees what lacks at the least cost; where no single one frees enough, the one that costs least for a kilogram. */
function cheapestToWait({ orders, items }: HeatInstance, goesOut: readonly number[], { alloy, day, kg: lacking }: Overflow): number {
  let best = { order: -1, price: Infinity };
  orders.forEach((order, index) => {
    if (goesOut[index] !== day) return;
    const kg = order.needs.reduce((sum, { item, qty }) => (items[item]!.alloy === alloy ? sum + items[item]!.kg * qty : sum), 0);
    if (kg <= 0) return;
    const price = (latenessOf(order, day + 1) - latenessOf(order, day)) / Math.min(1, kg / lacking);
    if (price < best.price) best = { order: index, price };
  });
  return best.order;
}
