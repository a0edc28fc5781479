import type { PlainDate, Rupiah } from '@sentra/measures';
import type { Generated, JSONColumnType } from 'kysely';
import type { Instant, Json, OfCooperative, RunState } from './tables.ts';

/** Tables of plans, of the runs that make them, and of the lots that were released from them. */
export interface PlanTable extends OfCooperative {
  id: string;
  version: number;
  base_plan_id: string | null;
  first_week: PlainDate;
  weeks: number;
  total: Rupiah;
  cost: Json<Record<string, number>>;
  bound: Rupiah | null;
  /** The making in the bound: what castings cost however well one plans. */
  bound_making: Rupiah | null;
  on_time: number;
  share_min: number;
  share_jain: number;
  lots: number;
  heats: number;
  seed: number;
  seconds: number;
  made_by: string;
  made_at: Instant;
  note: string | null;
}

export interface PlanProblemTable extends OfCooperative {
  plan_id: string;
  content: Buffer;
}

export interface PlanLotTable extends OfCooperative {
  plan_id: string;
  member_code: string;
  part_code: string;
  stage: number;
  week: number;
  quantity: number;
}

export interface PlanHeatTable extends OfCooperative {
  plan_id: string;
  member_code: string;
  furnace_code: string;
  material_code: string;
  week: number;
  count: number;
}

export interface PlanDeliveryTable extends OfCooperative {
  plan_id: string;
  order_code: string;
  week: number;
  quantity: number;
}

/** An order line as a plan saw it: the pieces that were open, and the week they were due in, counted from 1. */
export interface PlanOrderTable extends OfCooperative {
  plan_id: string;
  order_code: string;
  due_week: number;
  quantity: number;
}

export interface PlanRunTable extends OfCooperative {
  id: string;
  state: RunState;
  options: Json<object>;
  progress: JSONColumnType<object | null, string | null, string | null>;
  plan_id: string | null;
  failure: JSONColumnType<object | null, string | null, string | null>;
  cancel_requested: Generated<boolean>;
  requested_by: string;
  requested_at: Instant;
  started_at: string | null;
  seen_at: string | null;
  finished_at: string | null;
}

export interface PlanStudyTable extends OfCooperative {
  id: string;
  plan_id: string;
  kind: string;
  subject: string;
  params: Json<object>;
  state: RunState;
  progress: Generated<number>;
  result: JSONColumnType<object | null, string | null, string | null>;
  failure: JSONColumnType<object | null, string | null, string | null>;
  cancel_requested: Generated<boolean>;
  requested_by: string;
  requested_at: Instant;
  started_at: string | null;
  seen_at: string | null;
  finished_at: string | null;
}

export interface LotTable extends OfCooperative {
  code: string;
  plan_id: string;
  member_code: string;
  part_code: string;
  stage: number;
  week: PlainDate;
  quantity: number;
  state: Generated<'released' | 'withdrawn'>;
  released_by: string;
  released_at: Instant;
  withdrawn_because: string | null;
}

/** What a member said to a lot, as it came from his telephone. Times of the device stand beside the server's own. */
export interface LotAnswerTable extends OfCooperative {
  act_id: string;
  lot_code: string;
  member_code: string;
  answer: 'accepted' | 'declined';
  because: string | null;
  said_by: string;
  person_id: string;
  device_id: string;
  device_sequence: number;
  device_time: Instant;
  device_clock: string | null;
  received_at: Instant;
}

/** What changing a plan costs, in whole rupiah for one lot. */
export interface ChangePriceTable extends OfCooperative {
  started: Rupiah;
  dropped: Rupiah;
  resized: Rupiah;
  slushy_weeks: number;
  later_share: number;
  frozen_weeks: number;
  because: string;
}

/** Work that a member said no to, in a week. */
export interface DeclinedLotTable extends OfCooperative {
  member_code: string;
  part_code: string;
  stage: number;
  week: PlainDate;
  lot_code: string;
  because: string;
  noted_by: string;
  noted_at: Instant;
}

/** What moved from a plan's base to it, and why. */
export interface PlanMovedTable extends OfCooperative {
  plan_id: string;
  base_plan_id: string;
  frozen_weeks: number;
  change_price: Rupiah;
  moved: Json<object>;
}

export interface ScenarioTable extends OfCooperative {
  id: string;
  name: string;
  changes: Json<object>;
  made_by: string;
  made_at: Instant;
  removed_at: string | null;
}

/** A promise that holds heats and hours until it expires; `held` has its weeks as Mondays. */
export interface QuoteTable extends OfCooperative {
  code: string;
  buyer_code: string;
  part_code: string;
  quantity: number;
  wish: PlainDate;
  held: Json<QuoteHeld>;
  total: Rupiah;
  plan_version: number;
  made_by: string;
  made_at: Instant;
  expires_at: Instant;
  withdrawn_at: string | null;
  withdrawn_because: string | null;
  order_code: string | null;
  ordered_at: string | null;
  /** The buyer's own number for the part, where he asked by it. */
  part_number: Generated<string | null>;
  requested_at: Generated<string | null>;
  request_reference: Generated<string | null>;
}

/** What the cooperative decided about quotes. */
export interface QuoteRuleTable extends OfCooperative {
  valid_days: number;
  most_open: number;
  makers_shown: boolean;
}

export interface QuoteHeld {
  readonly lots: readonly { readonly member: string; readonly stage: number; readonly week: PlainDate; readonly quantity: number }[];
  /** Pieces on hand, by stage. */
  readonly fromStock: readonly number[];
  readonly deliveries: readonly { readonly week: PlainDate; readonly quantity: number }[];
}
