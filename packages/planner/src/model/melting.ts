import type { Problem } from '../problem/problem.ts';
import { KG_SLACK } from '../problem/slack.ts';

/** Ways of filling furnaces that are tried before the best one so far is taken. */
const MOST_TRIALS = 4000;

/** Furnaces of one member that meet in a material, and so compete for the same weeks. */
interface Shop {
  member: number;
  furnaces: { index: number; kgPerHeat: number; cost: number; heats: number[] }[];
  materials: number[];
  /** By material, which furnaces may melt it, cheapest per kg first, and what each of them costs per kg. */
  melts: number[][];
  costPerKg: number[][];
}

function shopsOf(problem: Problem): Shop[] {
  const materialIndex = new Map(problem.materials.map((name, i) => [name, i]));
  return problem.members.flatMap((member, m) => {
    const shops: { furnaces: Set<number>; materials: Set<string> }[] = [];
    member.furnaces.forEach((furnace, f) => {
      const joined = { furnaces: new Set([f]), materials: new Set(furnace.materials) };
      for (let i = shops.length - 1; i >= 0; i--) {
        const shop = shops[i]!;
        if (!furnace.materials.some((name) => shop.materials.has(name))) continue;
        for (const one of shop.furnaces) joined.furnaces.add(one);
        for (const name of shop.materials) joined.materials.add(name);
        shops.splice(i, 1);
      }
      shops.push(joined);
    });
    return shops.map((shop) => {
      const own = [...shop.furnaces].sort((a, b) => a - b).map((f) => ({ f, furnace: member.furnaces[f]! }));
      const names = [...shop.materials];
      const rate = (i: number) => own[i]!.furnace.costPerHeat / own[i]!.furnace.kgPerHeat;
      const melts = names.map((name) =>
        own.flatMap(({ furnace }, i) => (furnace.materials.includes(name) ? [i] : [])).sort((a, b) => rate(a) - rate(b) || a - b),
      );
      return {
        member: m,
        furnaces: own.map(({ f, furnace }) => ({ index: f, kgPerHeat: furnace.kgPerHeat, cost: furnace.costPerHeat, heats: furnace.heatsPerWeek })),
        materials: names.map((name) => materialIndex.get(name) ?? -1),
        melts,
        costPerKg: melts.map((ways) => ways.map(rate)),
      };
    });
  });
}

/** The cheapest heats for the metal that a member pours: rules 3 and 4, and the heat cost. */
export class Melting {
  readonly shops: readonly Shop[];
  /** By (member, material): the shop that melts it, or -1. */
  readonly shopOf: Int32Array;
  readonly #materials: number;
  readonly #weeks: number;
  #kg: Float64Array;
  #free: Int32Array;
  #counts: Int32Array;
  #best: Int32Array;
  /** By material, what the materials after it cost at least. */
  #atLeast: Float64Array;
  #bestCost = Infinity;
  #trials = 0;
  /** Kilograms of the smallest heat of the material looked at last. */
  #smallest = 0;

  constructor(problem: Problem) {
    this.shops = shopsOf(problem);
    this.#materials = problem.materials.length;
    this.#weeks = problem.weeks;
    this.shopOf = new Int32Array(problem.members.length * this.#materials).fill(-1);
    this.shops.forEach((shop, s) => {
      for (const material of shop.materials) this.shopOf[shop.member * this.#materials + material] = s;
    });
    const furnaces = Math.max(1, ...this.shops.map((shop) => shop.furnaces.length));
    const materials = Math.max(1, ...this.shops.map((shop) => shop.materials.length));
    this.#kg = new Float64Array(materials);
    this.#atLeast = new Float64Array(materials);
    this.#free = new Int32Array(furnaces);
    this.#counts = new Int32Array(furnaces * materials);
    this.#best = new Int32Array(furnaces * materials);
  }

  /** Cost of the cheapest heats found for what a shop pours in a week (`poured` by member, material, week), or Infinity where its heats do not suffice. */
  cost(s: number, week: number, poured: Float64Array): number {
    const shop = this.shops[s]!;
    return shop.furnaces.length === 1 ? this.#costOfOneFurnace(shop, week, poured) : this.#costOfSeveral(shop, week, poured);
  }

  /** The counts behind {@link cost}: calls back for each furnace and material with at least one heat. */
  heats(s: number, week: number, poured: Float64Array, found: (furnace: number, material: number, count: number) => void) {
    const shop = this.shops[s]!;
    if (!Number.isFinite(this.#costOfSeveral(shop, week, poured))) return;
    shop.materials.forEach((material, i) =>
      shop.furnaces.forEach((furnace, f) => {
        const count = this.#best[i * shop.furnaces.length + f]!;
        if (count > 0) found(furnace.index, material, count);
      }),
    );
  }

  /** Kilograms, in whole heats, that a shop pours in a week beyond all its heats; with several furnaces roughly. */
  overload(s: number, week: number, poured: Float64Array): number {
    const shop = this.shops[s]!;
    const size = shop.furnaces.length === 1 ? shop.furnaces[0]!.kgPerHeat : 0;
    let over = 0;
    for (const furnace of shop.furnaces) over -= furnace.kgPerHeat * furnace.heats[week]!;
    for (const material of shop.materials) {
      const kg = this.#pouredOf(shop, material, week, poured);
      over += size > 0 ? Math.ceil((kg - KG_SLACK) / size) * size : kg;
    }
    return over;
  }

  /** Kilograms more that the heats of a shop's material in a week hold; those of one heat where they are full, 0 where there can be none. */
  roomInHeats(s: number, material: number, week: number, poured: Float64Array): number {
    const shop = this.shops[s];
    if (!shop) return 0;
    const room = this.#melted(shop, material, week, poured) - this.#pouredOf(shop, material, week, poured);
    return room > KG_SLACK ? room : room > -Infinity ? this.#smallest : 0;
  }

  /** Kilograms that have to go from a shop's material in a week for its smallest heat to be saved; 0 where there is none. */
  lastHeat(s: number, material: number, week: number, poured: Float64Array): number {
    const shop = this.shops[s];
    const melted = shop ? this.#melted(shop, material, week, poured) : 0;
    return shop && melted > 0 ? this.#pouredOf(shop, material, week, poured) - melted + this.#smallest : 0;
  }

  /** Kilograms that the cheapest heats of a material melt, or -Infinity; and the size of the smallest heat among them, or of the first furnace. */
  #melted(shop: Shop, material: number, week: number, poured: Float64Array): number {
    const i = shop.materials.indexOf(material);
    this.#smallest = shop.furnaces[shop.melts[i]![0]!]!.kgPerHeat;
    if (shop.furnaces.length === 1) {
      const kg = this.#pouredOf(shop, material, week, poured);
      return Math.ceil((kg - KG_SLACK) / this.#smallest) * this.#smallest;
    }
    if (!Number.isFinite(this.#costOfSeveral(shop, week, poured))) return -Infinity;
    let melted = 0;
    for (let f = 0; f < shop.furnaces.length; f++) {
      const count = this.#best[i * shop.furnaces.length + f]!;
      const { kgPerHeat } = shop.furnaces[f]!;
      if (count > 0 && (melted === 0 || kgPerHeat < this.#smallest)) this.#smallest = kgPerHeat;
      melted += count * kgPerHeat;
    }
    return melted;
  }

  #pouredOf(shop: Shop, material: number, week: number, poured: Float64Array): number {
    return poured[(shop.member * this.#materials + material) * this.#weeks + week]!;
  }

  #costOfOneFurnace(shop: Shop, week: number, poured: Float64Array): number {
    const furnace = shop.furnaces[0]!;
    let count = 0;
    for (let i = 0; i < shop.materials.length; i++) {
      const kg = this.#pouredOf(shop, shop.materials[i]!, week, poured);
      if (kg > KG_SLACK) count += Math.ceil((kg - KG_SLACK) / furnace.kgPerHeat);
    }
    return count <= furnace.heats[week]! ? count * furnace.cost : Infinity;
  }

  #costOfSeveral(shop: Shop, week: number, poured: Float64Array): number {
    for (let i = 0; i < shop.materials.length; i++) this.#kg[i] = this.#pouredOf(shop, shop.materials[i]!, week, poured);
    for (let f = 0; f < shop.furnaces.length; f++) this.#free[f] = shop.furnaces[f]!.heats[week]!;
    this.#bestCost = Infinity;
    this.#trials = 0;
    this.#counts.fill(0);
    let rest = 0;
    for (let i = shop.materials.length - 1; i >= 0; i--) {
      this.#atLeast[i] = rest;
      rest += this.#kg[i]! * shop.costPerKg[i]![0]!;
    }
    this.#fill(shop, 0, 0, this.#kg[0]!, 0);
    return this.#bestCost;
  }

  /** Tries counts of the material's furnaces one after the other; the last one takes what is left. */
  #fill(shop: Shop, i: number, k: number, kg: number, cost: number): void {
    if (++this.#trials > MOST_TRIALS) return;
    if (i === shop.materials.length) {
      if (cost >= this.#bestCost) return;
      this.#bestCost = cost;
      this.#best.set(this.#counts);
      return;
    }
    if (kg <= KG_SLACK) return this.#fill(shop, i + 1, 0, this.#kg[i + 1]!, cost);
    const melts = shop.melts[i]!;
    if (k === melts.length) return;
    const f = melts[k]!;
    const furnace = shop.furnaces[f]!;
    const place = i * shop.furnaces.length + f;
    const free = this.#free[f]!;
    const most = Math.min(free, Math.ceil((kg - KG_SLACK) / furnace.kgPerHeat));
    const least = k === melts.length - 1 ? most : 0;
    const next = least === most ? 0 : shop.costPerKg[i]![k + 1]!;
    for (let count = most; count >= least; count--) {
      const left = kg - count * furnace.kgPerHeat;
      const spent = cost + count * furnace.cost;
      if (spent + Math.max(0, left) * next + this.#atLeast[i]! >= this.#bestCost) {
        // The furnaces that are left cost more per kilogram: fewer heats here cannot cost less, but for the last one, which may be half empty.
        if (left >= 0) break;
        continue;
      }
      this.#free[f] = free - count;
      this.#counts[place] = count;
      this.#fill(shop, i, k + 1, left, spent);
    }
    this.#free[f] = free;
    this.#counts[place] = 0;
  }
}
