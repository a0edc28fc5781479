import type { Rung } from '@sentra/contract';
import type { Book } from '@sentra/messages';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type BookRow, decideSheet, type Desk, inBook, type Place, refuseFaults, type RowFault, rowsOf, type SheetDecision, writeSheet, type Written } from '../../book/index.ts';
import type { Trx } from '../../store.ts';
import type { LadderLine } from '../ladder.ts';
import { type DemandBook, demandSheets } from '../queries/book.ts';
import { demandRefusals } from '../refusals.ts';
import { demandFaults, ladderLine } from '../rules.ts';
import { usualCosts } from '../weights.ts';

export interface DemandDecisions {
  readonly sheets: Readonly<Record<keyof DemandBook, SheetDecision>>;
  readonly faults: readonly RowFault[];
}

/** What writing demand's sheets of a Book would do, and everything that is wrong with them. It writes nothing. */
export async function decideDemandIn(trx: Trx, book: Book, hold = false): Promise<DemandDecisions> {
  const desk: Desk = { trx, book, hold };
  const related = await relatedLines(desk);
  const prices = await pricesIn(desk);
  const sheets = {
    buyers: await decideSheet(desk, 'buyers'),
    buyerParts: await decideSheet(desk, 'buyerParts'),
    orders: await decideSheet(desk, 'orders', (row) => usualCosts(row['rung'] as Rung, prices.get(String(row['part_code'])) ?? 0)),
  };
  const faults = [...demandSheets.flatMap((sheet) => sheets[sheet].faults), ...demandFaults(sheets, { related, prices })];
  return { sheets, faults };
}

/**
 * Writes buyers, their part numbers and their order lines, in the transaction of the caller: all or, where anything is wrong,
 * nothing. A row or column that is absent stays as it is; nothing is deleted.
 */
export async function writeDemandIn(trx: Trx, actor: Actor, book: Book, reason?: string, place: Place = inBook): Promise<Written[]> {
  const { sheets, faults } = await decideDemandIn(trx, book, true);
  refuseFaults(demandRefusals, 'wrong-rows', faults, place);
  const written: Written[] = [];
  for (const sheet of demandSheets) written.push(await writeSheet(trx, actor, sheets[sheet], reason));
  return written;
}

/**
 * The lines beside those sent on their ladders: what they draw from, draw from now, and what else draws from the same. They are
 * held while writing: of two call-offs at once that together draw too much, the second sees the first.
 */
async function relatedLines({ trx, book, hold }: Desk): Promise<LadderLine[]> {
  const rows = rowsOf(book, 'orders');
  const codes = [...new Set(rows.flatMap((row) => [row['code'], row['drawn_from']]).filter((code) => typeof code === 'string'))];
  if (codes.length === 0) return [];
  const lock = sql.raw(hold ? 'for update' : '');
  const { rows: own } = await sql<BookRow>`${lines} where o.code = any(${codes}::text[]) order by o.code ${lock}`.execute(trx);
  const sources = [...new Set([...codes, ...own.map((row) => row['drawn_from']).filter((code) => typeof code === 'string')])];
  const { rows: others } = await sql<BookRow>`${lines} where (o.code = any(${sources}::text[]) or o.drawn_from = any(${sources}::text[]))`.execute(trx);
  return others.map(ladderLine);
}

const lines = sql`select o.code, o.buyer_code, o.part_code, o.rung, o.quantity, o.drawn_from, o.closed_on from order_line o`;

/** The price of each part that is ordered; what is sent along counts as it is sent. */
async function pricesIn({ trx, book }: Desk): Promise<Map<string, number>> {
  const parts = [...new Set(rowsOf(book, 'orders').map((row) => String(row['part_code'])))];
  if (parts.length === 0) return new Map();
  const rows = await trx.selectFrom('part').select(['code', 'price']).where(sql<boolean>`code = any(${parts}::text[])`).execute();
  return new Map([...rows.map(({ code, price }) => [code, Number(price)] as const), ...rowsOf(book, 'parts').map(({ code, price }) => [String(code), Number(price)] as const)]);
}
