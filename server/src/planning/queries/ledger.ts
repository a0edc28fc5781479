import { mondayOf, type PlainDate, weekNumber } from '@sentra/measures';
import { problemOfBook } from '@sentra/messages';
import { holdAnyway, type Ledger, openLedger } from '@sentra/planner';
import { sql } from 'kysely';
import { type Actor, lookingAcross } from '../../actor.ts';
import { reading, type Store, today, type Trx } from '../../store.ts';
import { plannedBookIn } from '../commands/problem.ts';
import { basisOf, type PlanRecord, planRecordIn } from './basis.ts';
import { type Names, namesIn } from './names.ts';
import { holdingOf, holdingQuotesIn, type QuoteRow } from './quotes.ts';
import { releasedLotsIn } from './releasedLots.ts';

/** What the newest plan leaves free of what is offered now, before any quote. */
export interface Counter {
  readonly record: PlanRecord;
  /** Changes with all that a ledger is made from: the plan, the order book and offers, released lots, the week. */
  readonly key: string;
  readonly ledger: Ledger;
  /** The last week in which nothing more is begun: what is past, and what was released to the members. */
  readonly frozenThrough: number;
  readonly knownOrders: ReadonlySet<string>;
  readonly names: Names;
}

/** One for each of a few cooperatives: each is a problem of some megabytes. */
const mostKept = 4;
const kept = new Map<string, { key: string; counter: Promise<Counter> }>();

/** What is written without any bearing on what is free. Quotes are read anew each time. */
const withoutBearing = ['run', 'study', 'scenario', 'quote', 'person', 'membership', 'invitation', 'key', 'session', 'import', 'schedule-mapping'];

/** The key of the ledger as the database stands. It goes by the audit, in which every write of the order book is. The text has a name of its own: by the name `id` the rows would stand in the order of texts. */
export async function counterKeyIn(trx: Trx, store: Store): Promise<{ record: PlanRecord; key: string }> {
  const record = await planRecordIn(trx, 'newest');
  const { rows } = await sql<{ newest: string }>`select id::text as newest from audit_entry where subject <> all(${withoutBearing}::text[]) order by id desc limit 1`.execute(trx);
  return { record, key: [record.id, rows[0]?.newest ?? '', mondayOf(today(store))].join(' ') };
}

/** The ledger of the newest plan, from memory where nothing changed. */
export async function counterOf(store: Store, actor: Actor): Promise<Counter> {
  const { record, key } = await reading(store, lookingAcross(actor), (trx) => counterKeyIn(trx, store));
  const before = kept.get(actor.cooperativeId);
  const counter = before?.key === key ? before.counter : openCounter(store, actor, record, key);
  kept.delete(actor.cooperativeId);
  kept.set(actor.cooperativeId, { key, counter });
  counter.catch(() => kept.delete(actor.cooperativeId));
  for (const cooperative of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(cooperative);
  }
  return counter;
}

async function openCounter(store: Store, actor: Actor, record: PlanRecord, key: string): Promise<Counter> {
  const { plan } = await basisOf(store, actor, record.id);
  const { book, releasedLots, known, names } = await reading(store, lookingAcross(actor), async (trx) => ({
    book: await plannedBookIn(trx),
    known: await plannedOrdersIn(trx, record.id),
    names: await namesIn(trx),
    releasedLots: await releasedLotsIn(trx, record.first_week),
  }));
  const { problem } = problemOfBook(book, { firstWeek: record.first_week, weeks: record.weeks });
  return {
    record, key, names,
    ledger: openLedger(problem, plan, { releasedLots }),
    frozenThrough: Math.max(0, weekNumber(record.first_week, mondayOf(today(store))) - 1, ...releasedLots.map(({ week }) => week)),
    knownOrders: new Set(known),
  };
}

const plannedOrdersIn = async (trx: Trx, plan: string): Promise<string[]> => (await trx.selectFrom('plan_order').select('order_code').where('plan_id', '=', plan).execute()).map(({ order_code }) => order_code);

type Held = ReturnType<typeof holdAnyway>;

/** Takes every quote out of the ledger that holds at this moment, the earliest first, and says what each found no longer there. */
export async function heldIn(trx: Trx, store: Store, { ledger, record, knownOrders }: Counter): Promise<{ free: Ledger; quotes: { quote: QuoteRow; short: Held['short'] }[] }> {
  const rows = await holdingQuotesIn(trx, store, (order) => knownOrders.has(order));
  let free = ledger;
  const quotes = rows.map((quote) => {
    const held = holdAnyway(free, holdingOf(quote, record.first_week));
    free = held.ledger;
    return { quote, short: held.short };
  });
  return { free, quotes };
}

/** The ledger with every quote taken out of it that holds at this moment. */
export const freeIn = async (trx: Trx, store: Store, counter: Counter): Promise<Ledger> => (await heldIn(trx, store, counter)).free;

/** A date's week in the plan, from 1. */
export const weekIn = ({ first_week }: PlanRecord, date: PlainDate): number => weekNumber(first_week, mondayOf(date));
