export const members = `
create table member (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  code text not null,
  name text not null,
  status text not null default 'active' check (status in ('active', 'dormant', 'left', 'deceased')),
  joined_on date,
  share_target bigint not null default 0 check (share_target >= 0),
  is_sample boolean not null default false,
  primary key (cooperative_id, code));
comment on column member.share_target is 'rupiah of work value that the fair-share rule owes this member over the planning horizon';

create table foundry (
  cooperative_id uuid not null,
  code text not null,
  member_code text not null,
  name text not null,
  village text,
  workers integer check (workers >= 0),
  is_taxable boolean,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade);
create index foundry_member on foundry (cooperative_id, member_code);
comment on column foundry.is_taxable is 'registered for value added tax (PKP); empty: not known';

create table figure (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  member_code text,
  name text not null,
  value numeric not null,
  unit text not null,
  as_of date not null,
  source text not null,
  is_sample boolean not null default false,
  primary key (cooperative_id, id),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade,
  unique nulls not distinct (cooperative_id, member_code, name, as_of, source));
comment on table figure is 'a number that somebody stated, with its date and source; figures that disagree stand beside each other';

create table material (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  code text not null,
  name text not null,
  kind text not null check (kind in ('grey iron', 'ductile iron', 'steel', 'aluminium', 'copper alloy', 'composite', 'other')),
  standard text,
  source text,
  position integer not null default 0,
  primary key (cooperative_id, code));

create table furnace (
  cooperative_id uuid not null,
  code text not null,
  member_code text not null,
  foundry_code text,
  name text not null,
  kind text check (kind in ('induction', 'cupola', 'tungkik', 'crucible', 'mixer', 'other')),
  heat_mass bigint not null check (heat_mass > 0),
  heat_cost bigint not null check (heat_cost >= 0),
  position integer not null default 0,
  primary key (cooperative_id, code),
  unique (cooperative_id, code, member_code),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade,
  foreign key (cooperative_id, foundry_code) references foundry (cooperative_id, code));
create index furnace_member on furnace (cooperative_id, member_code);
comment on column furnace.heat_mass is 'grams of one heat';

create table furnace_material (
  cooperative_id uuid not null,
  furnace_code text not null,
  material_code text not null,
  member_code text not null,
  primary key (cooperative_id, furnace_code, material_code),
  foreign key (cooperative_id, furnace_code, member_code) references furnace (cooperative_id, code, member_code) on delete cascade,
  foreign key (cooperative_id, material_code) references material (cooperative_id, code));

create table heat_offer (
  cooperative_id uuid not null,
  furnace_code text not null,
  week date not null check (extract(isodow from week) = 1),
  member_code text not null,
  heats integer not null check (heats >= 0),
  primary key (cooperative_id, furnace_code, week),
  foreign key (cooperative_id, furnace_code, member_code) references furnace (cooperative_id, code, member_code) on delete cascade);

create table hour_offer (
  cooperative_id uuid not null,
  member_code text not null,
  process text not null,
  week date not null check (extract(isodow from week) = 1),
  hours numeric not null check (hours >= 0),
  primary key (cooperative_id, member_code, process, week),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade);
`;

export const catalogue = `
create table part (
  cooperative_id uuid not null,
  code text not null,
  name text not null,
  family text not null,
  material_code text not null,
  pour_mass bigint not null check (pour_mass > 0),
  net_mass bigint check (net_mass > 0),
  price bigint not null check (price >= 0),
  exposure_cost bigint not null default 0 check (exposure_cost >= 0),
  drawing text,
  is_sample boolean not null default false,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, material_code) references material (cooperative_id, code));
comment on column part.pour_mass is 'grams of metal poured for one piece, gating included';
comment on column part.exposure_cost is 'rupiah per piece and week for a casting made for orders that nobody has placed';

create table stage (
  cooperative_id uuid not null,
  part_code text not null,
  stage integer not null check (stage >= 0),
  process text not null,
  setup_hours numeric not null check (setup_hours >= 0),
  setup_cost bigint not null check (setup_cost >= 0),
  min_lot integer not null check (min_lot >= 1),
  tools integer not null check (tools >= 0),
  lead_weeks integer not null check (lead_weeks >= 0),
  hold_cost bigint not null check (hold_cost >= 0),
  primary key (cooperative_id, part_code, stage),
  foreign key (cooperative_id, part_code) references part (cooperative_id, code) on delete cascade);

create table route (
  cooperative_id uuid not null,
  member_code text not null,
  part_code text not null,
  stage integer not null,
  state text not null default 'qualified' check (state in ('qualified', 'coaching', 'suspended')),
  evidence text,
  expires_on date,
  hours_per_piece numeric not null check (hours_per_piece >= 0),
  yield numeric not null check (yield > 0 and yield <= 1),
  cost_per_piece bigint not null check (cost_per_piece >= 0),
  value_per_piece bigint not null check (value_per_piece >= 0),
  position integer not null default 0,
  primary key (cooperative_id, member_code, part_code, stage),
  foreign key (cooperative_id, member_code) references member (cooperative_id, code) on delete cascade,
  foreign key (cooperative_id, part_code, stage) references stage (cooperative_id, part_code, stage) on delete cascade);
create index route_part on route (cooperative_id, part_code, stage);
`;

export const demand = `
create table buyer (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  code text not null,
  name text not null,
  trade text,
  note text,
  is_sample boolean not null default false,
  primary key (cooperative_id, code));

create table buyer_part (
  cooperative_id uuid not null,
  buyer_code text not null,
  buyer_part_number text not null,
  part_code text not null,
  primary key (cooperative_id, buyer_code, buyer_part_number),
  foreign key (cooperative_id, buyer_code) references buyer (cooperative_id, code) on delete cascade,
  foreign key (cooperative_id, part_code) references part (cooperative_id, code));

create table order_line (
  cooperative_id uuid not null,
  code text not null,
  buyer_code text not null,
  part_code text not null,
  rung text not null check (rung in ('forecast', 'award', 'firm', 'call-off')),
  quantity integer not null check (quantity > 0),
  due_on date not null,
  drawn_from text,
  late_cost bigint not null default 0 check (late_cost >= 0),
  unserved_cost bigint not null default 0 check (unserved_cost >= 0),
  reference text,
  placed_on date,
  closed_on date,
  closed_because text,
  is_sample boolean not null default false,
  position bigint generated always as identity,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, buyer_code) references buyer (cooperative_id, code),
  foreign key (cooperative_id, part_code) references part (cooperative_id, code),
  foreign key (cooperative_id, drawn_from) references order_line (cooperative_id, code),
  check ((closed_on is null) = (closed_because is null)));
create index order_line_part on order_line (cooperative_id, part_code, due_on);
create index order_line_buyer on order_line (cooperative_id, buyer_code, part_code);
create index order_line_open on order_line (cooperative_id, due_on, code) where closed_on is null;
create index order_line_due on order_line (cooperative_id, due_on, code);
create index order_line_drawn_from on order_line (cooperative_id, drawn_from);
create view open_line with (security_invoker = true) as
  select o.cooperative_id, o.code, o.buyer_code, o.part_code, o.rung, o.due_on, o.late_cost, o.unserved_cost, o.position,
    greatest(0, o.quantity - coalesce((
      select sum(d.quantity) from order_line d
      where d.cooperative_id = o.cooperative_id and d.drawn_from = o.code and d.closed_on is null), 0))::integer as open_quantity
  from order_line o where o.closed_on is null;
grant select on open_line to sentra_app;
comment on view open_line is 'lines that are not closed, with the pieces that no open line on a higher rung has drawn; the rule and its tests stand in demand/ladder.ts';
comment on column order_line.drawn_from is 'the line on a lower rung whose quantity this one turns into a stronger promise';

create table stock (
  cooperative_id uuid not null,
  part_code text not null,
  stage integer not null,
  quantity integer not null check (quantity >= 0),
  as_of date,
  primary key (cooperative_id, part_code, stage),
  foreign key (cooperative_id, part_code, stage) references stage (cooperative_id, part_code, stage) on delete cascade);

create table schedule_mapping (
  cooperative_id uuid not null,
  buyer_code text not null,
  fingerprint text not null,
  name text not null,
  mapping jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (cooperative_id, buyer_code, fingerprint),
  foreign key (cooperative_id, buyer_code) references buyer (cooperative_id, code) on delete cascade);
comment on column schedule_mapping.fingerprint is 'the heads of the buyer''s columns, so that his next file of the same form is read without asking';
`;
