import type { Rung } from '@sentra/contract';
import { roundRupiah, type Rupiah } from '@sentra/measures';

/** What a piece of an order weighs in a plan where nobody said so: shares of its price. */
interface Weight {
  /** Per week late. */
  readonly late: number;
  /** Never delivered. */
  readonly unserved: number;
}

/**
 * As in the published planning instances: an order that was placed costs 15 to 40 % of its price a week late, a quarter in the
 * middle, and two and a half times its price if it fails; what is only expected costs a twentieth, and a little more than its
 * price, so that it is worth making where there is room and never in place of an order.
 */
const placed: Weight = { late: 0.25, unserved: 2.5 };
const expected: Weight = { late: 0.05, unserved: 1.1 };
const weightOf: Readonly<Record<Rung, Weight>> = { forecast: expected, award: expected, firm: placed, 'call-off': placed };

/**
 * The costs of an order line for which none are stated, per piece.
 *
 * @example
 * usualCosts('firm', rupiah(100_000)) // { late_cost: 25000, unserved_cost: 250000 }
 */
export const usualCosts = (rung: Rung, price: number): { late_cost: Rupiah; unserved_cost: Rupiah } => ({
  late_cost: roundRupiah(weightOf[rung].late * price),
  unserved_cost: roundRupiah(weightOf[rung].unserved * price),
});
