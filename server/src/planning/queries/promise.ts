import { type PromiseAnswer, promiseCostParts } from '@sentra/contract';
import { mondayOfWeek, type PlainDate } from '@sentra/measures';
import { type Ledger, promise, type Promised } from '@sentra/planner';
import { type Actor, lookingAcross } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { rupiahOf } from '../commands/keepPlan.ts';
import { planningRefusals } from '../refusals.ts';
import { sentenceOfPromise } from '../promiseSentences.ts';
import { wordsOfOrder } from '../sentences.ts';
import { type Counter, counterOf, freeIn, weekIn } from './ledger.ts';
import { nameOf, wordsWith } from './names.ts';

export interface Wish {
  readonly part: string;
  readonly quantity: number;
  readonly wish: PlainDate;
}

/** When a quantity can be had. It reserves nothing and writes nothing. */
export async function askPromise(store: Store, actor: Actor, wish: Wish): Promise<PromiseAnswer> {
  const counter = await counterOf(store, actor);
  const { free } = await reading(store, lookingAcross(actor), async (trx) => ({ free: await freeIn(trx, store, counter) }));
  return answerOf(counter, promiseFrom(counter, free, wish));
}

/** A promise out of what is free, or a refusal where the question does not fit the plan. */
export function promiseFrom({ record, frozenThrough }: Counter, free: Ledger, { part, quantity, wish }: Wish): Promised {
  const week = weekIn(record, wish);
  if (week < 1 || week > record.weeks) {
    throw planningRefusals.refuse('wish-outside', { week: wish, first: record.first_week, last: mondayOfWeek(record.first_week, record.weeks) });
  }
  const promised = promise(free, { part, qty: quantity, wish: week, frozenThrough });
  if (!promised) throw planningRefusals.refuse('unknown-part', { part });
  return promised;
}

export const totalOf = ({ cost }: Promised) => rupiahOf(Object.values(cost).reduce((sum: number, thousands: number) => sum + thousands, 0));

function answerOf({ record, ledger, names }: Counter, promised: Promised): PromiseAnswer {
  const monday = (week: number) => mondayOfWeek(record.first_week, week);
  const { part, qty, wish, earliest, byWish, possible, deliveries, lots, heats, fromStock, cost, binds } = promised;
  const words = wordsWith(record.first_week, names);
  const stages = ledger.model.problem.parts.find(({ id }) => id === part)?.stages ?? [];
  return {
    partCode: part,
    partName: nameOf(names.parts, part),
    quantity: qty,
    wishWeek: monday(wish),
    earliestWeek: earliest === null ? null : monday(earliest),
    byWish, possible,
    sentence: sentenceOfPromise(promised, monday),
    deliveries: deliveries.map(({ week, qty: quantity }) => ({ week: monday(week), quantity })),
    lots: lots.toSorted((a, b) => a.stage - b.stage || a.week - b.week).map(({ member, stage, week, qty: quantity, grows }) => ({ memberCode: member, memberName: nameOf(names.members, member), stage, process: stages[stage]?.process ?? '', week: monday(week), quantity, grows })),
    heats: heats.map(({ member, furnace, material, week, count }) => ({
      memberCode: member, memberName: nameOf(names.members, member), furnaceCode: furnace, furnaceName: nameOf(names.furnaces, furnace), materialCode: material, week: monday(week), count,
    })),
    fromStock: [...fromStock],
    cost: Object.fromEntries(promiseCostParts.map((name) => [name, rupiahOf(cost[name])])) as PromiseAnswer['cost'],
    total: totalOf(promised),
    binds: binds.map((reason) => ({ code: reason.code, sentence: wordsOfOrder({ late: 1, unserved: 0, reasons: [reason] }, words) })),
    planVersion: record.version,
  };
}
