import { seasonOf, weeksStated } from '../calendar.ts';
import type { Item } from '../parts.ts';
import { diceOf } from '../random.ts';
import { statedPieces } from '../rounding.ts';

/** What a buyer wants of a part in a week. */
export interface Wish {
  readonly week: number;
  readonly pieces: number;
}

/** The tier-1 buyer of piston rings takes 200 sleeves a month, 50 a week, whatever the season. */
export const isLevelled = (item: Item): boolean => item.buyer === 'PB01';

/** Deliveries of a part from a first week on, one every so many weeks, each for the weeks until the next. */
export function wishesOf(item: Item, from: number): readonly Wish[] {
  const dice = diceOf(`wishes for ${item.code}`);
  const wishes: Wish[] = [];
  for (let week = from + (item.every > 1 ? dice.whole(0, item.every - 1) : 0); week <= weeksStated; week += item.every) {
    const weeks = Array.from({ length: item.every }, (_, index) => seasonOf(week - index)).reduce((sum, one) => sum + one, 0);
    const pieces = isLevelled(item) ? item.perWeek * item.every : item.perWeek * weeks * dice.between(0.86, 1.14);
    if (pieces > 0) wishes.push({ week, pieces: statedPieces(pieces) });
  }
  return wishes;
}

export const piecesOf = (wishes: readonly Wish[]): number => wishes.reduce((sum, wish) => sum + wish.pieces, 0);
