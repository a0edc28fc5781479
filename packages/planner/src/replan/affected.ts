import type { Draft } from '../model/draft.ts';
import type { Plan } from '../problem/plan.ts';
import type { Member, Order, Part, Problem, Route, Stock } from '../problem/problem.ts';
import { sumBy } from '../problem/sums.ts';
import { placeIn } from './rows.ts';
import type { StandingLot } from './standing.ts';
import { routeKey, stageKey } from '../problem/keys.ts';

/** An order that is not as it was when the earlier plan was made; null where it was not there, or is not any more. */
export interface ChangedOrder {
  order: string;
  from: { qty: number; due: number; firm: boolean } | null;
  to: { qty: number; due: number; firm: boolean } | null;
}

/** A figure of the problem that is not as it was: of the part itself, or of a member who is qualified for it. */
export interface ChangedFigure {
  figure: 'part' | 'stock' | 'route' | 'capacity' | 'share';
  member?: string;
  stage?: number;
}

/** The parts that a change touches, and by what. */
export class Affected {
  readonly parts = new Set<string>();
  readonly orders = new Map<string, ChangedOrder[]>();
  readonly figures = new Map<string, ChangedFigure[]>();

  order(part: string, change: ChangedOrder) {
    this.parts.add(part);
    this.orders.set(part, [...(this.orders.get(part) ?? []), change]);
  }

  figure(part: string, change: ChangedFigure) {
    this.parts.add(part);
    this.figures.set(part, [...(this.figures.get(part) ?? []), change]);
  }
}

/** The same figures, whatever the order in which they stand under their names; a figure that is undefined is not there. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every((key) => same(x[key], y[key]));
}

/** Entries that are other, new or gone; what is the same object is not looked into. */
function changesOf<T>(before: readonly T[], now: readonly T[], keyOf: (one: T) => string): { before: T | undefined; now: T | undefined }[] {
  if (before === now) return [];
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const changed = now.flatMap((one) => {
    const key = keyOf(one);
    const old = was.get(key);
    was.delete(key);
    return same(old, one) ? [] : [{ before: old, now: one as T | undefined }];
  });
  return [...changed, ...[...was.values()].map((one) => ({ before: one as T | undefined, now: undefined }))];
}

const stateOf = (order: Order | undefined) => (order ? { qty: order.qty, due: order.due, firm: order.firm } : null);

/** What is other, new or gone in a problem against an earlier one, by what it is. */
export interface ProblemChanges {
  orders: { before: Order | undefined; now: Order | undefined }[];
  parts: { before: Part | undefined; now: Part | undefined }[];
  stock: { before: Stock | undefined; now: Stock | undefined }[];
  routes: { before: Route | undefined; now: Route | undefined }[];
  members: { before: Member | undefined; now: Member | undefined }[];
}

/**
 * Compares two problems that begin in the same week, entry by entry.
 *
 * @example
 * problemChanges(problem, { ...problem, orders: [] }).orders.length // problem.orders.length
 */
export function problemChanges(before: Problem, now: Problem): ProblemChanges {
  return {
    orders: changesOf(before.orders, now.orders, (order) => order.id),
    parts: changesOf(before.parts, now.parts, (part) => part.id),
    stock: changesOf(before.stock, now.stock, stageKey),
    routes: changesOf(before.routes, now.routes, routeKey),
    members: changesOf(before.members, now.members, (member) => member.id),
  };
}

/** Notes what the changes of a problem touch. */
export function changedSince(before: Problem, problem: Problem, affected: Affected) {
  const { orders, parts, stock, routes, members } = problemChanges(before, problem);
  for (const { before: was, now } of orders) {
    for (const part of new Set([was?.part, now?.part])) {
      if (part === undefined) continue;
      affected.order(part, { order: (now ?? was)!.id, from: was?.part === part ? stateOf(was) : null, to: now?.part === part ? stateOf(now) : null });
    }
  }
  for (const one of parts) affected.figure((one.now ?? one.before)!.id, { figure: 'part' });
  for (const one of stock) affected.figure((one.now ?? one.before)!.part, { figure: 'stock', stage: (one.now ?? one.before)!.stage });
  for (const one of routes) {
    const { member, part, stage } = (one.now ?? one.before)!;
    affected.figure(part, { figure: 'route', member, stage });
  }
  const reason = new Map(members.map(({ before: was, now: is }) => [(is ?? was)!.id, was && is && same({ ...was, shareTarget: 0 }, { ...is, shareTarget: 0 }) ? ('share' as const) : ('capacity' as const)]));
  if (before.shortfallCost !== problem.shortfallCost) for (const { id } of problem.members) if (!reason.has(id)) reason.set(id, 'share');
  const seen = new Set<string>();
  for (const { part, member } of problem.routes) {
    const figure = reason.get(member);
    const key = JSON.stringify([part, member]);
    if (figure === undefined || seen.has(key)) continue;
    seen.add(key);
    affected.figure(part, { figure, member });
  }
}

/** Parts whose lots could not stay. */
export function brokenParts(draft: Draft, lots: readonly StandingLot[], affected: Affected) {
  for (const { slot, lot, broken } of lots) {
    if (broken) affected.parts.add(lot.part);
    else if (draft.qty[slot] !== lot.qty) affected.parts.add(draft.model.problem.parts[placeIn(draft, slot).p]!.id);
  }
}

/** Without the problem of the earlier plan: parts of orders that are not delivered as it said, or lack pieces. */
export function otherDeliveries(draft: Draft, plan: Plan, affected: Affected) {
  const { problem } = draft.model;
  const keyed = (deliveries: Plan['deliveries']) => sumBy(deliveries, ({ order, week }) => JSON.stringify([order, week]), ({ qty }) => qty);
  const [was, is] = [keyed(plan.deliveries), keyed(draft.toPlan().deliveries)];
  const moved = new Set([...was, ...is].flatMap(([key]) => (was.get(key) === is.get(key) ? [] : [(JSON.parse(key) as [string, number])[0]])));
  const sent = sumBy(plan.deliveries, ({ order }) => order, ({ qty }) => qty);
  for (const { id, part, qty } of problem.orders) if (moved.has(id) || (sent.get(id) ?? 0) < qty) affected.parts.add(part);
}
