import type { PlainDate, Rupiah } from '@sentra/measures';
import type { Instant, OfCooperative } from './tables.ts';

/** The rule of fair share as the members voted it, version by version. */
export interface ShareRuleTable extends OfCooperative {
  version: number;
  /** `stated`: the targets that members were given hold. */
  mode: 'stated' | 'voted';
  equal_percent: number;
  workers_percent: number;
  capacity_percent: number;
  voted_on: PlainDate;
  /** The minutes or decision that says so. */
  reference: string;
  recorded_by: string;
  recorded_at: Instant;
}

/** What a plan owes a member by the rule: first − cut + poured + settled = entitlement. */
export interface ShareDueTable extends OfCooperative {
  plan_id: string;
  member_code: string;
  rule_version: number;
  work: Rupiah;
  first: Rupiah;
  most: Rupiah;
  cut: Rupiah;
  poured: Rupiah;
  carried_in: Rupiah;
  settled: Rupiah;
  entitlement: Rupiah;
}

/** A member's account of a closed period: carried in + entitlement − got = carry. */
export interface ShareBalanceTable extends OfCooperative {
  first_week: PlainDate;
  last_week: PlainDate;
  member_code: string;
  rule_version: number;
  entitlement: Rupiah;
  got: Rupiah;
  carried_in: Rupiah;
  carry: Rupiah;
  closed_by: string;
  closed_at: Instant;
}
