import type { OrderRow } from '@sentra/messages';
import { weeksStated } from '../calendar.ts';
import type { Item } from '../parts.ts';
import { diceOf } from '../random.ts';
import { statedPieces } from '../rounding.ts';
import type { Buyer, Manner } from './buyers.ts';
import type { Ledger } from './ledger.ts';
import { isLevelled, piecesOf, wishesOf, type Wish } from './wishes.ts';

type Writing = (ledger: Ledger, item: Item, buyer: Buyer) => void;

/** Weeks for which buyers who call off have done so. */
const calledUntil = 6;

const delivered = 'terkirim lengkap';

/** The sleeves' first call-off of the month: closed undelivered, so its pieces are open again on the order. */
const takenBack = 'panggilan ditarik pembeli; tetap dipesan untuk akhir bulan';

const monthOf = (buyer: Buyer, week: number): number => Math.floor((week - buyer.monthEnds + 3) / 4);
const monthEnd = (buyer: Buyer, month: number): number => buyer.monthEnds + 4 * month;

/** Firm month by month; the next weeks called off; the third month firm, the fourth mostly, then forecasts. */
const called: Writing = (ledger, item, buyer) => {
  const dice = diceOf(`ladder of ${item.code}`);
  const months = new Map<number, Wish[]>();
  // What was delivered before week 1 is no line: a closed call-off would be open again on its order, and be made twice.
  const open = wishesOf(item, buyer.monthEnds - 3).filter((wish) => wish.week >= 1 || isLevelled(item));
  for (const wish of open) months.set(monthOf(buyer, wish.week), [...(months.get(monthOf(buyer, wish.week)) ?? []), wish]);
  for (const [month, wishes] of months) {
    const week = Math.min(weeksStated, monthEnd(buyer, month));
    const line = { item, buyer, week } as const;
    const pieces = piecesOf(wishes);
    if (month > 3 || (month === 3 && !dice.chance(0.8))) {
      ledger.write({ ...line, rung: 'forecast', pieces, notice: 10 });
      continue;
    }
    const expected = month >= 2 ? ledger.write({ ...line, rung: 'forecast', pieces: isLevelled(item) ? pieces : statedPieces(pieces * dice.between(1, 1.12)) , notice: 13 }) : undefined;
    const ordered = Math.min(expected?.quantity ?? pieces, month === 3 ? statedPieces(pieces * 0.7) : pieces);
    const firm = ledger.write({ ...line, rung: 'firm', pieces: ordered, notice: 5, ...(expected ? { from: expected } : {}) });
    callOff(ledger, item, buyer, firm, wishes);
  }
};

function callOff(ledger: Ledger, item: Item, buyer: Buyer, firm: OrderRow, wishes: readonly Wish[]): void {
  for (const wish of wishes.filter((one) => one.week <= calledUntil)) {
    ledger.write({
      item, buyer, rung: 'call-off', pieces: wish.pieces, week: wish.week, notice: 2, from: firm, ...(wish.week < 1 ? { closed: takenBack } : {}),
    });
  }
}

/** The tender's year, of which some weeks are delivered and some called off. What is not called off is nobody's order yet. */
const awarded: Writing = (ledger, item, buyer) => {
  if (item.material === 'KOMP') return expectedOnly(ledger, item, buyer);
  const year = Math.ceil((item.perWeek * 52) / 100) * 100;
  const award = ledger.write({ item, buyer, rung: 'award', pieces: year, week: 40, notice: 52 });
  for (const wish of wishesOf(item, -5).filter((one) => one.week <= 10)) {
    ledger.write({ item, buyer, rung: 'call-off', pieces: wish.pieces, week: wish.week, day: 3, notice: 4, from: award, ...(wish.week < 1 ? { closed: delivered } : {}) });
  }
  for (const wish of wishesOf(item, -5).filter((one) => one.week > 10 && one.week <= 12)) {
    ledger.write({ item, buyer, rung: 'firm', pieces: wish.pieces, week: wish.week, notice: 6, from: award });
  }
};

/** Composite blocks are on trial: a forecast is all there is, and it was a forecast that left blocks unsold in December 2016. */
const expectedOnly: Writing = (ledger, item, buyer) => {
  for (const wish of wishesOf(item, 6)) ledger.write({ item, buyer, rung: 'forecast', pieces: wish.pieces, week: wish.week, notice: 20 });
};

/** A project in two parts: the first mostly ordered, the second only awarded. */
const tendered: Writing = (ledger, item, buyer) => {
  const [first, second] = [[1, 12], [13, weeksStated]].map(([from = 1, until = 1]) => wishesOf(item, from).filter((wish) => wish.week <= until));
  const award = ledger.write({ item, buyer, rung: 'award', pieces: piecesOf(first ?? []), week: 12, notice: 20 });
  for (const wish of (first ?? []).filter((one) => one.week <= 11)) ledger.write({ item, buyer, rung: 'firm', pieces: wish.pieces, week: wish.week, notice: 6, from: award });
  ledger.write({ item, buyer, rung: 'award', pieces: piecesOf(second ?? []), week: weeksStated, notice: 30 });
};

/** How likely a delivery is ordered already, by its distance. */
const firmness = (week: number): number => (week <= 4 ? 1 : week <= 8 ? 0.95 : week <= 12 ? 0.7 : week <= 17 ? 0.2 : 0.05);

const ordered: Writing = (ledger, item, buyer) => {
  const dice = diceOf(`ladder of ${item.code}`);
  for (const wish of halved(wishesOf(item, 1), item)) {
    const line = { item, buyer, pieces: wish.pieces, week: wish.week, day: dice.whole(2, 4) } as const;
    if (!dice.chance(firmness(wish.week))) {
      ledger.write({ ...line, rung: 'forecast', notice: 12 });
      continue;
    }
    const expected = wish.week > 3 && dice.chance(0.3) ? ledger.write({ ...line, pieces: statedPieces(wish.pieces * dice.between(1, 1.2)), rung: 'forecast', notice: 14 }) : undefined;
    ledger.write({ ...line, pieces: Math.min(wish.pieces, expected?.quantity ?? wish.pieces), rung: 'firm', notice: dice.whole(4, 7), ...(expected ? { from: expected } : {}) });
  }
};

/** Buyers who take a month's pieces take them in two lorries. */
function halved(wishes: readonly Wish[], item: Item): readonly Wish[] {
  if (item.every < 4) return wishes;
  return wishes.flatMap(({ week, pieces }) => {
    const half = statedPieces(pieces / 2);
    return half >= pieces || week < 2 ? [{ week, pieces }] : [{ week: week - 1, pieces: pieces - half }, { week, pieces: half }];
  });
}

/** Every delivery is first a forecast; orders come late and for less. */
const expected: Writing = (ledger, item, buyer) => {
  const dice = diceOf(`ladder of ${item.code}`);
  for (const wish of halved(wishesOf(item, 1), item)) {
    const line = { item, buyer, week: wish.week } as const;
    const forecast = ledger.write({ ...line, rung: 'forecast', pieces: wish.pieces, notice: 12 });
    const share = wish.week <= 6 ? 1 : wish.week <= 11 ? dice.between(0.6, 0.95) : 0;
    if (share > 0) ledger.write({ ...line, rung: 'firm', pieces: Math.min(wish.pieces, statedPieces(wish.pieces * share)), notice: 4, from: forecast });
  }
};

const manners: Readonly<Record<Manner, Writing>> = { called, awarded, tendered, ordered, expected };

/** Writes what a buyer wants of a part, each piece on the highest rung that it has reached. */
export const writeWishes: Writing = (ledger, item, buyer) => manners[buyer.manner](ledger, item, buyer);
