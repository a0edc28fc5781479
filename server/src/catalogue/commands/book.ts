import type { Book } from '@sentra/messages';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { codeOf, decideSheet, type Desk, endedAmong, endingFaults, inBook, isChanged, type Place, refuseFaults, type RowFault, rowsOf, type SheetDecision, writeSheet, type Written } from '../../book/index.ts';
import type { Trx } from '../../store.ts';
import { type CatalogueBook, catalogueSheets } from '../queries/book.ts';
import { catalogueRefusals } from '../refusals.ts';
import { catalogueFaults, type EndedThings, type Standing } from '../rules.ts';

export interface CatalogueDecisions {
  readonly sheets: Readonly<Record<keyof CatalogueBook, SheetDecision>>;
  readonly faults: readonly RowFault[];
}

/** What writing the catalogue's sheets of a Book would do, and everything that is wrong with them. It writes nothing. */
export async function decideCatalogueIn(trx: Trx, book: Book, at: string, hold = false): Promise<CatalogueDecisions> {
  const desk: Desk = { trx, book, at, hold };
  const decided: Partial<Record<keyof CatalogueBook, SheetDecision>> = {};
  for (const sheet of catalogueSheets) decided[sheet] = await decideSheet(desk, sheet);
  const sheets = decided as CatalogueDecisions['sheets'];
  const faults = [
    ...catalogueSheets.flatMap((sheet) => sheets[sheet].faults),
    ...catalogueFaults(sheets, { ...(await standingIn(desk)), ...(await endedIn(desk, sheets)) }),
    ...(await endingFaults(desk, 'parts', sheets.parts)),
  ];
  return { sheets, faults };
}

/**
 * Writes parts, their stages, who may run them, and stock, in the transaction of the caller: all or, where anything is wrong,
 * nothing. A row or column that is absent stays as it is; nothing is deleted.
 */
export async function writeCatalogueIn(trx: Trx, actor: Actor, book: Book, at: string, reason?: string, place: Place = inBook): Promise<Written[]> {
  const { sheets, faults } = await decideCatalogueIn(trx, book, at, true);
  refuseFaults(catalogueRefusals, 'wrong-rows', faults, place);
  const written: Written[] = [];
  for (const sheet of catalogueSheets) written.push(await writeSheet(trx, actor, sheets[sheet], reason));
  return written;
}

/** Which of the things that get new work among these rows are ended. */
async function endedIn(desk: Desk, { parts, routes }: CatalogueDecisions['sheets']): Promise<EndedThings> {
  const cast = parts.rows.filter(isChanged).map(({ after }) => String(after['material_code']));
  const routed = routes.rows.filter(isChanged).map(({ after }) => String(after['part_code']));
  return { endedMaterials: await endedAmong(desk, 'materials', cast), endedParts: await endedAmong(desk, 'parts', routed) };
}

async function standingIn({ trx, book }: Desk): Promise<Standing> {
  const parts = [...new Set(rowsOf(book, 'stages').map((row) => String(row['part_code'])))];
  if (parts.length === 0) return { stages: new Map(), routed: new Set() };
  const { rows } = await sql<{ part_code: string; stage: number; routed: boolean }>`
    select s.part_code, s.stage, exists (select from route r where r.part_code = s.part_code and r.stage = s.stage) as routed
    from stage s where s.part_code = any(${parts}::text[])`.execute(trx);
  const stages = new Map<string, Set<number>>();
  for (const { part_code, stage } of rows) stages.set(part_code, (stages.get(part_code) ?? new Set()).add(stage));
  return { stages, routed: new Set(rows.filter(({ routed }) => routed).map((row) => codeOf('stages', row))) };
}
