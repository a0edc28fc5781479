import { dateInWib, type PlainDate } from '@sentra/measures';
import { sql } from 'kysely';
import { takeTurnIn } from '../cooperative/index.ts';
import type { Change, SheetDecision } from './decide.ts';
import { type Desk, rowsOf } from './desk.ts';
import type { RowFault } from './faults.ts';
import { needsIn, type Needs, saidNeeds } from './needs.ts';
import { bookTables, type BookRow, codeOf, type EndableSheet, type RowSheet } from './tables.ts';

/** A thing that is ended once the rows sent are written. */
export interface Ended {
  readonly on: PlainDate;
  readonly because: string;
  /** It stood in the database before: what comes with it into an empty one is its past, and no new work. */
  readonly stood: boolean;
}

/** One thing of a sheet, in a sentence. */
const oneOf: Readonly<Record<EndableSheet, { readonly id: string; readonly en: string }>> = {
  materials: { id: 'Bahan', en: 'The material' },
  furnaces: { id: 'Tungku', en: 'The furnace' },
  parts: { id: 'Barang', en: 'The part' },
  buyers: { id: 'Pembeli', en: 'The buyer' },
};

export const isEnded = (row: BookRow): boolean => typeof row['ended_on'] === 'string';

/** What is wrong with the endings among these rows: half said, ahead of their day, or of what is still needed. */
export async function endingFaults(desk: Desk, sheet: EndableSheet, { rows }: SheetDecision): Promise<RowFault[]> {
  const ending = rows.filter(({ before, after }) => before !== null && !isEnded(before) && isEnded(after));
  if (ending.length > 0 && desk.hold) await takeTurnIn(desk.trx);
  const needs = await needsIn(desk, sheet, ending.map(({ after }) => codeOf(sheet, after)));
  const day = dateInWib(Date.parse(desk.at));
  return rows.flatMap((change): RowFault[] => [...halfEnded(sheet, change), ...ahead(sheet, change, day), ...stillNeeded(sheet, change, needs)]);
}

function halfEnded(sheet: RowSheet, { index, after }: Change): RowFault[] {
  if ((after['ended_on'] === null) === (after['ended_because'] === null)) return [];
  const column = after['ended_on'] === null ? 'ended_on' : 'ended_because';
  return [{ sheet, index, column, id: 'Yang diakhiri punya tanggal dan alasan. Isi keduanya, atau kosongkan keduanya.', en: 'What has ended has a date and a reason. Fill in both, or leave both empty.' }];
}

/** It would be gone from the plans at once, so a day that lies ahead would not be kept. */
function ahead(sheet: RowSheet, { index, before, after }: Change, day: PlainDate): RowFault[] {
  const on = after['ended_on'];
  if (typeof on !== 'string' || on <= day || before?.['ended_on'] === on) return [];
  return [{ sheet, index, column: 'ended_on', id: `Tanggal ${on} masih di depan; sesuatu diakhiri pada harinya. Paling lambat ${day}.`, en: `The day ${on} lies ahead; a thing is ended once its day has come. At the latest ${day}.` }];
}

function stillNeeded(sheet: EndableSheet, { index, after }: Change, needs: ReadonlyMap<string, Needs>): RowFault[] {
  const code = codeOf(sheet, after);
  const needed = needs.get(code);
  if (!needed) return [];
  const said = saidNeeds(needed);
  const name = oneOf[sheet];
  return [{ sheet, index, column: 'ended_on', id: `${name.id} ${code} masih diperlukan: ${said.map(({ id }) => id).join('; ')}. Tutup, tarik atau pindahkan itu dahulu.`, en: `${name.en} ${code} is still needed: ${said.map(({ en }) => en).join('; ')}. Close, withdraw or move these first.` }];
}

/**
 * Which of these things are ended once the rows sent are written.
 *
 * @param held they are held as they are until the transaction ends, so that nobody ends one meanwhile; for who may write them
 */
export async function endedAmong({ trx, book }: Desk, sheet: EndableSheet, codes: Iterable<string>, { held = false } = {}): Promise<Map<string, Ended>> {
  const asked = [...new Set(codes)];
  const ended = new Map<string, Ended>();
  if (asked.length === 0) return ended;
  const { rows } = await sql<BookRow>`
    select code, ended_on, ended_because from ${sql.table(bookTables[sheet].table)} where code = any(${asked}::text[]) ${sql.raw(held ? 'order by code collate "C" for share' : '')}`.execute(trx);
  const standing = new Map(rows.map((row) => [String(row['code']), row]));
  const sent = new Map(rowsOf(book, sheet).map((row) => [String(row['code']), row]));
  for (const code of asked) {
    const before = standing.get(code);
    const after: BookRow = { ...before, ...stated(sent.get(code)) };
    if (isEnded(after)) ended.set(code, { on: after['ended_on'] as PlainDate, because: String(after['ended_because']), stood: before !== undefined });
  }
  return ended;
}

const stated = (row: BookRow = {}): BookRow => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** What is said of a row that gives new work to what has ended. */
export function endedFault(place: Pick<RowFault, 'sheet' | 'index' | 'column'>, endable: EndableSheet, code: string, { on, because }: Ended): RowFault {
  const name = oneOf[endable];
  return {
    ...place,
    id: `${name.id} ${code} sudah diakhiri pada ${on} (“${because}”). Pilih yang lain, atau lanjutkan dahulu.`,
    en: `${name.en} ${code} ended on ${on} (“${because}”). Choose another, or resume it first.`,
  };
}
