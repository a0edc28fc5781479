/** A stretch of every day, in minutes after midnight. One that ends before it begins runs past midnight. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/**
 * A stretch in which the foundry works on a day: 1 is Monday, 7 is Sunday. A day with a break has two. A day that is not listed is closed,
 * and so is one that closes when it opens.
 */
export interface OpenDay {
  readonly day: number;
  /** Minutes after midnight, 0 to 1440. */
  readonly opens: number;
  readonly closes: number;
}

export interface WeekFurnace {
  readonly id: string;
  readonly kgPerHeat: number;
  /** Most heats in this week, all materials together. */
  readonly heatsPerWeek: number;
  readonly materials: readonly string[];
  /** From charging to the last pour; heats of a furnace follow each other. */
  readonly hoursPerHeat: number;
  /** It stands still within them, on any day, beside the hours in which all furnaces do: a furnace with electricity in peak hours. */
  readonly closedHours?: readonly Hours[] | undefined;
  /** What a change of alloy costs this one, where it is not what it costs the others. */
  readonly changeMinutes?: number | undefined;
}

/** Whole pieces of one part that the foundry casts in this week. */
export interface WeekLot {
  /** Names the lot within the week. */
  readonly lot: string;
  readonly part: string;
  readonly material: string;
  /** Metal poured per piece, gating included. */
  readonly pourKg: number;
  readonly qty: number;
  /** The day, 1 to 7, by whose end the next stage or the delivery wants its pieces. */
  readonly neededBy?: number | undefined;
  /** Moulding hours of a piece, its part of the lot's setup included. */
  readonly hoursPerPiece?: number | undefined;
}

/** What the plan booked: so many heats of a material on a furnace. */
export interface PlannedHeats {
  readonly furnace: string;
  readonly material: string;
  readonly count: number;
}

/** A week of one foundry as the plan leaves it: how much of what, and when the furnaces may run. */
export interface FoundryWeek {
  readonly furnaces: readonly WeekFurnace[];
  readonly lots: readonly WeekLot[];
  readonly plannedHeats: readonly PlannedHeats[];
  /** The stretches of a day do not overlap; those that touch are one. */
  readonly days: readonly OpenDay[];
  /** No heat runs within them, on any day and furnace: electricity's peak hours (WBP, 17:00 to 22:00). */
  readonly closedHours: readonly Hours[];
  /** What a change of alloy costs a furnace between two heats: the wash heat. */
  readonly changeMinutes?: number | undefined;
  /** Moulds are made on each open day, poured on that day or later. Without it moulds bind nothing. */
  readonly mouldingHoursPerDay?: number | undefined;
}

export interface Casting {
  readonly lot: string;
  readonly part: string;
  readonly pieces: number;
  /** Of these pieces together, metal poured. */
  readonly kg: number;
}

export interface ScheduledHeat {
  readonly furnace: string;
  /** 1 to 7. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly starts: number;
  readonly ends: number;
  readonly material: string;
  readonly castings: readonly Casting[];
  readonly kg: number;
  /** kg ÷ kgPerHeat. */
  readonly fill: number;
}

/** The wash between two alloys of a furnace. It has no length where no `changeMinutes` hold for the furnace. */
export interface AlloyChange {
  readonly furnace: string;
  readonly day: number;
  readonly starts: number;
  readonly ends: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Why pieces are not cast in this week:
 * `material`: no furnace here melts the alloy; `tooHeavy`: a piece weighs more than the largest heat of its alloy;
 * `noHeat`: all heats of the week that could be of this alloy are taken; `hours`: heats are free, but the open hours hold no more;
 * `moulds`: the moulding hours up to the last heat do not suffice.
 */
export const LEFT_REASONS = ['material', 'tooHeavy', 'noHeat', 'hours', 'moulds'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface LeftPieces {
  readonly lot: string;
  readonly part: string;
  readonly material: string;
  readonly pieces: number;
  readonly kg: number;
  readonly why: LeftReason;
}

/** Heats of a material: on one furnace or on all of them. */
export interface HeatSum {
  readonly material: string;
  readonly heats: number;
  /** What the plan booked. */
  readonly planned: number;
  readonly kg: number;
  /** kg ÷ what these heats hold; 0 without heats. */
  readonly fill: number;
}

export interface WeekSums {
  readonly heats: number;
  readonly planned: number;
  readonly kg: number;
  readonly fill: number;
  readonly pieces: number;
  readonly leftPieces: number;
  /** Pieces cast after the day by which they are wanted. */
  readonly latePieces: number;
  readonly changes: number;
  readonly byFurnace: readonly (HeatSum & { readonly furnace: string })[];
  /** `atLeast`: proved to be needed for the pieces cast, of the heats that the plan booked for the alloy and those used beyond. */
  readonly byMaterial: readonly (HeatSum & { readonly atLeast: number })[];
}

/** The heats in the order of their start, a furnace's heats in the order in which it melts them. */
export interface WeekSchedule {
  readonly heats: readonly ScheduledHeat[];
  readonly changes: readonly AlloyChange[];
  readonly left: readonly LeftPieces[];
  readonly sums: WeekSums;
}
