import type { ShareDue, ShareRuleVersion } from '@sentra/contract';
import { rupiah } from '@sentra/measures';
import type { Problem } from '@sentra/planner';
import type { Sharing } from '@sentra/sharing';
import { type Actor, lookingAcross } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';
import { votedShares } from '../votedTargets.ts';
import { type PlanName, planRecordIn } from './basis.ts';
import { namesIn } from './names.ts';

/** Rules of fair share as they were voted, the one that holds first. */
export const readShareRules = (store: Store, actor: Actor): Promise<{ rules: ShareRuleVersion[] }> =>
  reading(store, actor, async (trx) => ({ rules: await shareRulesIn(trx) }));

export async function shareRulesIn(trx: Trx): Promise<ShareRuleVersion[]> {
  const rows = await trx.selectFrom('share_rule').selectAll().orderBy('version', 'desc').execute();
  return rows.map((row) => ({
    version: row.version, mode: row.mode, equal: row.equal_percent, workers: row.workers_percent, capacity: row.capacity_percent,
    votedOn: row.voted_on, reference: row.reference, recordedBy: row.recorded_by, recordedAt: row.recorded_at,
  }));
}

/** The rule that targets follow; undefined where the stated ones hold. */
export async function votedRuleIn(trx: Trx): Promise<ShareRuleVersion | undefined> {
  const [newest] = await shareRulesIn(trx);
  return newest?.mode === 'voted' ? newest : undefined;
}

/** What the last closed period carries on, in rupiah, by member. */
export async function balancesIn(trx: Trx): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('share_balance')
    .select(['member_code', 'carry'])
    .where('first_week', '=', (last) => last.selectFrom('share_balance as all').select((one) => one.fn.max('all.first_week').as('week')))
    .execute();
  return new Map(rows.map((row) => [row.member_code, row.carry]));
}

/** What the members of a problem are due by the rule that holds, and its version; null where the stated targets hold. */
export interface VotedShares {
  readonly version: number;
  readonly sharing: Sharing;
}

export async function votedSharesIn(trx: Trx, problem: Problem): Promise<VotedShares | null> {
  const rule = await votedRuleIn(trx);
  return rule ? { version: rule.version, sharing: votedShares(problem, rule, await balancesIn(trx)) } : null;
}

/** How what a member is due in a plan came about; null where its targets were stated. */
export async function readShareDue(store: Store, actor: Actor, plan: PlanName, member: string): Promise<{ due: ShareDue | null }> {
  const { record, row, rules, isSeen } = await reading(store, actor, async (trx) => {
    const found = await planRecordIn(trx, plan);
    return {
      record: found,
      row: await trx.selectFrom('share_due').selectAll().where('plan_id', '=', found.id).where('member_code', '=', member).executeTakeFirst(),
      rules: await shareRulesIn(trx),
      isSeen: (await namesIn(trx)).members.has(member),
    };
  });
  // Somebody else is to a member as if he were not there.
  if (!isSeen) throw planningRefusals.refuse('unknown-member', { version: record.version, member });
  const rule = rules.find(({ version }) => version === row?.rule_version);
  if (!row || !rule) return { due: null };
  const others = await reading(store, lookingAcross(actor), (trx) =>
    trx
      .selectFrom('share_due')
      .select((one) => [one.fn.countAll<number>().as('members'), one.fn.sum<number>('entitlement').as('entitlement')])
      .where('plan_id', '=', record.id)
      .where('member_code', '!=', member)
      .executeTakeFirstOrThrow(),
  );
  const { work, first, most, cut, poured, settled, entitlement } = row;
  return {
    due: {
      memberCode: member, rule, work, first, most, cut, poured, carriedIn: row.carried_in, settled, entitlement,
      others: { members: Number(others.members), entitlement: rupiah(Number(others.entitlement)) },
    },
  };
}
