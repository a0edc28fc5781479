/**
 * Who sees and writes which rows, beneath the code's own checks: one row of this table per table of the database.
 *
 * A condition is SQL over the row. `true` means every row of the cooperative, `false` none. Office, auditor and coach see
 * whole tables; what a coach does not need to do his work (people, keys, the audit) is closed to him.
 */
interface Visibility {
  readonly member: string | boolean;
  readonly buyer: string | boolean;
  readonly coach: boolean;
  /** Roles that may insert, update or delete, besides the system itself. A member only writes rows that he sees. */
  readonly writers: readonly Role[];
  /** Rows that are only ever added: nobody changes or deletes them, and everybody may add his own. */
  readonly appendOnly?: true;
  /** Rows that are only ever added, by who may see them: neither changed nor deleted, not by the system either. */
  readonly lasting?: true;
}

type Role = 'office' | 'member' | 'buyer' | 'coach' | 'auditor';

const setting = (name: string) => `(select current_setting('sentra.${name}', true))`;
const ownMember = `member_code = ${setting('member')}`;
const ownBuyer = `buyer_code = ${setting('buyer')}`;
const ownKey = `person_id = ${setting('person')}`;
const nobody = [] as const;
const office = ['office'] as const;
const everybody = ['office', 'member', 'buyer', 'coach', 'auditor'] as const;

/**
 * A member sees a part if he has a route for it; a buyer, if it is his by number or by order. The inner tables are filtered too;
 * the buyer is named all the same, because an index answers to that and not to a policy.
 */
const partOfMember = (column: string, table: string) =>
  `exists (select 1 from route r where r.cooperative_id = ${table}.cooperative_id and r.part_code = ${table}.${column})`;
const partOfBuyer = (column: string, table: string) =>
  `exists (select 1 from buyer_part b where b.cooperative_id = ${table}.cooperative_id and b.part_code = ${table}.${column})
   or exists (select 1 from order_line o where o.cooperative_id = ${table}.cooperative_id and o.buyer_code = ${setting('buyer')} and o.part_code = ${table}.${column})`;

export const visibility: Readonly<Record<string, Visibility>> = {
  membership: { member: false, buyer: false, coach: false, writers: office },
  invitation: { member: false, buyer: false, coach: false, writers: office },
  program_key: { member: false, buyer: false, coach: false, writers: office },
  member: { member: `code = ${setting('member')}`, buyer: false, coach: true, writers: office },
  foundry: { member: ownMember, buyer: false, coach: true, writers: office },
  figure: { member: `member_code is null or ${ownMember}`, buyer: false, coach: true, writers: ['office', 'coach'] },
  material: { member: true, buyer: true, coach: true, writers: office },
  furnace: { member: ownMember, buyer: false, coach: true, writers: office },
  furnace_material: { member: ownMember, buyer: false, coach: true, writers: office },
  heat_offer: { member: ownMember, buyer: false, coach: true, writers: ['office', 'member'] },
  hour_offer: { member: ownMember, buyer: false, coach: true, writers: ['office', 'member'] },
  working_day: { member: ownMember, buyer: false, coach: true, writers: ['office', 'member'] },
  part: { member: partOfMember('code', 'part'), buyer: partOfBuyer('code', 'part'), coach: true, writers: office },
  stage: { member: partOfMember('part_code', 'stage'), buyer: partOfBuyer('part_code', 'stage'), coach: true, writers: office },
  route: { member: ownMember, buyer: false, coach: true, writers: ['office', 'coach'] },
  buyer: { member: false, buyer: `code = ${setting('buyer')}`, coach: true, writers: office },
  buyer_part: { member: false, buyer: ownBuyer, coach: true, writers: office },
  order_line: { member: false, buyer: ownBuyer, coach: true, writers: office },
  stock: { member: false, buyer: false, coach: true, writers: office },
  schedule_mapping: { member: false, buyer: false, coach: false, writers: office },
  plan: { member: true, buyer: true, coach: true, writers: office },
  plan_problem: { member: false, buyer: false, coach: true, writers: office },
  plan_lot: { member: ownMember, buyer: false, coach: true, writers: office },
  plan_heat: { member: ownMember, buyer: false, coach: true, writers: office },
  plan_delivery: {
    member: false,
    buyer: `exists (select 1 from order_line o where o.cooperative_id = plan_delivery.cooperative_id and o.code = plan_delivery.order_code)`,
    coach: true,
    writers: office,
  },
  plan_order: {
    member: false,
    buyer: `exists (select 1 from order_line o where o.cooperative_id = plan_order.cooperative_id and o.code = plan_order.order_code)`,
    coach: true,
    writers: office,
  },
  plan_run: { member: false, buyer: false, coach: true, writers: office },
  plan_study: { member: false, buyer: false, coach: true, writers: ['office', 'coach'] },
  change_price: { member: false, buyer: false, coach: true, writers: office },
  declined_lot: { member: ownMember, buyer: false, coach: true, writers: office },
  plan_moved: { member: false, buyer: false, coach: true, writers: office },
  quote: { member: false, buyer: ownBuyer, coach: true, writers: office },
  quote_rule: { member: false, buyer: true, coach: true, writers: office },
  scenario: { member: false, buyer: false, coach: true, writers: office },
  share_rule: { member: true, buyer: false, coach: true, writers: office },
  share_due: { member: ownMember, buyer: false, coach: true, writers: office },
  share_balance: { member: ownMember, buyer: false, coach: true, writers: office },
  lot: { member: ownMember, buyer: false, coach: true, writers: office },
  lot_answer: { member: ownMember, buyer: false, coach: true, writers: nobody, lasting: true },
  // Recorded by the one command that also appends them to the log; no person adds to them past it.
  epcis_event: { member: ownMember, buyer: false, coach: true, writers: nobody, lasting: true },
  epcis_capture: { member: ownKey, buyer: false, coach: true, writers: nobody },
  log_node: { member: false, buyer: false, coach: false, writers: nobody, lasting: true },
  log_edge: { member: false, buyer: false, coach: false, writers: nobody },
  log_key: { member: true, buyer: true, coach: true, writers: nobody, lasting: true },
  log_head: { member: true, buyer: true, coach: true, writers: nobody, lasting: true },
  trace_thing: { member: false, buyer: false, coach: true, writers: nobody },
  trace_edge: { member: false, buyer: false, coach: true, writers: nobody },
  audit_entry: { member: false, buyer: false, coach: false, writers: everybody, appendOnly: true },
  idempotency: { member: ownKey, buyer: ownKey, coach: true, writers: everybody },
  import: { member: false, buyer: false, coach: false, writers: office },
};

const condition = (rule: string | boolean) => (typeof rule === 'boolean' ? String(rule) : `(${rule})`);

/** SQL that puts a table under row-level security. Policies are restrictive beside the tenant's: all of them must agree. */
function policies(table: string, rule: Visibility): string {
  const tenant = `cooperative_id = (select nullif(current_setting('sentra.cooperative', true), '')::uuid)`;
  const role = setting('role');
  const sees = `case ${role}
    when 'system' then true when 'office' then true when 'auditor' then true
    when 'coach' then ${condition(rule.coach)}
    when 'member' then ${condition(rule.member)}
    when 'buyer' then ${condition(rule.buyer)}
    else false end`;
  const writers = ['system', ...rule.writers].map((name) => `'${name}'`).join(', ');
  const writes = rule.appendOnly ? `${role} in (${writers})` : `${role} in (${writers}) and (${sees})`;
  const stays = rule.appendOnly || rule.lasting;
  return `
    alter table ${table} enable row level security;
    grant select, insert${stays ? '' : ', update, delete'} on ${table} to sentra_app;
    create policy ${table}_tenant on ${table} using (${tenant}) with check (${tenant});
    create policy ${table}_sees on ${table} as restrictive for select using (${sees});
    create policy ${table}_inserts on ${table} as restrictive for insert with check (${writes});
    create policy ${table}_updates on ${table} as restrictive for update using (${writes}) with check (${writes});
    create policy ${table}_deletes on ${table} as restrictive for delete using (${writes});`;
}

/** The cooperative itself is keyed by its own id and seen by all of its people; only the office changes it. */
const own = `id = (select nullif(current_setting('sentra.cooperative', true), '')::uuid)`;
const ownCooperative = `
    alter table cooperative enable row level security;
    grant select, update on cooperative to sentra_app;
    create policy cooperative_tenant on cooperative using (${own}) with check (${own});
    create policy cooperative_updates on cooperative as restrictive for update using (${setting('role')} in ('system', 'office'));`;

/** SQL that protects the cooperative's own row. */
export const protectCooperative = (): string => ownCooperative;

/**
 * SQL that protects tables of one cooperative, in the step that makes them. The owner of the tables is not held by it (log-in
 * and backup look across cooperatives); everything done for a person runs as the role `sentra_app`, which is.
 */
export const protect = (tables: readonly string[]): string =>
  tables
    .map((table) => {
      const rule = visibility[table];
      if (!rule) throw new Error(`Nothing says who sees the table ${table}.`);
      return policies(table, rule);
    })
    .join('\n');

/** SQL that takes the policies off tables, for a step in which who sees them changes: {@link protect} follows in the same step. */
export const unprotect = (tables: readonly string[]): string =>
  tables.map((table) => ['tenant', 'sees', 'inserts', 'updates', 'deletes'].map((name) => `drop policy ${table}_${name} on ${table};`).join('\n')).join('\n');
