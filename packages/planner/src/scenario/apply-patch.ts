import type { Member, Problem, Route } from '../problem/problem.ts';
import type { Fault } from '../problem/reading.ts';
import type { AbsenceChange, Change, DemandChange, FurnaceChange, Patch, QualificationChange } from './patch.ts';
import { PatchError } from './patch.ts';

type Tell = (field: string, value: unknown, expected: string) => void;

/**
 * The problem as it would be with the changes. Only what changes is made anew: every other member, part, order, route and
 * list is the same object, so that many scenarios of one problem hold it once.
 *
 * Throws {@link PatchError} where a change names what the problem does not hold.
 *
 * @example
 * applyPatch(problem, { changes: [{ kind: 'demand', factor: 2, part: 'P1' }] }).members === problem.members // true
 */
export function applyPatch(problem: Problem, patch: Patch): Problem {
  const faults: Fault[] = [];
  const patched = patch.changes.reduce((now, change, i) => changed(now, change, (field, value, expected) => faults.push({ path: `changes[${i}].${field}`, value, expected })), problem);
  if (faults.length > 0) throw new PatchError(faults);
  return patched;
}

function changed(problem: Problem, change: Change, tell: Tell): Problem {
  switch (change.kind) {
    case 'demand': return demand(problem, change, tell);
    case 'furnace': return furnace(problem, change, tell);
    case 'qualification': return qualification(problem, change, tell);
    case 'absence': return absence(problem, change, tell);
  }
}

/** The list with one kind of entry replaced; the same list where none is. */
function replaced<T>(all: T[], fits: (one: T) => boolean, make: (one: T) => T): T[] {
  return all.some(fits) ? all.map((one) => (fits(one) ? make(one) : one)) : all;
}

function weeksOf(problem: Problem, { fromWeek = 1, toWeek = problem.weeks }: { fromWeek?: number; toWeek?: number }, tell: Tell): (week: number) => boolean {
  if (fromWeek > toWeek || fromWeek > problem.weeks) tell('fromWeek', fromWeek, `a week up to ${Math.min(toWeek, problem.weeks)}`);
  return (week) => week >= fromWeek && week <= toWeek;
}

function demand(problem: Problem, { factor, part, orders, ...weeks }: DemandChange, tell: Tell): Problem {
  if (part !== undefined && !problem.parts.some(({ id }) => id === part)) tell('part', part, 'the id of a part that exists');
  const known = orders && new Set(problem.orders.map(({ id }) => id));
  orders?.forEach((id, i) => known?.has(id) || tell(`orders[${i}]`, id, 'the id of an order that exists'));
  const inWeeks = weeksOf(problem, weeks, tell);
  const named = orders && new Set(orders);
  return {
    ...problem,
    orders: replaced(
      problem.orders,
      (order) => (part === undefined || order.part === part) && (!named || named.has(order.id)) && inWeeks(order.due) && Math.round(order.qty * factor) !== order.qty,
      (order) => ({ ...order, qty: Math.round(order.qty * factor) }),
    ),
  };
}

function memberOf(problem: Problem, id: string, field: string, tell: Tell): Member | undefined {
  const member = problem.members.find((one) => one.id === id);
  if (!member) tell(field, id, 'the id of a member that exists');
  return member;
}

function furnace(problem: Problem, { member: id, like, likeMember = id }: FurnaceChange, tell: Tell): Problem {
  const member = memberOf(problem, id, 'member', tell);
  const owner = likeMember === id ? member : memberOf(problem, likeMember, 'likeMember', tell);
  const model = owner?.furnaces.find((one) => one.id === like);
  if (owner && !model) tell('like', like, `a furnace of ${likeMember}`);
  if (!member || !model) return problem;
  const taken = new Set(member.furnaces.map((one) => one.id));
  let number = 2;
  while (taken.has(`${like}/${number}`)) number++;
  return { ...problem, members: replaced(problem.members, (one) => one === member, (one) => ({ ...one, furnaces: [...one.furnaces, { ...model, id: `${like}/${number}` }] })) };
}

const figures = ['hoursPerPiece', 'yield', 'costPerPiece', 'valuePerPiece'] as const;

function qualification(problem: Problem, route: QualificationChange, tell: Tell): Problem {
  memberOf(problem, route.member, 'member', tell);
  const part = problem.parts.find(({ id }) => id === route.part);
  if (!part) tell('part', route.part, 'the id of a part that exists');
  else if (route.stage >= part.stages.length) tell('stage', route.stage, `a stage of ${part.id}: 0 to ${part.stages.length - 1}`);
  const others = problem.routes.filter((one) => one.part === route.part && one.stage === route.stage);
  if (others.some((one) => one.member === route.member)) tell('member', route.member, 'a member who is not qualified for it yet');
  const [hoursPerPiece, yielded, costPerPiece, valuePerPiece] = figures.map((figure) => {
    const given = route[figure];
    if (given === undefined && others.length === 0) tell(figure, given, 'a number, because nobody is qualified for it yet');
    return given ?? others.reduce((sum, one) => sum + one[figure], 0) / Math.max(1, others.length);
  });
  const added: Route = { member: route.member, part: route.part, stage: route.stage, hoursPerPiece: hoursPerPiece!, yield: yielded!, costPerPiece: costPerPiece!, valuePerPiece: valuePerPiece! };
  if (added.yield > 1) tell('yield', added.yield, 'a number from 0 to 1');
  return { ...problem, routes: [...problem.routes, added] };
}

function absence(problem: Problem, { member: id, ...weeks }: AbsenceChange, tell: Tell): Problem {
  const member = memberOf(problem, id, 'member', tell);
  const away = weeksOf(problem, weeks, tell);
  const without = (offered: number[]) => offered.map((amount, t) => (away(t + 1) ? 0 : amount));
  const there = Array.from({ length: problem.weeks }, (_, t) => t + 1).filter((week) => !away(week)).length;
  return {
    ...problem,
    members: replaced(problem.members, (one) => one === member, (one) => ({
      ...one,
      furnaces: one.furnaces.map((own) => ({ ...own, heatsPerWeek: without(own.heatsPerWeek) })),
      hours: Object.fromEntries(Object.entries(one.hours).map(([process, offered]) => [process, without(offered)])),
      shareTarget: (one.shareTarget * there) / problem.weeks,
    })),
  };
}
