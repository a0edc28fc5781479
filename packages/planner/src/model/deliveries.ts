import type { Model } from './model.ts';
import { PIECE_SLACK } from '../problem/slack.ts';

/** Sends what is ready to the orders of one part, week by week, the dearest to keep waiting first. */
export class Dispatch {
  readonly #model: Model;
  /** Orders that wait, the dearest per week first, and what they still lack. */
  readonly #waiting: Int32Array;
  readonly #lacks: Int32Array;
  readonly #denied: Int32Array;
  #count = 0;
  #anyDenied = false;
  /** Costs of the last part priced. */
  late = 0;
  unserved = 0;

  constructor(model: Model) {
    this.#model = model;
    this.#waiting = new Int32Array(model.order.qty.length + 1);
    this.#lacks = new Int32Array(model.order.qty.length + 1);
    this.#denied = new Int32Array(model.order.qty.length + 1);
  }

  /**
   * Late, unserved and hold cost of a part's last stage. `ready` holds the good pieces by week, from `offset`.
   * `sent` is told of each delivery; without it only the cost is wanted.
   */
  price(p: number, s: number, ready: Float64Array, offset: number, sent?: (order: number, week: number, qty: number) => void): number {
    const { weeks, dueQty, dueEnd, part } = this.#model;
    const holdCost = this.#model.stage.holdCost[s]!;
    let stock = this.#model.stage.initial[s]!;
    let next = part.orderStart[p]!;
    const end = part.orderStart[p + 1]!;
    this.#count = 0;
    this.late = 0;
    this.unserved = 0;
    this.#denyWhatCannotBeServed(p, stock, ready, offset);
    let hold = 0;
    let t = 0;
    // As long as every order gets its pieces in the week that it is due, there is nothing to choose.
    if (!sent && !this.#anyDenied) {
      for (const due = p * weeks; t < weeks; t++) {
        const left = stock + ready[offset + t]! - dueQty[due + t]!;
        if (left < -PIECE_SLACK) break;
        stock = left;
        if (stock > 0) hold += stock;
      }
      if (t > 0) next = dueEnd[p * weeks + t - 1]!;
    }
    for (; t < weeks; t++) {
      stock += ready[offset + t]!;
      for (const dueNow = dueEnd[p * weeks + t]!; next < dueNow; next++) this.#wait(next);
      if (this.#count > 0) stock -= this.#serve(t, Math.floor(stock + PIECE_SLACK), holdCost * (weeks - t), sent);
      if (stock > 0) hold += stock;
    }
    for (; next < end; next++) this.#wait(next);
    for (let i = 0; i < this.#count; i++) {
      const order = this.#waiting[i]!;
      this.unserved += this.#lacks[order]! * this.#model.order.unservedCost[order]!;
    }
    return this.late + this.unserved + hold * holdCost;
  }

  /** Where the pieces will not do for all, those are set aside whose denial costs least. */
  #denyWhatCannotBeServed(p: number, initial: number, ready: Float64Array, offset: number) {
    const { weeks, part, denial, order } = this.#model;
    let pieces = initial;
    for (let t = 0; t < weeks; t++) pieces += ready[offset + t]!;
    let short = part.pieces[p]! - Math.floor(pieces + PIECE_SLACK);
    this.#anyDenied = short > 0;
    if (!this.#anyDenied) return;
    for (let i = part.orderStart[p]!; i < part.orderStart[p + 1]!; i++) {
      const candidate = denial[i]!;
      const deny = order.due[candidate]! < weeks ? Math.min(short, order.qty[candidate]!) : 0;
      this.#denied[candidate] = deny;
      short -= deny;
      this.unserved += deny * order.unservedCost[candidate]!;
    }
  }

  #wait(order: number) {
    const { lateCost, unservedCost, qty } = this.#model.order;
    const lacks = qty[order]! - (this.#anyDenied ? this.#denied[order]! : 0);
    if (lacks <= 0) return;
    this.#lacks[order] = lacks;
    let i = this.#count++;
    for (; i > 0; i--) {
      const before = this.#waiting[i - 1]!;
      const dearer = lateCost[order]! - lateCost[before]! || unservedCost[order]! - unservedCost[before]!;
      if (dearer <= 0) break;
      this.#waiting[i] = before;
    }
    this.#waiting[i] = order;
  }

  /** Serves the waiting in week t from `stock` pieces, except where lateness would cost more than denial and keeping the piece. */
  #serve(t: number, stock: number, keeping: number, sent?: (order: number, week: number, qty: number) => void): number {
    const { due, lateCost, unservedCost } = this.#model.order;
    let left = stock;
    let kept = 0;
    for (let i = 0; i < this.#count; i++) {
      const order = this.#waiting[i]!;
      const lateness = lateCost[order]! * (t - due[order]!);
      const lacks = this.#lacks[order]!;
      const qty = lateness <= unservedCost[order]! + keeping ? Math.min(left, lacks) : 0;
      if (qty > 0) {
        left -= qty;
        this.late += lateness * qty;
        sent?.(order, t, qty);
      }
      if (qty < lacks) {
        this.#lacks[order] = lacks - qty;
        this.#waiting[kept++] = order;
      }
    }
    this.#count = kept;
    return stock - left;
  }
}
