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
 * A change is a few calls of {@link place}, then {@link settle}, which gives the difference in cost, then {@link accept} or {@link undo}.
 * `place` refuses what breaks a rule of its own slot (minimum lot, tools, hours, released lots);
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
  /** What its pieces cost by stage: stock, exposure of what it casts, late and unserved for what it delivers. */
  readonly flowCost: Float64Array;
  /** Slots of part p are `listStart[p] … listStart[p + 1] - 1`; those with a lot are `lotList[listStart[p] …]`, `lotCount[p]` of them. */
  readonly lotList: Int32Array;
  readonly lotCount: Int32Array;
  readonly listStart: Int32Array;
  /** By route: the shop that melts its material at its member, or -1. */
  readonly shopOfRoute: Int32Array;
  readonly #place: Int32Array;
  total = 0;
  /** Set where the plan is to stay near an earlier one, and followed by {@link reckon}: `total` and every difference then hold its price too. */
  changes: ChangeCost | null = null;

  /** The shop and week, as shop × weeks + week, whose heats did not suffice when a change was settled last. */
  blocked = -1;

  #delta = 0;
  readonly #changed: number[] = [];
  readonly #before: number[] = [];
  #changes = 0;
  readonly #touched: number[] = [];
  readonly #heatBefore: number[] = [];
  #touches = 0;
  readonly #isTouched: Uint8Array;
  /** Stages whose flow the change touches. */
  readonly #stale: number[] = [];
  readonly #flowBefore: number[] = [];
  #stales = 0;
  readonly #isStale: Uint8Array;

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
    this.flowCost = new Float64Array(stages);
    this.lotList = new Int32Array(slots);
    this.lotCount = new Int32Array(parts);
    this.listStart = Int32Array.from({ length: parts + 1 }, (_, p) => model.routeStart[model.stageStart[p]!]! * weeks);
    this.#place = new Int32Array(slots).fill(-1);
    this.#isTouched = new Uint8Array(this.heatCost.length);
    this.#isStale = new Uint8Array(stages);
    this.shopOfRoute = model.route.kgAt.map((at) => this.melting.shopOf[at / weeks]!);
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
    for (let s = 0; s < this.flowCost.length; s++) {
      this.flowCost[s] = this.#priceFlow(s);
      total += this.flowCost[s]!;
    }
    this.#endTouches();
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

  /** Sets the lot of a slot to `qty` pieces (0 takes it away). False, and nothing done, where that breaks a rule. */
  place(slot: number, qty: number): boolean {
    const before = this.qty[slot]!;
    if (qty === before) return true;
    const { weeks, stage, route, hoursOffered, part } = this.model;
    const r = (slot / weeks) | 0;
    const t = slot - r * weeks;
    const s = route.stage[r]!;
    const m = route.member[r]!;
    if (this.frozen[slot] || this.away[m] || (qty !== 0 && qty < stage.minLot[s]!)) return false;
    if (before === 0 && this.lotsInWeek[s * weeks + t]! >= stage.tools[s]!) return false;
    const lots = before === 0 ? 1 : qty === 0 ? -1 : 0;
    const h = route.hoursAt[r]! + t;
    const hours = route.hoursPerPiece[r]! * (qty - before) + lots * stage.setupHours[s]!;
    if (hours > 0 && this.hours[h]! + hours > hoursOffered[h]! + HOURS_SLACK) return false;
    if (stage.casts[s]) {
      const shop = this.shopOfRoute[r]!;
      if (shop >= 0) this.#touch(shop * weeks + t);
      else if (qty > before && part.pourKg[stage.part[s]!]! > 0) return false;
    }
    this.#changed[this.#changes] = slot;
    this.#before[this.#changes++] = before;
    this.#delta += route.cost[r]! * (qty - before) + lots * stage.setupCost[s]!;
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

  #flows(s: number) {
    if (this.#isStale[s]) return;
    this.#isStale[s] = 1;
    this.#stale[this.#stales] = s;
    this.#flowBefore[this.#stales++] = this.flowCost[s]!;
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
    for (let i = 0; i < this.#stales; i++) {
      const s = this.#stale[i]!;
      const cost = this.#priceFlow(s);
      this.flowCost[s] = cost;
      delta += cost - this.#flowBefore[i]!;
    }
    return delta;
  }

  accept(delta: number) {
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
    for (let i = 0; i < this.#stales; i++) this.flowCost[this.#stale[i]!] = this.#flowBefore[i]!;
    this.#endTouches();
  }

  #endTouches() {
    for (let i = 0; i < this.#touches; i++) this.#isTouched[this.#touched[i]!] = 0;
    for (let i = 0; i < this.#stales; i++) this.#isStale[this.#stale[i]!] = 0;
    this.#touches = 0;
    this.#stales = 0;
    this.#changes = 0;
    this.#delta = 0;
  }

  #set(slot: number, r: number, qty: number) {
    const before = this.qty[slot]!;
    const lots = before === 0 ? 1 : qty === 0 ? -1 : 0;
    this.qty[slot] = qty;
    this.#count(slot, r, qty - before, lots);
    if (lots > 0) this.#list(slot, this.model.stage.part[this.model.route.stage[r]!]!);
    else if (lots < 0) this.#unlist(slot, this.model.stage.part[this.model.route.stage[r]!]!);
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

  /** Adds pieces and lots to the sums of a slot; both may be below 0. */
  #count(slot: number, r: number, pieces: number, lots: number) {
    const { weeks, stage, route, part } = this.model;
    const t = slot - r * weeks;
    const s = route.stage[r]!;
    this.hours[route.hoursAt[r]! + t]! += lots * stage.setupHours[s]! + route.hoursPerPiece[r]! * pieces;
    this.lotsInWeek[s * weeks + t]! += lots;
    this.value[route.member[r]!]! += route.value[r]! * pieces;
    const ready = t + stage.lead[s]!;
    if (ready < weeks) this.ready[s * weeks + ready]! += route.yield[r]! * pieces;
    if (stage.casts[s]) {
      const p = stage.part[s]!;
      this.kg[route.kgAt[r]! + t]! += part.pourKg[p]! * pieces;
      this.cast[p * weeks + t]! += route.yield[r]! * pieces;
    } else {
      this.used[(s - 1) * weeks + t]! += pieces;
      this.#flows(s - 1);
    }
    this.#flows(s);
  }

  /** What the pieces of a stage cost: see {@link flowCost}. */
  #priceFlow(s: number, sent?: (order: number, week: number, qty: number) => void): number {
    const { stage } = this.model;
    const p = stage.part[s]!;
    const cost = stage.casts[s] ? this.#priceExposure(p) : 0;
    return cost + (stage.last[s] ? this.dispatch.price(p, s, this.ready, s * this.model.weeks, sent) : this.#priceStock(s));
  }

  #priceExposure(p: number): number {
    const { weeks, part, covered, initialOfPart } = this.model;
    const exposureCost = part.exposureCost[p]!;
    if (exposureCost === 0) return 0;
    let exposed = 0;
    let cast = initialOfPart[p]!;
    for (let at = p * weeks, end = at + weeks; at < end; at++) {
      cast += this.cast[at]!;
      if (cast > covered[at]!) exposed += cast - covered[at]!;
    }
    return exposureCost * exposed;
  }

  #priceStock(s: number): number {
    const { weeks, stage } = this.model;
    let stock = stage.initial[s]!;
    let hold = 0;
    let short = 0;
    for (let at = s * weeks, end = at + weeks; at < end; at++) {
      stock += this.ready[at]! - this.used[at]!;
      if (stock > 0) hold += stock;
      else if (-stock > short) short = -stock;
    }
    return hold * stage.holdCost[s]! + (short > PIECE_SLACK ? short * SHORT_PIECE_COST : 0);
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
      this.#priceFlow(stageStart[p + 1]! - 1, (index, t, qty) => deliveries.push({ order: problem.orders[order.index[index]!]!.id, week: t + 1, qty })),
    );
    return { lots, heats, deliveries };
  }
}
