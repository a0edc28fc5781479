import type { Book } from '@sentra/messages';
import { readSheets } from '../../book/index.ts';
import type { Trx } from '../../store.ts';

/**
 * The sheets that are the members': who they are, and how they melt. Materials are among them though the catalogue shows and
 * writes them too: a furnace says what it melts, and a furnace is a member's.
 */
export const memberSheets = ['materials', 'members', 'foundries', 'figures', 'furnaces', 'heatOffers', 'hourOffers'] as const;
export type MemberBook = Pick<Book, (typeof memberSheets)[number]>;

/** Everything about the members as rows of the Book. */
export const membersBookIn = (trx: Trx): Promise<MemberBook> => readSheets(trx, memberSheets);
