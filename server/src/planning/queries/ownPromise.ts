import type { OwnPromiseAnswer, promiseEndpoints } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import type { z } from 'zod';
import { type Actor, actorRefusals, lookingAcross } from '../../actor.ts';
import { partOfNumberIn } from '../../demand/index.ts';
import { instant, reading, type Store, type Trx } from '../../store.ts';
import { bindsForBuyer, sentenceOfPromise } from '../promiseSentences.ts';
import { counterOf, freeIn } from './ledger.ts';
import { nameOf, wordsWith } from './names.ts';
import { promiseFrom } from './promise.ts';
import { quoteRulesIn } from './quoteRules.ts';

type OwnQuestion = z.output<typeof promiseEndpoints.askOwn.query>;

/** The buyer for whom somebody acts; nobody else has part numbers of his own. */
export function buyerOf(actor: Actor): string {
  if (actor.role !== 'buyer' || actor.buyerCode === undefined) throw actorRefusals.refuse('not-allowed', { role: actor.role, allowed: 'buyer' });
  return actor.buyerCode;
}

/** When a quantity of a buyer's own part can be had. It names no member and no cost, reserves nothing and writes nothing. */
export async function askOwnPromise(store: Store, actor: Actor, { number, quantity, wish }: OwnQuestion): Promise<OwnPromiseAnswer> {
  const buyer = buyerOf(actor);
  const part = await reading(store, actor, (trx) => partOfNumberIn(trx, buyer, number));
  const counter = await counterOf(store, actor);
  const { free, rules, open } = await reading(store, lookingAcross(actor), async (trx) => ({
    free: await freeIn(trx, store, counter),
    rules: await quoteRulesIn(trx),
    open: await openOfBuyerIn(trx, store, buyer),
  }));
  const promised = promiseFrom(counter, free, { part: part.code, quantity, wish });
  const { record, names } = counter;
  const monday = (week: number) => mondayOfWeek(record.first_week, week);
  const stages = counter.ledger.model.problem.parts.find(({ id }) => id === part.code)?.stages ?? [];
  return {
    partNumber: number,
    partName: part.name,
    quantity,
    wishWeek: monday(promised.wish),
    earliestWeek: promised.earliest === null ? null : monday(promised.earliest),
    byWish: promised.byWish,
    possible: promised.possible,
    sentence: sentenceOfPromise(promised, monday),
    deliveries: promised.deliveries.map(({ week, qty }) => ({ week: monday(week), quantity: qty })),
    binds: bindsForBuyer(promised.binds, wordsWith(record.first_week, names)),
    makers: rules.makersShown
      ? promised.lots.toSorted((a, b) => a.stage - b.stage || a.week - b.week).map(({ member, stage, week, qty }) => ({ memberName: nameOf(names.members, member), process: stages[stage]?.process ?? '', week: monday(week), quantity: qty }))
      : null,
    quotes: { validDays: rules.validDays, open, mostOpen: rules.mostOpen },
  };
}

/** Quotes of a buyer that hold at this moment. */
export async function openOfBuyerIn(trx: Trx, store: Store, buyer: string): Promise<number> {
  const { open } = await trx
    .selectFrom('quote')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('buyer_code', '=', buyer)
    .where('withdrawn_at', 'is', null)
    .where('order_code', 'is', null)
    .where('expires_at', '>', instant(store))
    .executeTakeFirstOrThrow();
  return Number(open);
}
