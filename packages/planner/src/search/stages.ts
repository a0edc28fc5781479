import type { Draft } from '../model/draft.ts';
import { below, type Random } from '../model/random.ts';
import { PIECE_SLACK } from '../problem/slack.ts';

/** Keeps the stages of a part in step with each other while lots of it change. */
export class Stages {
  readonly #draft: Draft;
  readonly #random: Random;
  /** By week of one stage: the least stock from that week on. */
  readonly #leastAfter: Float64Array;

  constructor(draft: Draft, random: Random) {
    this.#draft = draft;
    this.#random = random;
    this.#leastAfter = new Float64Array(draft.model.weeks + 1);
  }

  /** A route of a stage by chance, or -1 where it has none. */
  anyRoute(s: number): number {
    const { routeStart } = this.#draft.model;
    const first = routeStart[s]!;
    const count = routeStart[s + 1]! - first;
    return count === 0 ? -1 : first + below(this.#random, count);
  }

  /** Brings the stages before the last into step with what the stage after them starts: makes what is missing, drops what is not needed. */
  bringIntoStep(p: number): boolean {
    const { stageStart } = this.#draft.model;
    for (let s = stageStart[p + 1]! - 2; s >= stageStart[p]!; s--) {
      if (!this.#makeWhatIsMissing(p, s)) return false;
      this.#dropWhatIsNotNeeded(p, s);
    }
    return true;
  }

  #makeWhatIsMissing(p: number, s: number): boolean {
    const { model, ready, used, qty } = this.#draft;
    const { weeks, stage, route } = model;
    for (let round = 0; round < 3; round++) {
      let stock = stage.initial[s]!;
      let missing = 0;
      let first = -1;
      for (let t = 0; t < weeks; t++) {
        stock += ready[s * weeks + t]! - used[s * weeks + t]!;
        if (stock < -PIECE_SLACK) {
          if (first < 0) first = t;
          if (-stock > missing) missing = -stock;
        }
      }
      if (first < 0) return true;
      const slot = this.#lastLotReadyBy(p, s, first);
      if (slot >= 0) {
        const more = Math.ceil(missing / route.yield[this.#draft.routeOf(slot)]! - PIECE_SLACK);
        if (!this.#draft.place(slot, qty[slot]! + more)) return false;
      } else if (!this.#startLotReadyBy(s, first, missing)) return false;
    }
    return false;
  }

  #lastLotReadyBy(p: number, s: number, week: number): number {
    const { lotList, listStart, lotCount, model, frozen } = this.#draft;
    const { weeks, stage, route } = model;
    let found = -1;
    let latest = -1;
    for (let i = listStart[p]!, end = i + lotCount[p]!; i < end; i++) {
      const slot = lotList[i]!;
      const r = this.#draft.routeOf(slot);
      if (route.stage[r] !== s || frozen[slot] || route.yield[r] === 0) continue;
      const t = slot % weeks;
      if (t + stage.lead[s]! <= week && t > latest) {
        found = slot;
        latest = t;
      }
    }
    return found;
  }

  #startLotReadyBy(s: number, week: number, missing: number): boolean {
    const { model, qty } = this.#draft;
    const r = this.anyRoute(s);
    const latest = week - model.stage.lead[s]!;
    if (r < 0 || latest < 0 || model.route.yield[r] === 0) return false;
    const slot = r * model.weeks + latest - (this.#random() < 0.7 ? 0 : below(this.#random, latest + 1));
    const pieces = Math.max(model.stage.minLot[s]!, Math.ceil(missing / model.route.yield[r]! - PIECE_SLACK));
    return this.#draft.place(slot, qty[slot]! + pieces);
  }

  #dropWhatIsNotNeeded(p: number, s: number) {
    const { lotList, listStart, lotCount, model, qty } = this.#draft;
    const { weeks, stage, route } = model;
    this.#reckonLeastAfter(s);
    for (let i = listStart[p]! + lotCount[p]! - 1; i >= listStart[p]!; i--) {
      const slot = lotList[i]!;
      const r = this.#draft.routeOf(slot);
      if (route.stage[r] !== s) continue;
      const readyWeek = slot - r * weeks + stage.lead[s]!;
      const free = (readyWeek < weeks ? this.#leastAfter[readyWeek]! : Infinity) + PIECE_SLACK;
      const pieces = qty[slot]!;
      const good = route.yield[r]!;
      const left = free >= pieces * good ? 0 : free < good ? pieces : pieces - Math.min(Math.floor(free / good), pieces - stage.minLot[s]!);
      if (left < pieces && this.#draft.place(slot, left)) this.#reckonLeastAfter(s);
    }
  }

  #reckonLeastAfter(s: number) {
    const { model, ready, used } = this.#draft;
    const { weeks, stage } = model;
    let stock = stage.initial[s]!;
    for (let t = 0; t < weeks; t++) {
      stock += ready[s * weeks + t]! - used[s * weeks + t]!;
      this.#leastAfter[t] = stock;
    }
    for (let t = weeks - 2; t >= 0; t--) if (this.#leastAfter[t + 1]! < this.#leastAfter[t]!) this.#leastAfter[t] = this.#leastAfter[t + 1]!;
  }
}
