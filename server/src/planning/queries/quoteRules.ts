import type { QuoteRules } from '@sentra/contract';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';

/**
 * What holds where the cooperative has decided nothing. Two weeks: the time in which buyers of castings usually decide, and not so
 * long that a plan is full of what nobody ordered. Twenty: more than a buyer needs, too few to block the cooperative.
 */
const unlessDecided: QuoteRules = { validDays: 14, mostOpen: 20, makersShown: false };

export const readQuoteRules = (store: Store, actor: Actor): Promise<QuoteRules> => reading(store, actor, quoteRulesIn);

export async function quoteRulesIn(trx: Trx): Promise<QuoteRules> {
  const row = await trx.selectFrom('quote_rule').selectAll().executeTakeFirst();
  return row ? { validDays: row.valid_days, mostOpen: row.most_open, makersShown: row.makers_shown } : unlessDecided;
}
