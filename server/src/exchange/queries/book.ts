import type { Book } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { catalogueBookIn } from '../../catalogue/index.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { demandBookIn } from '../../demand/index.ts';
import { membersBookIn } from '../../members/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';

/** The whole order book as it is now, a sheet per thing. */
export function bookOf(store: Store, actor: Actor): Promise<Book> {
  may(actor, ['office', 'auditor']);
  return reading(store, actor, bookIn);
}

export async function bookIn(trx: Trx): Promise<Book> {
  const { name, horizonWeeks, firstWeek, releaseWeeks, shortfallCost, unsoldLimit } = await cooperativeIn(trx);
  return {
    cooperative: [{ name, horizon_weeks: horizonWeeks, first_week: firstWeek, release_weeks: releaseWeeks, shortfall_cost: shortfallCost, unsold_limit: unsoldLimit }],
    ...(await membersBookIn(trx)),
    ...(await catalogueBookIn(trx)),
    ...(await demandBookIn(trx)),
  };
}
