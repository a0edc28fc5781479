/** A cast item: what a piece weighs, of which alloy it is, and what a piece is worth that is left at the end. */
export interface HeatItem {
  /** From 0; −1 where no alloy lists the item: then it cannot be made. */
  readonly alloy: number;
  readonly kg: number;
  readonly endValue: number;
}

/** An order, delivered whole: on its due day or later, and late from its due day on until it is. */
export interface HeatOrder {
  /** From 1; 0 where no day is given: then it is never delivered and never late. */
  readonly due: number;
  /** What each day costs on which the order is still open, day 1 first; it counts from the due day on. */
  readonly lateCost: readonly number[];
  readonly needs: readonly { readonly item: number; readonly qty: number }[];
}

/**
 * The production planning problem of orders in small foundries: one furnace, some heats a day, each of one alloy.
 *
 * Source: Furtado, Camargo, Toledo, "The production planning problem of orders in small foundries", RAIRO-Oper. Res. 2019,
 * doi 10.1051/ro/2019084.
 */
export interface HeatInstance {
  readonly alloys: number;
  readonly days: number;
  readonly heatsPerDay: number;
  /** Kilograms that a heat holds. */
  readonly capacity: number;
  readonly items: readonly HeatItem[];
  readonly orders: readonly HeatOrder[];
}

/** Whole pieces in heats, and the day on which each order goes out; all numbers from 1. An order that is not named stays open. */
export interface HeatPlan {
  readonly heats: readonly DayHeat[];
  readonly completed: readonly { readonly order: number; readonly day: number }[];
}

export interface DayHeat {
  readonly day: number;
  readonly alloy: number;
  readonly items: readonly { readonly item: number; readonly qty: number }[];
}

/** Pieces that all orders want of each item. */
export function demandOf({ items, orders }: HeatInstance): number[] {
  const demand = items.map(() => 0);
  for (const { needs } of orders) for (const { item, qty } of needs) demand[item]! += qty;
  return demand;
}

/** What an order costs that goes out on a day; on day `days + 1` it never goes out. */
export const latenessOf = (order: HeatOrder, day: number): number => (order.due === 0 ? 0 : order.lateCost.slice(order.due - 1, day - 1).reduce((sum, cost) => sum + cost, 0));
