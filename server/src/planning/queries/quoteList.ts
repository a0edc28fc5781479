import { type Page, type Quote, type QuoteDetail, type QuoteRisk, quoteStates } from '@sentra/contract';
import { sql, type RawBuilder } from 'kysely';
import { type Actor, lookingAcross } from '../../actor.ts';
import { type PageRequest, readPage, type SortColumn } from '../../paging/index.ts';
import { instant, reading, type Store, type Trx } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';
import { quoteRulesIn } from './quoteRules.ts';
import { type QuoteRisks, quoteRisks } from './quoteRisks.ts';
import { type QuoteRow, stateOf } from './quotes.ts';

export interface QuoteListRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly state?: Quote['state'] | undefined;
  readonly buyer?: string | undefined;
  readonly waiting?: boolean | undefined;
}

const sortable: Readonly<Record<string, SortColumn>> = {
  code: { column: 'code', kind: 'text' },
  buyerName: { column: 'buyer_name', kind: 'text' },
  partName: { column: 'part_name', kind: 'text' },
  quantity: { column: 'quantity', kind: 'number' },
  wishWeek: { column: 'wish', kind: 'date', filled: true },
  expiresAt: { column: 'expires', kind: 'text' },
};

/** Quotes, with why those that hold can no longer be kept. A buyer finds his own. */
export async function listQuotes(store: Store, actor: Actor, request: QuoteListRequest): Promise<Page<Quote>> {
  const risks = await quoteRisks(store, actor);
  const matching = sql<{ code: string }>`select q.code, b.name as buyer_name, coalesce(p.name, q.part_code) as part_name, q.quantity, q.wish, to_char(q.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') as expires
    from quote q
    left join buyer b on b.cooperative_id = q.cooperative_id and b.code = q.buyer_code
    left join part p on p.cooperative_id = q.cooperative_id and p.code = q.part_code
    where ${tests(store, request, risks)}`;
  return reading(store, actor, async (trx) => {
    const page = await readPage(trx, matching, request, sortable);
    const codes = page.rows.map(({ code }) => code);
    const rows = await trx.selectFrom('quote').selectAll().where(sql<boolean>`code = any(${codes}::text[])`).execute();
    const found = new Map((await quotesIn(trx, store, actor, rows, risks)).map((quote) => [quote.code, quote]));
    return { ...page, rows: codes.flatMap((code) => found.get(code) ?? []) };
  });
}

/** The state of a quote as SQL says it: as {@link stateOf}, for a list that is filtered by it. */
const stateIn = (store: Store): RawBuilder<Quote['state']> => {
  const [held, expired, ordered, withdrawn] = quoteStates;
  return sql`case when q.order_code is not null then ${ordered} when q.withdrawn_at is not null then ${withdrawn} when q.expires_at > ${instant(store)}::timestamptz then ${held} else ${expired} end`;
};

function tests(store: Store, { search, state, buyer, waiting = false }: QuoteListRequest, risks: QuoteRisks): RawBuilder<unknown> {
  const asked = [
    state !== undefined && sql`${stateIn(store)} = ${state}`,
    buyer !== undefined && sql`q.buyer_code = ${buyer}`,
    waiting && sql`(q.code = any(${[...risks.keys()]}::text[]) or (q.requested_at is not null and ${stateIn(store)} = 'held'))`,
    search && sql`strpos(lower(concat_ws(' ', q.code, b.name, q.part_code, p.name, q.part_number, q.order_code, q.request_reference)), ${search.toLowerCase()}) > 0`,
  ].filter((test) => typeof test === 'object');
  return asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`;
}

/** One quote with who makes it; a buyer is told that only where the cooperative tells its buyers. */
export async function readQuote(store: Store, actor: Actor, code: string): Promise<QuoteDetail> {
  const risks = await quoteRisks(store, actor);
  const { quote, row, isTold } = await reading(store, actor, async (trx) => {
    const found = await trx.selectFrom('quote').selectAll().where('code', '=', code).executeTakeFirst();
    if (!found) throw planningRefusals.refuse('unknown-quote', { quote: code });
    return { row: found, quote: await quoteIn(trx, store, actor, found, risks), isTold: actor.role !== 'buyer' || (await quoteRulesIn(trx)).makersShown };
  });
  return { ...quote, lots: isTold ? await lotsOf(store, actor, row) : null };
}

/** Names of members are read beyond what a buyer sees: whether he is told them was decided before. */
function lotsOf(store: Store, actor: Actor, { held, part_code }: QuoteRow): Promise<NonNullable<QuoteDetail['lots']>> {
  return reading(store, lookingAcross(actor), async (trx) => {
    const members = held.lots.map(({ member }) => member);
    const names = new Map((await trx.selectFrom('member').select(['code', 'name']).where(sql<boolean>`code = any(${members}::text[])`).execute()).map(({ code, name }) => [code, name]));
    const stages = new Map((await trx.selectFrom('stage').select(['stage', 'process']).where('part_code', '=', part_code).execute()).map(({ stage, process }) => [stage, process]));
    return held.lots
      .map(({ member, stage, week, quantity }) => ({ memberCode: member, memberName: names.get(member) ?? member, stage, process: stages.get(stage) ?? '', week, quantity }))
      .toSorted((a, b) => a.stage - b.stage || a.week.localeCompare(b.week));
  });
}

export async function quoteIn(trx: Trx, store: Store, actor: Actor, row: QuoteRow, risks: QuoteRisks = new Map<string, QuoteRisk[]>()): Promise<Quote> {
  const [quote] = await quotesIn(trx, store, actor, [row], risks);
  if (!quote) throw new Error('one row makes one quote');
  return quote;
}

async function quotesIn(trx: Trx, store: Store, { role }: Actor, rows: readonly QuoteRow[], risks: QuoteRisks): Promise<Quote[]> {
  const names = async (table: 'buyer' | 'part', codes: readonly string[]) =>
    new Map((await trx.selectFrom(table).select(['code', 'name']).where(sql<boolean>`code = any(${codes}::text[])`).execute()).map(({ code, name }) => [code, name]));
  const buyers = await names('buyer', rows.map((row) => row.buyer_code));
  const parts = await names('part', rows.map((row) => row.part_code));
  return rows.map((row) => ({
    code: row.code,
    state: stateOf(row, store),
    buyerCode: row.buyer_code,
    buyerName: buyers.get(row.buyer_code) ?? row.buyer_code,
    partCode: row.part_code,
    partName: parts.get(row.part_code) ?? row.part_code,
    partNumber: row.part_number,
    quantity: row.quantity,
    wishWeek: row.wish,
    deliveries: [...row.held.deliveries],
    total: role === 'buyer' ? null : row.total,
    planVersion: row.plan_version,
    madeBy: row.made_by,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    withdrawnBecause: row.withdrawn_because,
    orderCode: row.order_code,
    requestedAt: row.requested_at,
    requestReference: row.request_reference,
    risks: [...(risks.get(row.code) ?? [])],
  }));
}
