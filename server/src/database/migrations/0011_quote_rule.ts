import { type Kysely, sql } from 'kysely';
import { protect, unprotect } from '../visibility.ts';

/** Buyers take quotes for themselves: what the cooperative decided about that, and what a quote then keeps of the buyer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(rules).execute(db);
  // A buyer now sees his own quotes: the policies of the table are made anew.
  await sql.raw(unprotect(['quote'])).execute(db);
  await sql.raw(protect(['quote', 'quote_rule'])).execute(db);
}

const rules = `
create table quote_rule (
  cooperative_id uuid primary key references cooperative (id) on delete cascade,
  valid_days integer not null check (valid_days between 1 and 90),
  most_open integer not null check (most_open between 0 and 1000),
  makers_shown boolean not null);
comment on table quote_rule is 'how long quotes hold, how many open ones a buyer may have, and whether buyers are told who makes; without a row 14 days, 20 and no';

alter table quote
  add column part_number text,
  add column requested_at timestamptz,
  add column request_reference text;
create index quote_buyer on quote (cooperative_id, buyer_code, expires_at);
comment on column quote.part_number is 'the buyer''s own number for the part, where he asked by it';
comment on column quote.requested_at is 'when the buyer asked to make it an order; it holds no longer for that';
`;
