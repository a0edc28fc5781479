import type { QuoteRisk } from '@sentra/contract';
import { mondayOf, weekNumber } from '@sentra/measures';
import { sql } from 'kysely';
import { type Actor, lookingAcross } from '../../actor.ts';
import { instant, reading, type Store, today, type Trx } from '../../store.ts';
import { riskForBuyer, riskOf, type Shortage } from '../quoteSentences.ts';
import { type Counter, counterOf, heldIn } from './ledger.ts';
import { wordsWith } from './names.ts';
import type { QuoteRow } from './quotes.ts';

/** By the code of the quote; one without risks is not in it. */
export type QuoteRisks = ReadonlyMap<string, readonly QuoteRisk[]>;

/**
 * Why quotes that hold can no longer be kept beside the newest plan and the order book as they are now. It is looked at anew each
 * time, so a plan that leaves no room for a quote is told by the first who looks. Without open quotes nothing is laid open.
 */
export async function quoteRisks(store: Store, actor: Actor): Promise<QuoteRisks> {
  const across = lookingAcross(actor);
  if ((await reading(store, across, (trx) => openQuotesIn(trx, store))).open === 0) return new Map();
  const counter = await counterOf(store, actor);
  const { quotes } = await reading(store, across, (trx) => heldIn(trx, store, counter));
  const words = wordsWith(counter.record.first_week, counter.names);
  const told = quotes.flatMap(({ quote, short }): [string, QuoteRisk[]][] => {
    const shortages = [...pastOf(quote, counter, store), ...short.map((one) => ({ ...one, part: quote.part_code, ...processOf(counter, quote.part_code, one.stage) }))];
    if (shortages.length === 0) return [];
    return [[quote.code, actor.role === 'buyer' ? [riskForBuyer] : shortages.map((shortage) => riskOf(shortage, words))]];
  });
  return new Map(told);
}

function processOf({ ledger }: Counter, part: string, stage: number | undefined): { process?: string } {
  const process = ledger.model.problem.parts.find(({ id }) => id === part)?.stages[stage ?? -1]?.process;
  return process === undefined ? {} : { process };
}

/** What had to be made in a week that is over, and that no order made a plan's work: it was not made. */
function pastOf({ part_code, held, order_code }: QuoteRow, { record }: Counter, store: Store): Shortage[] {
  if (order_code !== null) return [];
  const now = mondayOf(today(store));
  const gone = held.lots.map(({ week }) => week).filter((week) => week < now).toSorted();
  const [first] = gone;
  return first === undefined ? [] : [{ code: 'past', part: part_code, week: weekNumber(record.first_week, first), used: 0, offered: 0, missing: gone.length }];
}

/** Quotes that hold capacity, as {@link holdingQuotesIn} finds them, and those of them that a buyer asks to make an order. */
export async function openQuotesIn(trx: Trx, store: Store): Promise<{ open: number; requested: number }> {
  const { rows } = await sql<{ open: number; requested: number }>`
    select count(*)::integer as open, (count(*) filter (where q.requested_at is not null and q.order_code is null))::integer as requested
    from quote q
    left join order_line o on o.cooperative_id = q.cooperative_id and o.code = q.order_code
    where q.withdrawn_at is null and (q.order_code is null and q.expires_at > ${instant(store)}::timestamptz
      or o.closed_on is null and q.order_code is not null and not exists (
        select from plan_order k where k.cooperative_id = q.cooperative_id and k.order_code = q.order_code and k.plan_id = (select id from plan order by version desc limit 1)))`.execute(trx);
  return rows[0] ?? { open: 0, requested: 0 };
}
