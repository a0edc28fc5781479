import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Import } from '@sentra/contract';
import { type Book, sheetKeys } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { freshStatistics } from '../../database/index.ts';
import { recordActs } from '../../audit/index.ts';
import { holdSheets, type Written } from '../../book/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { changesAnything, comparison } from '../comparison.ts';
import { bookIn } from '../queries/book.ts';
import { heldImportIn } from '../queries/imports.ts';
import { exchangeRefusals } from '../refusals.ts';
import { bookTables, writeBookIn } from './write.ts';

const unzip = promisify(gunzip);

/**
 * Writes what a preview showed, all of it or nothing. Applied once more it answers the same and writes nothing.
 *
 * @throws Refused `exchange.changed-meanwhile` where it would now do anything else than was shown
 */
export async function applyImport(store: Store, actor: Actor, id: string, reason?: string): Promise<Import> {
  may(actor, ['office']);
  const applied = await writing(store, actor, async (trx) => {
    const { shown, digest, book: packed } = await heldImportIn(trx, id);
    const { fileName: file, state } = shown;
    if (state === 'applied') return shown;
    if (state === 'withdrawn') throw exchangeRefusals.refuse('withdrawn', { file });
    const book = JSON.parse((await unzip(packed)).toString()) as Book;
    await refuseOtherwise(trx, book, digest, file);
    const written = await writeBookIn(trx, actor, book, instant(store), reason ?? file);
    if (!asShown(written, shown)) throw exchangeRefusals.refuse('changed-meanwhile', { file });
    return close(trx, actor, shown, instant(store), reason);
  });
  await freshStatistics(store.database, bookTables);
  return applied;
}

/** Rows that stand are held first, so that nobody changes them between the comparison and the writing. */
async function refuseOtherwise(trx: Trx, book: Book, digest: string, file: string): Promise<void> {
  await holdSheets(trx, sheetKeys.filter((key) => key !== 'cooperative').filter((key) => book[key] !== undefined));
  if (comparison(await bookIn(trx), book).digest !== digest) throw exchangeRefusals.refuse('changed-meanwhile', { file });
}

/** A row that somebody adds meanwhile cannot be held, but then the counts differ. */
const asShown = (written: readonly Written[], { sheets }: Import): boolean =>
  written.every(({ sheet, added, changed }) => {
    const { new: announced = 0, changed: altered = 0 } = sheets.find((one) => one.sheet === sheet) ?? {};
    return added === announced && changed === altered;
  });

async function close(trx: Trx, actor: Actor, shown: Import, at: string, reason: string | undefined): Promise<Import> {
  const id = String(shown.id);
  await trx.updateTable('import').set({ state: 'applied', applied_at: at }).where('id', '=', id).execute();
  const counts = shown.sheets.map(({ sheet, new: added, changed, unchanged }) => ({ sheet, added, changed, unchanged }));
  const acts = changesAnything(shown.sheets) ? [{ act: 'import.applied', subject: 'import', subjectCode: id, reason, before: null, after: { file: shown.fileName, counts } }] : [];
  await recordActs(trx, actor, acts);
  return { ...shown, state: 'applied', appliedAt: at };
}
