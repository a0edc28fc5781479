import type { quoteEndpoints, QuoteRules } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { type Store, writing } from '../../store.ts';
import { quoteRulesIn } from '../queries/quoteRules.ts';

/** Sets how long quotes hold, how many a buyer may have open, and whether buyers are told who makes. Quotes that were given stay as they are. */
export function setQuoteRules(store: Store, actor: Actor, { reason, ...rules }: z.output<typeof quoteEndpoints.setRules.body>): Promise<QuoteRules> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const before = await quoteRulesIn(trx);
    if (JSON.stringify(before) === JSON.stringify(rules)) return before;
    const row = { valid_days: rules.validDays, most_open: rules.mostOpen, makers_shown: rules.makersShown };
    await trx.insertInto('quote_rule').values({ cooperative_id: actor.cooperativeId, ...row }).onConflict((conflict) => conflict.column('cooperative_id').doUpdateSet(row)).execute();
    await recordActs(trx, actor, [{ act: 'quote-rules.changed', subject: 'quote', subjectCode: 'rules', reason, before, after: rules }]);
    return quoteRulesIn(trx);
  });
}
