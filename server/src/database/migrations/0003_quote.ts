import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** Quotes: promises that hold heats and hours until they expire. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(quote).execute(db);
  await sql.raw(protect(['quote'])).execute(db);
}

const quote = `
create table quote (
  cooperative_id uuid not null references cooperative (id) on delete cascade,
  code text not null,
  buyer_code text not null,
  part_code text not null,
  quantity integer not null check (quantity > 0),
  wish date not null check (extract(isodow from wish) = 1),
  held jsonb not null,
  total bigint not null,
  plan_version integer not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text,
  order_code text,
  ordered_at timestamptz,
  primary key (cooperative_id, code),
  foreign key (cooperative_id, buyer_code) references buyer (cooperative_id, code),
  foreign key (cooperative_id, part_code) references part (cooperative_id, code),
  foreign key (cooperative_id, order_code) references order_line (cooperative_id, code),
  check (withdrawn_at is null or order_code is null));
create index quote_open on quote (cooperative_id, expires_at) where withdrawn_at is null;
comment on column quote.held is 'lots, pieces on hand and deliveries that are held, weeks as Mondays. An expired quote holds nothing: nobody has to end it';
comment on column quote.order_code is 'the order line that took its place; the hold stays until a plan knows that line';
`;
