import type { Draft } from '../model/draft.ts';
import { below, type Random } from '../model/random.ts';
import { PIECE_SLACK } from '../problem/slack.ts';
import { Stages } from './stages.ts';

/** How often each change of one part is tried, in shares of one. Found by trial on small-1 and large-1. */
const OFTEN = { shift: 0.2, reroute: 0.15, transfer: 0.1, resize: 0.12, pour: 0.25, split: 0.12, add: 0.04, remove: 0.02 } as const;
type Change = keyof typeof OFTEN;
/** A change to be tried by each hundredth of chance. */
const CHANGES = (Object.keys(OFTEN) as Change[]).flatMap((change) => Array.from({ length: Math.round(OFTEN[change] * 100) }, () => change));
/** How often a part whose orders lack pieces is given some, before any other change. */
const WANTED = 0.25;
/** How often any member will do, instead of the cheaper of two. */
const ANY_MEMBER = 0.4;

/** Changes of one part's lots, by chance. Each leaves the draft changed but not settled, or says that it cannot be. */
export class Moves {
  readonly #draft: Draft;
  readonly #random: Random;
  readonly #stages: Stages;
  /** By shop, the routes on which parts that may be touched are cast there. */
  readonly #castIn: Int32Array[];

  /** @param parts those that may be touched */
  constructor(draft: Draft, random: Random, parts: readonly number[]) {
    this.#draft = draft;
    this.#random = random;
    this.#stages = new Stages(draft, random);
    const { route, stage } = draft.model;
    const may = new Set(parts);
    const castIn = draft.melting.shops.map((): number[] => []);
    route.stage.forEach((s, r) => {
      if (stage.casts[s] && may.has(stage.part[s]!)) castIn[draft.shopOfRoute[r]!]?.push(r);
    });
    this.#castIn = castIn.map((routes) => Int32Array.from(routes));
  }

  /** One random change of part p, upstream stages brought into step. */
  propose(p: number): boolean {
    if (this.#draft.lotCount[p] === 0) return this.#add(p) && this.#stages.bringIntoStep(p);
    if (this.#random() < WANTED && this.surplus(p) < -PIECE_SLACK) return this.#add(p) && this.#stages.bringIntoStep(p);
    return this.#change(CHANGES[below(this.#random, CHANGES.length)]!, p) && this.#stages.bringIntoStep(p);
  }

  /** Where heats did not suffice for a change of part p: a lot of another part leaves that furnace's week, or as much of it as is too much. */
  makeRoom(p: number): boolean {
    const { model, melting, kg, qty, frozen, blocked } = this.#draft;
    const { weeks, route, stage } = model;
    const shop = (blocked / weeks) | 0;
    const week = blocked % weeks;
    const routes = this.#castIn[shop]!;
    const from = below(this.#random, routes.length);
    for (let i = 0; i < routes.length; i++) {
      const r = routes[(from + i) % routes.length]!;
      const slot = r * weeks + week;
      const q = stage.part[route.stage[r]!]!;
      if (qty[slot] === 0 || q === p || frozen[slot] || route.yield[r] === 0) continue;
      const whole = this.#random() < 0.5;
      const pieces = whole ? qty[slot]! : Math.ceil(melting.overload(shop, week, kg) / model.part.pourKg[q]! - PIECE_SLACK);
      return this.#pourInto(slot, this.#slotNear(slot, route.stage[r]!), pieces) && this.#stages.bringIntoStep(q);
    }
    return false;
  }

  #change(change: Change, p: number): boolean {
    switch (change) {
      case 'shift': return this.#shift(p);
      case 'reroute': return this.#reroute(p);
      case 'transfer': return this.#transfer(p);
      case 'resize': return this.#resize(p);
      case 'pour': return this.#pour(p);
      case 'split': return this.#split(p);
      case 'add': return this.#add(p);
      case 'remove': return this.#draft.place(this.#anyLot(p), 0);
    }
  }

  #anyLot(p: number): number {
    return this.#draft.lotList[this.#draft.listStart[p]! + below(this.#random, this.#draft.lotCount[p]!)]!;
  }

  /** What a good piece costs on a route, less the shortfall that its work saves a member below its share. */
  #priceOf(r: number): number {
    const { model, value } = this.#draft;
    const { route, member, problem } = model;
    const m = route.member[r]!;
    const saved = value[m]! < member.shareTarget[m]! ? problem.shortfallCost * route.value[r]! : 0;
    return (route.cost[r]! - saved) / route.yield[r]!;
  }

  #cheaperRoute(s: number): number {
    const one = this.#stages.anyRoute(s);
    if (one < 0 || this.#random() < ANY_MEMBER) return one;
    const other = this.#stages.anyRoute(s);
    return this.#priceOf(other) < this.#priceOf(one) ? other : one;
  }

  /** Pieces to start on route `to` for as many good ones as `qty` on route `from`. */
  #sameGood(qty: number, from: number, to: number): number {
    const yields = this.#draft.model.route.yield;
    return Math.ceil((qty * yields[from]!) / yields[to]! - PIECE_SLACK);
  }

  /** Moves a lot to other weeks, with or without the lots it is made of and those made of it. */
  #shift(p: number): boolean {
    const slot = this.#anyLot(p);
    const reach = this.#random();
    const weeks = (this.#random() < 0.5 ? -1 : 1) * (reach < 0.6 ? 1 : reach < 0.85 ? 2 : 3 + below(this.#random, 4));
    const company = this.#random();
    const up = company < 0.5 ? this.#neighbour(p, slot, -1) : -1;
    const down = company > 0.3 && company < 0.7 ? this.#neighbour(p, slot, 1) : -1;
    if (!this.#shiftLot(slot, weeks)) return false;
    if (up >= 0 && !this.#shiftLot(up, weeks)) return false;
    return down < 0 || this.#shiftLot(down, weeks);
  }

  #shiftLot(slot: number, by: number): boolean {
    const { weeks } = this.#draft.model;
    const week = (slot % weeks) + by;
    if (week < 0 || week >= weeks) return false;
    const qty = this.#draft.qty[slot]!;
    return this.#draft.place(slot, 0) && this.#draft.place(slot + by, this.#draft.qty[slot + by]! + qty);
  }

  /** The lot of the stage before (`step` -1) that is ready last in time for a lot, or of the stage after (1) that starts first once it is ready. */
  #neighbour(p: number, slot: number, step: number): number {
    const { lotList, listStart, lotCount, model } = this.#draft;
    const { weeks, stage, route } = model;
    const s = route.stage[this.#draft.routeOf(slot)]!;
    if (step < 0 ? stage.casts[s] : stage.last[s]) return -1;
    const wanted = s + step;
    const limit = step < 0 ? (slot % weeks) - stage.lead[wanted]! : (slot % weeks) + stage.lead[s]!;
    let found = -1;
    let best = -1;
    for (let i = listStart[p]!, end = i + lotCount[p]!; i < end; i++) {
      const other = lotList[i]!;
      if (route.stage[this.#draft.routeOf(other)] !== wanted) continue;
      const distance = (limit - (other % weeks)) * -step;
      if (distance >= 0 && (found < 0 || distance < best)) {
        found = other;
        best = distance;
      }
    }
    return found;
  }

  /** Gives a lot, or what stands in for it, to another member, in the same week or another. */
  #reroute(p: number): boolean {
    const { model, qty } = this.#draft;
    const slot = this.#anyLot(p);
    const from = this.#draft.routeOf(slot);
    const to = this.#cheaperRoute(model.route.stage[from]!);
    if (to === from || model.route.yield[to] === 0) return false;
    const week = slot % model.weeks;
    const shifted = this.#random() < 0.3 ? week + (this.#random() < 0.5 ? -1 : 1) : week;
    if (shifted < 0 || shifted >= model.weeks) return false;
    const target = to * model.weeks + shifted;
    const moved = this.#sameGood(qty[slot]!, from, to);
    return this.#draft.place(slot, 0) && this.#draft.place(target, qty[target]! + moved);
  }

  /** Moves pieces from one lot to another of the same stage: all of them, or some. */
  #transfer(p: number): boolean {
    const { model, qty } = this.#draft;
    const slot = this.#anyLot(p);
    const other = this.#anyLot(p);
    const from = this.#draft.routeOf(slot);
    const to = this.#draft.routeOf(other);
    if (slot === other || model.route.stage[from] !== model.route.stage[to] || model.route.yield[to] === 0) return false;
    const pieces = this.#random() < 0.5 ? qty[slot]! : 1 + below(this.#random, qty[slot]!);
    const moved = this.#sameGood(pieces, from, to);
    return this.#draft.place(slot, qty[slot]! - pieces) && this.#draft.place(other, qty[other]! + moved);
  }

  /** Moves pieces to a slot near, or to another lot: as many as save a heat where they leave, or fill one where they come to. */
  #pour(p: number): boolean {
    const { stage } = this.#draft.model.route;
    const slot = this.#anyLot(p);
    const s = stage[this.#draft.routeOf(slot)]!;
    const target = this.#random() < 0.3 ? this.#anyLot(p) : this.#slotNear(slot, s);
    return target >= 0 && stage[this.#draft.routeOf(target)] === s && this.#pourInto(slot, target, this.#piecesToPour(p, slot, target));
  }

  /** Moves so many pieces of a lot, as far as it has them, to another slot of its stage. */
  #pourInto(slot: number, target: number, wanted: number): boolean {
    const { model, qty } = this.#draft;
    const { route, stage } = model;
    const from = this.#draft.routeOf(slot);
    const to = this.#draft.routeOf(target);
    if (target < 0 || target === slot || route.yield[to] === 0 || route.yield[from] === 0) return false;
    const s = route.stage[from]!;
    const held = qty[slot]!;
    let pieces = Math.min(held, wanted);
    if (pieces <= 0) return false;
    // What stays is a lot of its own, or it goes too.
    if (pieces < held && held - pieces < stage.minLot[s]!) pieces = this.#random() < 0.5 ? held : held - stage.minLot[s]!;
    const moved = Math.max(this.#sameGood(pieces, from, to), qty[target]! > 0 ? 0 : stage.minLot[s]!);
    return this.#draft.place(slot, held - pieces) && this.#draft.place(target, qty[target]! + moved);
  }

  #slotNear(slot: number, s: number): number {
    const { weeks } = this.#draft.model;
    const by = this.#random() < 0.35 ? 0 : (this.#random() < 0.5 ? -1 : 1) * (1 + ((this.#random() * this.#random() * 6) | 0));
    const week = (slot % weeks) + by;
    return week < 0 || week >= weeks ? -1 : this.#cheaperRoute(s) * weeks + week;
  }

  #piecesToPour(p: number, slot: number, target: number): number {
    const { model, qty, melting, kg, shopOfRoute } = this.#draft;
    const { weeks, route, stage, part } = model;
    const from = this.#draft.routeOf(slot);
    const pourKg = part.pourKg[p]!;
    const how = this.#random();
    if (how < 0.2 || pourKg === 0 || !stage.casts[route.stage[from]!]) return this.#random() < 0.4 ? qty[slot]! : 1 + below(this.#random, qty[slot]!);
    if (how < 0.55) return Math.ceil(melting.lastHeat(shopOfRoute[from]!, part.material[p]!, slot % weeks, kg) / pourKg - PIECE_SLACK);
    const to = this.#draft.routeOf(target);
    const free = melting.roomInHeats(shopOfRoute[to]!, part.material[p]!, target % weeks, kg);
    return Math.floor((((free + PIECE_SLACK) / pourKg) * route.yield[to]!) / route.yield[from]!);
  }

  #split(p: number): boolean {
    const { model, qty } = this.#draft;
    const slot = this.#anyLot(p);
    const from = this.#draft.routeOf(slot);
    const s = model.route.stage[from]!;
    const to = this.#stages.anyRoute(s);
    const pieces = 1 + below(this.#random, qty[slot]!);
    const target = to * model.weeks + below(this.#random, model.weeks);
    if (target === slot || model.route.yield[to] === 0) return false;
    const moved = Math.max(this.#sameGood(pieces, from, to), qty[target]! > 0 ? 0 : model.stage.minLot[s]!);
    return this.#draft.place(slot, qty[slot]! - pieces) && this.#draft.place(target, qty[target]! + moved);
  }

  /** Good pieces of the last stage, on hand and to come, less pieces ordered. */
  surplus(p: number): number {
    const { model, ready } = this.#draft;
    const s = model.stageStart[p + 1]! - 1;
    let pieces = model.stage.initial[s]! - model.part.pieces[p]!;
    for (let at = s * model.weeks, end = at + model.weeks; at < end; at++) pieces += ready[at]!;
    return pieces;
  }

  /** Makes a lot larger or smaller: by what is missing or too much, or by a few. */
  #resize(p: number): boolean {
    const { model, qty } = this.#draft;
    const slot = this.#anyLot(p);
    const r = this.#draft.routeOf(slot);
    if (model.route.yield[r] === 0) return this.#draft.place(slot, 0);
    let by = 0;
    if (model.stage.last[model.route.stage[r]!] && this.#random() < 0.5) {
      const surplus = this.surplus(p) / model.route.yield[r]!;
      by = surplus > 0 ? -Math.floor(surplus + PIECE_SLACK) : Math.ceil(-surplus - PIECE_SLACK);
    }
    if (by === 0) by = (this.#random() < 0.5 ? -1 : 1) * (1 + below(this.#random, this.#random() < 0.5 ? 2 : 1 + (qty[slot]! >> 2)));
    const after = Math.max(0, qty[slot]! + by);
    return this.#draft.place(slot, after);
  }

  /** Starts a lot of the last stage for what is missing. */
  #add(p: number): boolean {
    const { model, qty } = this.#draft;
    const s = model.stageStart[p + 1]! - 1;
    const missing = -this.surplus(p);
    const r = this.#cheaperRoute(s);
    if (missing <= PIECE_SLACK || r < 0 || model.route.yield[r] === 0) return false;
    const all = Math.ceil(missing / model.route.yield[r]! - PIECE_SLACK);
    const target = r * model.weeks + below(this.#random, model.weeks);
    const room = this.#roomByHours(r, target, all);
    if (room <= 0) return false;
    const pieces = Math.min(room, this.#random() < 0.5 ? all : 1 + below(this.#random, all));
    return this.#draft.place(target, qty[target]! + Math.max(qty[target]! > 0 ? 0 : model.stage.minLot[s]!, pieces));
  }

  #roomByHours(r: number, slot: number, wanted: number): number {
    const { model, hours, qty } = this.#draft;
    const { weeks, route, stage, hoursOffered } = model;
    const s = route.stage[r]!;
    const h = route.hoursAt[r]! + (slot % weeks);
    const free = hoursOffered[h]! - hours[h]! - (qty[slot]! > 0 ? 0 : stage.setupHours[s]!);
    return route.hoursPerPiece[r]! > 0 ? Math.min(wanted, Math.floor(free / route.hoursPerPiece[r]! + PIECE_SLACK)) : wanted;
  }
}
