import type { Draft } from '../model/draft.ts';
import type { Plan } from '../problem/plan.ts';
import type { Member, Order, Part, Problem, Route, Stock } from '../problem/problem.ts';
import { sumBy } from '../problem/sums.ts';
import { placeIn } from './rows.ts';
import type { StandingLot } from './standing.ts';

/** An order that is not as it was when the earlier plan was made; null where it was not there, or is not any more. */
export interface ChangedOrder {
  order: string;
  from: { qty: number; due: number; firm: boolean } | null;
  to: { qty: number; due: number; firm: boolean } | null;
}

/** A figure of the problem that is not as it was: whose, and which part may be made otherwise for it. */
export interface ChangedFigure {
  figure: 'part' | 'stock' | 'route' | 'capacity' | 'share';
  member?: string;
  part?: string;
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

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

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
const routeKey = ({ member, part, stage }: Route) => JSON.stringify([member, part, stage]);
const stockKey = ({ part, stage }: Stock) => JSON.stringify([part, stage]);

/** Compares the problem of the earlier plan with the one at hand. */
export function changedSince(before: Problem, problem: Problem, affected: Affected) {
  for (const { before: was, now } of changesOf<Order>(before.orders, problem.orders, (order) => order.id)) {
    for (const part of new Set([was?.part, now?.part])) {
      if (part === undefined) continue;
      affected.order(part, { order: (now ?? was)!.id, from: was?.part === part ? stateOf(was) : null, to: now?.part === part ? stateOf(now) : null });
    }
  }
  for (const { before: was, now } of changesOf<Part>(before.parts, problem.parts, (part) => part.id)) affected.figure((now ?? was)!.id, { figure: 'part', part: (now ?? was)!.id });
  for (const { before: was, now } of changesOf<Stock>(before.stock, problem.stock, stockKey)) affected.figure((now ?? was)!.part, { figure: 'stock', part: (now ?? was)!.part, stage: (now ?? was)!.stage });
  for (const { before: was, now } of changesOf<Route>(before.routes, problem.routes, routeKey)) {
    const { member, part, stage } = (now ?? was)!;
    affected.figure(part, { figure: 'route', member, part, stage });
  }
  const members = changesOf<Member>(before.members, problem.members, (member) => member.id);
  const reason = new Map(members.map(({ before: was, now }) => [(now ?? was)!.id, was && now && same({ ...was, shareTarget: 0 }, { ...now, shareTarget: 0 }) ? ('share' as const) : ('capacity' as const)]));
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
