import type { Model } from '../model/model.ts';

/** What a lot costs at the prices asked: by slot, once per lot and per piece started (at least 0). */
export interface SlotCosts {
  readonly setup: Float64Array;
  readonly piece: Float64Array;
}

/** Told what the cheapest plan of a part uses: lots and pieces started at a slot, pieces of a stage taken from what was on hand. */
export interface PartUse {
  lot(slot: number, lots: number, pieces: number): void;
  stock(stage: number, pieces: number): void;
}

/** Where the last stage gets its input: a casting lot, or pieces on hand of an earlier stage (slot -1). Where there is one stage, nothing. */
interface Source {
  slot: number;
  stage: number;
  setup: number;
  /** The first week in which it can be used. */
  first: number;
  /** By week, what a piece costs that the last stage starts then. */
  readonly price: Float64Array;
  /** By middle stage passed and week: the slot it came through, or -1 where it waited. */
  through: Int32Array[];
}

/** A lot of the last stage, fed by one source. State 0 stands for the pieces on hand of the last stage. */
interface State {
  slot: number;
  source: number;
  week: number;
  ready: number;
  setup: number;
  /** What a good piece costs, less holding it until it was ready: adding hold cost × week gives its price in any later week. */
  base: number;
  /** The least cost of all that comes before, set-up included, and the state before on that way. */
  cost: number;
  before: number;
}

interface Orders {
  readonly qty: Float64Array;
  readonly due: Int32Array;
  readonly late: Float64Array;
  readonly unserved: Float64Array;
  /** Orders due in week t are startOfWeek[t] … startOfWeek[t + 1] − 1. */
  readonly startOfWeek: Int32Array;
}

const HERE = -1;
const NEXT = -2;

/**
 * The least cost at which the orders of one part can be met where capacity is not limited but priced.
 *
 * Minimum lots, tools, largest lots and whole pieces are left out, which can only make it lower. What is left is a network of flows
 * (cast, kept, finished, kept, delivered) whose costs are concave: a set-up and then so much a piece. In such a network some cheapest
 * flow has a single way into each stock and week. So a stock is fed by the lot that came last, and an order is met on time out of that,
 * late out of a lot that comes after it was due, or never; and it is enough to find the cheapest chain of lots.
 * Two things more are made cheaper than they are: an order that waits past the next lot is charged the lowest price of any later lot
 * without its set-up, and the middle stages of parts of three and more are charged no set-up.
 */
export class PartPlan {
  readonly #model: Model;
  readonly #first: number;
  readonly #last: number;
  /** By stage, then week: slots where a lot can stand. */
  readonly #slots: number[][][];
  readonly #orders: Orders;
  /** Orders that fall due after the last week cost this, whatever one does. */
  readonly #beyond: number;
  readonly #sources: Source[] = [];
  #sourceCount = 0;
  readonly #states: State[] = [];
  #stateCount = 0;
  /** By order and week: what meeting it after that week costs at least, and out of which state. */
  readonly #later: Float64Array;
  readonly #laterState: Int32Array;
  readonly #cheapest: Float64Array;
  readonly #cheapestState: Int32Array;

  constructor(model: Model, part: number, largest: Float64Array) {
    const { weeks, stageStart, routeStart, route, stage, order } = model;
    this.#model = model;
    this.#first = stageStart[part]!;
    this.#last = stageStart[part + 1]! - 1;
    this.#slots = Array.from({ length: this.#last - this.#first + 1 }, (_, i) => {
      const s = this.#first + i;
      const routes = Array.from({ length: routeStart[s + 1]! - routeStart[s]! }, (__, k) => routeStart[s]! + k);
      return Array.from({ length: Math.max(0, weeks - stage.lead[s]!) }, (__, t) => routes.map((r) => r * weeks + t).filter((slot) => largest[slot]! > 0 && route.yield[Math.trunc(slot / weeks)]! > 0));
    });
    const [from, to] = [model.part.orderStart[part]!, model.part.orderStart[part + 1]!];
    const within = Array.from({ length: to - from }, (_, i) => from + i).filter((i) => order.due[i]! < weeks);
    this.#beyond = 0;
    for (let i = from; i < to; i++) if (order.due[i]! >= weeks) this.#beyond += order.qty[i]! * order.unservedCost[i]!;
    const startOfWeek = new Int32Array(weeks + 1);
    for (const i of within) startOfWeek[order.due[i]! + 1]! += 1;
    for (let t = 0; t < weeks; t++) startOfWeek[t + 1]! += startOfWeek[t]!;
    this.#orders = {
      startOfWeek, qty: Float64Array.from(within, (i) => order.qty[i]!), due: Int32Array.from(within, (i) => order.due[i]!),
      late: Float64Array.from(within, (i) => order.lateCost[i]!), unserved: Float64Array.from(within, (i) => order.unservedCost[i]!),
    };
    this.#later = new Float64Array(within.length * weeks);
    this.#laterState = new Int32Array(within.length * weeks);
    this.#cheapest = new Float64Array(weeks);
    this.#cheapestState = new Int32Array(weeks);
  }

  /** The least cost, with a piece on hand of a stage at `stockPrice[stage]`. `use` is told what that plan takes. */
  cost(costs: SlotCosts, stockPrice: Float64Array, use: PartUse): number {
    if (this.#orders.qty.length === 0) return this.#beyond;
    this.#findSources(costs, stockPrice);
    this.#findStates(costs, stockPrice);
    this.#meetLater();
    this.#chain();
    let [best, last] = [Infinity, -1];
    for (let k = 0; k < this.#stateCount; k++) {
      const cost = this.#states[k]!.cost + this.#window(this.#states[k]!, null);
      if (cost < best) [best, last] = [cost, k];
    }
    this.#tell(last, use);
    return best + this.#beyond;
  }

  /** Of a piece on hand, as if it were ready in week 0. Holding all of it to the end is charged elsewhere, so that using it takes that off. */
  #priceOnHand(s: number, stockPrice: Float64Array): number {
    const { stage, weeks } = this.#model;
    return stage.initial[s]! > 0 ? stockPrice[s]! - stage.holdCost[s]! * weeks : Infinity;
  }

  #findSources(costs: SlotCosts, stockPrice: Float64Array) {
    const { stage } = this.#model;
    this.#sourceCount = 0;
    if (this.#first === this.#last) {
      this.#addSource(-1, -1, 0, 0, 0);
      return;
    }
    for (const slots of this.#slots[0]!) {
      for (const slot of slots) {
        const price = this.#perGood(slot, costs, 0);
        if (!this.#dominated(slot, price, slots, costs, 0)) this.#addSource(this.#first, slot, costs.setup[slot]!, this.#weekOf(slot) + stage.lead[this.#first]!, price);
      }
    }
    for (let s = this.#first; s < this.#last; s++) {
      if (s > this.#first) for (let i = 0; i < this.#sourceCount; i++) this.#pass(this.#sources[i]!, s, costs);
      const onHand = this.#priceOnHand(s, stockPrice);
      if (onHand < Infinity) this.#addSource(s, -1, 0, 0, onHand);
    }
  }

  #weekOf(slot: number): number {
    return slot % this.#model.weeks;
  }

  #yieldOf(slot: number): number {
    return this.#model.route.yield[Math.trunc(slot / this.#model.weeks)]!;
  }

  #perGood(slot: number, costs: SlotCosts, input: number): number {
    return (costs.piece[slot]! + input) / this.#yieldOf(slot);
  }

  /** Whether another slot of the same week is as cheap both in set-up and by the piece. */
  #dominated(slot: number, price: number, slots: readonly number[], costs: SlotCosts, input: number): boolean {
    const setup = costs.setup[slot]!;
    for (const other of slots) {
      if (other === slot || costs.setup[other]! > setup) continue;
      const otherPrice = this.#perGood(other, costs, input);
      if (otherPrice < price || (otherPrice === price && (costs.setup[other]! < setup || other < slot))) return true;
    }
    return false;
  }

  #addSource(stage: number, slot: number, setup: number, first: number, price: number) {
    const source = (this.#sources[this.#sourceCount++] ??= { slot, stage, setup, first, price: new Float64Array(this.#model.weeks), through: [] });
    source.slot = slot;
    source.stage = stage;
    source.setup = setup;
    source.first = first;
    if (source.through.length > 0) source.through = [];
    const hold = stage < 0 ? 0 : this.#model.stage.holdCost[stage]!;
    for (let t = 0; t < source.price.length; t++) source.price[t] = t < first ? Infinity : price + hold * (t - first);
  }

  /** Takes a source's pieces through a middle stage. */
  #pass(source: Source, s: number, costs: SlotCosts) {
    const { weeks, stage } = this.#model;
    const after = new Float64Array(weeks).fill(Infinity);
    const through = new Int32Array(weeks).fill(-1);
    this.#slots[s - this.#first]!.forEach((slots, week) => {
      for (const slot of slots) {
        const price = this.#perGood(slot, costs, source.price[week]!);
        const ready = week + stage.lead[s]!;
        if (price < after[ready]!) [after[ready], through[ready]] = [price, slot];
      }
    });
    for (let t = 1; t < weeks; t++) {
      const kept = after[t - 1]! + stage.holdCost[s]!;
      if (kept < after[t]!) [after[t], through[t]] = [kept, -1];
    }
    source.price.set(after);
    source.through.push(through);
  }

  #findStates(costs: SlotCosts, stockPrice: Float64Array) {
    const { stage } = this.#model;
    const s = this.#last;
    this.#stateCount = 0;
    this.#addState(-1, -1, -1, 0, 0, this.#priceOnHand(s, stockPrice));
    this.#states[0]!.cost = 0;
    this.#slots[s - this.#first]!.forEach((slots, week) => {
      const ready = week + stage.lead[s]!;
      for (let i = 0; i < this.#sourceCount; i++) {
        const input = this.#sources[i]!.price[week]!;
        if (input === Infinity) continue;
        for (const slot of slots) {
          const price = this.#perGood(slot, costs, input);
          if (!this.#dominated(slot, price, slots, costs, input)) this.#addState(slot, i, week, ready, costs.setup[slot]!, price - stage.holdCost[s]! * ready);
        }
      }
    });
  }

  #addState(slot: number, source: number, week: number, ready: number, setup: number, base: number) {
    const state = (this.#states[this.#stateCount++] ??= { slot, source, week, ready, setup, base, cost: Infinity, before: -1 });
    state.slot = slot;
    state.source = source;
    state.week = week;
    state.ready = ready;
    state.setup = setup;
    state.base = base;
    state.cost = Infinity;
    state.before = -1;
  }

  #meetLater() {
    const { weeks, stage } = this.#model;
    const { qty, due, late } = this.#orders;
    const cheapest = this.#cheapest.fill(Infinity);
    for (let k = 1; k < this.#stateCount; k++) {
      const { base, ready } = this.#states[k]!;
      const price = base + stage.holdCost[this.#last]! * ready;
      if (price < cheapest[ready]!) {
        cheapest[ready] = price;
        this.#cheapestState[ready] = k;
      }
    }
    for (let o = 0; o < qty.length; o++) {
      let best = Infinity;
      let from = -1;
      for (let t = weeks - 1; t >= due[o]!; t--) {
        this.#later[o * weeks + t] = best;
        this.#laterState[o * weeks + t] = from;
        const cost = cheapest[t]! + late[o]! * (t - due[o]!);
        if (cost < best) {
          best = cost;
          from = this.#cheapestState[t]!;
        }
      }
    }
  }

  /** Cost of the orders that fall due from when `state` is ready until `next` is. `meet` is told which state meets which order. */
  #window(state: State, next: State | null, meet?: (order: number, from: number) => void): number {
    const { weeks, stage } = this.#model;
    const { startOfWeek, qty, due, late, unserved } = this.#orders;
    const hold = stage.holdCost[this.#last]!;
    const end = next ? next.ready : weeks;
    const nextPrice = next ? next.base + hold * end : Infinity;
    let sum = 0;
    for (let o = startOfWeek[state.ready]!; o < startOfWeek[end]!; o++) {
      const now = state.base + hold * due[o]!;
      const soon = nextPrice + late[o]! * (end - due[o]!);
      const later = next ? this.#later[o * weeks + end]! : Infinity;
      let least = unserved[o]!;
      if (now < least) least = now;
      if (soon < least) least = soon;
      if (later < least) least = later;
      sum += qty[o]! * least;
      if (meet && least < unserved[o]!) meet(o, least === now ? HERE : least === soon ? NEXT : this.#laterState[o * weeks + end]!);
    }
    return sum;
  }

  /** Finds for each state its cheapest way from the beginning. States stand by week. */
  #chain() {
    const states = this.#states;
    const direct = this.#last - this.#first <= 1;
    for (let k = 1; k < this.#stateCount; k++) {
      const state = states[k]!;
      const source = this.#sources[state.source]!;
      for (let b = 0; b < k; b++) {
        const before = states[b]!;
        if (before.week >= state.week) break;
        const same = before.source === state.source;
        // Once a new source is ready, it feeds what comes after; so the one before it ends there.
        if (!same && direct && b > 0 && source.first <= before.week) continue;
        const known = before.cost + state.setup + (same ? 0 : source.setup);
        if (known >= state.cost) continue;
        const cost = known + this.#window(before, state);
        if (cost < state.cost) {
          state.cost = cost;
          state.before = b;
        }
      }
    }
  }

  #tell(last: number, use: PartUse) {
    const opened = new Set<number>();
    let next: State | null = null;
    let nextIndex = -1;
    for (let k = last; k >= 0; k = this.#states[k]!.before) {
      const state = this.#states[k]!;
      const after = nextIndex;
      this.#window(state, next, (o, from) => this.#trace(from === HERE ? k : from === NEXT ? after : from, this.#orders.qty[o]!, use));
      if (k > 0) {
        use.lot(state.slot, 1, 0);
        opened.add(state.source);
      }
      next = state;
      nextIndex = k;
    }
    for (const i of opened) if (this.#sources[i]!.slot >= 0) use.lot(this.#sources[i]!.slot, 1, 0);
  }

  /** Follows good pieces of a state back to where they were cast. */
  #trace(k: number, good: number, use: PartUse) {
    if (k === 0) return use.stock(this.#last, good);
    const state = this.#states[k]!;
    const source = this.#sources[state.source]!;
    let { slot, week } = state;
    let pieces = good / this.#yieldOf(slot);
    use.lot(slot, 0, pieces);
    for (const through of source.through.toReversed()) {
      while (through[week]! < 0) week--;
      slot = through[week]!;
      pieces /= this.#yieldOf(slot);
      use.lot(slot, 0, pieces);
      week = this.#weekOf(slot);
    }
    if (source.slot >= 0) use.lot(source.slot, 0, pieces / this.#yieldOf(source.slot));
    else if (source.stage >= 0) use.stock(source.stage, pieces);
  }
}
