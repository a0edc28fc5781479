import type { Rung } from '@sentra/contract';
import type { Book } from '@sentra/messages';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type BookRow, decideSheet, type Desk, endedAmong, endingFaults, inBook, type Place, refuseFaults, type RowFault, rowsOf, type SheetDecision, writeSheet, type Written } from '../../book/index.ts';
import type { Trx } from '../../store.ts';
import type { LadderLine } from '../ladder.ts';
import { type DemandBook, demandSheets } from '../queries/book.ts';
import { demandRefusals } from '../refusals.ts';
import { demandFaults, type EndedPart, ladderLine } from '../rules.ts';
import { usualCosts } from '../weights.ts';

export interface DemandDecisions {
  readonly sheets: Readonly<Record<keyof DemandBook, SheetDecision>>;
  readonly faults: readonly RowFault[];
}

/** What writing demand's sheets of a Book would do, and everything that is wrong with them. It writes nothing. */
export async function decideDemandIn(trx: Trx, book: Book, at: string, hold = false): Promise<DemandDecisions> {
  const desk: Desk = { trx, book, at, hold };
  const related = await relatedLines(desk);
  const { prices, endedParts } = await partsIn(desk);
  const endedBuyers = await endedAmong(desk, 'buyers', rowsOf(book, 'orders').map((row) => String(row['buyer_code'])), { held: hold });
  const sheets = {
    buyers: await decideSheet(desk, 'buyers'),
    buyerParts: await decideSheet(desk, 'buyerParts'),
    orders: await decideSheet(desk, 'orders', (row) => usualCosts(row['rung'] as Rung, prices.get(String(row['part_code'])) ?? 0)),
  };
  const faults = [
    ...demandSheets.flatMap((sheet) => sheets[sheet].faults),
    ...demandFaults(sheets, { related, prices, endedParts, endedBuyers }),
    ...(await endingFaults(desk, 'buyers', sheets.buyers)),
  ];
  return { sheets, faults };
}

/**
 * Writes buyers, their part numbers and their order lines, in the transaction of the caller: all or, where anything is wrong,
 * nothing. A row or column that is absent stays as it is; nothing is deleted.
 */
export async function writeDemandIn(trx: Trx, actor: Actor, book: Book, at: string, reason?: string, place: Place = inBook): Promise<Written[]> {
  const { sheets, faults } = await decideDemandIn(trx, book, at, true);
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

/**
 * The price of each part that is ordered, and those that are ended or whose material is; what is sent along counts as it is
 * sent. While writing they are held as they are, so that nobody ends one under a new order.
 */
async function partsIn(desk: Desk): Promise<{ prices: ReadonlyMap<string, number>; endedParts: ReadonlyMap<string, EndedPart> }> {
  const { trx, book, hold } = desk;
  const parts = [...new Set(rowsOf(book, 'orders').map((row) => String(row['part_code'])))];
  if (parts.length === 0) return { prices: new Map(), endedParts: new Map() };
  const rows = await trx
    .selectFrom('part')
    .select(['code', 'price', 'material_code'])
    .where(sql<boolean>`code = any(${parts}::text[])`)
    .orderBy('code')
    .$if(hold, (query) => query.forShare())
    .execute();
  const sent = rowsOf(book, 'parts');
  const prices = new Map([...rows.map(({ code, price }) => [code, Number(price)] as const), ...sent.map(({ code, price }) => [String(code), Number(price)] as const)]);
  const materials = new Map([...rows.map(({ code, material_code }) => [code, material_code] as const), ...sent.map(({ code, material_code }) => [String(code), String(material_code)] as const)]);
  const endedParts = await endedAmong(desk, 'parts', parts);
  const endedMaterials = await endedAmong(desk, 'materials', parts.flatMap((part) => materials.get(part) ?? []), { held: hold });
  return {
    prices,
    endedParts: new Map(
      parts.flatMap((part): [string, EndedPart][] => {
        const material = materials.get(part) ?? '';
        const [own, of] = [endedParts.get(part), endedMaterials.get(material)];
        if (own) return [[part, { sheet: 'parts', code: part, ended: own }]];
        return of ? [[part, { sheet: 'materials', code: material, ended: of }]] : [];
      }),
    ),
  };
}
