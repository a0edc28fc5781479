import { LinearModel } from './linear-model.ts';
import { largestLots } from '../search/largest-lots.ts';
import type { Model } from '../model/model.ts';

const NONE = -Infinity;

type Entry = [column: number, value: number];

/** The rows of each rule, -1 where nothing could break it. By (stage, week), (member, process, week), (member, material, week), member. */
interface RowsOfRules {
  readonly tools: Int32Array;
  readonly hours: Int32Array;
  readonly metal: Int32Array;
  readonly stock: Int32Array;
  readonly share: Int32Array;
}

/**
 * The whole problem as a linear model, rule by rule.
 *
 * `whole`: lots, heats and pieces are whole numbers, and its optimum is the problem's.
 * Otherwise its relaxation, with lots and single furnaces projected out: a lot of x pieces counts as x ÷ (largest lot) of a set-up and
 * a tool, and a kilogram as its share of a heat. The optimum is the same as with them, on a third of the columns.
 */
export class LotModel {
  readonly linear = new LinearModel();
  /** By slot: the pieces started, or -1 where no lot can stand. */
  readonly pieces: Int32Array;
  readonly rows: RowsOfRules;
  readonly #lots: Int32Array;
  readonly #model: Model;
  readonly #whole: boolean;
  readonly #largest: Float64Array;
  /** By slot: what one lot is, per piece, where lots are projected out. */
  readonly #perPiece: Float64Array;

  constructor(model: Model, whole: boolean) {
    this.#model = model;
    this.#whole = whole;
    this.#largest = largestLots(model);
    this.pieces = new Int32Array(this.#largest.length).fill(-1);
    this.#lots = new Int32Array(this.#largest.length).fill(-1);
    const { weeks, stage, member, hoursOffered, problem } = model;
    const none = (length: number) => new Int32Array(length).fill(-1);
    const stageWeeks = stage.part.length * weeks;
    this.rows = {
      tools: none(stageWeeks), hours: none(hoursOffered.length), metal: none(member.shareTarget.length * problem.materials.length * weeks),
      stock: none(stageWeeks), share: none(member.shareTarget.length),
    };
    this.#perPiece = this.#largest.map((largest) => (largest > 0 ? 1 / largest : 0));
    this.#startLots();
    this.#toolsStayWithinSets();
    this.#hoursStayWithinOffer();
    this.#metalPouredIsMelted();
    this.#flowOfParts();
    this.#shortfalls();
  }

  #slotsOfStage(s: number): number[] {
    const { weeks, routeStart } = this.#model;
    return Array.from({ length: (routeStart[s + 1]! - routeStart[s]!) * weeks }, (_, i) => routeStart[s]! * weeks + i).filter((slot) => this.pieces[slot]! >= 0);
  }

  #routeOf(slot: number): number {
    return Math.trunc(slot / this.#model.weeks);
  }

  /** A lot's share of something that each lot takes once. */
  #oncePerLot(slot: number, amount: number): Entry {
    return this.#whole ? [this.#lots[slot]!, amount] : [this.pieces[slot]!, amount * this.#perPiece[slot]!];
  }

  /** Making and set-up; rule 1. */
  #startLots() {
    const { route, stage } = this.#model;
    this.#largest.forEach((largest, slot) => {
      if (largest <= 0) return;
      const r = this.#routeOf(slot);
      const s = route.stage[r]!;
      const setup = stage.setupCost[s]!;
      this.pieces[slot] = this.linear.column(route.cost[r]! + (this.#whole ? 0 : setup * this.#perPiece[slot]!), largest, this.#whole);
      if (!this.#whole) return;
      this.#lots[slot] = this.linear.column(setup, 1, true);
      this.linear.row(NONE, 0, [[this.pieces[slot]!, 1], [this.#lots[slot]!, -largest]]);
      this.linear.row(0, Infinity, [[this.pieces[slot]!, 1], [this.#lots[slot]!, -stage.minLot[s]!]]);
    });
  }

  /** Rule 5. */
  #toolsStayWithinSets() {
    const { weeks, stage } = this.#model;
    stage.tools.forEach((tools, s) => {
      const slots = this.#slotsOfStage(s);
      for (let t = 0; t < weeks; t++) {
        const entries = slots.filter((slot) => slot % weeks === t).map((slot) => this.#oncePerLot(slot, 1));
        if (entries.length > tools) this.rows.tools[s * weeks + t] = this.linear.row(NONE, tools, entries);
      }
    });
  }

  /** Rule 2. */
  #hoursStayWithinOffer() {
    const { weeks, route, stage, hoursOffered } = this.#model;
    const rows = new Map<number, Map<number, number>>();
    this.pieces.forEach((column, slot) => {
      if (column < 0) return;
      const r = this.#routeOf(slot);
      const s = route.stage[r]!;
      const key = route.hoursAt[r]! + (slot % weeks);
      const row = rows.get(key) ?? new Map<number, number>();
      rows.set(key, row);
      const [once, setup] = this.#oncePerLot(slot, stage.setupHours[s]!);
      row.set(column, route.hoursPerPiece[r]!);
      row.set(once, (row.get(once) ?? 0) + setup);
    });
    for (const [key, row] of rows) this.rows.hours[key] = this.linear.row(NONE, hoursOffered[key]!, [...row]);
  }

  /** Rules 3 and 4, and the heat cost. */
  #metalPouredIsMelted() {
    const { weeks, route, stage, part, problem } = this.#model;
    const poured = new Map<number, Entry[]>();
    this.pieces.forEach((column, slot) => {
      const r = this.#routeOf(slot);
      const s = route.stage[r]!;
      const kg = part.pourKg[stage.part[s]!]!;
      if (column < 0 || !stage.casts[s] || kg === 0) return;
      const key = route.kgAt[r]! + (slot % weeks);
      poured.set(key, [...(poured.get(key) ?? []), [column, kg]]);
    });
    problem.members.forEach((member, m) => {
      for (let t = 0; t < weeks; t++) {
        const heatsOf = member.furnaces.map((): Entry[] => []);
        problem.materials.forEach((material, a) => {
          const key = (m * problem.materials.length + a) * weeks + t;
          const entries = poured.get(key);
          if (!entries) return;
          const melted = member.furnaces.flatMap((furnace, f): Entry[] => {
            if (!furnace.materials.includes(material)) return [];
            const heats = this.linear.column(furnace.costPerHeat, furnace.heatsPerWeek[t]!, this.#whole);
            heatsOf[f]!.push([heats, 1]);
            return [[heats, -furnace.kgPerHeat]];
          });
          this.rows.metal[key] = this.linear.row(NONE, 0, [...entries, ...melted]);
        });
        heatsOf.forEach((heats, f) => {
          if (heats.length > 1) this.linear.row(NONE, member.furnaces[f]!.heatsPerWeek[t]!, heats);
        });
      }
    });
  }

  /** Rules 6 and 7; hold, late and unserved cost, and exposure. */
  #flowOfParts() {
    const { weeks, stage, stageStart, part, problem } = this.#model;
    const sent = problem.parts.map((_, p) => this.#deliver(p));
    stage.part.forEach((p, s) => {
      const made = this.#slotsOfStage(s);
      const taken = stage.last[s] ? [] : this.#slotsOfStage(s + 1);
      const most = stage.initial[s]! + made.reduce((sum, slot) => sum + this.#good(slot), 0);
      let before = -1;
      for (let t = 0; t < weeks; t++) {
        const stock = this.linear.column(stage.holdCost[s]!, most);
        const entries: Entry[] = [[stock, -1]];
        if (before >= 0) entries.push([before, 1]);
        for (const slot of made) if ((slot % weeks) + stage.lead[s]! === t) entries.push([this.pieces[slot]!, this.#yieldOf(slot)]);
        for (const slot of taken) if (slot % weeks === t) entries.push([this.pieces[slot]!, -1]);
        if (stage.last[s]) for (const column of sent[p]![t]!) entries.push([column, -1]);
        const initial = t === 0 ? -stage.initial[s]! : 0;
        this.rows.stock[s * weeks + t] = this.linear.row(initial, initial, entries);
        before = stock;
      }
    });
    problem.parts.forEach((_, p) => {
      if (part.exposureCost[p]! > 0) this.#expose(p, stageStart[p]!);
    });
  }

  #yieldOf(slot: number): number {
    return this.#model.route.yield[this.#routeOf(slot)]!;
  }

  #good(slot: number): number {
    return this.#largest[slot]! * this.#yieldOf(slot);
  }

  /** Columns of deliveries by week. Orders of one part that are alike in everything but number are one. */
  #deliver(p: number): number[][] {
    const { weeks, part, order } = this.#model;
    const byWeek = Array.from({ length: weeks }, (): number[] => []);
    for (let i = part.orderStart[p]!; i < part.orderStart[p + 1]!; i++) {
      const qty = order.qty[i]!;
      const unserved = order.unservedCost[i]!;
      this.linear.offset += unserved * qty;
      const columns: Entry[] = [];
      for (let t = order.due[i]!; t < weeks; t++) {
        const column = this.linear.column(order.lateCost[i]! * (t - order.due[i]!) - unserved, qty, this.#whole);
        byWeek[t]!.push(column);
        columns.push([column, 1]);
      }
      if (columns.length > 1) this.linear.row(NONE, qty, columns);
    }
    return byWeek;
  }

  #expose(p: number, s: number) {
    const { weeks, part, covered, initialOfPart } = this.#model;
    const made = this.#slotsOfStage(s);
    const most = initialOfPart[p]! + made.reduce((sum, slot) => sum + this.#good(slot), 0);
    let before = -1;
    for (let t = 0; t < weeks; t++) {
      const cast = this.linear.column(0, most);
      const uncovered = this.linear.column(part.exposureCost[p]!, most);
      const now = made.filter((slot) => slot % weeks === t).map((slot): Entry => [this.pieces[slot]!, this.#yieldOf(slot)]);
      const initial = before < 0 ? -initialOfPart[p]! : 0;
      this.linear.row(initial, initial, [[cast, -1], ...(before < 0 ? [] : [[before, 1] as const]), ...now]);
      this.linear.row(NONE, covered[p * weeks + t]!, [[cast, 1], [uncovered, -1]]);
      before = cast;
    }
  }

  #shortfalls() {
    const { route, member, problem } = this.#model;
    const work = problem.members.map((): Entry[] => []);
    this.pieces.forEach((column, slot) => {
      const r = this.#routeOf(slot);
      if (column >= 0 && route.value[r]! > 0) work[route.member[r]!]!.push([column, route.value[r]!]);
    });
    member.shareTarget.forEach((target, m) => {
      if (!(target > 0)) return;
      const missing = this.linear.column(problem.shortfallCost, target);
      this.rows.share[m] = this.linear.row(target, Infinity, [[missing, 1], ...work[m]!]);
    });
  }
}
