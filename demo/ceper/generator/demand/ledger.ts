import { addDays, daysBetween, type PlainDate } from '@sentra/measures';
import type { OrderRow } from '@sentra/messages';
import { dayOfWeek, lastCount } from '../calendar.ts';
import type { Item } from '../parts.ts';
import { diceOf } from '../random.ts';
import { statedRupiah } from '../rounding.ts';
import type { Buyer } from './buyers.ts';

/** A line to be written: whose, which, how many, when, and from which line it draws. */
export interface Entry {
  readonly item: Item;
  readonly buyer: Buyer;
  readonly rung: OrderRow['rung'];
  readonly pieces: number;
  readonly week: number;
  /** Friday, unless said otherwise. */
  readonly day?: number;
  /** Weeks from the buyer's letter to its due date; never later than the last count. */
  readonly notice: number;
  readonly from?: OrderRow;
  /** Why a line that is past stands no longer open. */
  readonly closed?: string;
}

/** How each rung's letters are headed. */
const heading: Readonly<Record<OrderRow['rung'], string>> = { forecast: 'RK', award: 'SPPBJ', firm: 'PO', 'call-off': 'PK' };

/**
 * What a piece costs that is never delivered, as a share of its price: a contract's penalty where it is firm, a good customer's patience where it
 * is awarded. For a forecast nobody is owed anything but its margin, so it is not worth casting before it is ordered; but the railway
 * asked to find composite blocks ready for its trial.
 */
const unserved: Readonly<Record<OrderRow['rung'], number>> = { forecast: 0.3, award: 0.5, firm: 1.8, 'call-off': 2.5 };
const unservedAsked = 1.1;

/** Writes order lines in the order of their making, so that a line stands after the one it draws from. */
export class Ledger {
  readonly rows: OrderRow[] = [];
  readonly #firstWeek: PlainDate;
  readonly #letters = new Map<string, string>();
  readonly #numbers = new Map<string, number>();

  constructor(firstWeek: PlainDate) {
    this.#firstWeek = firstWeek;
  }

  write(entry: Entry): OrderRow {
    const { item, buyer, rung, pieces, week } = entry;
    const due = dayOfWeek(this.#firstWeek, week, entry.day ?? 4);
    const placed = this.#placed(due, entry);
    const row: OrderRow = {
      code: `PS-${String(this.rows.length + 1).padStart(4, '0')}`,
      buyer_code: buyer.row.code,
      part_code: item.code,
      rung,
      quantity: pieces,
      due_on: due,
      drawn_from: entry.from?.code ?? null,
      late_cost: statedRupiah(item.price * (rung === 'forecast' ? buyer.lateShare / 4 : buyer.lateShare)),
      unserved_cost: statedRupiah(item.price * (rung === 'forecast' && buyer.manner === 'awarded' ? unservedAsked : unserved[rung])),
      reference: this.#letter(buyer, rung, placed),
      placed_on: placed,
      closed_on: entry.closed === undefined ? null : due,
      closed_because: entry.closed ?? null,
      is_sample: true,
    };
    this.rows.push(row);
    return row;
  }

  /** Buyers write on one day of the week; nothing is known that was not known at the last count. */
  #placed(due: PlainDate, { buyer, rung, notice }: Entry): PlainDate {
    const wanted = addDays(due, -7 * notice - (diceOf(`letters of ${buyer.row.code} ${rung}`).whole(0, 4)));
    const last = lastCount(this.#firstWeek);
    return daysBetween(wanted, last) < 0 ? last : wanted;
  }

  /** All lines that a buyer placed on one day on one rung stand in one letter. */
  #letter(buyer: Buyer, rung: OrderRow['rung'], placed: PlainDate): string {
    const key = `${buyer.row.code} ${rung} ${placed}`;
    const known = this.#letters.get(key);
    if (known !== undefined) return known;
    const month = placed.slice(2, 4) + placed.slice(5, 7);
    const series = `${heading[rung]}-${month}`;
    const number = this.#numbers.get(series) ?? 31;
    this.#numbers.set(series, number + 1);
    const letter = `${series}-${String(number).padStart(3, '0')}`;
    this.#letters.set(key, letter);
    return letter;
  }
}

