import type { Book } from '@sentra/messages';
import type { Actor } from '../../actor.ts';
import type { Written } from '../../book/index.ts';
import { writeCatalogueIn } from '../../catalogue/index.ts';
import { changeCooperativeIn } from '../../cooperative/index.ts';
import { writeDemandIn } from '../../demand/index.ts';
import { writeMembersIn } from '../../members/index.ts';
import type { Trx } from '../../store.ts';
import { settingsOf } from './settings.ts';

/** The tables that a Book fills. */
export const bookTables = [
  'member', 'foundry', 'figure', 'material', 'furnace', 'furnace_material', 'heat_offer', 'hour_offer',
  'part', 'stage', 'route', 'buyer', 'buyer_part', 'order_line', 'stock', 'audit_entry',
] as const;

/** Writes a whole Book by the nouns' own commands, each after those on which it stands. */
export async function writeBookIn(trx: Trx, actor: Actor, book: Book, at: string, reason?: string): Promise<Written[]> {
  const settings = book.cooperative?.[0];
  if (settings) await changeCooperativeIn(trx, actor, { ...settingsOf(settings), reason });
  return [...(await writeMembersIn(trx, actor, book, at, reason)), ...(await writeCatalogueIn(trx, actor, book, at, reason)), ...(await writeDemandIn(trx, actor, book, at, reason))];
}
