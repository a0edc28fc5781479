import type { Book } from '@sentra/messages';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type BookRow, changedRows, decideSheet, type Desk, endedAmong, endingFaults, inBook, isChanged, type Place, refuseFaults, type RowFault, rowsOf, type SheetDecision, writeSheet, type Written } from '../../book/index.ts';
import type { Trx } from '../../store.ts';
import { type MemberBook, memberSheets } from '../queries/book.ts';
import { memberRefusals } from '../refusals.ts';
import { type EndedThings, memberFaults, type Owners } from '../rules.ts';

export interface MemberDecisions {
  readonly sheets: Readonly<Record<keyof MemberBook, SheetDecision>>;
  readonly faults: readonly RowFault[];
}

/** What writing the members' sheets of a Book would do, and everything that is wrong with them. It writes nothing. */
export async function decideMembersIn(trx: Trx, book: Book, at: string, hold = false): Promise<MemberDecisions> {
  const desk: Desk = { trx, book, at, hold };
  const decided: Partial<Record<keyof MemberBook, SheetDecision>> = {};
  for (const sheet of memberSheets) decided[sheet] = await decideSheet(desk, sheet);
  const sheets = decided as MemberDecisions['sheets'];
  const faults = [
    ...memberSheets.flatMap((sheet) => sheets[sheet].faults),
    ...memberFaults(sheets, { ...(await ownersIn(desk)), ...(await endedIn(desk, sheets)) }),
    ...(await endingFaults(desk, 'materials', sheets.materials)),
    ...(await endingFaults(desk, 'furnaces', sheets.furnaces)),
  ];
  return { sheets, faults };
}

/**
 * Writes members, their foundries, figures, furnaces and offers, and the materials that they melt, in the transaction of the
 * caller: all or, where anything is wrong, nothing. A row or column that is absent stays as it is; nothing is deleted.
 */
export async function writeMembersIn(trx: Trx, actor: Actor, book: Book, at: string, reason?: string, place: Place = inBook): Promise<Written[]> {
  const { sheets, faults } = await decideMembersIn(trx, book, at, true);
  refuseFaults(memberRefusals, 'wrong-rows', faults, place);
  const written: Written[] = [];
  for (const sheet of memberSheets) {
    written.push(await writeSheet(trx, actor, sheets[sheet], reason));
    if (sheet === 'furnaces') await writeMeltable(trx, actor, changedRows(sheets.furnaces));
  }
  return written;
}

/** The materials that these furnaces melt, in place of those they melted. */
async function writeMeltable(trx: Trx, actor: Actor, furnaces: readonly BookRow[]): Promise<void> {
  if (furnaces.length === 0) return;
  const pairs = furnaces.flatMap(({ code, member_code, materials }) => (materials as readonly string[]).map((material_code) => ({ furnace_code: code, material_code, member_code })));
  const melted = sql`json_to_recordset(${JSON.stringify(pairs)}::json) as r(furnace_code text, material_code text, member_code text)`;
  await trx
    .deleteFrom('furnace_material as m')
    .where('m.furnace_code', 'in', furnaces.map(({ code }) => String(code)))
    .where(sql<boolean>`not exists (select from ${melted} where r.furnace_code = m.furnace_code and r.material_code = m.material_code)`)
    .execute();
  await sql`
    insert into furnace_material (cooperative_id, furnace_code, material_code, member_code)
    select ${actor.cooperativeId}::uuid, r.furnace_code, r.material_code, r.member_code from ${melted}
    on conflict (cooperative_id, furnace_code, material_code) do nothing`.execute(trx);
}

/** Which of the things that get new work among these rows are ended. */
async function endedIn(desk: Desk, { furnaces, heatOffers }: MemberDecisions['sheets']): Promise<EndedThings> {
  const melted = furnaces.rows.filter(isChanged).flatMap(({ after }) => after['materials'] as readonly string[]);
  const offered = heatOffers.rows.filter(isChanged).map(({ after }) => String(after['furnace_code']));
  return { endedMaterials: await endedAmong(desk, 'materials', melted), endedFurnaces: await endedAmong(desk, 'furnaces', offered) };
}

/** Whose the furnaces and foundries are that the rows name; what is sent along counts as it is sent. */
async function ownersIn({ trx, book }: Desk): Promise<Owners> {
  const named = (sheet: 'furnaces' | 'heatOffers', column: string) => [...new Set(rowsOf(book, sheet).map((row) => row[column]).filter((code) => typeof code === 'string'))];
  const owners = async (table: 'furnace' | 'foundry', codes: string[]): Promise<Map<string, string>> => {
    if (codes.length === 0) return new Map();
    const rows = await trx.selectFrom(table).select(['code', 'member_code']).where(sql<boolean>`code = any(${codes}::text[])`).execute();
    return new Map(rows.map(({ code, member_code }) => [code, member_code]));
  };
  const sent = (rows: readonly BookRow[]) => rows.map(({ code, member_code }) => [String(code), String(member_code)] as const);
  return {
    furnaces: new Map([...sent(rowsOf(book, 'furnaces')), ...(await owners('furnace', named('heatOffers', 'furnace_code')))]),
    foundries: new Map([...sent(rowsOf(book, 'foundries')), ...(await owners('foundry', named('furnaces', 'foundry_code')))]),
  };
}
