import { type ChangeCost, changeCostAt } from './change-cost.ts';
import { Dispatch } from './deliveries.ts';
import { Melting } from './melting.ts';
import type { Model } from './model.ts';
import type { Delivery, Heat, Lot, Plan } from '../problem/plan.ts';
import { HOURS_SLACK, PIECE_SLACK } from '../problem/slack.ts';

/** A piece started without the piece it is made of: dearer than anything real, so that such a part is mended first. */
const SHORT_PIECE_COST = 1e7;

/**
 * A plan in the making, with every sum that the rules and the cost need kept up to date.
 *
 * A change is {@link begin} for its part, a few calls of {@link place}, {@link also} for a second part, then {@link settle}, which gives the difference in cost, then {@link accept} or
 * {@link undo}. `place` refuses what breaks a rule of its own slot (minimum lot, tools, hours, released lots);
 * `settle` gives Infinity where heats do not suffice.
 */
export class Draft {
  readonly model: Model;
  readonly melting: Melting;
  readonly dispatch: Dispatch;
  readonly qty: Int32Array;
  /** 1 where a released lot stands, which no change may touch. */
  readonly frozen: Uint8Array;
  /** By member: 1 while another searcher has its furnaces and hours, so that no change may touch its lots. */
  readonly away: Uint8Array;
  readonly hours: Float64Array;
  readonly kg: Float64Array;
  /** Good pieces by the week in which they are ready, and pieces started at the next stage, by (stage, week). */
  readonly ready: Float64Array;
  readonly used: Float64Array;
  readonly lotsInWeek: Int32Array;
  /** Good castings by (part, week of casting). */
  readonly cast: Float64Array;
  readonly value: Float64Array;
  readonly heatCost: Float64Array;
  /** Stock, late, unserved and exposure cost by part. */
  readonly flowCost: Float64Array;
  /** Slots of part p are `listStart[p] … listStart[p + 1] - 1`; those with a lot are `lotList[listStart[p] …]`, `lotCount[p]` of them. */
  readonly lotList: Int32Array;
  readonly lotCount: Int32Array;
  readonly listStart: Int32Array;
  readonly #place: Int32Array;
  total = 0;
  /** Set where the plan is to stay near an earlier one, and followed by {@link reckon}: `total` and every difference then hold its price too. */
  changes: ChangeCost | null = null;

  /** The shop and week, as shop × weeks + week, whose heats did not suffice when a change was settled last. */
  blocked = -1;

  readonly #parts: number[] = [];
  readonly #flowAfter: number[] = [];
  #partCount = 0;
  #delta = 0;
  readonly #changed: number[] = [];
  readonly #before: number[] = [];
  #changes = 0;
  readonly #touched: number[] = [];
  readonly #heatBefore: number[] = [];
  #touches = 0;
  readonly #isTouched: Uint8Array;

  constructor(model: Model) {
    const { weeks, problem } = model;
    const parts = problem.parts.length;
    const stages = model.stage.part.length;
    const members = problem.members.length;
    const slots = model.route.member.length * weeks;
    this.model = model;
    this.melting = new Melting(problem);
    this.dispatch = new Dispatch(model);
    this.qty = new Int32Array(slots);
    this.frozen = new Uint8Array(slots);
    this.away = new Uint8Array(members);
    this.hours = new Float64Array(model.hoursOffered.length);
    this.kg = new Float64Array(members * problem.materials.length * weeks);
    this.ready = new Float64Array(stages * weeks);
    this.used = new Float64Array(stages * weeks);
    this.lotsInWeek = new Int32Array(stages * weeks);
    this.cast = new Float64Array(parts * weeks);
    this.value = new Float64Array(members);
    this.heatCost = new Float64Array(this.melting.shops.length * weeks);
    this.flowCost = new Float64Array(parts);
    this.lotList = new Int32Array(slots);
    this.lotCount = new Int32Array(parts);
    this.listStart = Int32Array.from({ length: parts + 1 }, (_, p) => model.routeStart[model.stageStart[p]!]! * weeks);
    this.#place = new Int32Array(slots).fill(-1);
    this.#isTouched = new Uint8Array(this.heatCost.length);
    this.reckon();
  }

  /** Reckons every sum anew from the lots, which ends the drift of sums kept by adding and taking away. */
  reckon() {
    const { weeks, stage, route, problem } = this.model;
    for (const sums of [this.hours, this.kg, this.ready, this.used, this.lotsInWeek, this.cast, this.value]) sums.fill(0);
    this.lotCount.fill(0);
    this.#place.fill(-1);
    let total = 0;
    for (let slot = 0; slot < this.qty.length; slot++) {
      const qty = this.qty[slot]!;
      if (qty === 0) continue;
      const r = Math.trunc(slot / weeks);
      const s = route.stage[r]!;
      this.#count(slot, r, qty, 1);
      this.#list(slot, stage.part[s]!);
      total += route.cost[r]! * qty + stage.setupCost[s]!;
    }
    for (let shop = 0; shop < this.melting.shops.length; shop++) {
      for (let t = 0; t < weeks; t++) {
        const cost = this.melting.cost(shop, t, this.kg);
        this.heatCost[shop * weeks + t] = cost;
        total += cost;
      }
    }
    for (let p = 0; p < problem.parts.length; p++) {
      this.flowCost[p] = this.#priceFlow(p);
      total += this.flowCost[p]!;
    }
    for (let m = 0; m < problem.members.length; m++) total += this.shortfall(m, this.value[m]!);
    this.total = total + this.changePrice();
  }

  /** What of the total is the price of leaving an earlier plan. */
  changePrice(): number {
    const { changes } = this;
    return changes ? this.qty.reduce((sum, qty, slot) => sum + changeCostAt(changes, slot, qty), 0) : 0;
  }

  /** What a member's distance from its share target costs at a work value. */
  shortfall(m: number, value: number): number {
    const missing = this.model.member.shareTarget[m]! - value;
    return missing > 0 ? missing * this.model.problem.shortfallCost : 0;
  }

  begin(p: number) {
    this.#parts[0] = p;
    this.#partCount = 1;
    this.#delta = 0;
    this.#changes = 0;
    this.#touches = 0;
  }

  /** The change goes on with another part. */
  also(p: number) {
    this.#parts[this.#partCount++] = p;
  }

  /** Sets the lot of a slot to `qty` pieces (0 takes it away). False, and nothing done, where that breaks a rule. */
  place(slot: number, qty: number): boolean {
    const before = this.qty[slot]!;
    if (qty === before) return true;
    const { weeks, stage, route, processes, hoursOffered, part } = this.model;
    const r = (slot / weeks) | 0;
    const t = slot - r * weeks;
    const s = route.stage[r]!;
    const p = stage.part[s]!;
    const m = route.member[r]!;
    if (this.frozen[slot] || this.away[m] || (qty !== 0 && qty < stage.minLot[s]!)) return false;
    if (before === 0 && this.lotsInWeek[s * weeks + t]! >= stage.tools[s]!) return false;
    const h = (m * processes.length + stage.process[s]!) * weeks + t;
    const hours = route.hoursPerPiece[r]! * (qty - before) + (before === 0 ? stage.setupHours[s]! : qty === 0 ? -stage.setupHours[s]! : 0);
    if (hours > 0 && this.hours[h]! + hours > hoursOffered[h]! + HOURS_SLACK) return false;
    if (stage.casts[s]) {
      const shop = this.melting.shopOf[m * this.model.problem.materials.length + part.material[p]!]!;
      if (shop >= 0) this.#touch(shop * weeks + t);
      else if (qty > before && part.pourKg[p]! > 0) return false;
    }
    this.#changed[this.#changes] = slot;
    this.#before[this.#changes++] = before;
    this.#delta += route.cost[r]! * (qty - before) + (before === 0 ? stage.setupCost[s]! : qty === 0 ? -stage.setupCost[s]! : 0);
    if (this.changes) this.#delta += changeCostAt(this.changes, slot, qty) - changeCostAt(this.changes, slot, before);
    const value = this.value[m]!;
    this.#set(slot, r, qty);
    this.#delta += this.shortfall(m, this.value[m]!) - this.shortfall(m, value);
    return true;
  }

  #touch(shopWeek: number) {
    if (this.#isTouched[shopWeek]) return;
    this.#isTouched[shopWeek] = 1;
    this.#touched[this.#touches] = shopWeek;
    this.#heatBefore[this.#touches++] = this.heatCost[shopWeek]!;
  }

  /** The difference in cost of the change so far; Infinity where a furnace would need more heats than it has. */
  settle(): number {
    const { weeks } = this.model;
    let delta = this.#delta;
    for (let i = 0; i < this.#touches; i++) {
      const shopWeek = this.#touched[i]!;
      const shop = (shopWeek / weeks) | 0;
      const cost = this.melting.cost(shop, shopWeek - shop * weeks, this.kg);
      if (cost === Infinity) {
        this.blocked = shopWeek;
        return Infinity;
      }
      this.heatCost[shopWeek] = cost;
      delta += cost - this.#heatBefore[i]!;
    }
    for (let i = 0; i < this.#partCount; i++) {
      const p = this.#parts[i]!;
      this.#flowAfter[i] = this.#priceFlow(p);
      delta += this.#flowAfter[i]! - this.flowCost[p]!;
    }
    return delta;
  }

  accept(delta: number) {
    for (let i = 0; i < this.#partCount; i++) this.flowCost[this.#parts[i]!] = this.#flowAfter[i]!;
    this.total += delta;
    this.#endTouches();
  }

  undo() {
    const { weeks } = this.model;
    for (let i = this.#changes - 1; i >= 0; i--) {
      const slot = this.#changed[i]!;
      this.#set(slot, (slot / weeks) | 0, this.#before[i]!);
    }
    for (let i = 0; i < this.#touches; i++) this.heatCost[this.#touched[i]!] = this.#heatBefore[i]!;
    this.#endTouches();
  }

  #endTouches() {
    for (let i = 0; i < this.#touches; i++) this.#isTouched[this.#touched[i]!] = 0;
    this.#touches = 0;
    this.#changes = 0;
  }

  #set(slot: number, r: number, qty: number) {
    const before = this.qty[slot]!;
    const p = this.model.stage.part[this.model.route.stage[r]!]!;
    if (before > 0) this.#count(slot, r, before, -1);
    this.qty[slot] = qty;
    if (qty > 0) this.#count(slot, r, qty, 1);
    if (before === 0) this.#list(slot, p);
    else if (qty === 0) this.#unlist(slot, p);
  }

  #list(slot: number, p: number) {
    const at = this.listStart[p]! + this.lotCount[p]!++;
    this.lotList[at] = slot;
    this.#place[slot] = at;
  }

  #unlist(slot: number, p: number) {
    const last = this.listStart[p]! + --this.lotCount[p]!;
    const at = this.#place[slot]!;
    const moved = this.lotList[last]!;
    this.lotList[at] = moved;
    this.#place[moved] = at;
    this.#place[slot] = -1;
  }

  /** Adds a lot to the sums, or takes it away (`sign` -1). */
  #count(slot: number, r: number, qty: number, sign: number) {
    const { weeks, stage, route, processes, part, problem } = this.model;
    const t = slot - r * weeks;
    const s = route.stage[r]!;
    const p = stage.part[s]!;
    const m = route.member[r]!;
    const pieces = sign * qty;
    this.hours[(m * processes.length + stage.process[s]!) * weeks + t]! += sign * stage.setupHours[s]! + route.hoursPerPiece[r]! * pieces;
    this.lotsInWeek[s * weeks + t]! += sign;
    this.value[m]! += route.value[r]! * pieces;
    const ready = t + stage.lead[s]!;
    if (ready < weeks) this.ready[s * weeks + ready]! += route.yield[r]! * pieces;
    if (stage.casts[s]) {
      this.kg[(m * problem.materials.length + part.material[p]!) * weeks + t]! += part.pourKg[p]! * pieces;
      this.cast[p * weeks + t]! += route.yield[r]! * pieces;
    } else this.used[(s - 1) * weeks + t]! += pieces;
  }

  /** Hold, exposure, late and unserved cost of a part. */
  #priceFlow(p: number, sent?: (order: number, week: number, qty: number) => void): number {
    const { weeks, stage, stageStart, part, covered, initialOfPart } = this.model;
    const last = stageStart[p + 1]! - 1;
    let cost = 0;
    for (let s = stageStart[p]!; s < last; s++) {
      let stock = stage.initial[s]!;
      let hold = 0;
      let short = 0;
      for (let at = s * weeks, end = at + weeks; at < end; at++) {
        stock += this.ready[at]! - this.used[at]!;
        if (stock > 0) hold += stock;
        else if (-stock > short) short = -stock;
      }
      cost += hold * stage.holdCost[s]!;
      if (short > PIECE_SLACK) cost += short * SHORT_PIECE_COST;
    }
    const exposureCost = part.exposureCost[p]!;
    if (exposureCost > 0) {
      let cast = initialOfPart[p]!;
      for (let at = p * weeks, end = at + weeks; at < end; at++) {
        cast += this.cast[at]!;
        if (cast > covered[at]!) cost += exposureCost * (cast - covered[at]!);
      }
    }
    return cost + this.dispatch.price(p, last, this.ready, last * weeks, sent);
  }

  routeOf(slot: number): number {
    return (slot / this.model.weeks) | 0;
  }

  /** The slots in which a part's lots stand now. */
  lotsOf(p: number): Int32Array {
    return this.lotList.slice(this.listStart[p]!, this.listStart[p]! + this.lotCount[p]!);
  }

  /** Pieces of a part that were started without the pieces they are made of, at the worst; above the slack it is no plan. */
  deficit(p: number): number {
    const { weeks, stage, stageStart } = this.model;
    let short = 0;
    for (let s = stageStart[p]!; s < stageStart[p + 1]! - 1; s++) {
      let stock = stage.initial[s]!;
      for (let t = 0; t < weeks; t++) {
        stock += this.ready[s * weeks + t]! - this.used[s * weeks + t]!;
        short = Math.max(short, -stock);
      }
    }
    return short;
  }

  /** The plan as its lots, the cheapest heats for them, and the deliveries. */
  toPlan(): Plan {
    const { weeks, problem, route, stage, stageStart, order } = this.model;
    const lots: Lot[] = [];
    this.qty.forEach((qty, slot) => {
      if (qty === 0) return;
      const r = Math.trunc(slot / weeks);
      const s = route.stage[r]!;
      const p = stage.part[s]!;
      lots.push({ member: problem.members[route.member[r]!]!.id, part: problem.parts[p]!.id, stage: s - stageStart[p]!, week: (slot % weeks) + 1, qty });
    });
    const heats: Heat[] = [];
    this.melting.shops.forEach((shop, index) => {
      const member = problem.members[shop.member]!;
      for (let t = 0; t < weeks; t++) {
        this.melting.heats(index, t, this.kg, (furnace, material, count) =>
          heats.push({ member: member.id, furnace: member.furnaces[furnace]!.id, material: problem.materials[material]!, week: t + 1, count }),
        );
      }
    });
    const deliveries: Delivery[] = [];
    problem.parts.forEach((_, p) =>
      this.#priceFlow(p, (index, t, qty) => deliveries.push({ order: problem.orders[order.index[index]!]!.id, week: t + 1, qty })),
    );
    return { lots, heats, deliveries };
  }
}
