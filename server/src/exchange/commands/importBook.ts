import type { Book } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { freshStatistics } from '../../database/index.ts';
import type { Written } from '../../book/index.ts';
import { instant, type Store, writing } from '../../store.ts';
import { bookIn } from '../queries/book.ts';
import { saidNothing } from '../reading/said.ts';
import { exchangeRefusals } from '../refusals.ts';
import { errorsIn } from './errors.ts';
import { bookTables, writeBookIn } from './write.ts';

export interface Imported {
  readonly written: readonly Written[];
}

/**
 * Writes a Book in one transaction, checked as a file is but without being shown to anybody first: for the demo, and for programs.
 *
 * @throws Refused `exchange.wrong-book` with everything that is wrong
 */
export async function importBook(store: Store, actor: Actor, book: Book, reason?: string): Promise<Imported> {
  may(actor, ['office']);
  const imported = await writing(store, actor, async (trx) => {
    const { errors, more } = await errorsIn(trx, { ...saidNothing, book }, await bookIn(trx), instant(store));
    const faults = errors.map(({ sheet, row, column, id, en }) => ({ at: [sheet, row, column].filter((part) => part !== null).join(' · '), id, en }));
    if (faults.length > 0) throw exchangeRefusals.refuse('wrong-book', { count: faults.length + more }, faults);
    return { written: await writeBookIn(trx, actor, book, instant(store), reason) };
  });
  await freshStatistics(store.database, bookTables);
  return imported;
}
