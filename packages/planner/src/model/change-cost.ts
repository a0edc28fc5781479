/**
 * What it costs to leave an earlier plan, slot by slot: nothing where the lot is as it was, `gone` where it was and is no more,
 * `other` where it is new or of another size. The search pays it beside the plan's own cost; the referee knows nothing of it.
 */
export interface ChangeCost {
  readonly base: Int32Array;
  readonly gone: Float64Array;
  readonly other: Float64Array;
}

/** What it costs that `qty` pieces stand at a slot. */
export function changeCostAt({ base, gone, other }: ChangeCost, slot: number, qty: number): number {
  if (qty === base[slot]) return 0;
  return qty === 0 ? gone[slot]! : other[slot]!;
}
