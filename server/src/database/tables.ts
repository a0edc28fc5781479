import type { Gram, PlainDate, Rupiah } from '@sentra/measures';
import type { ColumnType, Generated, JSONColumnType, SelectType } from 'kysely';
import type { ChangePriceTable, DeclinedLotTable, LotAnswerTable, LotTable, PlanDeliveryTable, PlanHeatTable, PlanLotTable, PlanMovedTable, PlanOrderTable, PlanProblemTable, PlanRunTable, PlanStudyTable, PlanTable, QuoteRuleTable, QuoteTable, ScenarioTable } from './planning-tables.ts';
import type { ShareBalanceTable, ShareDueTable, ShareRuleTable } from './sharing-tables.ts';
import type { EpcisCaptureTable, EpcisEventTable, LogEdgeTable, LogHeadTable, LogKeyTable, LogNodeTable, TraceEdgeTable, TraceThingTable } from './trace-tables.ts';

/** The tables as Kysely sees them, in the order of their migration. Rupiah and grams are whole, `numeric` comes back as number. */
export interface Database {
  user: UserTable;
  cooperative: CooperativeTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  program_key: ProgramKeyTable;
  member: MemberTable;
  foundry: FoundryTable;
  figure: FigureTable;
  material: MaterialTable;
  furnace: FurnaceTable;
  furnace_material: FurnaceMaterialTable;
  heat_offer: HeatOfferTable;
  hour_offer: HourOfferTable;
  working_day: WorkingDayTable;
  part: PartTable;
  stage: StageTable;
  route: RouteTable;
  buyer: BuyerTable;
  buyer_part: BuyerPartTable;
  order_line: OrderLineTable;
  open_line: OpenLineView;
  stock: StockTable;
  schedule_mapping: ScheduleMappingTable;
  plan: PlanTable;
  plan_problem: PlanProblemTable;
  plan_lot: PlanLotTable;
  plan_heat: PlanHeatTable;
  plan_delivery: PlanDeliveryTable;
  plan_order: PlanOrderTable;
  plan_run: PlanRunTable;
  plan_study: PlanStudyTable;
  change_price: ChangePriceTable;
  declined_lot: DeclinedLotTable;
  lot_answer: LotAnswerTable;
  plan_moved: PlanMovedTable;
  quote: QuoteTable;
  quote_rule: QuoteRuleTable;
  scenario: ScenarioTable;
  share_rule: ShareRuleTable;
  share_due: ShareDueTable;
  share_balance: ShareBalanceTable;
  lot: LotTable;
  epcis_event: EpcisEventTable;
  epcis_capture: EpcisCaptureTable;
  log_node: LogNodeTable;
  log_edge: LogEdgeTable;
  log_key: LogKeyTable;
  log_head: LogHeadTable;
  trace_thing: TraceThingTable;
  trace_edge: TraceEdgeTable;
  audit_entry: AuditEntryTable;
  idempotency: IdempotencyTable;
  import: ImportTable;
}

/** A time of the database: an ISO 8601 text in UTC. */
export type Instant = ColumnType<string, string | undefined, string>;
export type Json<T extends object> = JSONColumnType<T, string, string>;

export type Role = 'office' | 'member' | 'buyer' | 'coach' | 'auditor';
export type Rung = 'forecast' | 'award' | 'firm' | 'call-off';
export type MemberStatus = 'active' | 'dormant' | 'left' | 'deceased';
export type RouteState = 'qualified' | 'coaching' | 'suspended';
export type RunState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  createdAt: Instant;
}

export interface CooperativeTable {
  id: string;
  code: string;
  name: string;
  is_sample: Generated<boolean>;
  horizon_weeks: Generated<number>;
  first_week: PlainDate | null;
  release_weeks: Generated<number>;
  shortfall_cost: Generated<number>;
  unsold_limit: Rupiah | null;
  /** Minutes after midnight. */
  peak_from: number | null;
  peak_to: number | null;
  change_minutes: number | null;
  created_at: Instant;
}

export interface OfCooperative {
  cooperative_id: string;
}

/** A thing that is ended keeps its row: both are filled, or neither. */
interface Endable {
  ended_on: PlainDate | null;
  ended_because: string | null;
}

/** Whose eyes and hands a person, an invitation or a key has. */
interface Standing extends OfCooperative {
  role: Role;
  member_code: string | null;
  buyer_code: string | null;
}

export interface MembershipTable extends Standing {
  person_id: string;
  created_at: Instant;
}

export interface InvitationTable extends Standing {
  id: string;
  token_hash: Buffer;
  email: string;
  name: string;
  invited_by: string;
  created_at: Instant;
  expires_at: string;
  accepted_at: string | null;
  withdrawn_at: string | null;
}

export interface ProgramKeyTable extends Standing {
  id: string;
  prefix: string;
  secret_hash: Buffer;
  name: string;
  created_by: string;
  created_at: Instant;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
}

export interface MemberTable extends OfCooperative {
  code: string;
  name: string;
  status: Generated<MemberStatus>;
  joined_on: PlainDate | null;
  share_target: ColumnType<Rupiah, Rupiah | undefined, Rupiah>;
  is_sample: Generated<boolean>;
}

export interface FoundryTable extends OfCooperative {
  code: string;
  member_code: string;
  name: string;
  village: string | null;
  workers: number | null;
  is_taxable: boolean | null;
}

export interface FigureTable extends OfCooperative {
  id: Generated<string>;
  member_code: string | null;
  name: string;
  value: number;
  unit: string;
  as_of: PlainDate;
  source: string;
  is_sample: Generated<boolean>;
}

export type MaterialKind = 'grey iron' | 'ductile iron' | 'steel' | 'aluminium' | 'copper alloy' | 'composite' | 'other';

export interface MaterialTable extends OfCooperative, Endable {
  code: string;
  name: string;
  kind: MaterialKind;
  standard: string | null;
  source: string | null;
  position: Generated<number>;
}

export type FurnaceKind = 'induction' | 'cupola' | 'tungkik' | 'crucible' | 'mixer' | 'other';

export interface FurnaceTable extends OfCooperative, Endable {
  code: string;
  member_code: string;
  foundry_code: string | null;
  name: string;
  kind: FurnaceKind | null;
  heat_mass: Gram;
  heat_cost: Rupiah;
  heat_minutes: number | null;
  heat_kwh: number | null;
  stands_in_peak: boolean | null;
  change_minutes: number | null;
  position: Generated<number>;
}

export interface FurnaceMaterialTable extends OfCooperative {
  furnace_code: string;
  material_code: string;
  member_code: string;
}

export interface HeatOfferTable extends OfCooperative {
  furnace_code: string;
  week: PlainDate;
  member_code: string;
  heats: number;
}

export interface HourOfferTable extends OfCooperative {
  member_code: string;
  process: string;
  week: PlainDate;
  hours: number;
}

/** A stretch of a day of the week, 1 to 7: the minutes after midnight between which a member's furnaces may run. */
export interface WorkingDayTable extends OfCooperative {
  member_code: string;
  day: number;
  opens: number;
  closes: number;
}

export interface PartTable extends OfCooperative, Endable {
  code: string;
  name: string;
  family: string;
  material_code: string;
  pour_mass: Gram;
  net_mass: Gram | null;
  price: Rupiah;
  exposure_cost: ColumnType<Rupiah, Rupiah | undefined, Rupiah>;
  drawing: string | null;
  is_sample: Generated<boolean>;
}

export interface StageTable extends OfCooperative {
  part_code: string;
  stage: number;
  process: string;
  setup_hours: number;
  setup_cost: Rupiah;
  min_lot: number;
  tools: number;
  lead_weeks: number;
  hold_cost: Rupiah;
}

export interface RouteTable extends OfCooperative {
  member_code: string;
  part_code: string;
  stage: number;
  state: Generated<RouteState>;
  evidence: string | null;
  expires_on: PlainDate | null;
  hours_per_piece: number;
  yield: number;
  cost_per_piece: Rupiah;
  value_per_piece: Rupiah;
  position: Generated<number>;
}

export interface BuyerTable extends OfCooperative, Endable {
  code: string;
  name: string;
  trade: string | null;
  note: string | null;
  is_sample: Generated<boolean>;
}

export interface BuyerPartTable extends OfCooperative {
  buyer_code: string;
  buyer_part_number: string;
  part_code: string;
}

export interface OrderLineTable extends OfCooperative {
  code: string;
  buyer_code: string;
  part_code: string;
  rung: Rung;
  quantity: number;
  due_on: PlainDate;
  drawn_from: string | null;
  late_cost: ColumnType<Rupiah, Rupiah | undefined, Rupiah>;
  unserved_cost: ColumnType<Rupiah, Rupiah | undefined, Rupiah>;
  reference: string | null;
  placed_on: PlainDate | null;
  closed_on: PlainDate | null;
  closed_because: string | null;
  is_sample: Generated<boolean>;
  position: ColumnType<number, never, never>;
}

type OnlyRead<T> = ColumnType<T, never, never>;
type OfOrderLine = 'cooperative_id' | 'code' | 'buyer_code' | 'part_code' | 'rung' | 'due_on' | 'late_cost' | 'unserved_cost' | 'position';

/** Lines that are not closed, with the pieces that no open line on a higher rung has drawn. */
export type OpenLineView = { [K in OfOrderLine]: OnlyRead<SelectType<OrderLineTable[K]>> } & { open_quantity: OnlyRead<number> };

export interface StockTable extends OfCooperative {
  part_code: string;
  stage: number;
  quantity: number;
  as_of: PlainDate | null;
}

export interface ScheduleMappingTable extends OfCooperative {
  buyer_code: string;
  fingerprint: string;
  name: string;
  mapping: Json<object>;
  created_by: string;
  created_at: Instant;
}

export interface AuditEntryTable extends OfCooperative {
  id: ColumnType<number, never, never>;
  at: Instant;
  person_id: string | null;
  person_name: string;
  act: string;
  subject: string;
  subject_code: string;
  reason: string | null;
  before: JSONColumnType<object | null, string | null, never>;
  after: JSONColumnType<object | null, string | null, never>;
}

export interface IdempotencyTable extends OfCooperative {
  person_id: string;
  key: string;
  request_hash: Buffer;
  status: number | null;
  response: JSONColumnType<object | null, string | null, string | null>;
  at: Instant;
}

export interface ImportTable extends OfCooperative {
  id: string;
  file_name: string;
  state: 'previewed' | 'applied' | 'withdrawn';
  book: Buffer;
  preview: Json<object>;
  made_by: string;
  made_at: Instant;
  applied_at: string | null;
}
