import { PartPlan, type PartUse, type SlotCosts } from './part-plan.ts';
import type { Model } from '../model/model.ts';
import { largestLots } from '../search/largest-lots.ts';

/** Where the prices of each rule begin in the list of all prices. */
interface Layout {
  /** Per hour: by (member, process, week). */
  readonly hours: number;
  /** Per kg: by (member, material, week). */
  readonly metal: number;
  /** Per thousand rupiah of work value: by member. */
  readonly share: number;
  /** Per piece on hand: by stage. */
  readonly stock: number;
  /** Per good casting that is exposed for a week: by (part, week). */
  readonly exposure: number;
  /** Per piece by which a lot stays below its minimum, and by which it goes beyond the largest: by slot. */
  readonly smallest: number;
  readonly largest: number;
  readonly size: number;
}

/**
 * The problem with prices in place of limits: on what its parts share (hours, metal, shares), and on what the plan of a single part does
 * not look at (stock on hand, exposure, smallest and largest lots). Each part is then planned for itself, each furnace melts what pays,
 * and the least cost of that is a lower bound of every plan, whatever the prices are: a plan that keeps a limit pays nothing for it,
 * or gets something back (Lagrange).
 */
export class PricedCapacity {
  /** By price: the highest that means anything, and what a usual change of it is. The lowest is 0. */
  readonly most: Float64Array;
  readonly step: Float64Array;
  /** By price: one over the size of its limit, so that overuse of unlike limits compares. */
  readonly unit: Float64Array;
  /** Prices to begin with: metal costs what its cheapest heat does. */
  readonly start: Float64Array;
  readonly layout: Layout;
  /** What the plans at the prices last asked cost in making. */
  making = 0;
  readonly #model: Model;
  readonly #largest: Float64Array;
  readonly #open: Int32Array;
  readonly #parts: PartPlan[];
  readonly #costs: SlotCosts;
  readonly #hoursOf: Int32Array;
  readonly #metalOf: Int32Array;

  constructor(model: Model) {
    const { weeks, hoursOffered, member, stage, route, problem } = model;
    this.#model = model;
    this.#largest = largestLots(model);
    this.#open = Int32Array.from(this.#largest.keys()).filter((slot) => this.#largest[slot]! > 0);
    const metal = hoursOffered.length;
    const share = metal + member.shareTarget.length * problem.materials.length * weeks;
    const stock = share + member.shareTarget.length;
    const exposure = stock + stage.part.length;
    const smallest = exposure + problem.parts.length * weeks;
    const largest = smallest + this.#largest.length;
    this.layout = { hours: 0, metal, share, stock, exposure, smallest, largest, size: largest + this.#largest.length };
    this.#hoursOf = new Int32Array(this.#largest.length);
    this.#metalOf = new Int32Array(this.#largest.length);
    for (const slot of this.#open) {
      const r = Math.trunc(slot / weeks);
      this.#hoursOf[slot] = route.hoursAt[r]! + (slot % weeks);
      this.#metalOf[slot] = metal + route.kgAt[r]! + (slot % weeks);
    }
    this.#parts = problem.parts.map((_, p) => new PartPlan(model, p, this.#largest));
    this.#costs = { setup: new Float64Array(this.#largest.length), piece: new Float64Array(this.#largest.length) };
    this.most = new Float64Array(this.layout.size).fill(Infinity);
    this.step = new Float64Array(this.layout.size);
    this.unit = new Float64Array(this.layout.size);
    this.start = new Float64Array(this.layout.size);
    this.#measure();
  }

  #measure() {
    const { weeks, hoursOffered, member, stage, part, problem, route } = this.#model;
    const { metal, share, stock, exposure } = this.layout;
    const set = (i: number, limit: number, step: number) => {
      this.unit[i] = 1 / Math.max(limit, 1);
      this.step[i] = step;
    };
    for (const slot of this.#open) {
      const r = Math.trunc(slot / weeks);
      const largest = this.#largest[slot]!;
      set(this.layout.smallest + slot, stage.minLot[route.stage[r]!]!, route.cost[r]! / 10);
      // Any more, and a set-up would cost less than nothing.
      this.most[this.layout.largest + slot] = stage.setupCost[route.stage[r]!]! / largest;
      set(this.layout.largest + slot, largest, this.most[this.layout.largest + slot]! / 10);
    }
    // An hour is worth what is made in it, roughly; a tenth of that moves work elsewhere.
    let [cost, hours] = [0, 0];
    for (const slot of this.#open) {
      const r = Math.trunc(slot / weeks);
      cost += route.cost[r]!;
      hours += route.hoursPerPiece[r]!;
    }
    hoursOffered.forEach((offered, i) => set(i, offered, hours > 0 ? (0.1 * cost) / hours : 0));
    problem.members.forEach(({ furnaces }, m) => problem.materials.forEach((material, a) => {
      const able = furnaces.filter(({ materials }) => materials.includes(material));
      if (able.length === 0) return;
      const rate = Math.min(...able.map(({ costPerHeat, kgPerHeat }) => costPerHeat / kgPerHeat));
      for (let t = 0; t < weeks; t++) {
        const i = metal + (m * problem.materials.length + a) * weeks + t;
        set(i, able.reduce((sum, { kgPerHeat, heatsPerWeek }) => sum + kgPerHeat * heatsPerWeek[t]!, 0), 0.5 * rate);
        this.start[i] = rate;
      }
    }));
    member.shareTarget.forEach((target, m) => {
      set(share + m, target, problem.shortfallCost / 3);
      this.most[share + m] = problem.shortfallCost;
      this.start[share + m] = problem.shortfallCost / 4;
    });
    stage.initial.forEach((pieces, s) => set(stock + s, pieces, 0.2 * (problem.parts[stage.part[s]!]?.price ?? 0)));
    problem.parts.forEach((_, p) => {
      for (let i = exposure + p * weeks; i < exposure + (p + 1) * weeks; i++) {
        set(i, part.pieces[p]!, part.exposureCost[p]! / 2);
        this.most[i] = part.exposureCost[p]!;
      }
    });
  }

  /** The bound at these prices. `overuse` gets by how much what is cheapest goes beyond each limit (above 0), or leaves it free. */
  at(prices: Float64Array, overuse: Float64Array): number {
    overuse.fill(0);
    this.making = 0;
    const use = this.#useInto(overuse);
    let total = this.#priceLots(prices, use);
    const stockPrice = prices.subarray(this.layout.stock, this.layout.exposure);
    for (const one of this.#parts) total += one.cost(this.#costs, stockPrice, use);
    return total + this.#limits(prices, overuse) + this.#melt(prices, overuse);
  }

  #useInto(overuse: Float64Array): PartUse {
    const { weeks, route, stage, part } = this.#model;
    const { share, stock, exposure, smallest, largest } = this.layout;
    return {
      lot: (slot, lots, pieces) => {
        const r = Math.trunc(slot / weeks);
        const s = route.stage[r]!;
        const p = stage.part[s]!;
        overuse[this.#hoursOf[slot]!]! += stage.setupHours[s]! * lots + route.hoursPerPiece[r]! * pieces;
        overuse[share + route.member[r]!]! -= route.value[r]! * pieces;
        overuse[smallest + slot]! += stage.minLot[s]! * lots - pieces;
        overuse[largest + slot]! += pieces - this.#largest[slot]! * lots;
        this.making += route.cost[r]! * pieces;
        if (!stage.casts[s]) return;
        overuse[this.#metalOf[slot]!]! += part.pourKg[p]! * pieces;
        for (let t = slot % weeks; t < weeks; t++) overuse[exposure + p * weeks + t]! += route.yield[r]! * pieces;
      },
      stock: (s, pieces) => void (overuse[stock + s]! += pieces),
    };
  }

  /** What lots cost at the prices. Where a piece pays for itself, as many as can be are made at once, and the rest costs nothing. */
  #priceLots(prices: Float64Array, use: PartUse): number {
    const { weeks, route, stage, part, problem } = this.#model;
    const { share, exposure, smallest, largest } = this.layout;
    const exposed = new Float64Array(problem.parts.length * weeks);
    for (let i = exposed.length - 1; i >= 0; i--) exposed[i] = prices[exposure + i]! + (i % weeks === weeks - 1 ? 0 : exposed[i + 1]!);
    let total = 0;
    for (const slot of this.#open) {
      const r = Math.trunc(slot / weeks);
      const s = route.stage[r]!;
      const p = stage.part[s]!;
      const hour = prices[this.#hoursOf[slot]!]!;
      const [tooSmall, tooLarge] = [prices[smallest + slot]!, prices[largest + slot]!];
      let piece = route.cost[r]! + hour * route.hoursPerPiece[r]! - prices[share + route.member[r]!]! * route.value[r]! - tooSmall + tooLarge;
      if (stage.casts[s]) piece += prices[this.#metalOf[slot]!]! * part.pourKg[p]! + exposed[p * weeks + (slot % weeks)]! * route.yield[r]!;
      if (piece < 0) {
        total += piece * this.#largest[slot]!;
        use.lot(slot, 0, this.#largest[slot]!);
      }
      this.#costs.setup[slot] = Math.max(0, stage.setupCost[s]! + hour * stage.setupHours[s]! + tooSmall * stage.minLot[s]! - tooLarge * this.#largest[slot]!);
      this.#costs.piece[slot] = Math.max(0, piece);
    }
    return total;
  }

  /** What the limits themselves are worth at the prices, and the cost of holding all that is on hand, which using it takes off. */
  #limits(prices: Float64Array, overuse: Float64Array): number {
    const { weeks, stage, member, problem, hoursOffered, initialOfPart, covered } = this.#model;
    const { share, stock, exposure } = this.layout;
    let total = 0;
    const limit = (i: number, amount: number) => {
      total -= prices[i]! * amount;
      overuse[i]! -= amount;
    };
    hoursOffered.forEach((hours, i) => limit(i, hours));
    member.shareTarget.forEach((target, m) => limit(share + m, -target));
    stage.initial.forEach((pieces, s) => {
      total += stage.holdCost[s]! * weeks * pieces;
      limit(stock + s, pieces);
    });
    problem.parts.forEach((_, p) => {
      for (let t = 0; t < weeks; t++) limit(exposure + p * weeks + t, covered[p * weeks + t]! - initialOfPart[p]!);
    });
    return total;
  }

  /** Each furnace melts what pays best, as often as it can. */
  #melt(prices: Float64Array, overuse: Float64Array): number {
    const { weeks, problem } = this.#model;
    const materials = new Map(problem.materials.map((name, a) => [name, a]));
    let total = 0;
    problem.members.forEach((member, m) => {
      for (const { materials: melts, kgPerHeat, costPerHeat, heatsPerWeek } of member.furnaces) {
        const first = melts.map((name) => this.layout.metal + (m * problem.materials.length + materials.get(name)!) * weeks);
        for (let t = 0; t < weeks; t++) {
          let [best, at] = [0, -1];
          for (const start of first) {
            const gain = prices[start + t]! * kgPerHeat - costPerHeat;
            if (gain > best) [best, at] = [gain, start + t];
          }
          if (at < 0) continue;
          total -= best * heatsPerWeek[t]!;
          overuse[at]! -= kgPerHeat * heatsPerWeek[t]!;
        }
      }
    });
    return total;
  }
}
