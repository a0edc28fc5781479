import type { sharingEndpoints, ShareRuleVersion } from '@sentra/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { takeTurnIn } from '../../cooperative/index.ts';
import { instant, type Store, today, type Trx, writing } from '../../store.ts';
import { shareRulesIn, type VotedShares } from '../queries/shareRules.ts';
import { planningRefusals } from '../refusals.ts';

/** Records a rule as it was voted. The versions before it stay. */
export function setShareRule(store: Store, actor: Actor, rule: z.output<typeof sharingEndpoints.setRule.body>): Promise<ShareRuleVersion> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    // Two recordings at once wait for each other here.
    await takeTurnIn(trx);
    const { mode, equal, workers, capacity, votedOn, reference } = rule;
    const whole = equal + workers + capacity;
    if (whole !== 100) throw planningRefusals.refuse('share-rule-not-whole', { whole });
    if (votedOn > today(store)) throw planningRefusals.refuse('share-rule-not-yet-voted', { date: votedOn });
    const [before] = await shareRulesIn(trx);
    await trx
      .insertInto('share_rule')
      .values({
        cooperative_id: actor.cooperativeId, version: (before?.version ?? 0) + 1, mode, equal_percent: equal, workers_percent: workers, capacity_percent: capacity,
        voted_on: votedOn, reference, recorded_by: actor.name, recorded_at: instant(store),
      })
      .execute();
    await recordActs(trx, actor, [{ act: 'share-rule.recorded', subject: 'cooperative', subjectCode: 'share-rule', reason: reference, before: before ? toldRule(before) : null, after: { version: (before?.version ?? 0) + 1, ...rule } }]);
    const [after] = await shareRulesIn(trx);
    if (!after) throw new Error('what was just written is there');
    return after;
  });
}

/** Who recorded it and when stands with the entry itself. */
const toldRule = ({ version, mode, equal, workers, capacity, votedOn, reference }: ShareRuleVersion): object => ({ version, mode, equal, workers, capacity, votedOn, reference });

/** Keeps with a plan what it owes each member by the rule, and why. */
export async function keepShareDueIn(trx: Trx, actor: Actor, planId: string, { version, sharing }: VotedShares): Promise<void> {
  await sql`insert into share_due (cooperative_id, plan_id, member_code, rule_version, work, first, most, cut, poured, carried_in, settled, entitlement)
    select ${actor.cooperativeId}::uuid, ${planId}::uuid, member, ${version}, work, first, most, cut, poured, "carriedIn", settled, entitlement
    from json_to_recordset(${JSON.stringify(sharing.members)}::json)
      as r (member text, work bigint, first bigint, most bigint, cut bigint, poured bigint, "carriedIn" bigint, settled bigint, entitlement bigint)`.execute(trx);
}
