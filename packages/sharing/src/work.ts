/**
 * What is shared, over whom, by which rule. Money is in rupiah, mass in kg, time in hours, all over the whole period:
 * the rule looks at the sum of the weeks and not at single ones.
 */

/** What a member offers to the cooperative over the period. */
export interface Offer {
  readonly id: string;
  readonly workers?: number;
  /** Hours by process. */
  readonly hours: Readonly<Record<string, number>>;
  /** Furnaces with the most that they can melt. */
  readonly furnaces: readonly { readonly kg: number; readonly materials: readonly string[] }[];
}

/** Who is qualified for a stage of a part. */
export interface Maker {
  readonly member: string;
  readonly hoursPerPiece: number;
  /** Rupiah that count towards a share for each piece. */
  readonly valuePerPiece: number;
}

/** A stage of a part, with the pieces that the period asks for. */
export interface WorkItem {
  readonly part: string;
  readonly stage: number;
  readonly process: string;
  readonly pieces: number;
  /** What is poured; null where the stage does not cast. */
  readonly metal: { readonly material: string; readonly kgPerPiece: number } | null;
  readonly makers: readonly Maker[];
}

/**
 * The rule that the members voted: the work of every stage is cut into up to three pots, in percent that add up to 100.
 * One pot is shared equally over the qualified members, one by their workers, one by the hours that they offer.
 */
export interface ShareRule {
  readonly equal: number;
  readonly workers: number;
  readonly capacity: number;
}

export type Pot = keyof ShareRule;
export const pots: readonly Pot[] = ['equal', 'workers', 'capacity'];

/**
 * Checks that the pots of a rule are whole and together.
 *
 * @throws RangeError where a pot is below zero or the pots are not 100 percent together
 * @example
 * shareRule({ equal: 50, workers: 50, capacity: 0 })
 */
export function shareRule(rule: ShareRule): ShareRule {
  const whole = pots.reduce((sum, pot) => sum + rule[pot], 0);
  if (pots.some((pot) => !(rule[pot] >= 0)) || Math.abs(whole - 100) > 1e-9) throw new RangeError('the pots of a share rule are at least zero and 100 percent together');
  return rule;
}

/**
 * How strongly a member draws from a pot. It is never zero: a foundry without workers on record counts as one, its owner,
 * and one that offers no hours of the process as one hour, so that work can still be poured to whoever has room.
 */
export function weightIn(pot: Pot, member: Offer, process: string): number {
  if (pot === 'equal') return 1;
  return Math.max(1, pot === 'workers' ? (member.workers ?? 1) : (member.hours[process] ?? 0));
}
