import type { Answer, Binding, planningEndpoints, Sentence, Why } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import { explainOrder, explainShare, type OrderExplanation, type Reason, type ShareExplanation } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';
import { wordsForBuyer, wordsOfOrder, wordsOfShare } from '../sentences.ts';
import { type Basis, basisOf, once, type PlanName } from './basis.ts';
import { type ClosedPlaces, closedIn } from './closed.ts';
import { nameOf, type Names, namesIn, wordsWith } from './names.ts';
import { allShares } from './shares.ts';

type ShareWhy = Answer<typeof planningEndpoints.shareWhy>;

/** Why an order line is late, short or unserved. A buyer reads what comes when, without other names. */
export async function whyOrder(store: Store, actor: Actor, plan: PlanName, order: string): Promise<Why> {
  const basis = await basisOf(store, actor, plan);
  const { line, names, closed } = await reading(store, actor, async (trx) => ({
    names: await namesIn(trx),
    closed: await closedIn(trx, basis.record),
    line: await trx
      .selectFrom('order_line as o')
      .innerJoin('buyer as b', (join) => join.onRef('b.cooperative_id', '=', 'o.cooperative_id').onRef('b.code', '=', 'o.buyer_code'))
      .select('b.name as buyerName')
      .where('o.code', '=', order)
      .executeTakeFirst(),
  }));
  const explanation = explainedOrder(basis, closed, order);
  if (!explanation || !line) throw planningRefusals.refuse('unknown-order', { version: basis.record.version, order });
  const forBuyer = actor.role === 'buyer';
  const monday = mondayIn(basis);
  return {
    orderCode: order,
    partCode: explanation.part,
    partName: nameOf(names.parts, explanation.part),
    buyerName: line.buyerName,
    quantity: explanation.qty,
    dueWeek: monday(explanation.due),
    onTime: explanation.onTime,
    late: explanation.late,
    unserved: explanation.unserved,
    deliveries: explanation.deliveries.map(({ week, qty }) => ({ week: monday(week), quantity: qty })),
    bindings: forBuyer ? [] : explanation.reasons.map((reason) => bindingOf(basis, names, reason)),
    ways: forBuyer ? [] : explanation.ways.map((way) => wayOf(basis, names, explanation.part, way)),
    sentence: orderSentence(basis, closed, order, forBuyer ? null : names),
  };
}

/** Why a member gets the share he gets. */
export async function whyShare(store: Store, actor: Actor, plan: PlanName, member: string): Promise<ShareWhy> {
  const basis = await basisOf(store, actor, plan);
  const names = await reading(store, actor, namesIn);
  const share = allShares(basis, names.members).find(({ memberCode }) => memberCode === member);
  const explanation = explainedShare(basis, member);
  // Somebody else's share is to a member as if it were not there.
  if (!share || !explanation || !names.members.has(member)) throw planningRefusals.refuse('unknown-member', { version: basis.record.version, member });
  const bindings = explanation.reasons.map((reason) => bindingOf(basis, names, reason));
  return { ...share, bindings: actor.role === 'member' ? bindings.map(withoutOthersCost) : bindings, sentence: shareSentence(basis, member, names) };
}

/** What others are paid for a piece is not for a member to read off. */
const withoutOthersCost = (binding: Binding): Binding => (binding.code === 'othersCheaper' || binding.code === 'priceOfMore' ? { ...binding, used: null, missing: null } : binding);

/** One sentence on an order; `names` null: for its buyer, without anybody's name. */
export function orderSentence(basis: Basis, closed: ClosedPlaces, order: string, names: Names | null): Sentence {
  const explanation = explainedOrder(basis, closed, order);
  if (!explanation) throw planningRefusals.refuse('unknown-order', { version: basis.record.version, order });
  return names ? wordsOfOrder(explanation, wordsOf(basis, names)) : wordsForBuyer(explanation, wordsOf(basis, nobody));
}

/** One sentence on a member's share. */
export function shareSentence(basis: Basis, member: string, names: Names): Sentence {
  const explanation = explainedShare(basis, member);
  if (!explanation) throw planningRefusals.refuse('unknown-member', { version: basis.record.version, member });
  return wordsOfShare(explanation, wordsOf(basis, names));
}

/** Kept until a lot is released or declined. */
function explainedOrder({ known, problem, plan }: Basis, { releasedLots, declined }: ClosedPlaces, order: string): OrderExplanation | null {
  const closed = JSON.stringify([releasedLots, declined]);
  const before = known.get(`order ${order}`) as { closed: string; explanation: OrderExplanation | null } | undefined;
  if (before?.closed === closed) return before.explanation;
  const explanation = explainOrder(problem, plan, order, { frozenLots: releasedLots, declined });
  known.set(`order ${order}`, { closed, explanation });
  return explanation;
}

const explainedShare = (basis: Basis, member: string): ShareExplanation | null => once(basis, `share ${member}`, () => explainShare(basis.problem, basis.plan, member));

const nobody: Names = { members: new Map(), parts: new Map(), furnaces: new Map() };
const mondayIn =
  ({ record }: Basis) =>
  (week: number) =>
    mondayOfWeek(record.first_week, week);

const wordsOf = ({ record }: Basis, names: Names) => wordsWith(record.first_week, names);

function wayOf(basis: Basis, names: Names, partId: string, { stage, member, week, needed, fits, binds }: OrderExplanation['ways'][number]): Why['ways'][number] {
  return {
    stage,
    process: basis.problem.parts.find(({ id }) => id === partId)?.stages[stage]?.process ?? '',
    memberCode: member,
    memberName: nameOf(names.members, member),
    week: mondayIn(basis)(week),
    needed,
    fits,
    elsewhere: [...new Set(binds.flatMap(({ elsewhere = [] }) => elsewhere))].map((code) => nameOf(names.members, code)),
    bindings: binds.map((reason) => bindingOf(basis, names, reason)),
  };
}

/** Money of a reason is in thousands; on the wire it is rupiah. */
const inThousands = new Set(['cost', 'value']);

function bindingOf(basis: Basis, names: Names, { code, member, furnace, process, stage, weeks, used, offered, missing, unit }: Reason): Binding {
  const times = inThousands.has(unit) ? 1000 : 1;
  const figure = (value: number) => Math.round(value * times * 1000) / 1000;
  return {
    code,
    memberCode: member ?? null,
    memberName: member === undefined ? null : nameOf(names.members, member),
    furnaceCode: furnace ?? null,
    process: process ?? null,
    stage: stage ?? null,
    weeks: weeks.map(mondayIn(basis)),
    used: figure(used),
    offered: figure(offered),
    missing: figure(missing),
    unit: times === 1 ? unit : 'rupiah',
  };
}
