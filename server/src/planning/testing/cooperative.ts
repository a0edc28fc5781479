import type { Book } from '@sentra/messages';
import type { Actor } from '../../actor.ts';
import { decideSheet, type RowSheet, rowsOf, writeSheet } from '../../book/index.ts';
import { changeCooperativeIn, foundCooperative } from '../../cooperative/index.ts';
import { writeMembersIn } from '../../members/index.ts';
import { instant, type Store, writing } from '../../store.ts';

/** Who acts in the small cooperative. */
export interface People {
  readonly office: Actor;
  readonly memberA: Actor;
  readonly memberC: Actor;
  readonly kereta: Actor;
  readonly mesin: Actor;
  readonly auditor: Actor;
  readonly coach: Actor;
}

/** Founds a cooperative with the rows of a Book, planned over so many weeks from the Monday given. */
export async function foundWith(store: Store, code: string, book: Book, firstWeek: string, horizonWeeks = 6): Promise<People> {
  const system = await foundCooperative(store, { code, name: `Koperasi ${code}`, isSample: true });
  await writing(store, system, async (trx) => {
    await writeMembersIn(trx, system, book, instant(store));
    for (const sheet of ['parts', 'stages', 'routes', 'buyers', 'buyerParts', 'orders', 'stock'] as const satisfies RowSheet[]) {
      await writeSheet(trx, system, await decideSheet({ trx, book: { [sheet]: rowsOf(book, sheet) } as Book, at: instant(store), hold: true }, sheet), undefined);
    }
    return changeCooperativeIn(trx, system, { horizonWeeks, firstWeek: firstWeek as never, shortfallCost: 0.1 });
  });
  const as = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({ cooperativeId: system.cooperativeId, personId: role, name: role, role, ...more });
  return { office: as('office'), memberA: as('member', { memberCode: 'A' }), memberC: as('member', { memberCode: 'C' }), kereta: as('buyer', { personId: 'kereta', buyerCode: 'KERETA' }), mesin: as('buyer', { personId: 'mesin', buyerCode: 'MESIN' }), auditor: as('auditor'), coach: as('coach') };
}
